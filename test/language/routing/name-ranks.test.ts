import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ranks, ranksAfter } from '../../../language/routing/name-ranks.js';

const names = fc.uniqueArray(fc.string({ unit: 'binary', maxLength: 4 }), { minLength: 1, maxLength: 60 });

describe('the places of names in alphanumeric order (R2.3)', () => {
    it('go by code unit', () => {
        expect([...ranks(['B', 'A', 'AB', 'Ä', '1', ''])]).toEqual([4, 2, 3, 5, 1, 0]);
    });

    it('are as many as names that are lower', () => {
        fc.assert(
            fc.property(names, (keys) => {
                expect([...ranks(keys)]).toEqual(keys.map((key) => keys.filter((other) => other < key).length));
            }),
        );
    });

    it('are the same after an edit as if all were sorted anew', () => {
        fc.assert(
            fc.property(names, names, fc.array(fc.nat({ max: 59 }), { maxLength: 12 }), (before, others, places) => {
                const after = [...before];
                for (const [at, place] of places.entries()) {
                    const name = others[at];
                    if (place < after.length && name !== undefined && !after.includes(name)) after[place] = name;
                }
                expect(ranksAfter(before, ranks(before), after)).toEqual(ranks(after));
            }),
        );
    });
});
