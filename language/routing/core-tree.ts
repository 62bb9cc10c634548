import type { Core } from './core.js';

/** Marks of `CoreTree.ties`. */
export const SAME_COST = 1;
export const SAME_HOPS = 2;

/** The least-cost paths from one node of the core to all others: by their numbers in the core. */
export interface CoreTree {
    readonly source: number;
    /** For each node the cost; Infinity where no path leads. */
    readonly cost: Float64Array;
    readonly hops: Int32Array;
    /** The node before it on its path; -1 for the source, and where no path leads. */
    readonly previous: Int32Array;
    /** What link its last step goes over, as a place in `Core.slotLink`; -1 as above. */
    readonly slot: Int32Array;
    /** Whether more than one path has its cost (`SAME_COST`), and its cost and hops (`SAME_HOPS`). */
    readonly ties: Uint8Array;
    /** The nodes that a path leads to, each after the one before it on its path. */
    readonly order: Int32Array;
}

/** Searches a core from one node after the other, in the same memory. */
export class CoreSearch {
    private readonly heapNode: Int32Array;
    private readonly heapKey: Float64Array;
    private readonly settled: Uint8Array;
    private size = 0;

    constructor(private readonly core: Core) {
        this.heapNode = new Int32Array(core.target.length + 1);
        this.heapKey = new Float64Array(core.target.length + 1);
        this.settled = new Uint8Array(core.nodes.length);
    }

    /**
     * The chosen path from a node to every other (R2), by Dijkstra's algorithm. Whatever comes before a node on a path
     * of its cost has been settled when it is: each step costs something but that from a junction, and of nodes of one
     * cost the junctions are settled first. So with each step it is known how hops and names decide (R2.2, R2.3).
     */
    from(source: number): CoreTree {
        const { core, settled } = this;
        const count = core.nodes.length;
        const cost = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
        const hops = new Int32Array(count);
        const previous = new Int32Array(count).fill(-1);
        const slot = new Int32Array(count).fill(-1);
        const ties = new Uint8Array(count);
        const order = new Int32Array(count);
        const { first, target, isJunction } = core;
        settled.fill(0);
        let reached = 0;
        cost[source] = 0;
        this.push(source, 0);
        while (this.size > 0) {
            const node = this.pop();
            if (settled[node] === 1) continue;
            settled[node] = 1;
            order[reached++] = node;
            const nodeCost = cost[node] ?? 0;
            const fromJunction = isJunction[node] === 1;
            const newHops = (hops[node] ?? 0) + (fromJunction ? 0 : 1);
            const tie = ties[node] ?? 0;
            // The site that a hop comes from. From a junction where the search begins, it comes from that.
            const origin = fromJunction && node !== source ? (previous[node] ?? node) : node;
            const end = first[node + 1] ?? 0;
            for (let step = first[node] ?? 0; step < end; step++) {
                const to = target[step] ?? 0;
                if (settled[to] === 1) continue;
                const newCost = nodeCost + (core.cost[step] ?? 0);
                const oldCost = cost[to] ?? 0;
                if (newCost > oldCost) continue;
                const over = core.slot[step] ?? 0;
                if (newCost < oldCost) {
                    cost[to] = newCost;
                    hops[to] = newHops;
                    previous[to] = node;
                    slot[to] = over;
                    ties[to] = tie;
                    this.push(to, 2 * newCost + (isJunction[to] === 1 ? 0 : 1));
                    continue;
                }
                // Another path of the same cost, unless it is the same one over a parallel link.
                const known = previous[to] ?? 0;
                const knownOrigin = isJunction[known] === 1 && known !== source ? (previous[known] ?? known) : known;
                const isOther = origin !== knownOrigin;
                const byHops = newHops - (hops[to] ?? 0);
                const merged = mergedTies(ties[to] ?? 0, tie, isOther, byHops);
                ties[to] = merged;
                if (byHops > 0) continue;
                const byName = (core.rank[origin] ?? 0) - (core.rank[knownOrigin] ?? 0);
                const byLink = (core.slotRank[over] ?? 0) - (core.slotRank[slot[to] ?? 0] ?? 0);
                if (byHops < 0 || byName < 0 || (byName === 0 && byLink < 0)) {
                    hops[to] = newHops;
                    previous[to] = node;
                    slot[to] = over;
                }
            }
        }
        return { source, cost, hops, previous, slot, ties, order: order.slice(0, reached) };
    }

    private push(node: number, key: number): void {
        const { heapNode, heapKey } = this;
        let place = this.size++;
        while (place > 0) {
            const parent = (place - 1) >> 1;
            const parentKey = heapKey[parent] ?? 0;
            if (key >= parentKey) break;
            heapKey[place] = parentKey;
            heapNode[place] = heapNode[parent] ?? 0;
            place = parent;
        }
        heapKey[place] = key;
        heapNode[place] = node;
    }

    private pop(): number {
        const { heapNode, heapKey } = this;
        const top = heapNode[0] ?? 0;
        const size = --this.size;
        const key = heapKey[size] ?? 0;
        const node = heapNode[size] ?? 0;
        let place = 0;
        for (let child = 1; child < size; child = 2 * place + 1) {
            if (child + 1 < size && (heapKey[child + 1] ?? 0) < (heapKey[child] ?? 0)) child++;
            const childKey = heapKey[child] ?? 0;
            if (childKey >= key) break;
            heapKey[place] = childKey;
            heapNode[place] = heapNode[child] ?? 0;
            place = child;
        }
        heapKey[place] = key;
        heapNode[place] = node;
        return top;
    }
}

/**
 * What is known of ties at a node when another path of its cost is found.
 * @param known of the paths before
 * @param found of the way to where the new one comes from
 * @param isOther whether it comes from another site than the chosen one before
 * @param byHops how many hops more it has than that
 */
function mergedTies(known: number, found: number, isOther: boolean, byHops: number): number {
    const sameCost = isOther ? SAME_COST : (known | found) & SAME_COST;
    if (byHops > 0) return sameCost | (known & SAME_HOPS);
    if (byHops < 0) return sameCost | (found & SAME_HOPS);
    return sameCost | (isOther ? SAME_HOPS : (known | found) & SAME_HOPS);
}
