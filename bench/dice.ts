/** Chance that falls the same way every time. */
export interface Dice {
    /** A whole number from 0 up to, and not including, a limit. */
    below(limit: number): number;
    /** One of some. */
    of<T>(items: readonly T[]): T;
    /** So many different names of places. */
    names(count: number): readonly string[];
}

const BEGINNINGS =
    'Al,Bar,Ber,Bran,Cal,Car,Dor,Dun,East,El,Far,Frei,Gar,Gran,Hal,Har,Ing,Kar,Kil,Lan,Lin,Lu,Mar,Mil,Mon,New,Nor,Ol,Os,Par,Pol,Rad,Ro,San,Sel,Stein,Sud,Tor,Ul,Val,Var,Wal,Wes,Win,Zell'.split(
        ',',
    );
const MIDDLES = ',a,ber,den,der,el,en,er,i,in,ker,la,ling,mer,o,on,ra,sen,ter,u,ver,wer'.split(',');
const ENDS =
    'bach,berg,borough,burg,bury,by,dale,dorf,field,ford,gate,ham,haven,heim,hill,holm,land,ley,mouth,ona,port,stad,stead,stein,sund,thorpe,ton,torp,vale,ville,wick,worth'.split(
        ',',
    );

/** Chance from a number: each makes another sequence (a linear congruential generator; Numerical Recipes' constants). */
export function diceOf(seed: number): Dice {
    let state = seed >>> 0;
    const below = (limit: number): number => {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
        // The low bits of such a generator repeat soon.
        return Math.floor((state / 2 ** 32) * limit);
    };
    const of = <T>(items: readonly T[]): T => {
        const item = items[below(items.length)];
        if (item === undefined) throw new RangeError('one of none');
        return item;
    };
    const names = (count: number): readonly string[] => {
        const found = new Set<string>();
        while (found.size < count) {
            const name = of(BEGINNINGS) + of(MIDDLES) + of(ENDS);
            found.add(found.has(name) ? `${name}-${below(count)}` : name);
        }
        return [...found];
    };
    return { below, of, names };
}
