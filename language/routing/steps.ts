import { hasTransport, separatesRoles } from '../topology/servers.js';
import type { Server, Topology } from '../topology/topology.js';
import type { Recipient, SiteEnd } from './ends.js';
import { isReachable, type MessageRoute } from './message.js';
import { servingTransport } from './serving-transport.js';

/** Who takes part in a step: servers in use order, or what stands for one. */
export type Party =
    | { readonly kind: 'servers'; readonly site: number; readonly servers: readonly Server[] }
    /** A site of which no server is known: one is taken to be there. */
    | { readonly kind: 'site'; readonly site: number; readonly role: 'mailbox' | 'transport' }
    | { readonly kind: 'user' }
    /** What lies behind a connector: its smart hosts, or whatever DNS names. */
    | { readonly kind: 'outside'; readonly smartHosts: readonly string[] };

/** One of the five steps of a message (R5.2); the fourth stands once for each SMTP connection. */
export interface Step {
    readonly step: 1 | 2 | 3 | 4 | 5;
    readonly from: Party;
    readonly to: Party;
    /** null where nothing is sent between machines, and where the sources do not say. */
    readonly protocol: 'MAPI' | 'SMTP' | null;
    readonly encrypted: boolean | null;
}

/** The steps of a message from the sender's mailbox to the recipient's (R5); none where no mail gets there. */
export function stepsOf(topology: Topology, message: MessageRoute): readonly Step[] {
    const { from, to, route, choice } = message;
    if (!isReachable(message) || from.kind !== 'site') return [];
    const sender = endParties(topology, from);
    const candidate = choice === null ? null : (choice.chosen ?? choice.tooSmall);
    const recipient = to.kind === 'site' ? endParties(topology, to) : null;
    const isEdge = candidate?.servers.some((server) => server.roles.has('edge')) ?? false;
    const last: Party =
        recipient?.transport ??
        (candidate === null || isEdge
            ? transportOf(topology, route.to)
            : { kind: 'servers', site: candidate.site, servers: candidate.servers });
    const between = route.stops.map((site) => transportOf(topology, site));
    const halts = [...edgeOf(from), sender.transport, ...between, last, ...edgeOf(to)];
    const steps: Step[] = [...collection(sender), ...connections(halts)];
    if (candidate !== null) {
        const outside: Party = { kind: 'outside', smartHosts: candidate.connector.smartHosts };
        const edge: Party = { kind: 'servers', site: candidate.site, servers: candidate.servers };
        if (isEdge) steps.push(smtp(last, edge, true));
        // Whether the other side takes TLS is not known here.
        steps.push(smtp(isEdge ? edge : last, outside, null));
    } else if (recipient !== null) steps.push(...delivery(recipient));
    return steps;
}

/** The mailbox servers of an end, null where it is none, and the transport servers that serve it. */
interface EndParties {
    readonly mailbox: Party | null;
    readonly transport: Party;
    /** Whether store and transport are apart, so that mail goes between them by MAPI (R5.5). */
    readonly isApart: boolean;
}

function endParties(topology: Topology, { site, server }: SiteEnd): EndParties {
    const stores = (server === null ? topology.sites[site]?.servers : [server])?.filter((each) =>
        each.roles.has('mailbox'),
    );
    const [first] = stores ?? [];
    if (first === undefined) {
        if (server !== null) {
            const servers = servingTransport(topology, server);
            return { mailbox: null, transport: { kind: 'servers', site, servers }, isApart: false };
        }
        // A site of which nothing is known may have any mailbox; one with transport alone has none.
        const bare = topology.sites[site]?.servers.length === 0;
        return {
            mailbox: bare ? { kind: 'site', site, role: 'mailbox' } : null,
            transport: transportOf(topology, site),
            isApart: separatesRoles(topology.version),
        };
    }
    if (hasTransport(first.roles, first.version)) {
        const servers = (stores ?? []).filter((each) => hasTransport(each.roles, each.version));
        const same: Party = { kind: 'servers', site, servers };
        return { mailbox: same, transport: same, isApart: separatesRoles(first.version) };
    }
    const serving = servingTransport(topology, first);
    // Of a site those mailbox servers that the same transport servers serve.
    const alike = (stores ?? []).filter((each) => sameServers(servingTransport(topology, each), serving));
    return {
        mailbox: { kind: 'servers', site, servers: alike },
        transport: serving.length === 0 ? transportOf(topology, site) : { kind: 'servers', site, servers: serving },
        isApart: separatesRoles(first.version),
    };
}

/** An Edge Transport server at the end of a message: beyond the transport servers of its site (R9.7). */
function edgeOf(end: Recipient): readonly Party[] {
    if (end.kind !== 'site' || end.server === null || !isEdgeOnly(end.server)) return [];
    return [{ kind: 'servers', site: end.site, servers: [end.server] }];
}

function isEdgeOnly({ roles, version }: Server): boolean {
    return roles.has('edge') && !hasTransport(roles, version);
}

function transportOf({ sites }: Topology, site: number): Party {
    const servers = sites[site]?.transportServers ?? [];
    return servers.length === 0 ? { kind: 'site', site, role: 'transport' } : { kind: 'servers', site, servers };
}

/** Steps 1 to 3: the user sends, a transport server is notified and collects. */
function collection({ mailbox, transport, isApart }: EndParties): readonly Step[] {
    if (mailbox === null) return [];
    const silent = { protocol: null, encrypted: null } as const;
    return [
        { step: 1, from: { kind: 'user' }, to: mailbox, ...silent },
        { step: 2, from: mailbox, to: transport, ...silent },
        { step: 3, from: mailbox, to: transport, ...mapi(isApart) },
    ];
}

/** Step 5: into the mailbox. */
function delivery({ mailbox, transport, isApart }: EndParties): readonly Step[] {
    return mailbox === null ? [] : [{ step: 5, from: transport, to: mailbox, ...mapi(isApart) }];
}

/** Between store and transport: MAPI over encrypted RPC; from 2013 on nothing leaves the machine (R5.5). */
function mapi(isApart: boolean): Pick<Step, 'protocol' | 'encrypted'> {
    return isApart ? { protocol: 'MAPI', encrypted: true } : { protocol: null, encrypted: null };
}

/** Step 4 from halt to halt; none where the server that has the message is the one that it goes to (R5.2). */
function connections(halts: readonly Party[]): readonly Step[] {
    return halts.slice(1).flatMap((to, at) => {
        const from = halts[at];
        if (from === undefined || goesNowhere(from, to)) return [];
        return smtp(from, to, true);
    });
}

function goesNowhere(from: Party, to: Party): boolean {
    if (from.kind === 'site') return to.kind === 'site' && to.site === from.site;
    if (from.kind !== 'servers' || to.kind !== 'servers') return false;
    return from.servers.every((server) => to.servers.includes(server));
}

function smtp(from: Party, to: Party, encrypted: boolean | null): Step {
    return { step: 4, from, to, protocol: 'SMTP', encrypted };
}

function sameServers(a: readonly Server[], b: readonly Server[]): boolean {
    return a.length === b.length && a.every((server, at) => server === b[at]);
}
