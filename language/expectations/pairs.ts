import type { End, ExpectDeclaration, RouteDeclaration } from '../syntax/declarations.js';
import type { Topology } from '../topology/topology.js';

/** A pair of ends of a `route` or `expect`, as sites by index. */
export interface Pair {
    readonly from: number;
    readonly to: number;
}

/** The site an end stands for: itself, or the site of the server. undefined for what is no known name. */
export function siteOfEnd(topology: Topology, end: End | null | undefined): number | undefined {
    if (end?.kind !== 'name') return undefined;
    return topology.siteByKey.get(end.key)?.index ?? topology.serverByKey.get(end.key)?.site;
}

/**
 * The pairs of sites that a `route` or `expect` is about, source by source, without repeats. `*` is every site that
 * can send or receive mail, the other end excepted. Empty where an end is no known name or an address.
 */
export function pairsOf(topology: Topology, query: RouteDeclaration | ExpectDeclaration): readonly Pair[] {
    const starred = query.from?.kind === 'every';
    const ends = query.to.map((end) => ({ sites: sitesOf(topology, end), starred: starred || end.kind === 'every' }));
    return sitesOf(topology, query.from).flatMap((from) => {
        const destinations = new Set<number>();
        for (const end of ends) for (const to of end.sites) if (!end.starred || from !== to) destinations.add(to);
        return Array.from(destinations, (to) => ({ from, to }));
    });
}

function sitesOf(topology: Topology, end: End | null): readonly number[] {
    if (end?.kind === 'every') return topology.sites.filter((site) => site.hasTransport).map((site) => site.index);
    const site = siteOfEnd(topology, end);
    return site === undefined ? [] : [site];
}
