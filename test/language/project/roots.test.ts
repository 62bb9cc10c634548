import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filesOf, rootsOf } from '../../../language/project/roots.js';

/** Files by what they import: `a > b c, b > c`. A file that only is imported is none that is known. */
function imports(text: string): ReadonlyMap<string, readonly string[]> {
    return new Map(
        text.split(', ').map((line) => {
            const [file = '', list = ''] = line.split(' > ');
            return [file, list === '' ? [] : list.split(' ')];
        }),
    );
}

describe('the root files', () => {
    it.each([
        ['a file by itself', 'a', 'a'],
        ['files that know nothing of each other', 'b, a', 'a b'],
        ['a chain', 'a > b, b > c, c', 'a'],
        ['a chain against the order of names', 'c > b, b > a, a', 'c'],
        ['a diamond', 'a > b c, b > d, c > d, d', 'a'],
        ['two that share a file', 'b > a, c > a, a', 'b c'],
        ['a ring: the first by name', 'c > a, a > b, b > c', 'a'],
        ['a file that imports itself', 'a > a', 'a'],
        ['a ring that another file imports', 'a > b, b > c, c > b', 'a'],
        ['a ring that imports a file', 'b > c, c > b a, a', 'b'],
        ['a ring behind a ring', 'd > c, c > d b, a > b, b > a', 'c'],
        ['two rings that share a file', 'a > b, b > a c, c > b', 'a'],
        ['a ring and a file by itself', 'b > a, a > b, c', 'a c'],
        ['imports of what is not there', 'a > x, b > x y', 'a b'],
        ['no files', '', ''],
    ])('of %s', (_, text, roots) => {
        expect(rootsOf(text === '' ? new Map() : imports(text)).join(' ')).toBe(roots);
    });

    it('of ten thousand files in a row', () => {
        const chain = new Map(Array.from({ length: 10_000 }, (_, i) => [`f${i}`, i === 0 ? [] : [`f${i - 1}`]]));
        expect(rootsOf(chain)).toEqual(['f9999']);
        expect(filesOf('f9999', chain)).toHaveLength(10_000);
    });
});

describe('the files of a root', () => {
    it('are the root first, then what it imports, in order, each once', () => {
        expect(filesOf('a', imports('a > c b, b > d, c > d a, d, e > a'))).toEqual(['a', 'c', 'b', 'd']);
    });

    it('leave out what is not there', () => {
        expect(filesOf('a', imports('a > x b, b'))).toEqual(['a', 'b']);
    });
});

describe('any imports', () => {
    const files = ['a', 'b', 'c', 'd', 'e', 'f'];
    const graph = fc
        .array(fc.uniqueArray(fc.constantFrom(...files, 'missing'), { maxLength: 3 }), { minLength: 6, maxLength: 6 })
        .map(
            (lists): ReadonlyMap<string, readonly string[]> => new Map(files.map((file, i) => [file, lists[i] ?? []])),
        );

    /** Whether one file takes in another, found by trying all ways. */
    function reaches(
        from: string,
        to: string,
        map: ReadonlyMap<string, readonly string[]>,
        seen: readonly string[] = [],
    ): boolean {
        if (from === to) return true;
        return (map.get(from) ?? []).some(
            (next) => map.has(next) && !seen.includes(next) && reaches(next, to, map, [...seen, from]),
        );
    }

    it('every file is reached from a root, no root from another, and each root is imported by its own ring alone', () => {
        fc.assert(
            fc.property(graph, (map) => {
                const roots = rootsOf(map);
                for (const file of files) expect(roots.some((root) => reaches(root, file, map))).toBe(true);
                for (const root of roots) {
                    expect(roots.filter((other) => reaches(other, root, map))).toEqual([root]);
                    const ring = files.filter((file) => reaches(file, root, map));
                    expect(ring.every((file) => reaches(root, file, map))).toBe(true);
                    expect(root).toBe([...ring].sort()[0]);
                }
            }),
            { numRuns: 1000 },
        );
    });

    it('the files of a root are those that it reaches', () => {
        fc.assert(
            fc.property(graph, (map) => {
                for (const root of files)
                    expect([...filesOf(root, map)].sort()).toEqual(files.filter((file) => reaches(root, file, map)));
            }),
            { numRuns: 300 },
        );
    });
});
