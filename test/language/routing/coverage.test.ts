import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { bruteLoad, bruteRoutes, hasTransport, type NamedRoute } from '../../support/brute-force.js';
import { type Model, models } from '../../support/random-topology.js';

/**
 * Properties over topologies in which nothing ever happens would hold whatever the code does: of the topologies that
 * are drawn, enough must have what the rules are about.
 */
interface Drawn {
    readonly model: Model;
    readonly routes: readonly NamedRoute[];
}

const sample: readonly Drawn[] = fc
    .sample(models, { seed: 2007, numRuns: 400 })
    .map((model) => ({ model, routes: bruteRoutes(model) }));

const linkNames = (model: Model): readonly string[] => model.links.map((link) => link.name);

function someRoute(is: (route: NamedRoute) => boolean): (drawn: Drawn) => boolean {
    return ({ routes }) => routes.some(is);
}

const PHENOMENA: readonly [string, (drawn: Drawn) => boolean][] = [
    ['a route decided by hops', someRoute((route) => route.decidedBy === 'hops')],
    ['a route decided by name', someRoute((route) => route.decidedBy === 'name')],
    [
        'names that decide only after the site before the destination (R2.3)',
        someRoute(
            ({ decidedBy, best, nextBest }) => decidedBy === 'name' && best?.path.at(-2) === nextBest?.path.at(-2),
        ),
    ],
    [
        'a way back on another path (R2.4)',
        ({ routes }) =>
            routes.some(({ from, to, best }) => {
                const back = routes.find((route) => route.from === to && route.to === from);
                return best?.path.join() !== back?.best?.path.toReversed().join();
            }),
    ],
    ['no path at all (R2.6)', someRoute((route) => route.best === null)],
    ['two stops or more (R4.3)', someRoute((route) => route.stops.length > 1)],
    [
        'a hub without transport inside a path (R4.5)',
        ({ model, routes }) =>
            model.sites.some(
                (site) =>
                    site.hub &&
                    !hasTransport(model, site) &&
                    routes.some((route) => route.best?.path.slice(1, -1).includes(site.name)),
            ),
    ],
    ['a path of four hops', someRoute((route) => (route.best?.links.length ?? 0) >= 4)],
    ['a clique that carries mail (R1.2)', ({ model, routes }) => carries(model, routes, (members) => members > 2)],
    ['no server at all', ({ model }) => model.sites.every((site) => site.servers.length === 0)],
    [
        'sites with mail and without',
        ({ model }) => new Set(model.sites.map((site) => hasTransport(model, site))).size > 1,
    ],
    ['a link on no path', ({ model }) => bruteLoad(model).usedLinks.length < linkNames(model).length],
    [
        'parallel links (R1.6)',
        ({ model }) => {
            const members = model.links.map((link) => link.members.toSorted().join());
            return new Set(members).size < members.length;
        },
    ],
];

function carries(model: Model, routes: readonly NamedRoute[], size: (members: number) => boolean): boolean {
    const large = model.links.filter((link) => size(link.members.length)).map((link) => link.name);
    return routes.some((route) => route.best?.links.some((link) => large.includes(link)));
}

test.each(PHENOMENA)('random topologies have %s', (_, has) => {
    // A hundredth at the very least: of the thousands that the properties draw, dozens.
    expect(sample.filter(has).length).toBeGreaterThan(sample.length / 100);
});
