import { type Dice, diceOf } from './dice.js';
import { writeFiles } from './writing.js';

/** A site of a generated organization. */
export interface PlannedSite {
    readonly name: string;
    readonly tier: 'core' | 'center' | 'branch';
    readonly region: number;
    /** Sites without Exchange servers still lie on paths (R1.8). */
    readonly hasExchange: boolean;
}

/** A site link of it; the sites by their place. */
export interface PlannedLink {
    readonly name: string;
    readonly members: readonly number[];
    readonly cost: number;
    readonly region: number;
}

/** An organization, before it is written. */
export interface Plan {
    readonly sites: readonly PlannedSite[];
    readonly links: readonly PlannedLink[];
    readonly regions: number;
}

/** What is generated: how many sites, in how many files, and what else the figures depend on. */
export interface Order {
    readonly sites: number;
    readonly files?: number;
    /** Another number makes another organization of the same shape. */
    readonly seed?: number;
    /** How many of a hundred branches stand in a link of many sites instead of having one of their own. */
    readonly shared?: number;
    /** How many sites a link of many sites has at most. */
    readonly members?: number;
}

/** A generated organization: its plan, and its files by name, the root first. */
export interface Organization {
    readonly plan: Plan;
    readonly files: ReadonlyMap<string, string>;
}

/**
 * An organization of the shape that real ones have, the same for the same order: a core of hub sites in a mesh, regions
 * in tiers below it, nine of ten sites branches, some links of many sites, and a few equal costs, so that about one
 * route in a hundred is decided by a name.
 */
export function generate(order: Order): Organization {
    const dice = diceOf(order.seed ?? 7);
    const plan = planOf(order, dice);
    return { plan, files: writeFiles(plan, order.files ?? 1, dice) };
}

function planOf({ sites: count, shared = 15, members: most = 40 }: Order, dice: Dice): Plan {
    const cores = Math.min(40, Math.max(4, Math.round(Math.sqrt(count) / 3)));
    const centers = Math.max(cores, Math.round(count / 10) - cores);
    const sites: PlannedSite[] = [];
    const links: PlannedLink[] = [];
    const names = dice.names(count);
    const add = (tier: PlannedSite['tier'], region: number): number => {
        const hasExchange = tier !== 'branch' || dice.below(100) >= 8;
        return sites.push({ name: names[sites.length] ?? '', tier, region, hasExchange }) - 1;
    };
    const join = (kind: string, members: readonly number[], cost: number): void => {
        const region = sites[members.at(-1) ?? 0]?.region ?? 0;
        links.push({ name: `${kind}-${String(links.length + 1).padStart(5, '0')}`, members, cost, region });
    };

    for (let core = 0; core < cores; core++) add('core', core);
    for (const [a, b] of mesh(cores, dice)) join('WAN', [a, b], 5 * (2 + dice.below(12)));

    // Regions in tiers: three of ten centers hang on the core, by two lines; the others on one or two of those.
    const centersOf: number[][] = Array.from({ length: cores }, () => []);
    for (let each = 0; each < centers; each++) {
        const region = each % cores;
        const center = add('center', region);
        const known = centersOf[region] ?? [];
        const upper = known.slice(0, Math.max(1, Math.ceil(known.length * 0.3)));
        const isUpper = known.length === 0 || dice.below(10) < 3;
        const cost = 40 + dice.below(160);
        if (isUpper) {
            join('REG', [region, center], cost);
            // Some of the second lines cost what the first costs: there names decide (R2.3).
            const isEqual = dice.below(100) < 8;
            const other = (region + 1 + dice.below(cores - 1)) % cores;
            join('REG', [other, center], isEqual ? cost : cost + 20 + dice.below(100));
        } else {
            const first = dice.of(upper);
            join('REG', [first, center], cost);
            const second = dice.of(upper);
            if (second !== first && dice.below(2) === 0) join('REG', [second, center], cost + 10 + dice.below(80));
        }
        known.splice(isUpper ? upper.length : known.length, 0, center);
    }

    const inShared = Math.round(((count - sites.length) * shared) / 100);
    for (const end = sites.length + inShared; sites.length < end; ) {
        const region = dice.below(cores);
        const centers = centersOf[region] ?? [region];
        // Some have two centers on them, one for when the other is down.
        const members = [...new Set([dice.of(centers), dice.below(3) === 0 ? dice.of(centers) : -1])].filter(
            (center) => center >= 0,
        );
        const size = members.length + Math.min(2 + dice.below(Math.max(1, most - 3)), Math.max(2, end - sites.length));
        while (members.length < size) members.push(add('branch', region));
        join('MPLS', members, 100 + dice.below(200));
    }
    let last = -1;
    while (sites.length < count) {
        const region = dice.below(cores);
        const center = dice.of(centersOf[region] ?? [region]);
        const branch = add('branch', region);
        const isBelow = sites[last]?.region === region && dice.below(100) < 20;
        const cost = 100 + dice.below(400);
        join('BR', [isBelow ? last : center, branch], cost);
        const second = dice.of(centersOf[region] ?? [region]);
        if (!isBelow && second !== center && dice.below(100) < 6)
            join('BR', [second, branch], cost + 50 + dice.below(100));
        last = branch;
    }
    return { sites, links, regions: cores };
}

/** The pairs of core sites that are linked: all of a dozen; of more each with its neighbours in a ring and some others. */
function mesh(cores: number, dice: Dice): readonly (readonly [number, number])[] {
    const pairs: [number, number][] = [];
    for (let a = 0; a < cores; a++) {
        for (let b = a + 1; b < cores; b++) {
            const isNear = b - a <= 2 || b - a >= cores - 2;
            if (cores <= 12 || isNear || dice.below(cores) < 6) pairs.push([a, b]);
        }
    }
    return pairs;
}
