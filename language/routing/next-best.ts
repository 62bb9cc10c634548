import type { Graph } from './graph.js';
import { type Labels, labelsTo, type WayOn } from './labels.js';
import type { Path } from './route.js';
import type { DecidedBy } from './tree.js';

/** The path that would be taken if the chosen one did not exist, and the rule by which it lost. */
export interface NextBest {
    readonly path: Path;
    readonly lostBy: DecidedBy;
}

/**
 * The next best path between the ends of a path, in the order of R2; null where no other path leads there.
 * Paths are told apart by their sites: a parallel link makes no other path. It leaves the chosen path at some site:
 * for each, the best way on that does not go where the chosen path goes (Yen's algorithm, for its second path). A way
 * that comes back to a site before costs more than one that leaves the chosen path there, and so is never the best.
 * @param wayOn the least-cost paths between all sites and the end of the path
 */
export function nextBest(graph: Graph, chosen: Path, wayOn: WayOn): NextBest | null {
    const to = chosen.sites.at(-1) ?? 0;
    let best: Path | null = null;
    for (const { at, cost, least } of leavesOf(graph, chosen, wayOn)) {
        if (best !== null && least > best.cost) break;
        const [source = 0, notNext = -1] = chosen.sites.slice(at);
        const most = (best?.cost ?? Number.POSITIVE_INFINITY) - cost;
        const rest = bestPath(graph, labelsTo(graph, { source, to, notNext, wayOn, most }), to);
        if (rest === null) continue;
        const candidate = joined(graph, { sites: chosen.sites.slice(0, at), links: chosen.links.slice(0, at) }, rest);
        if (best === null || comparePaths(graph, candidate, best) < 0) best = candidate;
    }
    return best && { path: best, lostBy: differsBy(chosen, best) };
}

/** A place at which another path may leave a chosen one. */
interface Leave {
    /** The place of the site on the chosen path. */
    readonly at: number;
    /** What the chosen path costs as far as there. */
    readonly cost: number;
    /** What no path costs less than that leaves there. */
    readonly least: number;
}

/** Where a path can be left for another one, the most promising first. */
function leavesOf(graph: Graph, { sites, links }: Path, wayOn: WayOn): readonly Leave[] {
    let cost = 0;
    const leaves = links.map((taken, at): Leave => {
        const [site, next] = sites.slice(at);
        let way = Number.POSITIVE_INFINITY;
        for (const index of graph.linksOf[site ?? -1] ?? []) {
            const link = graph.links[index];
            for (const member of link?.members ?? [])
                if (member !== site && member !== next) way = Math.min(way, (link?.cost ?? 0) + wayOn.cost(member));
        }
        const leave = { at, cost, least: cost + way };
        cost += graph.links[taken]?.cost ?? 0;
        return leave;
    });
    return leaves.filter(({ least }) => least < Number.POSITIVE_INFINITY).sort((a, b) => a.least - b.least);
}

/** Negative where `a` comes before `b` in the order of R2. */
export function comparePaths(graph: Graph, a: Path, b: Path): number {
    if (a.cost !== b.cost) return a.cost - b.cost;
    if (a.sites.length !== b.sites.length) return a.sites.length - b.sites.length;
    for (let at = a.sites.length - 1; at >= 0; at--) {
        const order = (graph.rank[a.sites[at] ?? 0] ?? 0) - (graph.rank[b.sites[at] ?? 0] ?? 0);
        if (order !== 0) return order;
    }
    return 0;
}

function differsBy(a: Path, b: Path): DecidedBy {
    if (a.cost !== b.cost) return 'cost';
    return a.sites.length === b.sites.length ? 'name' : 'hops';
}

/** The best path by R2 that the labels allow, found backwards from its end. */
function bestPath(graph: Graph, labels: Labels, to: number): Path | null {
    if (labels.cost[to] === Number.POSITIVE_INFINITY) return null;
    const sites = [to];
    const links: number[] = [];
    for (let at = to; at !== labels.source; at = sites.at(-1) ?? labels.source) {
        const hop = bestHopInto(graph, labels, at);
        if (hop === null) return null;
        sites.push(hop.site);
        links.push(hop.link);
    }
    return { sites: sites.reverse(), links: links.reverse(), cost: labels.cost[to] ?? 0 };
}

function bestHopInto(graph: Graph, labels: Labels, site: number): { site: number; link: number } | null {
    let best: { site: number; link: number } | null = null;
    const rank = (hop: { site: number; link: number }): number[] => [
        graph.rank[hop.site] ?? 0,
        graph.links[hop.link]?.rank ?? 0,
    ];
    for (const index of graph.linksOf[site] ?? []) {
        const link = graph.links[index];
        for (const member of link?.members ?? []) {
            if (member === site) continue;
            const tight =
                (labels.cost[member] ?? 0) + (link?.cost ?? 0) === labels.cost[site] &&
                (labels.hops[member] ?? 0) + 1 === labels.hops[site];
            const hop = { site: member, link: index };
            if (tight && (best === null || lower(rank(hop), rank(best)))) best = hop;
        }
    }
    return best;
}

function lower(a: readonly number[], b: readonly number[]): boolean {
    return a[0] === b[0] ? (a[1] ?? 0) < (b[1] ?? 0) : (a[0] ?? 0) < (b[0] ?? 0);
}

function joined(graph: Graph, head: Omit<Path, 'cost'>, rest: Path): Path {
    const cost = head.links.reduce((sum, link) => sum + (graph.links[link]?.cost ?? 0), rest.cost);
    return { sites: [...head.sites, ...rest.sites], links: [...head.links, ...rest.links], cost };
}
