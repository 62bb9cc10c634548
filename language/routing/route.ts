import type { Graph } from './graph.js';
import type { DecidedBy, Tree } from './tree.js';

/** A path between two sites, by index: one link more than needed to join each site to the next is never in it. */
export interface Path {
    readonly sites: readonly number[];
    /** The link of each hop: one fewer than sites. */
    readonly links: readonly number[];
    /** The sum of the links' costs, without dimension. */
    readonly cost: number;
}

/** One direct connection of a message, by the indices of its sites, however many hops it spans (R3.1). */
export interface Leg {
    readonly from: number;
    readonly to: number;
}

/** The way of mail from one site to another: its one least-cost path, and where on it the message stops. */
export interface Route {
    readonly from: number;
    readonly to: number;
    /** null where no path leads: the mail goes to the Unreachable queue (R2.6). */
    readonly path: Path | null;
    /** The hub sites strictly inside the path, in its order: the message stops at each (R4.3). */
    readonly stops: readonly number[];
    /** From stop to stop (R4.3). */
    readonly legs: readonly Leg[];
    readonly decidedBy: DecidedBy | null;
}

/** The route from a tree's source to a site. */
export function routeTo(graph: Graph, tree: Tree, to: number): Route {
    const from = tree.source;
    if (!tree.reaches(to)) return unreachableRoute(from, to);
    const path = pathTo(tree, to);
    const stops = path.sites.slice(1, -1).filter((site) => graph.stops[site]);
    const halts = from === to ? [] : [from, ...stops, to];
    const legs = halts.slice(1).map((halt, index) => ({ from: halts[index] ?? from, to: halt }));
    return { from, to, path, stops, legs, decidedBy: tree.decidedBy(to) };
}

/** A route where no path leads (R2.6). */
export function unreachableRoute(from: number, to: number): Route {
    return { from, to, path: null, stops: [], legs: [], decidedBy: null };
}

function pathTo(tree: Tree, to: number): Path {
    const sites: number[] = [];
    const links: number[] = [];
    tree.wayBack(to, sites, links);
    return { sites: sites.reverse(), links: links.reverse(), cost: tree.cost(to) };
}
