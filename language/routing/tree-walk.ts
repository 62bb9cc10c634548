import type { Graph } from './graph.js';
import { LabelHeap } from './label-heap.js';

/**
 * The least-cost trees of all sites one after the other, each in the memory of the one before: what is found of a
 * source holds until the next is walked. Says the same as `leastCostTree`, for those who only count.
 */
export class TreeWalk {
    /** How many sites can be reached, and which: the source first, by cost and then hops. */
    reached = 0;
    readonly order: Int32Array;
    /** For each site that can be reached the one before it on its path, and the link between; -1 for the source. */
    readonly previous: Int32Array;
    readonly link: Int32Array;
    /** For each site that can be reached 1 where only the names decided its path (R2.3). */
    readonly byName: Uint8Array;

    private readonly cost: Float64Array;
    private readonly hops: Int32Array;
    private readonly settled: Uint8Array;
    private readonly heap = new LabelHeap();
    /** For each link 1 once it was looked at, the best of its sites, and whether others have the same label. */
    private readonly seen: Uint8Array;
    private readonly best: Int32Array;
    private readonly isShared: Uint8Array;
    /** The links of all sites in one row, the sites of all links in another, and where each begins. */
    private readonly links: Int32Array;
    private readonly linksFrom: Int32Array;
    private readonly members: Int32Array;
    private readonly membersFrom: Int32Array;
    private readonly linkCost: Float64Array;
    private readonly linkRank: Int32Array;
    private readonly rank: Int32Array;

    constructor({ siteCount, links, linksOf, rank }: Graph) {
        this.order = new Int32Array(siteCount);
        this.previous = new Int32Array(siteCount);
        this.link = new Int32Array(siteCount);
        this.byName = new Uint8Array(siteCount);
        this.cost = new Float64Array(siteCount);
        this.hops = new Int32Array(siteCount);
        this.settled = new Uint8Array(siteCount);
        this.seen = new Uint8Array(links.length);
        this.best = new Int32Array(links.length);
        this.isShared = new Uint8Array(links.length);
        this.links = Int32Array.from(linksOf.flat());
        this.linksFrom = beginnings(linksOf);
        this.members = Int32Array.from(links.flatMap(({ members }) => members));
        this.membersFrom = beginnings(links.map(({ members }) => members));
        this.linkCost = Float64Array.from(links, ({ cost }) => cost);
        this.linkRank = Int32Array.from(links, (each) => each.rank);
        this.rank = rank;
    }

    /** Walks the tree of a source. */
    walk(source: number): void {
        this.label(source);
        for (let at = 0; at < this.reached; at++) this.choose(this.order[at] as number, source);
    }

    /** The lowest cost and the fewest hops to every site (R2.1, R2.2), by Dijkstra's algorithm as in `labelsFrom`. */
    private label(source: number): void {
        const { cost, hops, settled, seen, links, linksFrom, linkCost, order, heap } = this;
        cost.fill(Number.POSITIVE_INFINITY);
        settled.fill(0);
        seen.fill(0);
        this.reached = 0;
        cost[source] = 0;
        hops[source] = 0;
        heap.push(source, 0, 0);
        for (let site = heap.pop(); site >= 0; site = heap.pop()) {
            if (settled[site] === 1) continue;
            settled[site] = 1;
            order[this.reached++] = site;
            const end = linksFrom[site + 1] as number;
            for (let at = linksFrom[site] as number; at < end; at++) {
                const link = links[at] as number;
                if (seen[link] === 1) continue;
                seen[link] = 1;
                this.offer(link, (cost[site] as number) + (linkCost[link] as number), (hops[site] as number) + 1);
            }
        }
    }

    private offer(link: number, newCost: number, newHops: number): void {
        const { cost, hops, members, membersFrom } = this;
        const end = membersFrom[link + 1] as number;
        for (let at = membersFrom[link] as number; at < end; at++) {
            const site = members[at] as number;
            const old = cost[site] as number;
            if (newCost > old || (newCost === old && newHops >= (hops[site] as number))) continue;
            cost[site] = newCost;
            hops[site] = newHops;
            this.heap.push(site, newCost, newHops);
        }
    }

    /** Of the sites that can be the one before the lowest-named, and of the links from there the same (R2.3, R1.6). */
    private choose(site: number, source: number): void {
        const { cost, hops, links, linksFrom, linkCost, linkRank, rank, byName } = this;
        let best = -1;
        let bestLink = -1;
        let isShared = 0;
        const end = site === source ? 0 : (linksFrom[site + 1] as number);
        for (let at = linksFrom[site] as number; at < end; at++) {
            const link = links[at] as number;
            if (this.seen[link] === 1) this.findBest(link);
            const from = this.best[link] as number;
            if ((cost[from] as number) + (linkCost[link] as number) !== cost[site]) continue;
            if ((hops[from] as number) + 1 !== hops[site]) continue;
            if (this.isShared[link] === 1 || (best >= 0 && best !== from)) isShared = 1;
            const order = best < 0 ? -1 : (rank[from] as number) - (rank[best] as number);
            if (order < 0 || (order === 0 && (linkRank[link] as number) < (linkRank[bestLink] as number))) {
                best = from;
                bestLink = link;
            }
        }
        this.previous[site] = best;
        this.link[site] = bestLink;
        byName[site] = isShared === 1 || (best >= 0 && byName[best] === 1) ? 1 : 0;
    }

    /** Of a link's sites the lowest label, and of those the lowest name; and whether it is the only one with that label. */
    private findBest(link: number): void {
        const { cost, hops, rank, members, membersFrom } = this;
        const end = membersFrom[link + 1] as number;
        let best = members[membersFrom[link] as number] as number;
        let isShared = 0;
        for (let at = (membersFrom[link] as number) + 1; at < end; at++) {
            const site = members[at] as number;
            const order =
                (cost[site] as number) - (cost[best] as number) || (hops[site] as number) - (hops[best] as number);
            if (order > 0) continue;
            isShared = order === 0 ? 1 : 0;
            if (order < 0 || (rank[site] as number) < (rank[best] as number)) best = site;
        }
        this.best[link] = best;
        this.isShared[link] = isShared;
        this.seen[link] = 2;
    }
}

/** Where each row begins when they stand one after the other, and where the last ends. */
function beginnings(rows: readonly (readonly number[])[]): Int32Array {
    const from = new Int32Array(rows.length + 1);
    for (const [index, row] of rows.entries()) from[index + 1] = (from[index] as number) + row.length;
    return from;
}
