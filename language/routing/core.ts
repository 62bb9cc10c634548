import type { Graph } from './graph.js';

/**
 * A graph in two parts: the core, in which paths can go round, and the branches that hang on it, trees of sites to each
 * of which only one way leads. Between branches there is nothing to choose, so that only the core is searched.
 *
 * Its nodes are the sites, by index, and after them a junction for each link of three sites or more (R1.2): a hop over
 * such a link is a step to its junction, which has the link's cost, and a step from there, which has none.
 */
export interface Core {
    readonly siteCount: number;
    readonly branches: Branches;
    /** The nodes of the core: the place of each here is its number in all below. */
    readonly nodes: Int32Array;
    /** For each node its number in the core; -1 for one on a branch. */
    readonly number: Int32Array;
    /** Whether a node of the core is a junction. */
    readonly isJunction: Uint8Array;
    /** For each node of the core the place of its name among those of the core (R2.3); -1 for a junction. */
    readonly rank: Int32Array;
    /** Where the steps from each node begin, in the three that follow; and at last where they end. */
    readonly first: Int32Array;
    readonly target: Int32Array;
    /** The cost of a step: that of the link, but none from a junction. */
    readonly cost: Float64Array;
    /** What link a step goes over, as a place in the two that follow. */
    readonly slot: Int32Array;
    /** The index of a link in the graph. */
    readonly slotLink: Int32Array;
    /** The place of its name among those of the core: of equal parallel links the lowest counts (R1.6). */
    readonly slotRank: Int32Array;
    /** Links of the same two sites: which of them counts, their costs decide (R1.6). */
    readonly parallel: ReadonlySet<number>;
}

/** What hangs on the core: all by node. */
export interface Branches {
    /** The node of the core that a node hangs on; of the core, itself. */
    readonly root: Int32Array;
    /** How many steps away that is. */
    readonly depth: Int32Array;
    /** The next node on the way there; -1 for one of the core. */
    readonly above: Int32Array;
    /** The link of that step, by its index in the graph; -1 as above. */
    readonly link: Int32Array;
    /** What the way to the core costs, and the way from there: they differ where one of the ends is a junction. */
    readonly costUp: Float64Array;
    readonly costDown: Float64Array;
    readonly hopsUp: Int32Array;
    readonly hopsDown: Int32Array;
    /** The nodes on branches, each after the one above it. */
    readonly outward: Int32Array;
}

/** A step between two nodes, over a link. */
interface Edges {
    readonly a: Int32Array;
    readonly b: Int32Array;
    readonly link: Int32Array;
    readonly parallel: ReadonlySet<number>;
}

/** Takes a graph apart. */
export function coreOf(graph: Graph): Core {
    const { siteCount } = graph;
    const junctions = graph.links.flatMap(({ members }, link) => (members.length > 2 ? link : []));
    const nodeCount = siteCount + junctions.length;
    const edges = edgesOf(graph, junctions);
    const branches = branchesOf(graph, edges, nodeCount);
    const number = new Int32Array(nodeCount).fill(-1);
    const nodes = new Int32Array(nodeCount - branches.outward.length);
    let count = 0;
    for (let node = 0; node < nodeCount; node++) {
        if ((branches.above[node] ?? -1) >= 0) continue;
        number[node] = count;
        nodes[count++] = node;
    }
    const isJunction = Uint8Array.from(nodes, (node) => (node < siteCount ? 0 : 1));
    return {
        siteCount,
        branches,
        nodes,
        number,
        isJunction,
        rank: ranksIn(nodes, (node) => (node < siteCount ? (graph.rank[node] ?? 0) : -1), siteCount),
        ...stepsOf(graph, edges, number, isJunction),
        parallel: edges.parallel,
    };
}

/**
 * Takes a graph apart that differs from another in nothing but some costs, given that one's core.
 * @param changed the links whose costs differ
 */
export function coreWithCosts(graph: Graph, core: Core, changed: ReadonlySet<number>): Core {
    for (const link of changed) if (core.parallel.has(link)) return coreOf(graph);
    const { outward, link } = core.branches;
    const onBranch = outward.some((node) => changed.has(link[node] ?? -1));
    const branches = onBranch ? { ...core.branches, ...waysCost(graph, core.branches) } : core.branches;
    let cost: Float64Array | undefined;
    for (let node = 0; node < core.nodes.length; node++) {
        if (core.isJunction[node] === 1) continue;
        for (let step = core.first[node] ?? 0; step < (core.first[node + 1] ?? 0); step++) {
            const over = core.slotLink[core.slot[step] ?? -1] ?? -1;
            if (!changed.has(over)) continue;
            cost ??= core.cost.slice();
            cost[step] = graph.links[over]?.cost ?? 0;
        }
    }
    return { ...core, branches, cost: cost ?? core.cost };
}

/**
 * The steps between nodes: from each site of a link to its junction; for links of two sites from one to the other. Of
 * parallel ones of these only the one that counts (R1.6).
 */
function edgesOf({ siteCount, links }: Graph, junctions: readonly number[]): Edges {
    const pairs = new Map<number, number>();
    const parallel = new Set<number>();
    let count = 0;
    for (const [index, { members, cost, rank }] of links.entries()) {
        if (members.length !== 2) {
            count += members.length;
            continue;
        }
        const [a = 0, b = 0] = members;
        const pair = a < b ? a * siteCount + b : b * siteCount + a;
        const known = pairs.get(pair);
        const other = known === undefined ? undefined : links[known];
        if (known !== undefined) parallel.add(known).add(index);
        if (other === undefined || cost < other.cost || (cost === other.cost && rank < other.rank))
            pairs.set(pair, index);
    }
    count += pairs.size;
    const edges = { a: new Int32Array(count), b: new Int32Array(count), link: new Int32Array(count), parallel };
    let edge = 0;
    const put = (a: number, b: number, link: number): void => {
        edges.a[edge] = a;
        edges.b[edge] = b;
        edges.link[edge++] = link;
    };
    for (const link of [...pairs.values()].sort((a, b) => a - b)) {
        const [a = 0, b = 0] = links[link]?.members ?? [];
        put(a, b, link);
    }
    for (const [place, link] of junctions.entries())
        for (const member of links[link]?.members ?? []) put(member, siteCount + place, link);
    return edges;
}

/** Takes off node after node that has one step only, until none is left. The last of an island stays. */
function branchesOf(graph: Graph, { a, b, link }: Edges, nodeCount: number): Branches {
    const degree = new Int32Array(nodeCount);
    // The exclusive or of all steps at a node: where one is left, it is that one.
    const left = new Int32Array(nodeCount);
    for (let edge = 0; edge < a.length; edge++) {
        for (const node of [a[edge] ?? 0, b[edge] ?? 0]) {
            degree[node] = (degree[node] ?? 0) + 1;
            left[node] = (left[node] ?? 0) ^ edge;
        }
    }
    const above = new Int32Array(nodeCount).fill(-1);
    const aboveLink = new Int32Array(nodeCount).fill(-1);
    const taken: number[] = [];
    for (let node = 0; node < nodeCount; node++) if (degree[node] === 1) taken.push(node);
    let count = 0;
    for (let place = 0; place < taken.length; place++) {
        const node = taken[place] ?? 0;
        if (degree[node] !== 1) continue;
        const edge = left[node] ?? 0;
        const other = a[edge] === node ? (b[edge] ?? 0) : (a[edge] ?? 0);
        above[node] = other;
        aboveLink[node] = link[edge] ?? -1;
        degree[node] = 0;
        left[other] = (left[other] ?? 0) ^ edge;
        const rest = (degree[other] ?? 0) - 1;
        degree[other] = rest;
        if (rest === 1) taken.push(other);
        taken[count++] = node;
    }
    return hung(graph, Int32Array.from(taken.slice(0, count)).reverse(), above, aboveLink);
}

/** Adds up the ways from the core outwards. */
function hung(graph: Graph, outward: Int32Array, above: Int32Array, link: Int32Array): Branches {
    const nodeCount = above.length;
    const root = Int32Array.from({ length: nodeCount }, (_, node) => node);
    const depth = new Int32Array(nodeCount);
    const [hopsUp, hopsDown] = [new Int32Array(nodeCount), new Int32Array(nodeCount)];
    for (const node of outward) {
        const next = above[node] ?? 0;
        root[node] = root[next] ?? next;
        depth[node] = (depth[next] ?? 0) + 1;
        hopsUp[node] = (hopsUp[next] ?? 0) + (node < graph.siteCount ? 1 : 0);
        hopsDown[node] = (hopsDown[next] ?? 0) + (next < graph.siteCount ? 1 : 0);
    }
    const ways = { outward, above, link };
    return { root, depth, ...ways, ...waysCost(graph, ways), hopsUp, hopsDown };
}

/** What the ways from and to the core cost: a hop costs where it begins at a site. */
function waysCost(
    { siteCount, links }: Graph,
    { outward, above, link }: Pick<Branches, 'outward' | 'above' | 'link'>,
): Pick<Branches, 'costUp' | 'costDown'> {
    const [costUp, costDown] = [new Float64Array(above.length), new Float64Array(above.length)];
    for (const node of outward) {
        const next = above[node] ?? 0;
        const cost = links[link[node] ?? -1]?.cost ?? 0;
        costUp[node] = (costUp[next] ?? 0) + (node < siteCount ? cost : 0);
        costDown[node] = (costDown[next] ?? 0) + (next < siteCount ? cost : 0);
    }
    return { costUp, costDown };
}

/** The steps that are left, by the node that they go from. */
function stepsOf(
    { links }: Graph,
    edges: Edges,
    number: Int32Array,
    isJunction: Uint8Array,
): Pick<Core, 'first' | 'target' | 'cost' | 'slot' | 'slotLink' | 'slotRank'> {
    const count = isJunction.length;
    const first = new Int32Array(count + 1);
    const inCore: number[] = [];
    for (let edge = 0; edge < edges.a.length; edge++) {
        const [a, b] = [number[edges.a[edge] ?? 0] ?? -1, number[edges.b[edge] ?? 0] ?? -1];
        if (a < 0 || b < 0) continue;
        inCore.push(edge);
        first[a + 1] = (first[a + 1] ?? 0) + 1;
        first[b + 1] = (first[b + 1] ?? 0) + 1;
    }
    for (let node = 0; node < count; node++) first[node + 1] = (first[node + 1] ?? 0) + (first[node] ?? 0);
    const next = first.slice();
    const target = new Int32Array(2 * inCore.length);
    const cost = new Float64Array(2 * inCore.length);
    const slot = new Int32Array(2 * inCore.length);
    const slotLink = Int32Array.from(inCore, (edge) => edges.link[edge] ?? -1);
    const put = (from: number, to: number, place: number): void => {
        const at = next[from] ?? 0;
        next[from] = at + 1;
        target[at] = to;
        cost[at] = isJunction[from] === 1 ? 0 : (links[slotLink[place] ?? -1]?.cost ?? 0);
        slot[at] = place;
    };
    for (const [place, edge] of inCore.entries()) {
        const [a, b] = [number[edges.a[edge] ?? 0] ?? 0, number[edges.b[edge] ?? 0] ?? 0];
        put(a, b, place);
        put(b, a, place);
    }
    const slotRank = ranksIn(slotLink, (link) => links[link]?.rank ?? 0, links.length);
    return { first, target, cost, slot, slotLink, slotRank };
}

/** For each of some things its place among them, given its place among all; those that share one share it, -1 stays. */
function ranksIn(things: Int32Array, rankOf: (thing: number) => number, all: number): Int32Array {
    const place = new Int32Array(all).fill(-1);
    for (const thing of things) {
        const rank = rankOf(thing);
        if (rank >= 0) place[rank] = 0;
    }
    let count = 0;
    for (let rank = 0; rank < all; rank++) if (place[rank] === 0) place[rank] = count++;
    return Int32Array.from(things, (thing) => place[rankOf(thing)] ?? -1);
}
