import type { Graph, GraphLink } from './graph.js';
import type { Tree } from './tree.js';

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
 * Counts, in one least-cost tree a site and without keeping any of them: what lies on a path is found by adding up
 * the tree from its leaves.
 * @param hasMail for each site whether routes to and from it count
 * @param treeFrom the least-cost tree of a site
 */
export function loadOf(graph: Graph, hasMail: readonly boolean[], treeFrom: (source: number) => Tree): Load {
    const routesOverLink = new Array<number>(graph.links.length).fill(0);
    const spokes = new SpokeCounts(graph);
    const routesStoppingAt = new Array<number>(graph.siteCount).fill(0);
    const reach = new Array<number>(graph.siteCount).fill(0);
    const linkIsUsed = new Array<boolean>(graph.links.length).fill(false);
    const isInside = new Array<boolean>(graph.siteCount).fill(false);
    const first: { from: number; to: number }[] = [];
    let count = 0;
    for (let source = 0; source < graph.siteCount; source++) {
        const tree = treeFrom(source);
        const beyond = sitesBeyond(tree, hasMail);
        for (const site of tree.outward) {
            if (site === source) continue;
            const link = tree.link(site);
            const previous = tree.previous(site);
            linkIsUsed[link] = true;
            if (previous !== source) isInside[previous] = true;
            if (!hasMail[source]) continue;
            const here = hasMail[site] ? 1 : 0;
            const routes = beyond[site] ?? 0;
            routesOverLink[link] = (routesOverLink[link] ?? 0) + routes;
            spokes.add(link, previous, site, routes);
            if (graph.stops[site]) routesStoppingAt[site] = (routesStoppingAt[site] ?? 0) + routes - here;
            reach[source] = (reach[source] ?? 0) + here;
            if (here === 1 && tree.decidedBy(site) === 'name') {
                count++;
                if (first.length < NAMED_PAIRS) first.push({ from: source, to: site });
            }
        }
    }
    const sites = hasMail.filter(Boolean).length;
    const routes = reach.reduce((sum, each) => sum + each, 0);
    return {
        pairs: Math.max(0, sites * (sites - 1)),
        routes,
        routesOverLink,
        routesOverSpoke: spokes.all(routesOverLink),
        routesStoppingAt,
        reach,
        linkIsUsed,
        isInside,
        decidedByName: { count, first },
    };
}

/** Counts the routes over each spoke of links of three sites or more: those of others carry what the link carries. */
class SpokeCounts {
    private readonly places: readonly (ReadonlyMap<number, number> | null)[];
    private readonly counts: readonly number[][];

    constructor(graph: Graph) {
        const places = ({ members }: GraphLink) => new Map(members.map((site, place) => [site, place]));
        this.places = graph.links.map((link) => (link.members.length > 2 ? places(link) : null));
        this.counts = graph.links.map(({ members }) => new Array<number>(members.length).fill(0));
    }

    /** Counts routes over a link from one of its sites to another. */
    add(link: number, from: number, to: number, routes: number): void {
        const [places, counts] = [this.places[link], this.counts[link]];
        if (places == null || counts === undefined) return;
        for (const place of [places.get(from) ?? 0, places.get(to) ?? 0]) counts[place] = (counts[place] ?? 0) + routes;
    }

    all(routesOverLink: readonly number[]): readonly (readonly number[])[] {
        return this.counts.map((counts, link) =>
            this.places[link] === null ? counts.map(() => routesOverLink[link] ?? 0) : counts,
        );
    }
}

/** For each site how many sites with mail have their path through it or end there. */
function sitesBeyond(tree: Tree, hasMail: readonly boolean[]): Int32Array {
    const beyond = new Int32Array(hasMail.length);
    for (let at = tree.outward.length - 1; at >= 0; at--) {
        const site = tree.outward[at] ?? 0;
        beyond[site] = (beyond[site] ?? 0) + (hasMail[site] ? 1 : 0);
        const previous = tree.previous(site);
        if (previous >= 0) beyond[previous] = (beyond[previous] ?? 0) + (beyond[site] ?? 0);
    }
    return beyond;
}
