import { type MessageRoute, pathOfMail } from '../routing/message.js';
import { writeName } from '../syntax/names.js';
import type { Topology } from '../topology/topology.js';
import { siteName } from './names.js';

/** What becomes of a message that gets there, each fact as the clause of an `expect` that states it. */
export interface FactClauses {
    /** `direct`, or `via` the stops. */
    readonly way: string;
    readonly path: string;
    readonly cost: string;
    /** null where none takes it. */
    readonly connector: string | null;
    /** null where it is neither returned nor waits. */
    readonly end: string | null;
}

/** The facts of a message as clauses; null where no mail gets there, which `unreachable` says. */
export function factClauses(topology: Topology, message: MessageRoute): FactClauses | null {
    const { route, outcome, choice, cost } = message;
    const path = pathOfMail(message);
    if (path === null) return null;
    const list = (sites: readonly number[]): string => sites.map((site) => siteName(topology, site)).join(', ');
    const waits = outcome.kind === 'queued' ? `queues-at ${siteName(topology, outcome.wait.at)}` : null;
    return {
        way: route.stops.length === 0 ? 'direct' : `via ${list(route.stops)}`,
        path: `path ${list(path.sites)}`,
        cost: `cost ${cost ?? path.cost}`,
        connector: choice?.chosen == null ? null : `connector ${writeName(choice.chosen.connector.name.text)}`,
        end: outcome.kind === 'returned' ? 'returned' : waits,
    };
}
