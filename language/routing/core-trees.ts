import { sameItems } from '../syntax/difference.js';
import { type Core, coreOf, coreWithCosts } from './core.js';
import { CoreSearch, type CoreTree } from './core-tree.js';
import { type Graph, hasSameShape } from './graph.js';

/**
 * How many nodes the trees that are kept may have in all: some 40 MB. All trees of a core of 1,400 nodes have as many,
 * which is that of an organization of ten thousand sites; whatever its size, no table of all pairs is kept.
 */
const KEPT_NODES = 2_000_000;

/** The least-cost trees of a core, each computed when it is asked for, and kept while there is room. */
export class CoreTrees {
    readonly core: Core;
    private readonly trees: Map<number, CoreTree>;
    private search: CoreSearch | undefined;

    /**
     * The trees of a graph's core.
     * @param previous those of a graph before an edit: what the edit cannot have changed is taken over
     */
    constructor(
        private readonly graph: Graph,
        previous?: CoreTrees,
    ) {
        this.core = previous === undefined ? coreOf(graph) : coreAfter(graph, previous.graph, previous.core);
        this.trees = previous === undefined ? new Map() : keptTrees(previous.core, previous.trees, this.core);
    }

    /** The paths from a node of the core, by its number there. */
    from(node: number): CoreTree {
        const known = this.trees.get(node);
        if (known !== undefined) return known;
        this.search ??= new CoreSearch(this.core);
        const tree = this.search.from(node);
        // Who goes through all nodes over and over is served best where the first ones stay.
        if ((this.trees.size + 1) * this.core.nodes.length <= KEPT_NODES) this.trees.set(node, tree);
        return tree;
    }
}

/** The core of a graph, given that of one before an edit. */
function coreAfter(graph: Graph, before: Graph, core: Core): Core {
    if (!hasSameShape(graph, before)) return coreOf(graph);
    const changed = new Set<number>();
    for (const [index, link] of graph.links.entries()) if (link !== before.links[index]) changed.add(index);
    return coreWithCosts(graph, core, changed);
}

/**
 * Of the trees of a core those that hold in another. Between the two nothing may differ but costs: branches may have
 * come, gone and changed, and all may be numbered otherwise in the graph, since a tree knows its core's numbers alone.
 */
function keptTrees(before: Core, trees: Map<number, CoreTree>, after: Core): Map<number, CoreTree> {
    if (!sameShape(before, after)) return new Map();
    const changes = changesBetween(before, after);
    // With nothing changed both may go on to fill the same memory.
    if (changes.length === 0) return trees;
    const kept = new Map<number, CoreTree>();
    for (const [node, tree] of trees) {
        const now = changes.some((change) => isTouched(tree, change)) ? null : withJunctions(tree, changes);
        if (now !== null) kept.set(node, now);
    }
    return kept;
}

function sameShape(a: Core, b: Core): boolean {
    return (
        sameItems(a.isJunction, b.isJunction) &&
        sameItems(a.rank, b.rank) &&
        sameItems(a.first, b.first) &&
        sameItems(a.target, b.target) &&
        sameItems(a.slot, b.slot) &&
        sameItems(a.slotRank, b.slotRank)
    );
}

/** A link of the core whose cost is another one: between two sites, or of those that the steps from a junction go to. */
interface Change {
    readonly ends: readonly number[];
    readonly junction: number | null;
    readonly newCost: number;
    /** The lower of its two costs. */
    readonly least: number;
}

function changesBetween(before: Core, after: Core): readonly Change[] {
    const changes: Change[] = [];
    const seen = new Set<number>();
    for (let node = 0; node < after.nodes.length; node++) {
        if (after.isJunction[node] === 1) continue;
        for (let step = after.first[node] ?? 0; step < (after.first[node + 1] ?? 0); step++) {
            const [oldCost, newCost] = [before.cost[step] ?? 0, after.cost[step] ?? 0];
            const to = after.target[step] ?? 0;
            const link = after.slotLink[after.slot[step] ?? -1] ?? -1;
            if (oldCost === newCost || seen.has(link)) continue;
            seen.add(link);
            const junction = after.isJunction[to] === 1 ? to : null;
            const ends =
                junction === null ? [node, to] : [...after.target.subarray(after.first[to], after.first[to + 1])];
            changes.push({ ends, junction, newCost, least: Math.min(oldCost, newCost) });
        }
    }
    return changes;
}

/**
 * Whether a change of cost may be one of a tree's paths, or of what decided them. It is not where the link, at the lower
 * of its two costs, offers none of its sites a way as cheap as the one it has: then it is on no path, ties with none,
 * and did neither before.
 */
function isTouched({ cost }: CoreTree, { ends, least }: Change): boolean {
    let nearest = Number.POSITIVE_INFINITY;
    let farthest = 0;
    for (const end of ends) {
        nearest = Math.min(nearest, cost[end] ?? 0);
        farthest = Math.max(farthest, cost[end] ?? 0);
    }
    // All of a link's sites are reached, or none.
    return nearest !== Number.POSITIVE_INFINITY && nearest + least <= farthest;
}

/** A tree that changes do not touch: what lies behind a junction alone, on branches, is as much nearer or further. */
function withJunctions(tree: CoreTree, changes: readonly Change[]): CoreTree {
    let cost: Float64Array | undefined;
    for (const { ends, junction, newCost } of changes) {
        if (junction === null || junction === tree.source) continue;
        const nearest = Math.min(...ends.map((end) => tree.cost[end] ?? 0));
        cost ??= tree.cost.slice();
        cost[junction] = nearest + newCost;
    }
    return cost === undefined ? tree : { ...tree, cost };
}
