import type { Graph } from './graph.js';
import { LabelHeap } from './label-heap.js';

/** What the cheapest paths from a source cost: the lowest sum of costs (R2.1), and of those the fewest hops (R2.2). */
export interface Labels {
    readonly source: number;
    /** For each site the cost; Infinity where no path leads. */
    readonly cost: Float64Array;
    /** For each site the number of hops of a path of that cost. */
    readonly hops: Int32Array;
}

/**
 * Dijkstra's algorithm on (cost, hops). A link is looked at when the first of its sites is reached, and not again:
 * no other of its sites can offer the rest a better label. So a link of n sites costs n steps, not n² (R1.2).
 * @param to where the search ends: what lies no nearer has no label that counts. A path there leads over nearer sites alone
 * @param notNext a site that may not follow the source directly, over whatever link; for the search of the next best
 */
export function labelsTo(graph: Graph, source: number, to: number, notNext = -1): Labels {
    const cost = new Float64Array(graph.siteCount).fill(Number.POSITIVE_INFINITY);
    const hops = new Int32Array(graph.siteCount);
    const settled = new Uint8Array(graph.siteCount);
    const expanded = new Uint8Array(graph.links.length);
    const heap = new LabelHeap();
    const offer = (site: number, newCost: number, newHops: number): void => {
        const old = cost[site] ?? 0;
        if (newCost > old || (newCost === old && newHops >= (hops[site] ?? 0))) return;
        cost[site] = newCost;
        hops[site] = newHops;
        heap.push(site, newCost, newHops);
    };
    offer(source, 0, 0);
    for (let site = heap.pop(); site >= 0; site = heap.pop()) {
        if (settled[site] === 1) continue;
        settled[site] = 1;
        if (site === to) break;
        const siteCost = cost[site] ?? 0;
        const siteHops = hops[site] ?? 0;
        for (const index of graph.linksOf[site] ?? []) {
            const link = graph.links[index];
            if (link === undefined) continue;
            if (expanded[index] === 0) {
                expanded[index] = 1;
                for (const member of link.members) {
                    if (site !== source || member !== notNext) offer(member, siteCost + link.cost, siteHops + 1);
                }
            } else if (notNext >= 0 && site !== source && link.members.includes(notNext)) {
                // The source was not allowed to reach it over this link; the next of the link's sites is.
                offer(notNext, siteCost + link.cost, siteHops + 1);
            }
        }
    }
    return { source, cost, hops };
}
