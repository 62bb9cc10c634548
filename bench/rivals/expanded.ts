import type { Graph } from '../../language/routing/graph.js';

/** A hop between two sites, as graphs have it that know no links of many sites. */
export interface Edge {
    readonly a: number;
    readonly b: number;
    readonly cost: number;
}

/** The same graph in pairs: each link of many sites taken apart, of parallel hops the cheapest (R1.2, R1.6). */
export function edgesOf({ siteCount, links }: Graph): readonly Edge[] {
    const cheapest = new Map<number, Edge>();
    for (const { members, cost } of links) {
        for (const [at, first] of members.entries()) {
            for (const second of members.slice(at + 1)) {
                const [a, b] = first < second ? [first, second] : [second, first];
                const known = cheapest.get(a * siteCount + b);
                if (known === undefined || cost < known.cost) cheapest.set(a * siteCount + b, { a, b, cost });
            }
        }
    }
    return [...cheapest.values()];
}
