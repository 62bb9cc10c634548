import type { Failure } from '../expectations/judge.js';
import { writeName } from '../syntax/names.js';
import type { Topology } from '../topology/topology.js';
import { factClauses } from './fact-clauses.js';
import { siteName } from './names.js';

/**
 * The clause that is so, to be written in place of one that is not: of the same kind where there is one, otherwise the
 * same clause with or without its `not`.
 */
export function trueClause(topology: Topology, { message, clause, splits }: Failure): string {
    const { route, outcome } = message;
    const list = (sites: readonly number[]): string => sites.map((site) => siteName(topology, site)).join(', ');
    const opposite = (): string => {
        const name =
            clause.connector === null
                ? list(clause.sites.map(({ key }) => topology.siteByKey.get(key)?.index ?? -1))
                : writeName(clause.connector.text);
        return [clause.not ? '' : 'not', clause.kind, name].filter((part) => part !== '').join(' ');
    };
    switch (clause.kind) {
        case 'splits-at':
            return splits.length === 0 || clause.not ? opposite() : `splits-at ${list(splits.slice(0, 1))}`;
        case 'queues-at':
            return outcome.kind === 'queued' ? `queues-at ${siteName(topology, outcome.wait.at)}` : opposite();
        case 'returned':
            return opposite();
    }
    const facts = factClauses(topology, message);
    const { path } = route;
    if (facts === null || path === null) return 'unreachable';
    switch (clause.kind) {
        case 'reachable':
        case 'unreachable':
            return 'reachable';
        case 'direct':
        case 'via':
            return facts.way;
        case 'through': {
            const inside = list(path.sites.slice(1, -1));
            return inside === '' ? facts.path : `through ${inside}`;
        }
        case 'path':
            return facts.path;
        case 'cost':
            return facts.cost;
        case 'hops':
            return `hops ${path.links.length}`;
        case 'connector':
            return facts.connector ?? opposite();
    }
}
