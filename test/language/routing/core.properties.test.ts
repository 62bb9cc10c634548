import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { Routing } from '../../../language/routing/routing.js';
import { bruteLoad, bruteRoutes } from '../../support/brute-force.js';
import { type Model, type ModelLink, write } from '../../support/random-topology.js';
import { topologyOf } from '../../support/topology.js';
import { Named } from './named.js';

const cost = fc.integer({ min: 1, max: 4 });

/**
 * Networks of branches: a small core, links between any of its sites, and sites that hang on what is there, each by a
 * line of its own, by a link of many sites, or by a second line beside the first.
 */
const branchedModels: fc.Arbitrary<Model> = fc.noBias(
    fc
        .record({
            core: fc.integer({ min: 1, max: 5 }),
            meshes: fc.array(fc.record({ members: fc.uniqueArray(fc.nat(4), { minLength: 2, maxLength: 4 }), cost }), {
                maxLength: 6,
            }),
            branches: fc.array(
                fc.record({
                    at: fc.nat(9),
                    cost,
                    kind: fc.constantFrom('line', 'line', 'line', 'two lines', 'shared', 'shared with', 'island'),
                    other: fc.nat(9),
                }),
                { maxLength: 6 },
            ),
            hubs: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
            bare: fc.array(fc.nat(3), { minLength: 12, maxLength: 12 }),
            names: fc.shuffledSubarray([...'abcdefghijkl'], { minLength: 12, maxLength: 12 }),
            linkNames: fc.shuffledSubarray([...'ABCDEFGHIJKLMNOPQRSTU'], { minLength: 21, maxLength: 21 }),
            sketch: fc.boolean(),
        })
        .map((drawn): Model => {
            const links: { members: number[]; cost: number }[] = drawn.meshes.map((mesh) => ({
                ...mesh,
                members: [...new Set(mesh.members.map((member) => member % drawn.core))],
            }));
            let count = drawn.core;
            for (const branch of drawn.branches) {
                const at = branch.at % count;
                const site = count++;
                const own = { cost: branch.cost, members: [at, site] };
                if (branch.kind === 'line') links.push(own);
                if (branch.kind === 'two lines') links.push(own, { cost: 1 + (branch.other % 4), members: [site, at] });
                if (branch.kind === 'shared') links.push({ ...own, members: [at, site, count++] });
                if (branch.kind === 'shared with') {
                    const known = links[branch.other % Math.max(1, links.length)];
                    if (known === undefined || known.members.length < 3) links.push(own);
                    else known.members.push(site);
                }
            }
            const sites = Array.from({ length: Math.min(count, 12) }, (_, index) => ({
                name: drawn.names[index] ?? '',
                hub: drawn.hubs[index] ?? false,
                servers:
                    drawn.sketch || drawn.bare[index] === 0
                        ? []
                        : [{ name: `S${index}`, roles: ['transport', 'mailbox'], version: null }],
            }));
            return {
                version: null,
                sites,
                links: links.map(
                    (link, index): ModelLink => ({
                        name: drawn.linkNames[index] ?? '',
                        smtp: false,
                        members: link.members.filter((member) => member < sites.length),
                        cost: link.cost,
                        exchangeCost: null,
                        limit: null,
                    }),
                ),
            };
        }),
);

function check<T>(runs: number, arbitrary: fc.Arbitrary<T>, holds: (value: T) => void): void {
    fc.assert(fc.property(arbitrary, holds), { numRuns: runs });
}

test('R2: with branches, and branches on branches, every route is that of the brute force', () => {
    check(800, branchedModels, (model) => {
        const named = new Named(write(model).text);
        const names = model.sites.map(({ name }) => name);
        const [actual, expected] = [named.routes(names), bruteRoutes(model)];
        if (JSON.stringify(actual) !== JSON.stringify(expected)) expect(actual).toEqual(expected);
    });
});

test('with branches, what a tree knows of each site without its path is what the brute force says of the path', () => {
    check(600, branchedModels, (model) => {
        const { routing, topology } = new Named(write(model).text);
        const known = topology.sites.flatMap((from) => {
            const tree = routing.tree(from.index);
            return topology.sites.map((to) => ({
                to: `${from.name.text} -> ${to.name.text}`,
                cost: tree.cost(to.index),
                hops: tree.hops(to.index),
                before: topology.sites[tree.previous(to.index)]?.name.text,
                link: topology.links[tree.link(to.index)]?.name.text,
                decidedBy: tree.reaches(to.index) ? tree.decidedBy(to.index) : null,
            }));
        });
        const expected = bruteRoutes(model).map(({ from, to, best, decidedBy }) => ({
            to: `${from} -> ${to}`,
            cost: best?.cost ?? Number.POSITIVE_INFINITY,
            hops: best?.links.length ?? 0,
            before: best?.path.at(-2),
            link: best?.links.at(-1),
            decidedBy,
        }));
        if (JSON.stringify(known) !== JSON.stringify(expected)) expect(known).toEqual(expected);
    });
});

test('with branches, the sites of a tree are those that the brute force reaches, outward and in order', () => {
    check(600, branchedModels, (model) => {
        const { routing, topology } = new Named(write(model).text);
        const routes = bruteRoutes(model);
        const names = (sites: readonly number[]) => sites.map((site) => topology.sites[site]?.name.text);
        for (const from of topology.sites) {
            const { outward, order } = routing.tree(from.index);
            const reached = routes.filter((route) => route.from === from.name.text && route.best !== null);
            expect(names(outward).sort()).toEqual(reached.map(({ to }) => to).sort());
            // Each after all before it on its path.
            for (const { to, best } of reached) {
                const places = (best?.path ?? []).map((name) => names(outward).indexOf(name));
                expect(places, to).toEqual([...places].sort((a, b) => a - b));
            }
            // By cost and hops; of equals, as declared: the sort is stable.
            const byCost = reached.toSorted(
                ({ best: a }, { best: b }) =>
                    (a?.cost ?? 0) - (b?.cost ?? 0) || (a?.links.length ?? 0) - (b?.links.length ?? 0),
            );
            expect(names(order)).toEqual(byCost.map(({ to }) => to));
        }
    });
});

test('with branches, the load is what counting the routes of the brute force one by one gives', () => {
    check(600, branchedModels, (model) => {
        const named = new Named(write(model).text);
        const { decidedByName: shown, ...counts } = named.load();
        const { decidedByName, ...bruteCounts } = bruteLoad(model);
        expect(counts).toEqual(bruteCounts);
        expect(named.routing.load.decidedByName.count).toBe(decidedByName.length);
        expect(shown).toHaveLength(Math.min(3, decidedByName.length));
        for (const pair of shown) expect(decidedByName).toContain(pair);
    });
});

/** What an administrator does to a topology, one after the other. */
const edits = fc.array(
    fc.record({
        kind: fc.constantFrom(
            ...(['cost', 'cost', 'cost', 'cost', 'cost and cost', 'hub', 'name', 'link name'] as const),
            ...(['branch', 'remove link', 'add link', 'member', 'move', 'smtp'] as const),
        ),
        at: fc.nat(40),
        other: fc.nat(40),
        cost: fc.integer({ min: 1, max: 6 }),
        /** Which sites are asked for routes before the next edit: only their trees are there to be kept. */
        asked: fc.nat(4095),
    }),
    { minLength: 1, maxLength: 8 },
);

type Edit = typeof edits extends fc.Arbitrary<(infer E)[]> ? E : never;

function edited(model: Model, { kind, at, other, cost: newCost }: Edit): Model {
    const { sites, links } = model;
    const place = at % Math.max(1, links.length);
    const [link, site] = [links[place], sites[at % sites.length]];
    if (site === undefined) return model;
    const withLink = (change: Partial<ModelLink>): Model =>
        link === undefined ? model : { ...model, links: links.with(place, { ...link, ...change }) };
    const withSite = (change: Partial<typeof site>): Model => ({
        ...model,
        sites: sites.with(at % sites.length, { ...site, ...change }),
    });
    const newLink = (members: readonly number[]): ModelLink => ({
        name: `N${links.length}_${other}`,
        smtp: false,
        members,
        cost: newCost,
        exchangeCost: null,
        limit: null,
    });
    switch (kind) {
        case 'cost':
            return withLink({ cost: newCost });
        case 'cost and cost':
            return {
                ...model,
                links: links.map((each, index) => ((index + other) % 3 === 0 ? { ...each, cost: newCost } : each)),
            };
        case 'hub':
            return withSite({ hub: !site.hub });
        case 'name':
            return withSite({ name: `${['m', 'b2', 'zz', '_'][other % 4]}${sites.length}x${at}` });
        case 'link name':
            return withLink({ name: `${['M', 'B2', 'zz'][other % 3]}x${at}` });
        case 'branch':
            return {
                ...model,
                sites: [{ name: `new${sites.length}x${other}`, hub: false, servers: [] }, ...sites],
                links: [
                    ...links.map((each) => ({ ...each, members: each.members.map((member) => member + 1) })),
                    newLink([0, 1 + (other % sites.length)]),
                ],
            };
        case 'remove link':
            return { ...model, links: links.filter((_, index) => index !== place) };
        case 'add link':
            return { ...model, links: [newLink([...new Set([at % sites.length, other % sites.length])]), ...links] };
        case 'member':
            return withLink({ members: [...new Set([...(link?.members ?? []), other % sites.length])] });
        case 'move':
            return { ...model, links: links.toReversed() };
        case 'smtp':
            return withLink({ smtp: !(link?.smtp ?? false) });
    }
}

test('a path is what the site before each of its sites, and the link of each hop, make', () => {
    check(300, branchedModels, (model) => {
        const { routing } = topologyOf(write(model).text);
        for (const from of model.sites.keys()) {
            const tree = routing.tree(from);
            for (const to of model.sites.keys()) {
                const [sites, links]: [number[], number[]] = [[to], []];
                for (let at = to; tree.previous(at) >= 0; at = tree.previous(at)) {
                    sites.unshift(tree.previous(at));
                    links.unshift(tree.link(at));
                }
                const { path } = routing.route(from, to);
                expect(path === null).toBe(!tree.reaches(to));
                if (path !== null && `${path.sites}|${path.links}` !== `${sites}|${links}`)
                    expect([path.sites, path.links]).toEqual([sites, links]);
            }
        }
    });
});

/** All that the trees of some sites say. */
function treesOf(routing: Routing, sources: readonly number[]): string {
    const sites = Array.from({ length: routing.graph.siteCount }, (_, site) => site);
    return sources
        .map((from) => {
            const tree = routing.tree(from);
            const each = sites.map((to) =>
                [
                    tree.cost(to),
                    tree.hops(to),
                    tree.previous(to),
                    tree.link(to),
                    tree.decidedBy(to),
                    tree.reaches(to),
                ].join(),
            );
            return `${each.join(' ')} in order ${tree.order}`;
        })
        .join('\n');
}

test('after edit upon edit, what was kept of routes is what routes computed anew are', () => {
    check(1500, fc.tuple(branchedModels, edits), ([first, steps]) => {
        let model = first;
        let routing = topologyOf(write(model).text).routing;
        const [before, sitesBefore] = [routing, [...model.sites.keys()]];
        const treesBefore = treesOf(before, sitesBefore);
        for (const step of steps) {
            model = edited(model, step);
            const { topology, routing: fresh } = topologyOf(write(model).text);
            routing = Routing.of(topology, routing);
            // Those that nobody asks for are kept, or not, from edit to edit.
            const asked = [...model.sites.keys()].filter((site) => ((step.asked >> (site % 12)) & 1) === 1);
            const [kept, anew] = [treesOf(routing, asked), treesOf(fresh, asked)];
            if (kept !== anew) expect(kept).toBe(anew);
            if (step.other % 2 === 0) expect(routing.load).toEqual(fresh.load);
        }
        const sites = [...model.sites.keys()];
        expect(treesOf(routing, sites)).toBe(treesOf(topologyOf(write(model).text).routing, sites));
        // What was found before is still asked for: what has changed since a commit is told from it.
        expect(treesOf(before, sitesBefore)).toBe(treesBefore);
        expect(routing.load).toEqual(topologyOf(write(model).text).routing.load);
    });
});
