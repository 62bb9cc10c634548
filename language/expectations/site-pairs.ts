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
export function sitePairsOf(network: Network, query: Query): readonly SitePair[] {
    return pairsOf(network.topology, query).flatMap((pair): SitePair[] => {
        const sites = sitesOfPair(pair);
        if (sites !== undefined) return [sites];
        const { route } = messageRoute(network, pair.from, pair.to, sizeOfQuery(query));
        return route.path === null ? [] : [{ from: route.from, to: route.to }];
    });
}
