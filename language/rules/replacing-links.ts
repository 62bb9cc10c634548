import type { Graph, GraphLink } from '../routing/graph.js';

/**
 * The links that between them do all that a link does: for each pair of its sites the one that counts instead, as cheap
 * and lower in name, or cheaper (R1.6). null where the link itself is the one that counts for some pair: it is not
 * redundant. Taking out all redundant links at once is safe, since what replaces one counts for its pair.
 */
export function replacingLinks(graph: Graph, index: number): readonly number[] | null {
    const link = graph.links[index];
    if (link === undefined || link.members.length < 2) return null;
    const degree = (site: number): number => graph.linksOf[site]?.length ?? 0;
    // Sites in few links first: a pair is looked at from that of its sites that has fewer, and a link that counts is
    // mostly found to do so at the first pair.
    const open = new Set([...link.members].sort((a, b) => degree(a) - degree(b)));
    const replacing = new Set<number>();
    for (const site of link.members.length === 2 ? [...open].slice(0, 1) : open) {
        open.delete(site);
        const better = (graph.linksOf[site] ?? []).filter(
            (other) => other !== index && isBetter(graph.links[other], link),
        );
        better.sort((a, b) => (isBetter(graph.links[a], graph.links[b]) ? -1 : 1));
        const uncovered = new Set(open);
        for (const other of better) {
            if (uncovered.size === 0) break;
            for (const member of graph.links[other]?.members ?? []) if (uncovered.delete(member)) replacing.add(other);
        }
        if (uncovered.size > 0) return null;
    }
    return [...replacing].sort((a, b) => a - b);
}

/** Whether a link counts before another between two sites that both join (R1.6). */
function isBetter(link: GraphLink | undefined, than: GraphLink | undefined): boolean {
    if (link === undefined || than === undefined) return false;
    return link.cost === than.cost ? link.rank < than.rank : link.cost < than.cost;
}
