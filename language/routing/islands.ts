import type { Graph } from './graph.js';

/**
 * The sites in groups that paths join: the largest group first, of equal ones the one whose first site is declared
 * first. Sites in no link are groups of one.
 */
export function islandsOf(graph: Pick<Graph, 'siteCount' | 'links' | 'linksOf'>): readonly (readonly number[])[] {
    const seen = new Uint8Array(graph.siteCount);
    const taken = new Uint8Array(graph.links.length);
    const islands: number[][] = [];
    for (let start = 0; start < graph.siteCount; start++) {
        if (seen[start] === 1) continue;
        seen[start] = 1;
        const island = [start];
        for (let at = 0; at < island.length; at++) {
            for (const link of graph.linksOf[island[at] ?? 0] ?? []) {
                if (taken[link] === 1) continue;
                taken[link] = 1;
                for (const member of graph.links[link]?.members ?? []) {
                    if (seen[member] === 1) continue;
                    seen[member] = 1;
                    island.push(member);
                }
            }
        }
        islands.push(island.sort((a, b) => a - b));
    }
    return islands.sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
}
