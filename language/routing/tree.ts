import type { Graph } from './graph.js';
import { type Labels, labelsFrom } from './labels.js';

/** The rule that left a path alone: `cost` (R2.1), `hops` (R2.2), or `name` (R2.3). */
export type DecidedBy = 'cost' | 'hops' | 'name';

/** The least-cost paths from one site to all others: for each site the one before it. */
export interface Tree extends Labels {
    /** For each site the one before it on its path; -1 for the source and for what cannot be reached. */
    readonly previous: Int32Array;
    /** For each site the link of its last hop (R1.6); -1 as above. */
    readonly link: Int32Array;
    readonly decidedBy: readonly DecidedBy[];
}

/**
 * The chosen path from a source to every site (R2). Among paths of the same cost and hops the names decide, read
 * backwards: at each site the lowest-named of the sites that can be the one before it (R2.3).
 */
export function leastCostTree(graph: Graph, source: number): Tree {
    const labels = labelsFrom(graph, source);
    const previous = new Int32Array(graph.siteCount).fill(-1);
    const link = new Int32Array(graph.siteCount).fill(-1);
    // Whether more than one path has the cost of a site, and its cost and hops.
    const sameCost = new Uint8Array(graph.siteCount);
    const sameHops = new Uint8Array(graph.siteCount);
    const bests = graph.links.map((each) => bestMembers(graph, labels, each.members));
    for (const site of labels.order) {
        if (site === source) continue;
        let best = -1;
        let bestLink = -1;
        let onlyAtCost = -1;
        for (const index of graph.linksOf[site] ?? []) {
            const joined = graph.links[index];
            const offer = bests[index];
            if (joined === undefined || offer === undefined || offer.cost + joined.cost !== labels.cost[site]) continue;
            if (offer.atCost > 1 || (onlyAtCost >= 0 && onlyAtCost !== offer.site)) sameCost[site] = 1;
            onlyAtCost = offer.site;
            if (offer.hops + 1 !== labels.hops[site]) continue;
            if (offer.atHops > 1 || (best >= 0 && best !== offer.site)) sameHops[site] = 1;
            const order = best < 0 ? -1 : (graph.rank[offer.site] ?? 0) - (graph.rank[best] ?? 0);
            if (order < 0 || (order === 0 && joined.rank < (graph.links[bestLink]?.rank ?? 0))) {
                best = offer.site;
                bestLink = index;
            }
        }
        previous[site] = best;
        link[site] = bestLink;
        if (sameCost[best] === 1) sameCost[site] = 1;
        if (sameHops[best] === 1) sameHops[site] = 1;
    }
    const decidedBy = Array.from(
        sameHops,
        (same, site): DecidedBy => (same === 1 ? 'name' : sameCost[site] === 1 ? 'hops' : 'cost'),
    );
    return { ...labels, previous, link, decidedBy };
}

/** Of a link's sites the best to come from: the lowest label, and of those the lowest name. */
interface BestMember {
    readonly site: number;
    readonly cost: number;
    readonly hops: number;
    /** How many of the link's sites have this cost, and how many this cost and hops. */
    readonly atCost: number;
    readonly atHops: number;
}

function bestMembers(graph: Graph, { cost, hops }: Labels, members: readonly number[]): BestMember | undefined {
    let best = -1;
    let atCost = 0;
    let atHops = 0;
    for (const member of members) {
        const byCost = best < 0 ? -1 : (cost[member] ?? 0) - (cost[best] ?? 0);
        const byHops = best < 0 ? -1 : (hops[member] ?? 0) - (hops[best] ?? 0);
        if (byCost === 0) atCost++;
        if (byCost === 0 && byHops === 0) atHops++;
        if (byCost < 0) atCost = 1;
        if (byCost < 0 || (byCost === 0 && byHops < 0)) atHops = 1;
        const byName = best < 0 ? -1 : (graph.rank[member] ?? 0) - (graph.rank[best] ?? 0);
        if (byCost < 0 || (byCost === 0 && (byHops < 0 || (byHops === 0 && byName < 0)))) best = member;
    }
    if (best < 0 || cost[best] === Number.POSITIVE_INFINITY) return undefined;
    return { site: best, cost: cost[best] ?? 0, hops: hops[best] ?? 0, atCost, atHops };
}
