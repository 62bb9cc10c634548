import * as l10n from '@vscode/l10n';
import { pairsOf, type Query, sitesOfPair } from '../expectations/pairs.js';
import type { Network } from '../routing/network.js';
import { figure } from '../syntax/figures.js';
import { pathText } from '../wording/route-line.js';
import { type Finding, networksOf, placeOf, type TopologyRule } from './finding.js';

/** A route whose way back is another path (R2.4). Cost and hops are the same both ways: only names can bring it about. */
export const asymmetricRoute: TopologyRule = {
    code: 'asymmetric-route',
    *check(context): Generator<Finding | null> {
        for (const network of networksOf(context)) {
            for (const query of [...network.topology.routes, ...network.topology.expects]) {
                const message = query.problem === null ? messageFor(network, query) : null;
                yield message === null
                    ? null
                    : { code: 'asymmetric-route', place: placeOf(query, query.arrow), message };
            }
        }
    },
};

function messageFor({ topology, routing }: Network, query: Query): string | null {
    const [to, second] = query.to;
    const isSingle = query.from?.kind === 'name' && to?.kind === 'name' && second === undefined;
    const [pair] = isSingle ? pairsOf(topology, query) : [];
    const sites = pair && sitesOfPair(pair);
    if (sites === undefined) return null;
    const there = routing.route(sites.from, sites.to).path;
    const back = routing.route(sites.to, sites.from).path;
    if (there === null || back === null || there.sites.join() === [...back.sites].reverse().join()) return null;
    // Of one hop there is one path only.
    return l10n.t(
        'The way back is another: {0} there, {1} back. Both have cost {2} and {3} hops; names decide, read from the far end of each. A lower cost on the path you want decides both.',
        pathText(topology, there),
        pathText(topology, back),
        there.cost,
        figure(there.links.length),
    );
}
