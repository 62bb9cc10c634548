import { covers, specificity } from '../topology/address-spaces.js';
import type { Domain } from '../topology/domains.js';
import type { AddressSpace, Connector, Server, Topology } from '../topology/topology.js';
import type { SiteEnd } from './ends.js';
import type { Network } from './network.js';
import { servingTransport } from './serving-transport.js';

/** A connector that could take a message, and how: what R9.3 compares. */
export interface Candidate {
    readonly connector: Connector;
    readonly space: AddressSpace;
    /** The site, by its index, that the message goes to: the closest that has source servers (R9.6). */
    readonly site: number;
    /** The source servers there, in use order. */
    readonly servers: readonly Server[];
    readonly pathCost: number;
    /** The cost of the path and of the address space together (R9.3). */
    readonly cost: number;
    /** How near: 0 the sending server itself, whichever of several it is, 1 its site, 2 another site (R9.3). */
    readonly distance: 0 | 1 | 2;
    readonly hops: number;
}

/** Why a connector is no candidate (R9.2), in the order in which it is asked. */
export const EXCLUSIONS = ['disabled', 'too-small', 'scoped', 'no-match', 'without-source', 'unreachable'] as const;
/** Why a candidate lost (R9.3), in the order in which they are compared. */
export const DEFEATS = ['less-specific', 'cost', 'farther', 'name'] as const;
export type LostBy = (typeof EXCLUSIONS)[number] | (typeof DEFEATS)[number];

/** A connector that was not chosen. */
export interface Loser {
    readonly connector: Connector;
    readonly lostBy: LostBy;
    /** What it would have been, where it was a candidate. */
    readonly candidate: Candidate | null;
}

/** Which connector takes a message, and why the others do not. */
export interface ConnectorChoice {
    readonly chosen: Candidate | null;
    /** In the order of R9.2 and R9.3. */
    readonly losers: readonly Loser[];
    /** The one that would take it if it were smaller, where only the size leaves none (R8.4). */
    readonly tooSmall: Candidate | null;
}

/**
 * The connector for mail from a site or server to a domain (R9.2 to R9.4). What is out of service plays no part in it:
 * there is no falling back from the connector that is chosen to another (R9.4, R2.5).
 * @param size of the message, in bytes; null where nothing is said of it
 */
export function chooseConnector(network: Network, from: SiteEnd, domain: Domain, size: number | null): ConnectorChoice {
    const judged = network.topology.connectors.map((connector) => judge(network, from, domain, size, connector));
    const candidates = judged.flatMap(({ candidate, lostBy }) =>
        candidate !== null && lostBy === null ? candidate : [],
    );
    const [chosen, ...others] = candidates.sort(compare);
    const losers = [
        ...judged.flatMap(({ connector, lostBy }): Loser[] =>
            lostBy === null ? [] : [{ connector, lostBy, candidate: null }],
        ),
        ...others.map((candidate): Loser => {
            return { connector: candidate.connector, lostBy: defeat(chosen ?? candidate, candidate), candidate };
        }),
    ];
    const order: readonly LostBy[] = [...EXCLUSIONS, ...DEFEATS];
    losers.sort((a, b) => order.indexOf(a.lostBy) - order.indexOf(b.lostBy) || byName(a.connector, b.connector));
    const fitting = judged.flatMap(({ candidate, lostBy }) =>
        lostBy === 'too-small' && candidate !== null ? candidate : [],
    );
    return {
        chosen: chosen ?? null,
        losers,
        tooSmall: chosen === undefined ? (fitting.sort(compare)[0] ?? null) : null,
    };
}

interface Judged {
    readonly connector: Connector;
    readonly lostBy: LostBy | null;
    /** What it is, or, too small, would be for a smaller message. */
    readonly candidate: Candidate | null;
}

function judge(network: Network, from: SiteEnd, domain: Domain, size: number | null, connector: Connector): Judged {
    const lost = (lostBy: LostBy): Judged => ({ connector, lostBy, candidate: null });
    if (connector.disabled) return lost('disabled');
    const isTooSmall = size !== null && connector.maxMessageSize !== null && size > connector.maxMessageSize;
    const rest = candidateFor(network, from, domain, connector);
    if (isTooSmall) return { connector, lostBy: 'too-small', candidate: typeof rest === 'string' ? null : rest };
    return typeof rest === 'string' ? lost(rest) : { connector, lostBy: null, candidate: rest };
}

function candidateFor(network: Network, from: SiteEnd, domain: Domain, connector: Connector): Candidate | LostBy {
    const { sources, scoped } = connector;
    const own = sources.filter((server) => server.site === from.site && canBeReachedIn(network.topology, server));
    if (scoped && own.length === 0) return 'scoped';
    const space = bestSpace(connector, domain);
    if (space === null) return 'no-match';
    if (sources.length === 0) return 'without-source';
    const site = closestSource(network, from, connector);
    if (site === null) return 'unreachable';
    const tree = network.routing.tree(from.site);
    const pathCost = tree.cost(site);
    const servers = sources.filter((server) => server.site === site);
    const senders = sendersOf(network.topology, from);
    const isSender = senders.length > 0 && senders.every((server) => servers.includes(server));
    return {
        connector,
        space,
        site,
        servers: isSender ? servers.filter((server) => senders.includes(server)) : servers,
        pathCost,
        cost: pathCost + space.cost,
        distance: isSender ? 0 : site === from.site ? 1 : 2,
        hops: tree.hops(site),
    };
}

/** The servers of which one sends a message: any of them may, so that only a connector that all are sources of is nearest. */
function sendersOf(topology: Topology, { site, server }: SiteEnd): readonly Server[] {
    return server === null ? (topology.sites[site]?.transportServers ?? []) : servingTransport(topology, server);
}

/** Of a connector's address spaces that cover a domain the most specific, and of equal ones the cheapest (R9.3). */
export function bestSpace({ addressSpaces }: Connector, domain: Domain): AddressSpace | null {
    let best: AddressSpace | null = null;
    for (const space of addressSpaces) {
        if (!covers(space.coverage, domain)) continue;
        const more = best === null ? 1 : specificity(space.coverage) - specificity(best.coverage);
        if (more > 0 || (more === 0 && best !== null && space.cost < best.cost)) best = space;
    }
    return best;
}

/**
 * The closest site with a source server, in the order of R2 (R9.6); a server that sends by itself is closest. An Edge
 * Transport server is reached by the transport servers of its site alone (R9.7). null where none can be reached.
 */
export function closestSource({ topology, routing }: Network, from: SiteEnd, { sources }: Connector): number | null {
    const tree = routing.tree(from.site);
    let best: number | null = null;
    for (const server of sources) {
        const { site } = server;
        if (!tree.reaches(site) || !canBeReachedIn(topology, server)) continue;
        if (best === null) best = site;
        const order =
            tree.cost(site) - tree.cost(best) ||
            tree.hops(site) - tree.hops(best) ||
            (routing.graph.rank[site] ?? 0) - (routing.graph.rank[best] ?? 0);
        if (order < 0) best = site;
    }
    return best;
}

/** Whether mail gets to a source server once it is in its site: to an Edge Transport server by the transport there alone (R9.7). */
function canBeReachedIn({ sites }: Topology, { site }: Server): boolean {
    return sites[site]?.hasTransport ?? false;
}

/** The order of R9.3: negative where `a` is chosen before `b`. */
function compare(a: Candidate, b: Candidate): number {
    return (
        specificity(b.space.coverage) - specificity(a.space.coverage) ||
        a.cost - b.cost ||
        a.distance - b.distance ||
        a.hops - b.hops ||
        byName(a.connector, b.connector)
    );
}

function defeat(chosen: Candidate, loser: Candidate): LostBy {
    if (specificity(chosen.space.coverage) !== specificity(loser.space.coverage)) return 'less-specific';
    if (chosen.cost !== loser.cost) return 'cost';
    return chosen.distance === loser.distance && chosen.hops === loser.hops ? 'name' : 'farther';
}

function byName(a: Connector, b: Connector): number {
    return a.name.key < b.name.key ? -1 : a.name.key > b.name.key ? 1 : 0;
}
