import type { Routing } from '../routing/routing.js';
import type { DecidedBy } from '../routing/tree.js';

/** How many of a hub site's neighbours are looked at, the cheapest first: more than any hub has but in one link of all. */
export const MOST_NEIGHBOURS = 64;

/** Two neighbours of a hub site, and by how much the way through it loses against the path that mail takes. */
export interface Miss {
    readonly from: number;
    readonly to: number;
    /** The links that join `from` and `to` to the hub site, and what the way over both costs. */
    readonly links: readonly [number, number];
    readonly cost: number;
    /** What the path that mail takes costs. */
    readonly least: number;
    readonly lostBy: DecidedBy;
}

/** A site one hop away, by the link that counts (R1.6). */
interface Neighbour {
    readonly site: number;
    readonly link: number;
    readonly cost: number;
}

/** The sites that links join to a site directly, those that cost least first. */
export function neighboursOf({ graph }: Routing, site: number): readonly Neighbour[] {
    const best = new Map<number, Neighbour>();
    for (const index of graph.linksOf[site] ?? []) {
        const link = graph.links[index];
        for (const member of link?.members ?? []) {
            if (member === site || link === undefined) continue;
            const known = best.get(member);
            const isBetter =
                known === undefined ||
                link.cost < known.cost ||
                (link.cost === known.cost && link.rank < (graph.links[known.link]?.rank ?? 0));
            if (isBetter) best.set(member, { site: member, link: index, cost: link.cost });
        }
    }
    return [...best.values()].sort((a, b) => a.cost - b.cost || a.site - b.site);
}

/**
 * The pairs of neighbours of a hub site that lies inside no path, the closest miss first. It is the closest of all
 * pairs of sites: a longer path s … a, hub, b … t costs as much more than the way between a and b as before, and the
 * path that mail takes from s to t costs at most what it takes to go to a, from a to b, and on to t. So it misses by
 * what a and b miss by, or by more. (Exact up to `MOST_NEIGHBOURS` neighbours.)
 */
export function missesOf(routing: Routing, hub: number): readonly Miss[] {
    const neighbours = neighboursOf(routing, hub)
        .slice(0, MOST_NEIGHBOURS)
        .sort((a, b) => a.site - b.site);
    const misses: Miss[] = [];
    for (const [at, a] of neighbours.entries()) {
        const tree = routing.tree(a.site);
        for (const b of neighbours.slice(at + 1)) {
            const least = tree.cost(b.site);
            const cost = a.cost + b.cost;
            // The way through the hub has two hops: at equal cost it lost to one hop (R2.2), or to two by name (R2.3).
            const atEqualCost = tree.hops(b.site) < 2 ? 'hops' : 'name';
            const lostBy = cost > least ? 'cost' : atEqualCost;
            misses.push({ from: a.site, to: b.site, links: [a.link, b.link], cost, least, lostBy });
        }
    }
    return misses.sort((a, b) => a.cost - a.least - (b.cost - b.least) || closeness(b) - closeness(a));
}

/** At equal cost, one that lost by name only is closer than one that lost by hops. */
function closeness({ lostBy }: Miss): number {
    return lostBy === 'name' ? 1 : 0;
}
