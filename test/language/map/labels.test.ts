import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scene } from '../../../language/map/scene.js';
import { drawn, EXAMPLES, exampleText } from './examples.js';

interface Rectangle {
    readonly text: string;
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
}

/** The labels shown at a level of detail, as rectangles: worked out anew from what is drawn. */
function shownAt(scene: Scene, level: number): readonly Rectangle[] {
    const unit = scene.levels[level]?.textUnit ?? Number.NaN;
    return [...scene.sites, ...scene.links, ...scene.islands].flatMap(({ label }) => {
        if (label === null || label.level > level) return [];
        const scale = unit * label.size;
        const [left, top] = [label.at.x + label.box.x * scale, label.at.y + label.box.y * scale];
        const [right, bottom] = [left + label.box.width * scale, top + label.box.height * scale];
        return { text: label.text, left, top, right, bottom };
    });
}

function onEachOther(labels: readonly Rectangle[]): readonly string[] {
    // From left to right, so that not all need to be compared with all.
    const sorted = [...labels].sort((a, b) => a.left - b.left);
    return sorted.flatMap((a, at) => {
        const found: string[] = [];
        for (const b of sorted.slice(at + 1)) {
            if (b.left >= a.right - 0.01) break;
            if (a.top < b.bottom - 0.01 && b.top < a.bottom - 0.01) found.push(`${a.text} on ${b.text}`);
        }
        return found;
    });
}

function checkLevels(scene: Scene): void {
    for (const level of scene.levels.keys()) expect(onEachOther(shownAt(scene, level))).toEqual([]);
}

describe('labels', () => {
    it.each(EXAMPLES)('do not lie on each other, at any scale: %s', (name) => {
        checkLevels(drawn(exampleText(name), 'zoomed').scene);
        checkLevels(drawn(exampleText(name), 'picture').scene);
    });

    it('do not lie on each other in any network', () => {
        const name = fc
            .string({ minLength: 1, maxLength: 40, unit: fc.constantFrom(...'aBmW ïß語') })
            .map((text) => `s${text}`);
        const network = fc.record({
            names: fc.uniqueArray(name, { minLength: 1, maxLength: 14, selector: (each) => each.toUpperCase() }),
            links: fc.array(fc.array(fc.nat(13), { minLength: 2, maxLength: 5 }), { maxLength: 16 }),
        });
        fc.assert(
            fc.property(network, ({ names, links }) => {
                const sites = names.map((each) => `site "${each}"`);
                const joined = links.map((members, index) => {
                    const list = members.map((member) => `"${names[member % names.length]}"`).join(', ');
                    return `link L${index}: ${list}`;
                });
                const { scene } = drawn([...sites, ...joined].join('\n'), 'zoomed');
                checkLevels(scene);
            }),
            { numRuns: 40 },
        );
    });

    it.each(['contoso/contoso', 'real-networks/geant-2012', 'real-networks/switch-l3'])(
        'are all there in a picture of a small network: %s',
        (name) => {
            const { scene } = drawn(exampleText(name));
            expect(scene.sites.filter(({ label }) => label === null)).toEqual([]);
            expect(scene.links.filter(({ label }) => label === null)).toEqual([]);
        },
    );

    it('name every hub site of a large network', () => {
        const { scene } = drawn(exampleText('real-networks/kdl'));
        expect(scene.sites.filter(({ kind, label }) => kind === 'hub' && label === null)).toEqual([]);
    });

    it('show more from near than from afar, and take nothing away', () => {
        const { scene } = drawn(exampleText('real-networks/kdl'), 'zoomed');
        const counts = scene.levels.map((_, level) => shownAt(scene, level).length);
        expect(counts).toEqual([...counts].sort((a, b) => a - b));
        expect(counts.at(-1)).toBeGreaterThan(counts[0] ?? 0);
    });
});
