import { sameItems } from '../syntax/difference.js';
import { toEnd } from '../syntax/to-end.js';
import type { Topology } from '../topology/topology.js';
import type { Core } from './core.js';
import { CoreTrees } from './core-trees.js';
import { buildGraph, differsInCostsAlone, type Graph, hasSameGraph } from './graph.js';
import { islandsOf } from './islands.js';
import { type Load, loadSteps } from './load.js';
import { type NextBest, nextBest } from './next-best.js';
import { type Path, type Route, routeTo } from './route.js';
import { Tree } from './tree.js';

/** The routes of a topology, each computed when it is asked for. What they rest on is kept as far as there is room. */
export class Routing {
    private readonly trees = new Map<number, Tree>();
    private knownCoreTrees: CoreTrees | undefined;
    private knownLoad: Load | undefined;
    private knownIslands: readonly (readonly number[])[] | undefined;

    private constructor(
        /** The topology that it was made for: others with the same graph have the same routes. */
        private readonly topology: Topology,
        readonly graph: Graph,
        private readonly hasMail: readonly boolean[],
        /** Those of before an edit, as far as they were computed. */
        private previousCoreTrees: CoreTrees | undefined,
        /** The load of before an edit, with the core it was counted in, where it holds if that is the same. */
        private previousLoad: { readonly load: Load; readonly core: Core } | undefined,
    ) {}

    /**
     * The routes of a topology.
     * @param previous routes computed before: what was found is kept as far as it holds
     */
    static of(topology: Topology, previous?: Routing): Routing {
        if (previous !== undefined && hasSameGraph(previous.topology, topology)) return previous;
        const graph = buildGraph(topology, previous && { topology: previous.topology, graph: previous.graph });
        const hasMail =
            previous?.topology.sites === topology.sites
                ? previous.hasMail
                : topology.sites.map((site) => site.hasTransport);
        if (graph === previous?.graph && sameItems(hasMail, previous.hasMail)) return previous;
        const coreTrees = previous?.knownCoreTrees ?? previous?.previousCoreTrees;
        const isCountedAlike =
            previous !== undefined &&
            sameItems(hasMail, previous.hasMail) &&
            differsInCostsAlone(graph, previous.graph);
        return new Routing(topology, graph, hasMail, coreTrees, isCountedAlike ? previous.countedLoad : undefined);
    }

    /** The least-cost paths from a site to all others (R2). */
    tree(from: number): Tree {
        const known = this.trees.get(from);
        if (known !== undefined) return known;
        const { core } = this.coreTrees;
        const root = core.number[core.branches.root[from] ?? -1] ?? -1;
        const tree = new Tree(core, this.coreTrees.from(root), from);
        // Whoever goes through all sites comes back to none of them soon.
        if (this.trees.size >= KEPT_TREES) this.trees.clear();
        this.trees.set(from, tree);
        return tree;
    }

    /** The route from one site to another, by index. */
    route(from: number, to: number): Route {
        return routeTo(this.graph, this.tree(from), to);
    }

    /** The routes from one site to several, in their order. */
    *routesFrom(from: number, to: Iterable<number>): Generator<Route> {
        const tree = this.tree(from);
        for (const site of to) yield routeTo(this.graph, tree, site);
    }

    /**
     * What a site hangs on: where there is more than one way, itself. Sites that hang on the same send all mail the same
     * ways from there on, and there is one way only to whatever hangs on it too.
     */
    hangsOn(site: number): number {
        return this.coreTrees.core.branches.root[site] ?? site;
    }

    /** The path that comes after a chosen one in the order of R2; null where there is no other. */
    nextBest(chosen: Path): NextBest | null {
        // What a path costs, it costs both ways (R2.4).
        return nextBest(this.graph, chosen, this.tree(chosen.sites.at(-1) ?? 0));
    }

    /** What the network as a whole carries, if that is known or soon found; null where it takes a while. */
    get loadAtHand(): Load | null {
        return this.knownLoad !== undefined || this.graph.siteCount <= SOON_COUNTED ? this.load : null;
    }

    /** What the network as a whole carries. */
    get load(): Load {
        return toEnd(this.loadSteps());
    }

    /** The same in many short steps, so that other work can be done in between. */
    *loadSteps(): Generator<undefined, Load> {
        const { load, core } = this.previousLoad ?? {};
        // What a branch costs changes no path, and no count.
        if (core !== undefined && core.cost === this.coreTrees.core.cost) this.knownLoad ??= load;
        this.knownLoad ??= yield* loadSteps(this.graph, this.coreTrees, this.hasMail);
        this.previousLoad = undefined;
        return this.knownLoad;
    }

    /** The groups of sites that paths join, the largest first. */
    get islands(): readonly (readonly number[])[] {
        this.knownIslands ??= islandsOf(this.graph);
        return this.knownIslands;
    }

    private get countedLoad(): { readonly load: Load; readonly core: Core } | undefined {
        return this.knownLoad === undefined ? this.previousLoad : { load: this.knownLoad, core: this.coreTrees.core };
    }

    private get coreTrees(): CoreTrees {
        if (this.knownCoreTrees === undefined) {
            this.knownCoreTrees = new CoreTrees(this.graph, this.previousCoreTrees);
            this.previousCoreTrees = undefined;
        }
        return this.knownCoreTrees;
    }
}

/** How many sites a network may have for its routes to be counted before a reader could miss the figures. */
const SOON_COUNTED = 500;

/** How many trees are kept at a time: each holds what it has been asked for, and the core's tree that it rests on. */
const KEPT_TREES = 100;
