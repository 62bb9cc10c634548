import type { Connector, Topology } from '../topology/topology.js';
import { type Wait, waitOf } from './back-off.js';
import { type Candidate, type ConnectorChoice, chooseConnector } from './connector-choice.js';
import type { Recipient, Sender, SiteEnd } from './ends.js';
import type { Network } from './network.js';
import { type Path, type Route, unreachableRoute } from './route.js';
import { servingTransport } from './serving-transport.js';
import { type LinkLimit, smallestLimit } from './size-limits.js';

/** The way of a message to one recipient, and what becomes of it. */
export interface MessageRoute {
    readonly from: Sender;
    readonly to: Recipient;
    /** Of the message, in bytes; null where nothing is said of it. */
    readonly size: number | null;
    /** The route between sites: to an address, that to the site of its connector. */
    readonly route: Route;
    /** For an address: which connector takes it, and why not the others. */
    readonly choice: ConnectorChoice | null;
    /** The cost of the path, to an address with that of its address space (R9.3); null where no mail gets there. */
    readonly cost: number | null;
    /** The smallest size limit on the path (R8.3). */
    readonly limit: LinkLimit | null;
    readonly outcome: Outcome;
}

/** What becomes of a message. */
export type Outcome =
    | { readonly kind: 'delivered' }
    /** It waits in a queue until what is out of service answers again (R6). */
    | { readonly kind: 'queued'; readonly wait: Wait }
    /** It is too large, and its sender gets it back (R8.3, R8.4). */
    | { readonly kind: 'returned'; readonly limit: LinkLimit }
    | { readonly kind: 'returned'; readonly connector: Connector; readonly bytes: number }
    /** It goes to the Unreachable queue, or never leaves its mailbox server. */
    | { readonly kind: 'unreachable'; readonly why: Unreachable };

export type Unreachable =
    /** No path joins the sites (R2.6): event 5007. */
    | { readonly kind: 'no-path' }
    /** A site with servers has none with transport (R5.3): events 5006 and 5007. */
    | { readonly kind: 'no-transport'; readonly site: number }
    /** A server is served by no transport server of its site (R5.3, R5.6): event 5006. */
    | { readonly kind: 'unserved'; readonly end: SiteEnd }
    /** No connector's address space covers the domain, or none of those that do can be used (R9.5). */
    | { readonly kind: 'no-connector' }
    | { readonly kind: 'removed'; readonly name: string };

/**
 * Follows a message to one recipient: which path (R2), which stops (R4.3), which connector (R9), whether it is too large
 * (R8), and where it waits while something is out of service (R6).
 * @param size of the message, in bytes; null where nothing is said of it
 */
export function messageRoute(network: Network, from: Sender, to: Recipient, size: number | null): MessageRoute {
    if (from.kind === 'removed') return lost(from, to, size, null, { kind: 'removed', name: from.name });
    if (to.kind === 'removed') return lost(from, to, size, null, { kind: 'removed', name: to.name });
    if (to.kind === 'site') {
        const route = network.routing.route(from.site, to.site);
        return follow(network, { from, to, size, choice: null }, route, null);
    }
    const choice = chooseConnector(network, from, to.address.domain, size);
    const candidate = choice.chosen ?? choice.tooSmall;
    if (candidate === null) {
        const why = whyWithoutMail(network.topology, [from]) ?? { kind: 'no-connector' };
        return lost(from, to, size, choice, why);
    }
    const route = network.routing.route(from.site, candidate.site);
    return follow(network, { from, to, size, choice }, route, candidate);
}

/** Follows a message along a route between two sites: one of many, of which none is to be kept. */
export function messageOnRoute(network: Network, route: Route): MessageRoute {
    const from: SiteEnd = { kind: 'site', site: route.from, server: null };
    const to: SiteEnd = { kind: 'site', site: route.to, server: null };
    return follow(network, { from, to, size: null, choice: null }, route, null);
}

/** Whether mail gets there, sooner or later, if it is not too large. */
export function isReachable({ outcome }: MessageRoute): boolean {
    return outcome.kind !== 'unreachable';
}

/** The path of a message that gets there; null where no mail does, whatever path joins the sites. */
export function pathOfMail(message: MessageRoute): Path | null {
    return isReachable(message) ? message.route.path : null;
}

type Head = Pick<MessageRoute, 'from' | 'to' | 'size' | 'choice'>;

function lost(
    from: Sender,
    to: Recipient,
    size: number | null,
    choice: ConnectorChoice | null,
    why: Unreachable,
): MessageRoute {
    const site = from.kind === 'site' ? from.site : -1;
    const route = unreachableRoute(site, -1);
    return { from, to, size, route, choice, cost: null, limit: null, outcome: { kind: 'unreachable', why } };
}

function follow(
    network: Network,
    head: Head & { readonly from: SiteEnd },
    route: Route,
    candidate: Candidate | null,
): MessageRoute {
    const ends = head.to.kind === 'site' ? [head.from, head.to] : [head.from];
    const why = whyUnreachable(network.topology, route, ends);
    if (why !== null || route.path === null) {
        return {
            ...head,
            route,
            cost: null,
            limit: null,
            outcome: { kind: 'unreachable', why: why ?? { kind: 'no-path' } },
        };
    }
    const limit = smallestLimit(network.topology, route.path);
    const cost = candidate === null ? route.path.cost : candidate.cost;
    return { ...head, route, cost, limit, outcome: outcomeOf(network, head, route, candidate, limit) };
}

function whyUnreachable(topology: Topology, route: Route, ends: readonly SiteEnd[]): Unreachable | null {
    return route.path === null ? { kind: 'no-path' } : whyWithoutMail(topology, ends);
}

/** Why an end sends and takes no mail (R5.3, R5.6); null where all do. */
function whyWithoutMail(topology: Topology, ends: readonly SiteEnd[]): Unreachable | null {
    const silent = ends.find(({ site }) => isSilent(topology, site));
    if (silent !== undefined) return { kind: 'no-transport', site: silent.site };
    const unserved = ends.find(({ server }) => server !== null && servingTransport(topology, server).length === 0);
    return unserved === undefined ? null : { kind: 'unserved', end: unserved };
}

/** Whether a site has servers and none with transport (R5.3). One without any server is taken to have one, as an end. */
export function isSilent(topology: Topology, site: number): boolean {
    const { servers, hasTransport: sends } = topology.sites[site] ?? { servers: [], hasTransport: true };
    return servers.length > 0 && !sends;
}

function outcomeOf(
    network: Network,
    { from, to, size, choice }: Head & { readonly from: SiteEnd },
    route: Route,
    candidate: Candidate | null,
    limit: LinkLimit | null,
): Outcome {
    const { availability } = network;
    if (!sends(network, from)) return { kind: 'queued', wait: { at: from.site, leg: null, why: 'sender' } };
    if (choice?.tooSmall != null && candidate !== null)
        return { kind: 'returned', connector: candidate.connector, bytes: candidate.connector.maxMessageSize ?? 0 };
    if (size !== null && limit !== null && size > limit.bytes) return { kind: 'returned', limit };
    if (availability.isWhole) return { kind: 'delivered' };
    const wait = waitOf(network, route) ?? waitAtEnd(network, to, candidate);
    return wait === null ? { kind: 'delivered' } : { kind: 'queued', wait };
}

/** Whether a message leaves its sender: the server is up, and a transport server that serves it. */
function sends({ availability, topology }: Network, { site, server }: SiteEnd): boolean {
    if (server === null) return availability.answersAsEnd(site);
    return availability.isUp(server) && servingTransport(topology, server).some((each) => availability.isUp(each));
}

/**
 * Where a message waits that a transport server of its last site has, and cannot hand on (R6.1: any server there takes
 * it); null where it can.
 */
function waitAtEnd({ topology, availability }: Network, to: Recipient, candidate: Candidate | null): Wait | null {
    if (candidate !== null) {
        const answers = candidate.servers.some((server) => availability.isUp(server));
        return answers ? null : { at: candidate.site, leg: null, why: 'silent' };
    }
    if (to.kind !== 'site') return null;
    const { site, server } = to;
    const wait = (why: Wait['why']): Wait => ({ at: site, leg: null, why });
    if (server === null) return availability.hasLostMailboxes(site) ? wait('mailbox') : null;
    if (!availability.isUp(server)) return wait(server.roles.has('mailbox') ? 'mailbox' : 'silent');
    return servingTransport(topology, server).some((each) => availability.isUp(each)) ? null : wait('silent');
}
