import { nameKey } from '../syntax/names.js';
import type { Topology } from '../topology/topology.js';

/** A link as routing sees it: which sites it joins at which cost. A link of n sites stays one link (R1.2). */
export interface GraphLink {
    readonly members: readonly number[];
    readonly cost: number;
    /** The place of its name among all links' names: the lowest names the hop among equal parallel links (R1.6). */
    readonly rank: number;
}

/** What routes depend on and nothing else: sites and links by index, costs, hubs and the order of names. */
export interface Graph {
    readonly siteCount: number;
    readonly links: readonly GraphLink[];
    /** For each site the indices of the links it is in. */
    readonly linksOf: readonly (readonly number[])[];
    /** For each site the place of its name in alphanumeric order (R2.3). */
    readonly rank: Int32Array;
    /** Whether a message stops at the site when it lies inside a path: a hub site with transport (R4.3, R4.5). */
    readonly stops: readonly boolean[];
}

/**
 * The routing graph of a topology: IP site links alone, at their effective costs (R1.4, R1.7).
 * @param previous one made before, which is given back where this would be the same
 */
export function buildGraph(topology: Topology, previous?: Graph): Graph {
    const rank = ranks(topology.sites.map((site) => site.name.text));
    const linkRank = ranks(topology.links.map((link) => link.name.text));
    const links = topology.links.map((link, index): GraphLink => {
        const counts = !link.smtp && link.members.length > 1;
        return { members: counts ? link.members : [], cost: link.cost, rank: linkRank[index] ?? 0 };
    });
    const stops = topology.sites.map((site) => site.hub && site.hasTransport);
    if (previous !== undefined && isSame(previous, { rank, links, stops })) return previous;
    const linksOf: number[][] = topology.sites.map(() => []);
    for (const [index, link] of links.entries()) for (const site of link.members) linksOf[site]?.push(index);
    return { siteCount: topology.sites.length, links, linksOf, rank, stops };
}

/** Whether a graph has these links, stops and order of names, and so the same routes. */
function isSame(graph: Graph, { rank, links, stops }: Pick<Graph, 'rank' | 'links' | 'stops'>): boolean {
    return (
        sameItems(graph.rank, rank) &&
        sameItems(graph.stops, stops) &&
        graph.links.length === links.length &&
        links.every((link, index) => {
            const other = graph.links[index];
            return (
                other !== undefined &&
                link.cost === other.cost &&
                link.rank === other.rank &&
                (link.members === other.members || sameItems(link.members, other.members))
            );
        })
    );
}

/** Whether two lists hold the same, in the same order. */
export function sameItems(a: ArrayLike<unknown>, b: ArrayLike<unknown>): boolean {
    if (a.length !== b.length) return false;
    for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
    return true;
}

/** For each name its place in the order of R2.3: by code unit of the upper-cased name. */
function ranks(names: readonly string[]): Int32Array {
    const keys = names.map(nameKey);
    const order = keys.map((_, index) => index).sort((a, b) => ((keys[a] ?? '') < (keys[b] ?? '') ? -1 : 1));
    const rank = new Int32Array(names.length);
    for (const [place, index] of order.entries()) rank[index] = place;
    return rank;
}

/** A graph without some of its links: they join nothing in it. Indices stay what they are. */
export function withLinks(
    graph: Graph,
    isUp: (link: number) => boolean,
): Pick<Graph, 'siteCount' | 'links' | 'linksOf'> {
    const links = graph.links.map((link, index) => (isUp(index) ? link : { ...link, members: [] }));
    return { siteCount: graph.siteCount, links, linksOf: graph.linksOf };
}
