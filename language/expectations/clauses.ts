import type { Clause, Comparison, Name } from '../syntax/declarations.js';
import type { Topology } from '../topology/topology.js';
import type { Facts } from './facts.js';

/** Whether a message to one recipient satisfies a clause, its `not` included. All its names are known. */
export function satisfies(topology: Topology, facts: Facts, clause: Clause): boolean {
    const sites = clause.sites.map((site) => siteIndex(topology, site));
    const inside = (list: readonly number[]): boolean => sites.some((site) => list.includes(site));
    // `not via A, B` and `not through A, B` hold where none of them is met: not the opposite of the whole clause.
    if (clause.not && clause.kind === 'via') return !inside(facts.stops);
    if (clause.not && clause.kind === 'through') return !inside(facts.path);
    return isSo(facts, clause, sites) !== clause.not;
}

/** Whether a message with all its recipients is split where the clause says, its `not` included (R7). */
export function satisfiesSplit(topology: Topology, splits: readonly number[], clause: Clause): boolean {
    return clause.sites.every((site) => splits.includes(siteIndex(topology, site))) !== clause.not;
}

/** Whether the clause without its `not` is so. */
function isSo(facts: Facts, clause: Clause, sites: readonly number[]): boolean {
    switch (clause.kind) {
        case 'reachable':
            return facts.reachable;
        case 'unreachable':
            return !facts.reachable;
        case 'direct':
            return facts.reachable && facts.stops.length === 0;
        case 'via':
            return facts.reachable && sameSites(facts.stops, sites);
        case 'through':
            return facts.reachable && sites.every((site) => facts.path.includes(site));
        case 'path':
            return facts.reachable && sameSites(facts.path, sites);
        case 'cost':
            return facts.reachable && compares(facts.cost, clause.comparison, clause.value?.value);
        case 'hops':
            return facts.reachable && compares(facts.hops, clause.comparison, clause.value?.value);
        case 'returned':
            return facts.message.outcome.kind === 'returned';
        case 'queues-at': {
            const { outcome } = facts.message;
            return outcome.kind === 'queued' && sites.every((site) => site === outcome.wait.at);
        }
        case 'connector':
            return facts.reachable && facts.message.choice?.chosen?.connector.name.key === clause.connector?.key;
        case 'splits-at':
            return false;
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
