import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { routesOver, sitesAround } from '../../../language/routing/sites-around.js';
import { bruteRoutes, hasTransport, type NamedRoute } from '../../support/brute-force.js';
import { topologies } from '../../support/random-topology.js';
import { networkOf } from '../../support/topology.js';

test('the sites around one, and the routes that lead on over each, are those of the brute force', () => {
    fc.assert(
        fc.property(topologies, fc.nat(3), ({ text, model }, most) => {
            const network = networkOf(text);
            const { sites } = network.topology;
            const withMail = new Set(model.sites.filter((site) => hasTransport(model, site)).map(({ name }) => name));
            const routes = bruteRoutes(model).filter(({ from, to }) => from !== to && withMail.has(to));
            const names = (all: readonly number[]): readonly string[] => all.map((at) => sites[at]?.name.text ?? '');
            for (const { index, name } of sites) {
                const own = routes.filter(({ from }) => from === name.text);
                const reached = own.flatMap((route) => (route.best === null ? [] : { ...route, best: route.best }));
                const { nearest, further, cutOff } = sitesAround(network, index, most);
                const nearness = ({ best }: (typeof reached)[number]) => [best.cost, best.links.length] as const;
                const byNearness = reached
                    .map((route) => ({ to: route.to, near: nearness(route) }))
                    .sort(({ near: a }, { near: b }) => a[0] - b[0] || a[1] - b[1]);
                const named = names(nearest).map((to) => byNearness.find((each) => each.to === to)?.near);
                expect(named).toEqual(byNearness.slice(0, most).map(({ near }) => near));
                expect(further).toBe(reached.length - named.length);
                expect(names(cutOff).toSorted()).toEqual(cutOffAmong(own));
                for (const other of sites) {
                    const over = reached.filter(({ best }) => best.path.slice(1, -1).includes(other.name.text));
                    expect(routesOver(network, network.routing.tree(index), other.index)).toBe(over.length);
                }
            }
        }),
        { numRuns: 300 },
    );
});

function cutOffAmong(routes: readonly NamedRoute[]): readonly string[] {
    return routes.flatMap(({ best, to }) => (best === null ? to : [])).toSorted();
}
