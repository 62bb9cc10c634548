import type { Topology } from '../topology/topology.js';
import { buildGraph, type Graph } from './graph.js';
import { islandsOf } from './islands.js';
import { type Load, loadOf } from './load.js';
import { type NextBest, nextBest } from './next-best.js';
import { type Path, type Route, routeTo } from './route.js';
import { leastCostTree, type Tree } from './tree.js';

/** How many trees are kept at a time: all of a network of several hundred sites, and never a table of thousands. */
const KEPT_TREES = 1000;

/** The routes of a topology, each computed when it is asked for, and kept. */
export class Routing {
    private readonly trees = new Map<number, Tree>();
    private knownLoad: Load | undefined;
    private knownIslands: readonly (readonly number[])[] | undefined;

    private constructor(
        readonly graph: Graph,
        private readonly hasMail: readonly boolean[],
    ) {}

    /**
     * The routes of a topology.
     * @param previous routes computed before: what was found is kept where the graph is the same
     */
    static of(topology: Topology, previous?: Routing): Routing {
        const graph = buildGraph(topology);
        const hasMail = topology.sites.map((site) => site.hasTransport);
        const same =
            previous !== undefined &&
            previous.graph.fingerprint === graph.fingerprint &&
            previous.hasMail.join() === hasMail.join();
        return same ? previous : new Routing(graph, hasMail);
    }

    /** The least-cost paths from a site to all others (R2). */
    tree(from: number): Tree {
        const known = this.trees.get(from);
        if (known !== undefined) return known;
        const tree = leastCostTree(this.graph, from);
        const oldest = this.trees.size >= KEPT_TREES ? this.trees.keys().next().value : undefined;
        if (oldest !== undefined) this.trees.delete(oldest);
        this.trees.set(from, tree);
        return tree;
    }

    /** The route from one site to another, by index. */
    route(from: number, to: number): Route {
        return routeTo(this.graph, this.tree(from), to);
    }

    /**
     * The routes from one site to several, in their order. The tree is not kept: all pairs of a large network then
     * take no more memory than one source.
     */
    *routesFrom(from: number, to: Iterable<number>): Generator<Route> {
        const tree = this.trees.get(from) ?? leastCostTree(this.graph, from);
        for (const site of to) yield routeTo(this.graph, tree, site);
    }

    /** The path that comes after a chosen one in the order of R2; null where there is no other. */
    nextBest(chosen: Path): NextBest | null {
        return nextBest(this.graph, chosen);
    }

    /** What the network as a whole carries. */
    get load(): Load {
        this.knownLoad ??= loadOf(this.graph, this.hasMail);
        return this.knownLoad;
    }

    /** The groups of sites that paths join, the largest first. */
    get islands(): readonly (readonly number[])[] {
        this.knownIslands ??= islandsOf(this.graph);
        return this.knownIslands;
    }
}
