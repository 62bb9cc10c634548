import { toEnd } from '../syntax/to-end.js';
import type { Topology } from '../topology/topology.js';
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

/** How many of the pairs are named. */
const NAMED_CHANGES = 10;

/**
 * Compares the routes of two networks by the names of their sites. In time for one pass over the least-cost trees of
 * both, and without keeping what was found but for the first few. Compared once for two networks.
 */
export function compareNetworks(before: Network, after: Network): Comparison {
    return toEnd(compareSteps(before, after));
}

/** The same in many short steps, so that other work can be done in between. */
export function* compareSteps(before: Network, after: Network): Generator<null, Comparison> {
    const known = comparisons.get(after);
    if (known?.before === before) return known.comparison;
    const comparison = yield* compareAnew(before, after);
    comparisons.set(after, { before, comparison });
    return comparison;
}

const comparisons = new WeakMap<Network, { readonly before: Network; readonly comparison: Comparison }>();

function* compareAnew(before: Network, after: Network): Generator<null, Comparison> {
    const counts = { altered: 0, lost: 0, gained: 0, held: 0 };
    const first: RouteChange[] = [];
    let routes = 0;
    const rows = new Rows(before, after);
    const { sites } = rows;
    for (const from of sites) {
        yield null;
        const row = rows.from(from);
        if (row.isSame) {
            routes += after.routing.load.reach[from.after] ?? 0;
            continue;
        }
        for (const to of sites) {
            const kind = row.kind(to);
            if (kind === null) continue;
            routes++;
            if (kind === 'same') continue;
            counts[kind]++;
            if (first.length < NAMED_CHANGES) first.push({ kind, from: from.key, to: to.key });
        }
    }
    return { routes, ...counts, first };
}

/** Whether two networks differ in any route. As soon as one is found there is no need to compare the others. */
export function hasRouteChanges(before: Network, after: Network): boolean {
    const rows = new Rows(before, after);
    const { sites } = rows;
    return sites.some((from) => {
        const row = rows.from(from);
        return !row.isSame && sites.some((to) => (row.kind(to) ?? 'same') !== 'same');
    });
}

/** Every pair of sites with a route in either network, in the order of declaration, with what has become of it. */
export function* routeChanges(
    before: Network,
    after: Network,
): Generator<{ readonly kind: ChangeKind | 'same'; readonly from: string; readonly to: string }> {
    const rows = new Rows(before, after);
    const { sites } = rows;
    for (const from of sites) {
        const row = rows.from(from);
        for (const to of sites) {
            const kind = row.kind(to);
            if (kind !== null) yield { kind, from: from.key, to: to.key };
        }
    }
}

/** The routes of two networks side by side, row by row. */
class Rows {
    /** The sites with mail in either. */
    readonly sites: readonly SiteOfEither[];
    /** For each site of the second network its place in the first; -1 where it is not there. */
    private readonly oldIndex: Int32Array;

    constructor(
        private readonly before: Network,
        private readonly after: Network,
    ) {
        this.sites = sitesOfEither(before.topology, after.topology);
        const { siteByKey } = before.topology;
        this.oldIndex = Int32Array.from(after.topology.sites, (site) => siteByKey.get(site.name.key)?.index ?? -1);
    }

    from(site: SiteOfEither): Row {
        return new Row(this.before, this.after, site, this.oldIndex);
    }
}

/** The routes from one site, in two networks side by side. */
class Row {
    private readonly before: Side;
    private readonly after: Side;
    private readonly differs: (to: number) => boolean;
    /** Whether all routes from the site are the very same, and no mail on them waits. */
    readonly isSame: boolean;

    constructor(
        before: Network,
        after: Network,
        private readonly from: SiteOfEither,
        oldIndex: Int32Array,
    ) {
        this.before = new Side(before, from.before);
        this.after = new Side(after, from.after);
        this.differs = differences(this.before, this.after, oldIndex);
        const areSame = before.routing === after.routing && before.topology.links === after.topology.links;
        this.isSame = areSame && after.availability.isWhole;
    }

    /** What has become of the route to another site; null where there is none in either network. */
    kind(to: SiteOfEither): ChangeKind | 'same' | null {
        const { before, after } = this;
        if (to === this.from) return null;
        const [was, is] = [before.leadsTo(to.before), after.leadsTo(to.after)];
        if (!was) return is ? 'gained' : null;
        if (!is) return 'lost';
        if (after.isHeld(to.after) && !before.isHeld(to.before)) return 'held';
        return this.differs(to.after) ? 'altered' : 'same';
    }
}

/** A site with mail, by its key and its places in the two topologies; -1 where it has no mail there, or is not there. */
interface SiteOfEither {
    readonly key: string;
    readonly before: number;
    readonly after: number;
}

/** All sites with mail in either topology: those of the second first, in the order of declaration. */
function sitesOfEither(a: Topology, b: Topology): readonly SiteOfEither[] {
    const withMail = ({ sites }: Topology): readonly string[] =>
        sites.filter((site) => site.hasTransport).map((site) => site.name.key);
    const placeIn = ({ siteByKey }: Topology, key: string): number => {
        const site = siteByKey.get(key);
        return site?.hasTransport === true ? site.index : -1;
    };
    return Array.from(new Set([...withMail(b), ...withMail(a)]), (key) => ({
        key,
        before: placeIn(a, key),
        after: placeIn(b, key),
    }));
}

/** The routes from one site in one network. */
class Side {
    readonly tree: Tree | undefined;
    private held: Int32Array | undefined;

    constructor(
        readonly network: Network,
        private readonly from: number,
    ) {
        this.tree = from < 0 ? undefined : network.routing.tree(from);
    }

    leadsTo(to: number): boolean {
        return this.tree !== undefined && to >= 0 && this.tree.reaches(to);
    }

    isHeld(to: number): boolean {
        if (this.network.availability.isWhole) return false;
        this.held ??= heldFrom(this.network, this.from);
        return (this.held[to] ?? -1) >= 0;
    }
}

/**
 * For the routes from one site in two networks, whether they differ: in path, stops, cost or size limit.
 * @param oldIndex for each site of the second its place in the first
 */
function differences(a: Side, b: Side, oldIndex: Int32Array): (to: number) => boolean {
    const [before, after] = [a.network, b.network];
    const [old, tree] = [a.tree, b.tree];
    if (old === undefined || tree === undefined) return () => true;
    if (old === tree && before.topology.links === after.topology.links) return () => false;
    const [oldLimits, limits] = [limitsFrom(before.topology, old), limitsFrom(after.topology, tree)];
    /** Whether the path or a stop on it differs: then it does for all that lies beyond. */
    const path = new Uint8Array(oldIndex.length);
    const differs = new Uint8Array(oldIndex.length);
    for (const site of tree.outward) {
        if (site === tree.source) continue;
        const previous = tree.previous(site);
        const was = oldIndex[site] ?? -1;
        const wasPrevious = old.previous(was);
        const isStop = previous !== tree.source && after.routing.graph.stops[previous];
        const wasStop = wasPrevious !== old.source && before.routing.graph.stops[wasPrevious];
        if (path[previous] === 1 || wasPrevious !== oldIndex[previous] || isStop !== wasStop) path[site] = 1;
        if (path[site] === 1 || tree.cost(site) !== old.cost(was) || limits[site] !== oldLimits[was]) differs[site] = 1;
    }
    return (to) => differs[to] === 1;
}

/** For each site the smallest size limit on the path to it, in bytes (R8.3); Infinity for none. */
function limitsFrom({ sites, links }: Topology, tree: Tree): Float64Array {
    const limits = new Float64Array(sites.length).fill(Number.POSITIVE_INFINITY);
    for (const site of tree.outward) {
        if (site === tree.source) continue;
        const before = limits[tree.previous(site)] ?? Number.POSITIVE_INFINITY;
        limits[site] = Math.min(before, links[tree.link(site)]?.maxMessageSize ?? Number.POSITIVE_INFINITY);
    }
    return limits;
}
