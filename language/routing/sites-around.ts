import type { Network } from './network.js';
import type { Tree } from './tree.js';

/** The sites with mail around one, by index, it not among them. */
export interface SitesAround {
    /** The nearest first: by cost, then by hops. */
    readonly nearest: readonly number[];
    /** How many more a path leads to. */
    readonly further: number;
    /** Those that no path leads to (R2.6). */
    readonly cutOff: readonly number[];
}

/**
 * The sites that a site exchanges mail with. A link costs the same both ways (R1.3), so they are as near on the way
 * there as on the way back, though the paths may differ (R2.4).
 * @param most how many to name
 */
export function sitesAround({ topology, routing }: Network, site: number, most: number): SitesAround {
    const hasMail = (other: number): boolean => other !== site && (topology.sites[other]?.hasTransport ?? false);
    const tree = routing.tree(site);
    const reached = tree.order.filter(hasMail);
    const isReached = new Set(reached);
    return {
        nearest: reached.slice(0, most),
        further: Math.max(0, reached.length - most),
        cutOff: topology.sites.map(({ index }) => index).filter((other) => hasMail(other) && !isReached.has(other)),
    };
}

/**
 * How many of the routes of a tree's source lead over a site: on from it to another site with mail.
 * @param tree the least-cost tree of the source
 */
export function routesOver({ topology }: Network, tree: Tree, site: number): number {
    if (site === tree.source) return 0;
    const isBeyond = new Uint8Array(topology.sites.length);
    let routes = 0;
    // From near to far: what comes before a site on its path has been looked at.
    for (const each of tree.outward) {
        const before = tree.previous(each);
        if (before !== site && isBeyond[before] !== 1) continue;
        isBeyond[each] = 1;
        if (topology.sites[each]?.hasTransport) routes++;
    }
    return routes;
}
