import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Routing } from '../../../language/routing/routing.js';
import { type Model, type Written, write } from '../../support/random-topology.js';
import { topologyOf } from '../../support/topology.js';

/** What a second algorithm knows of all pairs. Sites are indices, as declared. */
interface Table {
    /** The cheapest hop between two sites; Infinity for none. */
    readonly hop: readonly (readonly number[])[];
    readonly cost: readonly (readonly number[])[];
    readonly hops: readonly (readonly number[])[];
}

/** Floyd and Warshall's algorithm on (cost, hops), every link taken apart into its pairs (R1.2). */
function floydWarshall(model: Model): Table {
    const sites = [...model.sites.keys()];
    const square = (value: number): number[][] => sites.map(() => sites.map(() => value));
    const hop = square(Number.POSITIVE_INFINITY);
    for (const link of model.links.filter((each) => !each.smtp)) {
        for (const a of link.members) {
            for (const b of link.members) {
                if (a !== b) put(hop, a, b, Math.min(at(hop, a, b), link.exchangeCost ?? link.cost ?? 100));
            }
        }
    }
    const cost = sites.map((a) => sites.map((b) => (a === b ? 0 : at(hop, a, b))));
    const hops = sites.map((a) => sites.map((b) => (a === b ? 0 : 1)));
    for (const over of sites) {
        for (const a of sites) {
            for (const b of sites) {
                const newCost = at(cost, a, over) + at(cost, over, b);
                const newHops = at(hops, a, over) + at(hops, over, b);
                const equal = newCost === at(cost, a, b) && newHops < at(hops, a, b);
                if (newCost < at(cost, a, b) || equal) {
                    put(cost, a, b, newCost);
                    put(hops, a, b, newHops);
                }
            }
        }
    }
    return { hop, cost, hops };
}

function at(table: readonly (readonly number[])[], row: number, column: number): number {
    return table[row]?.[column] ?? Number.NaN;
}

function put(table: number[][], row: number, column: number, value: number): void {
    const cells = table[row];
    if (cells !== undefined) cells[column] = value;
}

/**
 * 30 to 60 sites: a link of 30 of them, dear enough for ways round it to be as good, some small cliques, and pairs
 * enough to make ties, and few enough for an island now and then.
 */
const largeTopologies: fc.Arbitrary<Written> = fc.integer({ min: 30, max: 60 }).chain((count) => {
    const site = fc.nat(count - 1);
    const link = (minLength: number, maxLength: number, cost: fc.Arbitrary<number | null>) =>
        fc.record({
            members: fc.uniqueArray(site, { minLength, maxLength, size: 'max' }),
            cost,
            exchangeCost: fc.oneof(fc.constant(null), fc.constant(null), cost),
        });
    const small = fc.integer({ min: 1, max: 4 });
    const pairs = fc.array(link(2, 2, fc.oneof(small, small, small, fc.constantFrom(null, 99_999))), {
        minLength: 40,
        maxLength: 90,
    });
    const cliques = fc.array(link(3, 8, small), { maxLength: 4 });
    const large = link(30, 30, fc.integer({ min: 4, max: 9 }));
    return fc.noBias(fc.tuple(large, cliques, pairs)).map(([first, some, many]) => {
        const links = [first, ...some, ...many].map((each, index) => ({
            ...each,
            name: `L${index}`,
            smtp: false,
            limit: null,
        }));
        const sites = Array.from({ length: count }, (_, index) => ({ name: nameOf(index), hub: false, servers: [] }));
        return write({ version: null, sites, links });
    });
});

/** Names whose order is not that of the sites, and not that of their small letters. */
function nameOf(index: number): string {
    return `${['s_', 'sz', 'S', 's'][index % 4]}${(index * 37) % 101}`;
}

test('R2 at scale: cost, hops, path and rule agree with Floyd and Warshall, for every pair', () => {
    const property = fc.property(largeTopologies, ({ model, text }) => {
        const { routing } = topologyOf(text);
        const table = floydWarshall(model);
        for (const from of model.sites.keys()) {
            for (const to of model.sites.keys()) checkRoute(model, table, routing, from, to);
        }
    });
    // To make a large example smaller takes minutes: what fails here is better looked for among the small ones.
    fc.assert(property, { numRuns: 25, endOnFailure: true });
});

test('the load at scale is what counting the routes one by one gives', () => {
    const property = fc.property(largeTopologies, ({ model, text }) => {
        const { routing } = topologyOf(text);
        const { routesOverLink, routesOverSpoke, reach, linkIsUsed, isInside, decidedByName } = routing.load;
        const sites = [...model.sites.keys()];
        const routes = sites.flatMap((from) => sites.map((to) => routing.route(from, to)));
        const paths = routes.flatMap(({ from, to, path }) => (path === null || from === to ? [] : [path]));
        const over = new Map<string, number>();
        const count = (key: string): void => void over.set(key, (over.get(key) ?? 0) + 1);
        for (const path of paths)
            for (const [hop, link] of path.links.entries()) {
                count(`${link}`);
                for (const end of path.sites.slice(hop, hop + 2)) count(`${link} at ${end}`);
            }
        const links = [...model.links.keys()];
        expect(routesOverLink).toEqual(links.map((link) => over.get(`${link}`) ?? 0));
        expect(linkIsUsed).toEqual(links.map((link) => over.has(`${link}`)));
        expect(routesOverSpoke).toEqual(
            model.links.map(({ members }, link) => members.map((site) => over.get(`${link} at ${site}`) ?? 0)),
        );
        expect(reach).toEqual(sites.map((site) => paths.filter((path) => path.sites[0] === site).length));
        const inside = new Set(paths.flatMap((path) => path.sites.slice(1, -1)));
        expect(isInside).toEqual(sites.map((site) => inside.has(site)));
        const byName = routes.filter((route) => route.from !== route.to && route.decidedBy === 'name');
        expect(decidedByName.count).toBe(byName.length);
    });
    fc.assert(property, { numRuns: 25, endOnFailure: true });
});

function checkRoute(model: Model, table: Table, routing: Routing, from: number, to: number): void {
    const { path, decidedBy } = routing.route(from, to);
    const cost = path?.cost ?? Number.POSITIVE_INFINITY;
    if (cost !== at(table.cost, from, to)) expect.fail(`${from} to ${to}: cost ${cost}`);
    if (path === null) return;
    if (path.links.length !== at(table.hops, from, to)) expect.fail(`${from} to ${to}: hops ${path.links.length}`);
    const expected = expectedPath(model, table, from, to);
    if (path.sites.join() !== expected.join()) expect.fail(`${from} to ${to}: ${path.sites} for ${expected}`);
    for (const [index, link] of path.links.entries()) {
        const [a = -1, b = -1] = path.sites.slice(index, index + 2);
        const { members, ...costs } = model.links[link] ?? expect.fail(`no link ${link}`);
        const tight = (costs.exchangeCost ?? costs.cost ?? 100) === at(table.hop, a, b);
        if (!tight || !members.includes(a) || !members.includes(b)) expect.fail(`${from} to ${to}: link ${link}`);
    }
    const others = (tight: Tight): boolean => countPaths(table, tight, from, to) > 1;
    const rule = others(sameCostAndHops) ? 'name' : others(sameCost) ? 'hops' : 'cost';
    if (decidedBy !== rule) expect.fail(`${from} to ${to}: decided by ${decidedBy}, not ${rule}`);
}

/** Whether a best path from a site to another may have a third one just before its end. */
type Tight = (table: Table, from: number, before: number, to: number) => boolean;

const sameCost: Tight = ({ hop, cost }, from, before, to) =>
    before !== to && at(cost, from, before) + at(hop, before, to) === at(cost, from, to);

const sameCostAndHops: Tight = (table, from, before, to) =>
    sameCost(table, from, before, to) && at(table.hops, from, before) + 1 === at(table.hops, from, to);

/** R2.3 step by step backwards: of the sites that can be the one before, the lowest-named. */
function expectedPath(model: Model, table: Table, from: number, to: number): readonly number[] {
    const path = [to];
    for (let last = to; last !== from; last = path[0] ?? from) {
        const before = [...model.sites.keys()].filter((site) => sameCostAndHops(table, from, site, last));
        const key = (site: number): string => model.sites[site]?.name.toUpperCase() ?? '';
        const lowest = before.reduce((a, b) => (key(b) < key(a) ? b : a));
        path.unshift(lowest);
    }
    return path;
}

/** How many best paths there are, of two and more as two. */
function countPaths(table: Table, tight: Tight, from: number, to: number): number {
    if (from === to) return 1;
    let count = 0;
    for (const before of table.cost.keys()) {
        if (count < 2 && tight(table, from, before, to)) count += countPaths(table, tight, from, before);
    }
    return count;
}

test('more sources than are kept at a time: asked for again, every route is the same', () => {
    const count = 300;
    const sites = Array.from({ length: count }, (_, index) => `site S${index}`);
    const links = Array.from({ length: count - 1 }, (_, index) => `link L${index}: S${index} <-> S${index + 1} cost 2`);
    const { routing } = topologyOf([...sites, ...links].join('\n'));
    for (let round = 0; round < 2; round++) {
        for (let from = 0; from < count; from++) {
            expect(routing.route(from, 0).path?.cost).toBe(2 * from);
            expect(routing.route(from, count - 1).path?.links).toHaveLength(count - 1 - from);
        }
    }
});
