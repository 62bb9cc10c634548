import type { Graph } from './graph.js';
import { LabelHeap } from './label-heap.js';

/** What the cheapest paths from a source cost: the lowest sum of costs (R2.1), and of those the fewest hops (R2.2). */
export interface Labels {
    readonly source: number;
    /** For each site the cost; Infinity where no path leads, or none that was looked for. */
    readonly cost: Float64Array;
    /** For each site the number of hops of a path of that cost. */
    readonly hops: Int32Array;
}

/** What the path of R2 costs between any site and the one that is searched for. */
export interface WayOn {
    cost(site: number): number;
    hops(site: number): number;
}

/** What is searched for: paths from a source to a site. */
export interface Search {
    readonly source: number;
    readonly to: number;
    /** The site that may not follow the source directly, over whatever link. */
    readonly notNext: number;
    readonly wayOn: WayOn;
    /** What a path may cost at most. */
    readonly most: number;
}

/**
 * Dijkstra's algorithm on (cost, hops), led by what the way on costs (A*): since links may be forbidden and never become
 * cheaper, no way on is better than that, and only sites are looked at from which a path as good as the best may lead.
 * All on paths as good as the best have their labels; any other site may have none, or one that is too high.
 *
 * A link is gone through again only from a site that has a lower label than those before it: no other can offer the
 * link's sites a better one. So a link of n sites costs some n steps, not n² (R1.2).
 */
export function labelsTo(graph: Graph, { source, to, notNext, wayOn, most }: Search): Labels {
    const cost = new Float64Array(graph.siteCount).fill(Number.POSITIVE_INFINITY);
    const hops = new Int32Array(graph.siteCount);
    const settled = new Uint8Array(graph.siteCount);
    /** Of each link that was gone through, the site with the lowest label. */
    const from = new Map<number, number>();
    const forbidden = new Set(graph.linksOf[notNext]);
    const heap = new LabelHeap();
    const offer = (site: number, newCost: number, newHops: number): void => {
        const old = cost[site] ?? 0;
        if (newCost > old || (newCost === old && newHops >= (hops[site] ?? 0))) return;
        const all = newCost + wayOn.cost(site);
        if (all > most || all === Number.POSITIVE_INFINITY) return;
        cost[site] = newCost;
        hops[site] = newHops;
        heap.push(site, all, newHops + wayOn.hops(site));
    };
    /** Whether a site has a label that is lower than that of another. */
    const isLower = (site: number, than: number): boolean =>
        (cost[site] ?? 0) < (cost[than] ?? 0) || (cost[site] === cost[than] && (hops[site] ?? 0) < (hops[than] ?? 0));
    /** Whether all paths through a site are worse than the best. */
    const isBehind = (site: number): boolean => {
        const all = (cost[site] ?? 0) + wayOn.cost(site);
        const allHops = (hops[site] ?? 0) + wayOn.hops(site);
        return all > (cost[to] ?? 0) || (all === cost[to] && allHops > (hops[to] ?? 0));
    };
    offer(source, 0, 0);
    for (let site = heap.pop(); site >= 0; site = heap.pop()) {
        if (settled[site] === 1) continue;
        if (settled[to] === 1 && isBehind(site)) break;
        settled[site] = 1;
        const siteHops = (hops[site] ?? 0) + 1;
        for (const index of graph.linksOf[site] ?? []) {
            const link = graph.links[index];
            if (link === undefined) continue;
            const siteCost = (cost[site] ?? 0) + link.cost;
            const before = from.get(index);
            if (before === undefined || isLower(site, before)) {
                from.set(index, site);
                for (const member of link.members)
                    if (site !== source || member !== notNext) offer(member, siteCost, siteHops);
            } else if (site !== source && forbidden.has(index)) {
                // The source was not allowed to reach it over this link; the next of the link's sites is.
                offer(notNext, siteCost, siteHops);
            }
        }
    }
    if (settled[to] === 0) cost[to] = Number.POSITIVE_INFINITY;
    return { source, cost, hops };
}
