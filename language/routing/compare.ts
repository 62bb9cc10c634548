import type { Site, Topology } from '../topology/topology.js';
import { heldFrom } from './back-off.js';
import type { Network } from './network.js';
import type { Tree } from './tree.js';

/** What has become of the route between two sites. `held`: mail on it waits, whether it is the same route or another. */
export type ChangeKind = 'altered' | 'lost' | 'gained' | 'held';

/** A pair of sites, by their keys, whose route is another in one network than in the other. */
export interface RouteChange {
    readonly kind: ChangeKind;
    readonly from: string;
    readonly to: string;
}

/** Which routes two networks differ in, over all ordered pairs of sites with mail in either. */
export interface Comparison {
    /** The pairs that have a route in one of the two at least. */
    readonly routes: number;
    /** Another path, stop, cost or size limit. */
    readonly altered: number;
    /** There is no route any more, or no site. */
    readonly lost: number;
    readonly gained: number;
    /** Mail on the route waits in the second network and did not in the first (R6). */
    readonly held: number;
    /** The first of the pairs, in the order of declaration. */
    readonly first: readonly RouteChange[];
}

/**
 * Compares the routes of two networks by the names of their sites. In time for one pass over the least-cost trees of
 * both, and without keeping what was found but for the first few.
 * @param most how many of the pairs are named
 */
export function compareNetworks(before: Network, after: Network, most: number): Comparison {
    const counts = { altered: 0, lost: 0, gained: 0, held: 0 };
    const first: RouteChange[] = [];
    let routes = 0;
    for (const change of routeChanges(before, after)) {
        routes++;
        if (change.kind === 'same') continue;
        counts[change.kind]++;
        if (first.length < most) first.push({ kind: change.kind, from: change.from, to: change.to });
    }
    return { routes, ...counts, first };
}

/** Every pair of sites with a route in either network, in the order of declaration, with what has become of it. */
export function* routeChanges(
    before: Network,
    after: Network,
): Generator<{ readonly kind: ChangeKind | 'same'; readonly from: string; readonly to: string }> {
    const keys = sitesOfEither(before.topology, after.topology);
    for (const from of keys) {
        const [a, b] = [new Side(before, from), new Side(after, from)];
        const differs = a.site !== undefined && b.site !== undefined ? differences(a, b) : undefined;
        for (const to of keys) {
            if (from === to) continue;
            const [was, is] = [a.leadsTo(to), b.leadsTo(to)];
            if (!was && !is) continue;
            yield { kind: kindOf(was, is, a, b, to, differs), from, to };
        }
    }
}

function kindOf(
    was: boolean,
    is: boolean,
    a: Side,
    b: Side,
    to: string,
    differs: ((to: string) => boolean) | undefined,
): ChangeKind | 'same' {
    if (!is) return 'lost';
    if (!was) return 'gained';
    if (b.isHeld(to) && !a.isHeld(to)) return 'held';
    return differs?.(to) ? 'altered' : 'same';
}

/** The keys of all sites with mail in either topology: those of the second first, in the order of declaration. */
function sitesOfEither(a: Topology, b: Topology): readonly string[] {
    const withMail = ({ sites }: Topology): readonly string[] =>
        sites.filter((site) => site.hasTransport).map((site) => site.name.key);
    return [...new Set([...withMail(b), ...withMail(a)])];
}

/** The routes from one site in one network. */
class Side {
    readonly site: Site | undefined;
    readonly tree: Tree | undefined;
    private held: Int32Array | undefined;

    constructor(
        readonly network: Network,
        from: string,
    ) {
        this.site = network.topology.siteByKey.get(from);
        this.tree = this.site?.hasTransport ? network.routing.tree(this.site.index) : undefined;
    }

    leadsTo(to: string): boolean {
        const site = this.network.topology.siteByKey.get(to);
        return site?.hasTransport === true && Number.isFinite(this.tree?.cost[site.index]);
    }

    isHeld(to: string): boolean {
        if (this.network.availability.isWhole || this.site === undefined) return false;
        this.held ??= heldFrom(this.network, this.site.index);
        return (this.held[this.network.topology.siteByKey.get(to)?.index ?? -1] ?? -1) >= 0;
    }
}

/** For the routes from one site in two networks, whether they differ: in path, stops, cost or size limit. */
function differences(a: Side, b: Side): (to: string) => boolean {
    const [before, after] = [a.network, b.network];
    const [old, tree] = [a.tree, b.tree];
    if (old === undefined || tree === undefined) return () => true;
    if (old === tree && before.topology.links === after.topology.links) return () => false;
    const oldIndex: readonly number[] = after.topology.sites.map(
        (site) => before.topology.siteByKey.get(site.name.key)?.index ?? -1,
    );
    const [oldLimits, limits] = [limitsFrom(before.topology, old), limitsFrom(after.topology, tree)];
    /** Whether the path or a stop on it differs: then it does for all that lies beyond. */
    const path = new Uint8Array(tree.cost.length);
    const differs = new Uint8Array(tree.cost.length);
    for (const site of tree.order) {
        if (site === tree.source) continue;
        const previous = tree.previous[site] ?? -1;
        const was = oldIndex[site] ?? -1;
        const wasPrevious = old.previous[was] ?? -1;
        const isStop = previous !== tree.source && after.routing.graph.stops[previous];
        const wasStop = wasPrevious !== old.source && before.routing.graph.stops[wasPrevious];
        if (path[previous] === 1 || wasPrevious !== oldIndex[previous] || isStop !== wasStop) path[site] = 1;
        if (path[site] === 1 || tree.cost[site] !== old.cost[was] || limits[site] !== oldLimits[was]) differs[site] = 1;
    }
    return (to) => differs[after.topology.siteByKey.get(to)?.index ?? -1] === 1;
}

/** For each site the smallest size limit on the path to it, in bytes (R8.3); Infinity for none. */
function limitsFrom({ links }: Topology, tree: Tree): Float64Array {
    const limits = new Float64Array(tree.cost.length).fill(Number.POSITIVE_INFINITY);
    for (const site of tree.order) {
        if (site === tree.source) continue;
        const before = limits[tree.previous[site] ?? -1] ?? Number.POSITIVE_INFINITY;
        limits[site] = Math.min(before, links[tree.link[site] ?? -1]?.maxMessageSize ?? Number.POSITIVE_INFINITY);
    }
    return limits;
}
