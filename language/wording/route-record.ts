import type { Recipient } from '../routing/ends.js';
import { isReachable, type MessageRoute, messageOnRoute } from '../routing/message.js';
import type { Network } from '../routing/network.js';
import type { Route } from '../routing/route.js';
import { type Party, type Step, stepsOf } from '../routing/steps.js';
import type { DecidedBy } from '../routing/tree.js';
import type { Topology } from '../topology/topology.js';

/** A route as JSON: schemas/route.schema.json. Fields are always there; null where there is nothing to say. */
export interface RouteRecord {
    readonly from: string;
    readonly to: string;
    readonly reachable: boolean;
    /** To an address the cost of the address space is in it (R9.3). */
    readonly cost: number | null;
    readonly hops: number | null;
    readonly path: readonly string[];
    /** The link of each hop. */
    readonly links: readonly string[];
    /** The hub sites that the message stops at (R4.3). */
    readonly stops: readonly string[];
    readonly legs: readonly { readonly from: string; readonly to: string }[];
    readonly decidedBy: DecidedBy | null;
    /** The smallest limit on the path, in bytes (R8.3). */
    readonly maxMessageSize: number | null;
    readonly outcome: 'delivered' | 'queued' | 'returned' | 'unreachable';
    /** The site at which the message waits. */
    readonly queuesAt: string | null;
    /** To an address alone; null where no connector takes the message. */
    readonly connector?: ConnectorRecord | null;
    /** With a server at an end alone (R5.2). */
    readonly steps?: readonly StepRecord[];
}

/** The connector that a message to the outside takes. */
export interface ConnectorRecord {
    readonly name: string;
    readonly addressSpace: string;
    /** The site of the source servers that are used (R9.6), and these, in use order. */
    readonly site: string;
    readonly servers: readonly string[];
}

/** A step of a message: names of servers, the first in use order, or of what stands for one. */
export interface StepRecord {
    readonly step: 1 | 2 | 3 | 4 | 5;
    readonly from: string;
    readonly to: string;
    readonly protocol: 'MAPI' | 'SMTP' | null;
    readonly encrypted: boolean | null;
}

/** What `routes`, `diff` and `impact` say of the route between two sites. */
export function siteRouteRecord(network: Network, route: Route): RouteRecord {
    return routeRecord(network, messageOnRoute(network, route));
}

/** What becomes of a message to one recipient. */
export function routeRecord(network: Network, message: MessageRoute): RouteRecord {
    const { topology } = network;
    const { from, to, route, outcome } = message;
    const base = { from: nameOfEnd(topology, from), to: nameOfEnd(topology, to) };
    const extras = {
        ...(to.kind === 'address' ? { connector: connectorRecord(topology, message) } : {}),
        ...(hasServer(from) || hasServer(to) ? { steps: stepRecords(topology, message) } : {}),
    };
    if (!isReachable(message) || route.path === null) {
        return { ...unreachableRecord(base.from, base.to), ...extras };
    }
    const name = (site: number): string => nameOfSite(topology, site);
    return {
        ...base,
        reachable: true,
        cost: message.cost,
        hops: route.path.links.length,
        path: route.path.sites.map(name),
        links: route.path.links.map((link) => topology.links[link]?.name.text ?? ''),
        stops: route.stops.map(name),
        legs: route.legs.map((leg) => ({ from: name(leg.from), to: name(leg.to) })),
        decidedBy: route.decidedBy,
        maxMessageSize: message.limit?.bytes ?? null,
        outcome: outcome.kind,
        queuesAt: outcome.kind === 'queued' ? name(outcome.wait.at) : null,
        ...extras,
    };
}

/** That no mail gets from one end to the other, by their names. */
export function unreachableRecord(from: string, to: string): RouteRecord {
    return {
        from,
        to,
        reachable: false,
        cost: null,
        hops: null,
        path: [],
        links: [],
        stops: [],
        legs: [],
        decidedBy: null,
        maxMessageSize: null,
        outcome: 'unreachable',
        queuesAt: null,
    };
}

/** An end by its name, without the quotes and brackets of the language. */
export function nameOfEnd(topology: Topology, end: Recipient): string {
    switch (end.kind) {
        case 'site':
            return end.server?.name.text ?? nameOfSite(topology, end.site);
        case 'address':
            return end.address.text;
        case 'removed':
            return end.name;
    }
}

/** A site by its name. */
export function nameOfSite(topology: Topology, site: number): string {
    return topology.sites[site]?.name.text ?? '';
}

function hasServer(end: Recipient): boolean {
    return end.kind === 'site' && end.server !== null;
}

function connectorRecord(topology: Topology, { choice }: MessageRoute): ConnectorRecord | null {
    // One that is too small returns the message: it is the one that the route leads to.
    const candidate = choice?.chosen ?? choice?.tooSmall ?? null;
    if (candidate === null) return null;
    return {
        name: candidate.connector.name.text,
        addressSpace: candidate.space.pattern,
        site: nameOfSite(topology, candidate.site),
        servers: candidate.servers.map((server) => server.name.text),
    };
}

function stepRecords(topology: Topology, message: MessageRoute): readonly StepRecord[] {
    return stepsOf(topology, message).map(
        ({ step, from, to, protocol, encrypted }: Step): StepRecord => ({
            step,
            from: partyName(topology, from),
            to: partyName(topology, to),
            protocol,
            encrypted,
        }),
    );
}

function partyName(topology: Topology, party: Party): string {
    switch (party.kind) {
        case 'user':
            return 'user';
        case 'servers':
            return party.servers[0]?.name.text ?? nameOfSite(topology, party.site);
        case 'site':
            return nameOfSite(topology, party.site);
        case 'outside':
            return party.smartHosts[0] ?? 'the Internet';
    }
}
