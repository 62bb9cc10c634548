import type { Recipient, Sender, SiteEnd } from '../routing/ends.js';
import type { End, ExpectDeclaration, RouteDeclaration } from '../syntax/declarations.js';
import { limit } from '../syntax/limits.js';
import { readAddress } from '../topology/domains.js';
import type { Topology } from '../topology/topology.js';

/** A `route` or an `expect`: both speak of messages. */
export type Query = RouteDeclaration | ExpectDeclaration;

/** The two ends of a message to one recipient. */
export interface Pair {
    readonly from: Sender;
    readonly to: Recipient;
}

/** A message: its sender and its recipients, without repeats. */
export interface Envelope {
    readonly from: Sender;
    readonly to: readonly Recipient[];
}

/** What an end names: a site, a server, an address, or what a scenario took out; undefined for nothing known and for `*`. */
export function endOf(topology: Topology, end: End): Recipient | undefined {
    if (end.kind === 'every') return undefined;
    if (end.kind === 'address') {
        const address = readAddress(end.text);
        return typeof address === 'string' ? undefined : { kind: 'address', address };
    }
    const site = topology.siteByKey.get(end.key);
    if (site !== undefined) return { kind: 'site', site: site.index, server: null };
    const server = topology.serverByKey.get(end.key);
    if (server !== undefined) return { kind: 'site', site: server.site, server };
    const name = topology.removed.sites.get(end.key) ?? topology.removed.servers.get(end.key);
    return name === undefined ? undefined : { kind: 'removed', name };
}

/** Of how many routes a query speaks at most, counted without finding them: beyond the limit they are not looked at. */
export function pairCount(topology: Topology, query: Query): number {
    const count = (end: End | null): number =>
        end === null ? 0 : end.kind === 'every' ? everySite(topology).length : 1;
    return count(query.from) * query.to.reduce((sum, end) => sum + count(end), 0);
}

/**
 * The messages that a `route` or `expect` is about, one a sender. `*` is every site that can send or receive mail, the
 * other end excepted. None where the sender is no known name, or where there are too many; a recipient that is no known
 * name is left out. Made one after the other, since their recipients may be millions.
 */
export function* envelopesOf(topology: Topology, query: Query): Generator<Envelope> {
    if (pairCount(topology, query) > limit('expected-routes')) return;
    const starred = query.from?.kind === 'every';
    const ends = query.to.map((end) => ({ found: endsOf(topology, end), starred: starred || end.kind === 'every' }));
    for (const from of endsOf(topology, query.from)) {
        if (from.kind === 'address') continue;
        const found = ends.map((end) =>
            end.starred ? end.found.filter((each) => !inSameSite(from, each)) : end.found,
        );
        // One end names nothing twice: a `*` is thousands of recipients for each of thousands of senders.
        const to = found.length === 1 ? (found[0] ?? []) : withoutRepeats(found.flat());
        if (to.length > 0) yield { from, to };
    }
}

/** Recipients, each once: the same site, server or address however often it is named. */
export function withoutRepeats(recipients: readonly Recipient[]): readonly Recipient[] {
    return [...new Map(recipients.map((each) => [keyOf(each), each])).values()];
}

/** The same recipient by recipient: source by source, in the order written. */
export function* pairsOf(topology: Topology, query: Query): Generator<Pair> {
    for (const { from, to } of envelopesOf(topology, query)) for (const each of to) yield { from, to: each };
}

/** A pair whose ends are both in the organization, as the indices of the sites; undefined for any other. */
export function sitesOfPair({ from, to }: Pair): { readonly from: number; readonly to: number } | undefined {
    return from.kind === 'site' && to.kind === 'site' ? { from: from.site, to: to.site } : undefined;
}

function endsOf(topology: Topology, end: End | null): readonly Recipient[] {
    if (end === null) return [];
    if (end.kind === 'every') return everySite(topology);
    const known = endOf(topology, end);
    return known === undefined ? [] : [known];
}

function everySite(topology: Topology): readonly SiteEnd[] {
    const known =
        knownSites.get(topology) ??
        topology.sites
            .filter((site) => site.hasTransport)
            .map(({ index }): SiteEnd => ({ kind: 'site', site: index, server: null }));
    knownSites.set(topology, known);
    return known;
}

// Each query with a `*` asks for them.
const knownSites = new WeakMap<Topology, readonly SiteEnd[]>();

function inSameSite(a: Sender, b: Recipient): boolean {
    return a.kind === 'site' && b.kind === 'site' && a.site === b.site;
}

function keyOf(end: Recipient): string {
    switch (end.kind) {
        case 'site':
            return `site ${end.site} ${end.server?.name.key ?? ''}`;
        case 'address':
            return `address ${end.address.text.toUpperCase()}`;
        case 'removed':
            return `removed ${end.name.toUpperCase()}`;
    }
}
