import type { Branches, Core } from './core.js';
import { type CoreTree, SAME_HOPS } from './core-tree.js';
import type { CoreTrees } from './core-trees.js';
import type { Graph } from './graph.js';
import { Tree } from './tree.js';

/** How many pairs of sites are kept to be named in a message. */
const NAMED_PAIRS = 3;

/** What the network as a whole carries, over all ordered pairs of sites. */
export interface Load {
    /** The ordered pairs of different sites with mail: what counts as a route. */
    readonly pairs: number;
    /** Those of them between which a path leads. */
    readonly routes: number;
    /** For each link how many of the routes have it on their path. */
    readonly routesOverLink: readonly number[];
    /** For each link and each of its sites, in the order of its members, how many of those enter or leave it there. */
    readonly routesOverSpoke: readonly (readonly number[])[];
    /** For each site how many of the routes stop there: only hub sites that can have any. */
    readonly routesStoppingAt: readonly number[];
    /** For each site how many sites with mail it has a route to. */
    readonly reach: readonly number[];
    /** For each link whether it is on the path of any two sites, with mail or without. */
    readonly linkIsUsed: readonly boolean[];
    /** For each site whether it lies strictly inside the path of any two sites (R4.4). */
    readonly isInside: readonly boolean[];
    /** The routes that only the names decided (R2.3): how many, and the first of them. */
    readonly decidedByName: {
        readonly count: number;
        readonly first: readonly { readonly from: number; readonly to: number }[];
    };
}

/**
 * Counts what lies on all paths, in one tree for each node of the core and without keeping any: all sites that hang on
 * a node go the same ways from it. What goes over a branch follows from how many sites are on it.
 * @param hasMail for each site whether routes to and from it count
 * @returns a generator, so that other work can be done in between; it comes to an end with the load
 */
export function* loadSteps(
    graph: Graph,
    coreTrees: CoreTrees,
    hasMail: readonly boolean[],
): Generator<undefined, Load> {
    const { core } = coreTrees;
    const hanging = new Hanging(core, hasMail);
    const counts = new CoreCounts(core, hanging);
    for (let node = 0; node < core.nodes.length; node++) {
        if (hanging.sitesAt(node) === 0) continue;
        counts.add(coreTrees.from(node));
        yield;
    }
    const { mail, sites, root } = hanging;
    /** How many sites with mail there are on the island of a node, itself included. */
    const onIsland = (node: number): number => counts.onIsland[core.number[root[node] ?? -1] ?? -1] ?? 0;
    /** How many routes go over the step from a node on a branch to the one above it, both ways. */
    const overStep = (node: number): number => 2 * (mail[node] ?? 0) * (onIsland(node) - (mail[node] ?? 0));
    const links = linkCounts(graph, core, counts, overStep);
    const routesStoppingAt = new Array<number>(graph.siteCount).fill(0);
    const isInside = new Array<boolean>(graph.siteCount).fill(false);
    const reach = new Array<number>(graph.siteCount).fill(0);
    for (let site = 0; site < graph.siteCount; site++) {
        const number = core.number[site] ?? -1;
        const own = hasMail[site] ? 1 : 0;
        const [all, here] = [onIsland(site), mail[site] ?? 0];
        if (own === 1) reach[site] = all - 1;
        const hasBelow = (sites[site] ?? 0) > 1;
        const hasBeyond = number < 0 || counts.hasOthers[number] === 1;
        isInside[site] =
            (hasBelow && (hasBeyond || (hanging.parts[site] ?? 0) > 1)) ||
            (number >= 0 && counts.isInside[number] === 1);
        if (!graph.stops[site]) continue;
        // Between what hangs on it in different places, between that and all else, and what the core sends through it.
        const below = here - own;
        const among = below * below - (hanging.squares[site] ?? 0) + 2 * below * (all - here);
        routesStoppingAt[site] = among + (number < 0 ? 0 : (counts.through[number] ?? 0));
    }
    const count = hasMail.filter(Boolean).length;
    return {
        pairs: Math.max(0, count * (count - 1)),
        routes: reach.reduce((sum, each) => sum + each, 0),
        ...links,
        routesStoppingAt,
        reach,
        isInside,
        decidedByName: { count: counts.byName, first: firstByName(coreTrees, counts, hasMail) },
    };
}

/** What hangs on each node: sites, and those with mail, itself included. */
class Hanging {
    readonly sites: Int32Array;
    readonly mail: Int32Array;
    /** In how many parts, that only the node joins, and the sum of the squares of how many sites with mail each has. */
    readonly parts: Int32Array;
    readonly squares: Float64Array;
    readonly root: Int32Array;
    private readonly nodes: Int32Array;

    constructor(core: Core, hasMail: readonly boolean[]) {
        const { outward, above, root }: Branches = core.branches;
        this.root = root;
        this.nodes = core.nodes;
        this.sites = Int32Array.from(root, (_, node) => (node < core.siteCount ? 1 : 0));
        this.mail = Int32Array.from(root, (_, node) => (hasMail[node] ? 1 : 0));
        this.parts = new Int32Array(root.length);
        this.squares = new Float64Array(root.length);
        for (let at = outward.length - 1; at >= 0; at--) {
            const node = outward[at] ?? 0;
            const next = above[node] ?? 0;
            const mail = this.mail[node] ?? 0;
            this.sites[next] = (this.sites[next] ?? 0) + (this.sites[node] ?? 0);
            this.mail[next] = (this.mail[next] ?? 0) + mail;
            this.parts[next] = (this.parts[next] ?? 0) + 1;
            this.squares[next] = (this.squares[next] ?? 0) + mail * mail;
        }
    }

    /** How many sites a node of the core stands for, by its number there. */
    sitesAt(number: number): number {
        return this.sites[this.nodes[number] ?? -1] ?? 0;
    }

    /** How many sites with mail. */
    mailAt(number: number): number {
        return this.mail[this.nodes[number] ?? -1] ?? 0;
    }
}

/** What is counted in the core, by its numbers. */
class CoreCounts {
    /** For each step over a link, by its place, the routes over it, and whether any two sites have it on their path. */
    readonly overSlot: Float64Array;
    readonly isUsed: Uint8Array;
    /** For each node the routes between two others through it, and whether it is inside a path of any two sites. */
    readonly through: Float64Array;
    readonly isInside: Uint8Array;
    /** For each node how many sites with mail its island has, and whether it has sites that do not hang on the node. */
    readonly onIsland: Int32Array;
    readonly hasOthers: Uint8Array;
    /** Whether a name decides any route from a node to what hangs on another. */
    readonly hasByName: Uint8Array;
    byName = 0;
    private readonly beyond: Int32Array;
    private readonly sitesBeyond: Int32Array;

    constructor(
        core: Core,
        private readonly hanging: Hanging,
    ) {
        const count = core.nodes.length;
        this.overSlot = new Float64Array(core.slotLink.length);
        this.isUsed = new Uint8Array(core.slotLink.length);
        this.through = new Float64Array(count);
        this.isInside = new Uint8Array(count);
        this.onIsland = new Int32Array(count);
        this.hasOthers = new Uint8Array(count);
        this.hasByName = new Uint8Array(count);
        this.beyond = new Int32Array(count);
        this.sitesBeyond = new Int32Array(count);
    }

    /** Adds the routes from all that hangs on the node where a tree begins, up from the tree's leaves. */
    add({ source, order, previous, slot, ties }: CoreTree): void {
        const { hanging, beyond, sitesBeyond } = this;
        for (const node of order) {
            beyond[node] = hanging.mailAt(node);
            sitesBeyond[node] = hanging.sitesAt(node);
        }
        const from = beyond[source] ?? 0;
        for (let at = order.length - 1; at > 0; at--) {
            const node = order[at] ?? 0;
            const before = previous[node] ?? 0;
            const over = slot[node] ?? 0;
            const [mail, sites] = [beyond[node] ?? 0, sitesBeyond[node] ?? 0];
            const own = hanging.mailAt(node);
            beyond[before] = (beyond[before] ?? 0) + mail;
            sitesBeyond[before] = (sitesBeyond[before] ?? 0) + sites;
            this.overSlot[over] = (this.overSlot[over] ?? 0) + from * mail;
            this.through[node] = (this.through[node] ?? 0) + from * (mail - own);
            if (sites > 0) this.isUsed[over] = 1;
            if (sites > hanging.sitesAt(node)) this.isInside[node] = 1;
            if (from * own > 0 && ((ties[node] ?? 0) & SAME_HOPS) !== 0) {
                this.byName += from * own;
                this.hasByName[source] = 1;
            }
        }
        this.onIsland[source] = beyond[source] ?? 0;
        if ((sitesBeyond[source] ?? 0) > hanging.sitesAt(source)) this.hasOthers[source] = 1;
    }
}

/** What goes over each link, of the core and of the branches. */
function linkCounts(
    { links }: Graph,
    core: Core,
    counts: CoreCounts,
    overStep: (node: number) => number,
): Pick<Load, 'routesOverLink' | 'routesOverSpoke' | 'linkIsUsed'> {
    const { above, link } = core.branches;
    const linkIsUsed = new Array<boolean>(links.length).fill(false);
    /** The routes over each step to or from a junction, by link and site; over links of two sites by link alone. */
    const overSpoke = links.map(({ members }) => (members.length > 2 ? new Map<number, number>() : null));
    const routesOverLink = new Array<number>(links.length).fill(0);
    const put = (over: number, a: number, b: number, routes: number, isUsed: boolean): void => {
        if (isUsed) linkIsUsed[over] = true;
        const spokes = overSpoke[over];
        if (spokes == null) routesOverLink[over] = routes;
        else spokes.set(Math.min(a, b), routes);
    };
    for (const node of core.branches.outward) put(link[node] ?? -1, node, above[node] ?? -1, overStep(node), true);
    for (let from = 0; from < core.nodes.length; from++) {
        for (let step = core.first[from] ?? 0; step < (core.first[from + 1] ?? 0); step++) {
            const slot = core.slot[step] ?? -1;
            const [a, b] = [core.nodes[from] ?? -1, core.nodes[core.target[step] ?? -1] ?? -1];
            if (a < b) put(core.slotLink[slot] ?? -1, a, b, counts.overSlot[slot] ?? 0, counts.isUsed[slot] === 1);
        }
    }
    const routesOverSpoke = links.map(({ members }, index) => {
        const spokes = overSpoke[index];
        return members.map((site) => (spokes == null ? routesOverLink[index] : spokes.get(site)) ?? 0);
    });
    // What goes over a link of many sites enters it at one of them and leaves it at another.
    for (const [index, spokes] of overSpoke.entries())
        if (spokes !== null) routesOverLink[index] = [...spokes.values()].reduce((sum, each) => sum + each, 0) / 2;
    return { routesOverLink, routesOverSpoke, linkIsUsed };
}

/** The first routes that names decide, in the order of declaration. */
function firstByName(
    coreTrees: CoreTrees,
    counts: CoreCounts,
    hasMail: readonly boolean[],
): Load['decidedByName']['first'] {
    const { core } = coreTrees;
    const first: { from: number; to: number }[] = [];
    for (let from = 0; from < hasMail.length && first.length < NAMED_PAIRS; from++) {
        const root = core.number[core.branches.root[from] ?? -1] ?? -1;
        if (!hasMail[from] || counts.hasByName[root] !== 1) continue;
        const tree = new Tree(core, coreTrees.from(root), from);
        for (let to = 0; to < hasMail.length && first.length < NAMED_PAIRS; to++)
            if (to !== from && hasMail[to] && tree.reaches(to) && tree.decidedBy(to) === 'name')
                first.push({ from, to });
    }
    return first;
}
