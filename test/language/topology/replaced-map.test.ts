import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withItems } from '../../../language/topology/replaced-map.js';

/** Edits of a list of keys: which places get which keys. A place takes a key that is free, or that of another place. */
const edits = fc.array(
    fc.uniqueArray(fc.tuple(fc.nat({ max: 99 }), fc.nat({ max: 120 })), {
        maxLength: 6,
        selector: ([place]) => place,
    }),
    { maxLength: 40 },
);

describe('a map with items replaced', () => {
    it('is the map of the items that stand there, in their order, however often and under whatever keys', () => {
        fc.assert(
            fc.property(fc.integer({ min: 1, max: 100 }), edits, (count, rounds) => {
                let items = Array.from({ length: count }, (_, index): [string, string] => [`k${index}`, `v${index}`]);
                let map: ReadonlyMap<string, string> = new Map(items);
                for (const [round, edit] of rounds.entries()) {
                    const after = [...items];
                    for (const [place, key] of edit)
                        if (place < count) after[place] = [`k${key}`, `v${round}.${place}`];
                    if (new Set(after.map(([key]) => key)).size < count) continue;
                    const replaced = new Map(
                        items.flatMap(([key], at) => {
                            const now = after[at];
                            return now === undefined || now === items[at] ? [] : [[key, now] as const];
                        }),
                    );
                    map = withItems(map, replaced);
                    items = after;
                    const expected = new Map(items);
                    expect([...map]).toEqual(items);
                    expect([...map.keys()]).toEqual([...expected.keys()]);
                    expect([...map.values()]).toEqual([...expected.values()]);
                    expect(map.size).toBe(count);
                    for (let key = 0; key <= 120; key++) {
                        expect(map.get(`k${key}`)).toBe(expected.get(`k${key}`));
                        expect(map.has(`k${key}`)).toBe(expected.has(`k${key}`));
                    }
                }
            }),
        );
    });

    it('lets two items change their keys with each other', () => {
        const map = withItems(new Map([['a', 1], ['b', 2], ['c', 3]]), new Map([['a', ['b', 4]], ['b', ['a', 5]]])); // biome-ignore format: as a table
        expect([...map]).toEqual([['b', 4], ['a', 5], ['c', 3]]); // biome-ignore format: as a table
        expect([map.get('a'), map.get('b'), map.get('c'), map.has('d')]).toEqual([5, 4, 3, false]);
    });
});
