import { sameItems } from '../syntax/difference.js';
import type { Site, SiteLink, Topology } from '../topology/topology.js';
import { ranks, ranksAfter } from './name-ranks.js';

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
    /** The names of the sites and of the links, by their keys. */
    readonly siteKeys: readonly string[];
    readonly linkKeys: readonly string[];
    readonly links: readonly GraphLink[];
    /** For each site the indices of the links it is in. */
    readonly linksOf: readonly (readonly number[])[];
    /** For each site the place of its name in alphanumeric order (R2.3). */
    readonly rank: Int32Array;
    /** Whether a message stops at the site when it lies inside a path: a hub site with transport (R4.3, R4.5). */
    readonly stops: readonly boolean[];
}

/** A topology with its graph. */
export interface Graphed {
    readonly topology: Topology;
    readonly graph: Graph;
}

/**
 * The routing graph of a topology: IP site links alone, at their effective costs (R1.4, R1.7).
 * @param before one made before, given back where this would be the same. Where no more than costs and hub sites differ,
 * its links that are the same, its ranks and its lists are taken over as they are
 */
export function buildGraph({ sites, links: all }: Topology, before?: Graphed): Graph {
    const previous = before?.graph;
    const hasSameSites = sites === before?.topology.sites;
    const siteKeys = hasSameSites && previous ? previous.siteKeys : keysOf(sites, previous?.siteKeys);
    const linkKeys = keysOf(all, previous?.linkKeys);
    const hasSameLinkNames = previous !== undefined && previous.linkKeys === linkKeys;
    const hasSameNames = hasSameLinkNames && previous.siteKeys === siteKeys;
    const linkRank = hasSameLinkNames ? null : ranks(linkKeys);
    const links = all.map((link, index): GraphLink => {
        const old = previous?.links[index];
        if (old !== undefined && linkRank === null && link === before?.topology.links[index]) return old;
        const { smtp, members, cost } = link;
        const counted = !smtp && members.length > 1 ? members : NO_MEMBERS;
        const rank = linkRank?.[index] ?? old?.rank ?? 0;
        const isSame = old !== undefined && old.rank === rank && old.cost === cost && sameItems(old.members, counted);
        return isSame ? old : { members: counted, cost, rank };
    });
    const stops = hasSameSites && previous ? previous.stops : sites.map((site) => site.hub && site.hasTransport);
    if (previous !== undefined && hasSameNames) {
        const joinsTheSame = links.every((link, index) => {
            const old = previous.links[index];
            return link === old || sameItems(link.members, old?.members ?? NO_MEMBERS);
        });
        const hasSameStops = sameItems(previous.stops, stops);
        if (hasSameStops && sameItems(previous.links, links)) return previous;
        if (joinsTheSame) return { ...previous, links, stops: hasSameStops ? previous.stops : stops };
    }
    const linksOf = (previous && linksOfAfter(previous, siteKeys.length, links)) ?? allLinksOf(siteKeys.length, links);
    const rank = previous === undefined ? ranks(siteKeys) : ranksAfter(previous.siteKeys, previous.rank, siteKeys);
    return { siteCount: siteKeys.length, siteKeys, linkKeys, links, linksOf, rank, stops };
}

/** For each site the links it is in. */
function allLinksOf(siteCount: number, links: readonly GraphLink[]): readonly (readonly number[])[] {
    const linksOf: number[][] = Array.from({ length: siteCount }, () => []);
    for (const [index, link] of links.entries()) for (const site of link.members) linksOf[site]?.push(index);
    return linksOf;
}

/** The same where there are as many sites and links as before: found anew for sites of links that join others now. */
function linksOfAfter(
    previous: Graph,
    siteCount: number,
    links: readonly GraphLink[],
): readonly (readonly number[])[] | undefined {
    if (siteCount !== previous.siteCount || links.length !== previous.links.length) return undefined;
    const linksOf = [...previous.linksOf];
    for (const [index, { members }] of links.entries()) {
        const old = previous.links[index]?.members ?? NO_MEMBERS;
        if (members === old || sameItems(members, old)) continue;
        for (const site of old) linksOf[site] = (linksOf[site] ?? []).filter((link) => link !== index);
        for (const site of members) linksOf[site] = [...(linksOf[site] ?? []), index].sort((a, b) => a - b);
    }
    return linksOf;
}

/** The keys of names, given those of before, which are given back where they are the same. */
function keysOf(items: readonly (Site | SiteLink)[], previous: readonly string[] = NO_KEYS): readonly string[] {
    const isSame = items.length === previous.length && items.every(({ name }, at) => name.key === previous[at]);
    return isSame ? previous : items.map(({ name }) => name.key);
}

const NO_KEYS: readonly string[] = [];

/** Whether two topologies surely have the same graph, told from what an edit has left as it was without building it. */
export function hasSameGraph(a: Topology, b: Topology): boolean {
    const isSameSite = (site: Site, other: Site | undefined): boolean =>
        site === other ||
        (site.name.key === other?.name.key && site.hub === other.hub && site.hasTransport === other.hasTransport);
    const isSameLink = (link: SiteLink, other: SiteLink | undefined): boolean =>
        link === other ||
        (link.name.key === other?.name.key &&
            link.smtp === other.smtp &&
            link.cost === other.cost &&
            sameItems(link.members, other.members));
    return (
        a.sites.length === b.sites.length &&
        a.links.length === b.links.length &&
        (a.sites === b.sites || a.sites.every((site, at) => isSameSite(site, b.sites[at]))) &&
        (a.links === b.links || a.links.every((link, at) => isSameLink(link, b.links[at])))
    );
}

const NO_MEMBERS: readonly number[] = [];

/** Whether a graph was made from another that differs from it in nothing but costs. */
export function differsInCostsAlone(graph: Graph, previous: Graph): boolean {
    return hasSameShape(graph, previous) && sameItems(graph.stops, previous.stops);
}

/** Whether a graph was made from another that joins the same sites by the same links. */
export function hasSameShape(graph: Graph, previous: Graph): boolean {
    // Made from it, it has taken these over.
    return graph.linksOf === previous.linksOf && graph.rank === previous.rank;
}

/** A graph without some of its links: they join nothing in it. Indices stay what they are. */
export function withLinks(
    graph: Graph,
    isUp: (link: number) => boolean,
): Pick<Graph, 'siteCount' | 'links' | 'linksOf'> {
    const links = graph.links.map((link, index) => (isUp(index) ? link : { ...link, members: [] }));
    return { siteCount: graph.siteCount, links, linksOf: graph.linksOf };
}
