import type { Edge } from './expanded.js';

/**
 * Dijkstra's algorithm as plain as it can be made fast: arrays of numbers, a binary heap, distances and predecessors,
 * and nothing of ties.
 */
export class BareDijkstra {
    private readonly first: Int32Array;
    private readonly target: Int32Array;
    private readonly cost: Float64Array;
    private readonly heapSite: Int32Array;
    private readonly heapCost: Float64Array;
    private size = 0;

    constructor(
        private readonly siteCount: number,
        edges: readonly Edge[],
    ) {
        this.first = new Int32Array(siteCount + 1);
        for (const { a, b } of edges) {
            this.first[a + 1] = (this.first[a + 1] ?? 0) + 1;
            this.first[b + 1] = (this.first[b + 1] ?? 0) + 1;
        }
        for (let site = 0; site < siteCount; site++)
            this.first[site + 1] = at(this.first, site + 1) + at(this.first, site);
        const next = this.first.slice();
        this.target = new Int32Array(2 * edges.length);
        this.cost = new Float64Array(2 * edges.length);
        const put = (from: number, to: number, cost: number): void => {
            const place = at(next, from);
            next[from] = place + 1;
            this.target[place] = to;
            this.cost[place] = cost;
        };
        for (const { a, b, cost } of edges) {
            put(a, b, cost);
            put(b, a, cost);
        }
        this.heapSite = new Int32Array(2 * edges.length + 1);
        this.heapCost = new Float64Array(2 * edges.length + 1);
    }

    /** Distances and predecessors from one site. */
    from(source: number): { readonly distance: Float64Array; readonly previous: Int32Array } {
        const distance = new Float64Array(this.siteCount).fill(Number.POSITIVE_INFINITY);
        const previous = new Int32Array(this.siteCount).fill(-1);
        distance[source] = 0;
        this.push(source, 0);
        while (this.size > 0) {
            const site = at(this.heapSite, 0);
            const reached = at(this.heapCost, 0);
            this.pop();
            if (reached > at(distance, site)) continue;
            for (let place = at(this.first, site); place < at(this.first, site + 1); place++) {
                const to = at(this.target, place);
                const cost = reached + at(this.cost, place);
                if (cost >= at(distance, to)) continue;
                distance[to] = cost;
                previous[to] = site;
                this.push(to, cost);
            }
        }
        return { distance, previous };
    }

    private push(site: number, cost: number): void {
        let place = this.size++;
        while (place > 0) {
            const parent = (place - 1) >> 1;
            if (cost >= at(this.heapCost, parent)) break;
            this.heapCost[place] = at(this.heapCost, parent);
            this.heapSite[place] = at(this.heapSite, parent);
            place = parent;
        }
        this.heapCost[place] = cost;
        this.heapSite[place] = site;
    }

    private pop(): void {
        const size = --this.size;
        const cost = at(this.heapCost, size);
        const site = at(this.heapSite, size);
        let place = 0;
        for (let child = 1; child < size; child = 2 * place + 1) {
            if (child + 1 < size && at(this.heapCost, child + 1) < at(this.heapCost, child)) child++;
            if (at(this.heapCost, child) >= cost) break;
            this.heapCost[place] = at(this.heapCost, child);
            this.heapSite[place] = at(this.heapSite, child);
            place = child;
        }
        this.heapCost[place] = cost;
        this.heapSite[place] = site;
    }
}

/** An item that is known to be there. */
function at(items: Int32Array | Float64Array, place: number): number {
    return items[place] as number;
}
