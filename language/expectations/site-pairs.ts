import { messageRoute } from '../routing/message.js';
import type { Network } from '../routing/network.js';
import { pairsOf, type Query, sitesOfPair } from './pairs.js';
import { sizeOfQuery } from './query-size.js';

/** Two sites, by their indices, that a path is chosen between. */
export interface SitePair {
    readonly from: number;
    readonly to: number;
}

/** The sites between which the messages of a query go: to an address, to the site of the connector that takes it. */
export function* sitePairsOf(network: Network, query: Query): Generator<SitePair> {
    for (const pair of pairsOf(network.topology, query)) {
        const sites = sitesOfPair(pair);
        if (sites !== undefined) {
            yield sites;
            continue;
        }
        const { route } = messageRoute(network, pair.from, pair.to, sizeOfQuery(query));
        if (route.path !== null) yield { from: route.from, to: route.to };
    }
}
