import type { Clause, Comparison, Name } from '../syntax/declarations.js';
import type { Topology } from '../topology/topology.js';
import type { Facts } from './facts.js';

/** Whether a clause is so of a route. `unchecked` for what is not computed yet. */
export type Answer = 'holds' | 'fails' | 'unchecked';

/** Whether a route satisfies a clause, its `not` included. All its sites are known. */
export function answerOf(topology: Topology, facts: Facts, clause: Clause): Answer {
    const sites = clause.sites.map((site) => siteIndex(topology, site));
    const inside = (list: readonly number[]): boolean => sites.some((site) => list.includes(site));
    // `not via A, B` and `not through A, B` hold where none of them is met: not the opposite of the whole clause.
    if (clause.not && clause.kind === 'via') return answer(!inside(facts.stops));
    if (clause.not && clause.kind === 'through') return answer(!inside(facts.path));
    const plain = plainAnswer(facts, clause, sites);
    return plain === undefined ? 'unchecked' : answer(plain !== clause.not);
}

function answer(holds: boolean): Answer {
    return holds ? 'holds' : 'fails';
}

/** Whether the clause without its `not` is so; undefined for what is not computed yet. */
function plainAnswer(facts: Facts, clause: Clause, sites: readonly number[]): boolean | undefined {
    const there = facts.reachable;
    switch (clause.kind) {
        case 'reachable':
            return there;
        case 'unreachable':
            return !there;
        case 'direct':
            return there && facts.stops.length === 0;
        case 'via':
            return there && sameSites(facts.stops, sites);
        case 'through':
            return there && sites.every((site) => facts.path.includes(site));
        case 'path':
            return there && sameSites(facts.path, sites);
        case 'cost':
            return there && compares(facts.cost, clause.comparison, clause.value?.value);
        case 'hops':
            return there && compares(facts.hops, clause.comparison, clause.value?.value);
        default:
            return undefined;
    }
}

function siteIndex(topology: Topology, name: Name): number {
    return topology.siteByKey.get(name.key)?.index ?? -1;
}

function sameSites(a: readonly number[], b: readonly number[]): boolean {
    return a.length === b.length && a.every((site, at) => site === b[at]);
}

function compares(is: number, comparison: Comparison, figure: number | undefined): boolean {
    if (figure === undefined) return false;
    switch (comparison) {
        case '<':
            return is < figure;
        case '<=':
            return is <= figure;
        case '>':
            return is > figure;
        case '>=':
            return is >= figure;
        case '=':
            return is === figure;
    }
}
