import { describe, expect, it } from 'vitest';
import { footprint } from '../../../language/map/separate.js';
import { mapSvg } from '../../../language/map/svg.js';
import { topologyOf } from '../../support/topology.js';
import { type Drawn, drawn, EXAMPLES, exampleText, placesOf } from './examples.js';

const STAR = `
hub site Hub
site A
site B
site C
link HA: Hub <-> A
link HB: Hub <-> B
link HC: Hub <-> C
`;

/** Pairs of nodes of which one lies on the other or on its name. */
function touching({ layout: { graph, places } }: Drawn): readonly string[] {
    const boxes = graph.nodes.map(({ key }, node) => {
        const { x, y, width, height } = footprint(graph, node);
        const [left, top] = [x + (places[node]?.x ?? 0), y + (places[node]?.y ?? 0)];
        return { key, left, top, right: left + width, bottom: top + height };
    });
    return boxes.flatMap((a, at) =>
        boxes
            .slice(at + 1)
            // Places are whole numbers: one pixel may be lost in rounding.
            .filter((b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1)
            .map((b) => `${a.key} on ${b.key}`),
    );
}

/** What stood before and stands elsewhere now. */
function moved(before: Drawn, after: Drawn): readonly string[] {
    const [old, now] = [placesOf(before), placesOf(after)];
    return Object.keys(old).filter((key) => key in now && now[key] !== old[key]);
}

describe('a layout', () => {
    it.each(EXAMPLES)('is the same picture each time, byte for byte: %s', (name) => {
        const [first, second] = [topologyOf(exampleText(name)), topologyOf(exampleText(name))];
        const picture = mapSvg(first.topology, first.routing);
        expect(picture).toBe(mapSvg(second.topology, second.routing));
        expect(picture).not.toMatch(/NaN|Infinity|undefined|null/);
    });

    it.each(EXAMPLES)('puts no site on another or its name: %s', (name) => {
        expect(touching(drawn(exampleText(name)))).toEqual([]);
    });

    it('has whole numbers for places', () => {
        const { layout } = drawn(exampleText('real-networks/geant-2012'));
        expect(layout.places.every(({ x, y }) => Number.isInteger(x) && Number.isInteger(y))).toBe(true);
    });

    it.each([
        ['nothing', ''],
        ['one site', 'site A'],
        ['a link to nowhere', 'site A\nlink L: A <-> Nowhere'],
        ['sites without links', 'site A\nsite B\nsite C'],
        ['an SMTP link alone', 'site A\nsite B\nsmtp link L: A <-> B'],
        ['a large SMTP link', 'site A\nsite B\nsite C\nsmtp link L: A, B, C'],
    ])('is there for a file of %s', (_, text) => {
        const all = drawn(text);
        expect(touching(all)).toEqual([]);
        expect(all.scene.box.width).toBeGreaterThan(0);
    });

    it('stands a hub site among the sites that it serves', () => {
        const { layout } = drawn(STAR);
        const [hub, ...served] = layout.places;
        for (const axis of ['x', 'y'] as const) {
            const figures = served.map((place) => place[axis]);
            expect(hub?.[axis]).toBeGreaterThanOrEqual(Math.min(...figures));
            expect(hub?.[axis]).toBeLessThanOrEqual(Math.max(...figures));
        }
    });
});

describe('a layout after an edit', () => {
    const before = drawn(STAR);
    const edited = (text: string, previous: Drawn = before): Drawn => drawn(text, 'picture', previous.layout);

    it('moves nothing where nothing changed but costs, names of links and hub flags', () => {
        const text = STAR.replace('hub site', 'site').replace('HB', 'OTHER').replace('link HA: Hub <-> A', '$& cost 7');
        expect(placesOf(edited(text))).toEqual(placesOf(before));
    });

    it('fits a new site in beside the one it is joined to, and moves no other', () => {
        const now = edited(`${STAR}site New\nlink AN: A <-> New`);
        expect(moved(before, now)).toEqual([]);
        expect(touching(now)).toEqual([]);
        const [a, added] = [now.layout.places[1], now.layout.places[4]];
        expect(Math.hypot((a?.x ?? 0) - (added?.x ?? 0), (a?.y ?? 0) - (added?.y ?? 0))).toBeLessThan(400);
    });

    it('leaves a renamed site where it was, link by link', () => {
        const declared = edited(STAR.replace('site B', 'site Bonn'));
        expect(placesOf(declared)['site BONN']).toBe(placesOf(before)['site B']);
        const joined = edited(STAR.replaceAll(/\bB$/gm, 'Bonn'), declared);
        expect(placesOf(joined)['site BONN']).toBe(placesOf(before)['site B']);
        expect(moved(before, joined)).toEqual([]);
    });

    it('brings back what was gone for a while to where it was', () => {
        const without = edited(STAR.replace('site C\n', ''));
        expect(placesOf(edited(STAR, without))).toEqual(placesOf(before));
    });

    it('fetches a site that was joined to nothing when it gets a link', () => {
        const alone = edited(`${STAR}site New`);
        const joined = edited(`${STAR}site New\nlink AN: A <-> New`, alone);
        expect(placesOf(joined)['site NEW']).not.toBe(placesOf(alone)['site NEW']);
        expect(moved(alone, joined)).toEqual(['site NEW']);
    });

    it('leaves the sites of an island where they were when it is cut off', () => {
        expect(placesOf(edited(STAR.replace('link HC: Hub <-> C', '')))).toEqual(placesOf(before));
    });

    it('moves no site of a large network for a new one', () => {
        const text = exampleText('real-networks/cogentco');
        const large = drawn(text);
        const first = large.topology.sites[0]?.name.text;
        const now = drawn(`${text}\nsite New\nlink NEW: New <-> "${first}"`, 'picture', large.layout);
        expect(moved(large, now)).toEqual([]);
        expect(touching(now)).toEqual([]);
    });

    it('begins anew for another network', () => {
        const now = edited(exampleText('ideas/12-island'));
        expect(placesOf(now)).toEqual(placesOf(drawn(exampleText('ideas/12-island'))));
    });
});
