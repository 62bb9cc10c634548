import { bruteConnector } from './brute-connectors.js';
import { bruteRoute, hasTransport, type NamedRoute, sendsMail } from './brute-force.js';
import { serverOf, serversFor, siteOf } from './brute-servers.js';
import type { MailModel, ModelEnd, ModelOutage } from './random-mail.js';
import type { ModelServer } from './random-topology.js';

/**
 * What becomes of a message, by reading R5 to R9 once more, step by step and by names. Nothing here is shared with the
 * product.
 */
export interface NamedMessage {
    readonly outcome: 'delivered' | 'queued' | 'returned' | 'unreachable';
    /** Where it waits. */
    readonly at: string | null;
    /** On which leg; null where it is on none. */
    readonly leg: string | null;
    readonly path: readonly string[] | null;
    readonly stops: readonly string[];
    readonly connector: string | null;
    readonly cost: number | null;
    /** The smallest limit on the path, in megabytes. */
    readonly limit: number | null;
}

/** Of a message that no mail server sends anywhere: nothing else is said of it. */
export const NOWHERE: NamedMessage = {
    ...{ outcome: 'unreachable', at: null, leg: null, path: null, stops: [] },
    ...{ connector: null, cost: null, limit: null },
};

/** What a message meets. */
export interface Mail {
    readonly model: MailModel;
    readonly outage: ModelOutage;
}

/**
 * Follows a message.
 * @param to a site, a server, or a domain
 * @param size in megabytes
 */
export function bruteMessage(mail: Mail, from: ModelEnd, to: ModelEnd | string, size: number | null): NamedMessage {
    const { model } = mail;
    // R5.3: neither sent nor received without transport.
    if (!isServed(model, from)) return NOWHERE;
    if (typeof to !== 'string') {
        if (!isServed(model, to)) return NOWHERE;
        const route = bruteRoute(model, from.site, to.site);
        return route.best === null ? NOWHERE : follow(mail, from, route, size, () => isTaken(mail, to));
    }
    const chosen = bruteConnector(model, from, to, size);
    if (chosen === null) {
        // R8.4, R9.5: too large for all that would take it, or there is none.
        const tooSmall = bruteConnector(model, from, to, null);
        if (tooSmall === null) return NOWHERE;
        const found = follow(mail, from, bruteRoute(model, from.site, tooSmall.site), null, () => true);
        const same = { ...found, cost: tooSmall.cost };
        return isCollected(mail, from) ? { ...same, outcome: 'returned', at: null, leg: null } : same;
    }
    const route = bruteRoute(model, from.site, chosen.site);
    const sources = siteOf(model, chosen.site).servers.filter((server) => chosen.servers.includes(server.name));
    const found = follow(mail, from, route, size, () => sources.some((server) => isUp(mail, chosen.site, server)));
    // R9.3: the cost of the path and of the address space.
    return { ...found, connector: chosen.name, cost: (found.cost ?? Number.NaN) + chosen.spaceCost };
}

/** Along a route: its limit (R8.3), and where the message stays (R6). */
function follow(
    mail: Mail,
    from: ModelEnd,
    route: NamedRoute,
    size: number | null,
    isTakenIn: () => boolean,
): NamedMessage {
    const path = route.best?.path ?? [];
    const limits = mail.model.links
        .filter((link) => route.best?.links.includes(link.name))
        .flatMap((link) => link.limit ?? []);
    const limit = limits.length === 0 ? null : Math.min(...limits);
    const common = { path, stops: route.stops, connector: null, cost: route.best?.cost ?? null, limit };
    const queued = (at: string, leg: string | null): NamedMessage => ({ ...common, outcome: 'queued', at, leg });
    // Before a transport server has a message in hand, none can return it.
    if (!isCollected(mail, from)) return queued(from.site, null);
    if (size !== null && limit !== null && size > limit) return { ...common, outcome: 'returned', at: null, leg: null };
    const halts = [from.site, ...route.stops, ...(route.from === route.to ? [] : [route.to])];
    for (const [index, s] of halts.slice(0, -1).entries()) {
        const t = halts[index + 1] ?? '';
        const leg = path.slice(path.indexOf(s), path.indexOf(t) + 1);
        // R6.1: every transport server in vk, then in v(k-1), down to v1; R6.2: otherwise it stays at s.
        const takes = leg
            .slice(1)
            .toReversed()
            .find((v) => areJoined(mail, s, v) && (v === route.to ? endAnswers(mail, v) : answers(mail, v)));
        if (takes !== t) return queued(takes ?? s, `${s} -> ${t}`);
    }
    return isTakenIn() ? { ...common, outcome: 'delivered', at: null, leg: null } : queued(route.to, null);
}

/** Whether there is a transport server for an end (R5.3, R5.6); a site without servers is taken to have one. */
function isServed(model: MailModel, { site, server }: ModelEnd): boolean {
    if (server !== null) return serversFor(model, site, server).length > 0;
    return hasTransport(model, siteOf(model, site)) || siteOf(model, site).servers.length === 0;
}

/** Whether a transport server collects what an end sends (R5.2). */
function isCollected(mail: Mail, { site, server }: ModelEnd): boolean {
    return server === null ? endAnswers(mail, site) : isAtWork(mail, site, server);
}

/** Whether a server is up, and one that sends and takes mail for it. */
function isAtWork(mail: Mail, site: string, name: string): boolean {
    const server = serverOf(mail.model, site, name);
    return isUp(mail, site, server) && serversFor(mail.model, site, name).some((each) => isUp(mail, site, each));
}

/** Whether what has arrived gets to where it is for. */
function isTaken(mail: Mail, { site, server }: ModelEnd): boolean {
    if (server !== null) return isAtWork(mail, site, server);
    const mailboxes = siteOf(mail.model, site).servers.filter((each) => each.roles.includes('mailbox'));
    return mailboxes.length === 0 || mailboxes.some((each) => isUp(mail, site, each));
}

/** Whether a transport server answers in a site. */
export function answers(mail: Mail, name: string): boolean {
    const site = siteOf(mail.model, name);
    const isSketch = mail.model.sites.every((each) => each.servers.length === 0);
    if (isSketch) return !mail.outage.sites.includes(name);
    return site.servers.some((server) => sendsMail(mail.model, server) && isUp(mail, name, server));
}

/** The same of a site at the end of a route. */
function endAnswers(mail: Mail, name: string): boolean {
    if (siteOf(mail.model, name).servers.length === 0) return !mail.outage.sites.includes(name);
    return answers(mail, name);
}

function isUp({ outage }: Mail, site: string, server: ModelServer): boolean {
    return !outage.sites.includes(site) && !outage.servers.includes(server.name);
}

/** R6.5: whether the links that are up join two sites. */
export function areJoined({ model, outage }: Mail, from: string, to: string): boolean {
    const reached = new Set([from]);
    for (;;) {
        const before = reached.size;
        for (const link of model.links) {
            if (link.smtp || outage.links.includes(link.name)) continue;
            const members = link.members.map((member) => model.sites[member]?.name ?? '');
            if (members.some((member) => reached.has(member))) for (const member of members) reached.add(member);
        }
        if (reached.size === before) return reached.has(to);
    }
}
