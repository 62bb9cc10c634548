import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { bruteIslands, bruteLoad, bruteRoutes, type NamedRoute } from '../../support/brute-force.js';
import { layouts, type Model, type ModelLink, models, topologies, write } from '../../support/random-topology.js';
import { Named } from './named.js';

/** Some thousands of topologies over the whole file; each stands for all ordered pairs of its sites. */
function check<T>(runs: number, arbitrary: fc.Arbitrary<T>, holds: (value: T) => void): void {
    fc.assert(fc.property(arbitrary, holds), { numRuns: runs });
}

/** As `toEqual`, which is slow, and needed only to say what differs. */
function expectEqual(actual: readonly NamedRoute[], expected: readonly NamedRoute[]): void {
    if (JSON.stringify(actual) !== JSON.stringify(expected)) expect(actual).toEqual(expected);
}

function namesOf(model: Model): readonly string[] {
    return model.sites.map((site) => site.name);
}

/** All routes of a model as the product computes them from its plainest text. */
function routesOf(model: Model): readonly NamedRoute[] {
    return new Named(write(model).text).routes(namesOf(model));
}

test('R2: path, links, cost, rule, stops, legs and next best are those of the brute force, for every pair', () => {
    check(1500, topologies, ({ model, text }) => {
        const named = new Named(text);
        expect(named.topology.sites).toHaveLength(model.sites.length);
        expect(named.topology.links).toHaveLength(model.links.length);
        expectEqual(named.routes(namesOf(model)), bruteRoutes(model));
    });
});

test('R2: the part of a chosen path after any site on it is that site’s own chosen path', () => {
    check(400, topologies, ({ model, text }) => {
        const named = new Named(text);
        for (const { best, to } of named.routes(namesOf(model))) {
            for (const [index, site] of (best?.path ?? []).entries()) {
                const rest = named.route(site, to).best;
                const expected = [best?.path.slice(index), best?.links.slice(index)];
                if (`${[rest?.path, rest?.links]}` !== `${expected}`)
                    expect([rest?.path, rest?.links]).toEqual(expected);
            }
        }
    });
});

test('R1.3: the way back costs the same in as many hops', () => {
    check(400, topologies, ({ model, text }) => {
        const named = new Named(text);
        for (const { from, to, best } of named.routes(namesOf(model))) {
            const back = named.route(to, from).best;
            expect([back?.cost, back?.path.length]).toEqual([best?.cost, best?.path.length]);
        }
    });
});

test('the load is what counting the routes of the brute force one by one gives', () => {
    check(700, topologies, ({ model, text }) => {
        const named = new Named(text);
        const { decidedByName: shown, ...counts } = named.load();
        const { decidedByName, ...bruteCounts } = bruteLoad(model);
        expect(counts).toEqual(bruteCounts);
        expect(named.routing.load.decidedByName.count).toBe(decidedByName.length);
        expect(shown).toHaveLength(Math.min(3, decidedByName.length));
        expect(new Set(shown).size).toBe(shown.length);
        for (const pair of shown) expect(decidedByName).toContain(pair);
    });
});

test('islands are the connected components, the largest first, equal ones in the order of declaration', () => {
    check(500, topologies, ({ model, text }) => {
        const named = new Named(text);
        const declared = named.topology.sites.map((site) => site.name.text);
        const first = (island: readonly string[]): number => Math.min(...island.map((name) => declared.indexOf(name)));
        const islands = bruteIslands(model).toSorted((a, b) => b.length - a.length || first(a) - first(b));
        expect(named.islands()).toEqual(islands);
    });
});

const smtpLinks: fc.Arbitrary<ModelLink> = fc.record({
    name: fc.constant('Replication'),
    smtp: fc.constant(true),
    members: fc.uniqueArray(fc.nat(6), { minLength: 2, maxLength: 7 }),
    cost: fc.constantFrom(1, null),
    exchangeCost: fc.constantFrom(1, null),
    limit: fc.constant(null),
});

test('R1.7: one more SMTP link changes no route and joins no islands', () => {
    check(250, fc.tuple(models, smtpLinks), ([model, link]) => {
        const members = link.members.filter((member) => member < model.sites.length);
        const more = { ...model, links: [{ ...link, members }, ...model.links] };
        expectEqual(routesOf(more), routesOf(model));
        expect(new Named(write(more).text).islands()).toEqual(new Named(write(model).text).islands());
    });
});

test('R1.9: the case of a name where it is referred to changes nothing', () => {
    check(250, fc.tuple(models, layouts), ([model, { references }]) => {
        const other = new Named(write(model, { order: [], references }).text);
        expectEqual(other.routes(namesOf(model)), routesOf(model));
        expect(other.routing.load).toEqual(new Named(write(model).text).routing.load);
    });
});

test('the order of declarations changes nothing', () => {
    check(250, fc.tuple(models, layouts), ([model, { order }]) => {
        const plain = new Named(write(model).text);
        const other = new Named(write(model, { order, references: [] }).text);
        expectEqual(other.routes(namesOf(model)), plain.routes(namesOf(model)));
        expect({ ...other.load(), decidedByName: [] }).toEqual({ ...plain.load(), decidedByName: [] });
        expect(other.islands().toSorted()).toEqual(plain.islands().toSorted());
    });
});

test('R4.2: hub flags never change a path, only where on it mail stops', () => {
    check(250, fc.tuple(models, fc.array(fc.boolean(), { minLength: 7, maxLength: 7 })), ([model, flags]) => {
        const sites = model.sites.map((site, index) => ({ ...site, hub: flags[index] ?? false }));
        const withoutStops = (routes: readonly NamedRoute[]) =>
            routes.map((route) => ({ ...route, stops: [], legs: [] }));
        expectEqual(withoutStops(routesOf({ ...model, sites })), withoutStops(routesOf(model)));
    });
});

test('a routing that was computed before is used again only where every route is the same', () => {
    check(300, fc.tuple(models, fc.nat(20), fc.constantFrom(...EDITS)), ([model, at, edit]) => {
        const edited = write(edit(model, at));
        const names = namesOf(edited.model);
        const before = new Named(write(model).text);
        before.routes(namesOf(model));
        const after = new Named(edited.text, before);
        const fresh = new Named(edited.text);
        expectEqual(after.routes(names), fresh.routes(names));
        expect(after.routing.load).toEqual(fresh.routing.load);
    });
});

/** Small changes, as an administrator makes them one after the other. */
const EDITS: readonly ((model: Model, at: number) => Model)[] = [
    (model) => model,
    (model, at) => ({
        ...model,
        sites: model.sites.with(at % model.sites.length, { ...siteAt(model, at), name: 'm' }),
    }),
    (model, at) => ({
        ...model,
        sites: model.sites.with(at % model.sites.length, { ...siteAt(model, at), hub: !siteAt(model, at).hub }),
    }),
    (model, at) => ({
        ...model,
        sites: model.sites.with(at % model.sites.length, { ...siteAt(model, at), servers: [] }),
    }),
    (model, at) => changeLink(model, at, (link) => ({ ...link, smtp: !link.smtp })),
    (model, at) => changeLink(model, at, (link) => ({ ...link, name: 'M' })),
    (model, at) => changeLink(model, at, (link) => ({ ...link, exchangeCost: 1 + (at % 3) })),
    (model, at) => changeLink(model, at, (link) => ({ ...link, members: link.members.slice(1) })),
];

function siteAt(model: Model, at: number): Model['sites'][number] {
    const site = model.sites[at % model.sites.length];
    if (site === undefined) throw new Error('a model has sites');
    return site;
}

function changeLink(model: Model, at: number, change: (link: ModelLink) => ModelLink): Model {
    return { ...model, links: model.links.map((link, index) => (index === at ? change(link) : link)) };
}
