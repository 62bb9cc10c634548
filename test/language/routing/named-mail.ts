import { endOf } from '../../../language/expectations/pairs.js';
import type { Recipient, SiteEnd } from '../../../language/routing/ends.js';
import { type MessageRoute, messageRoute } from '../../../language/routing/message.js';
import type { Network } from '../../../language/routing/network.js';
import type { End } from '../../../language/syntax/declarations.js';
import { nameKey } from '../../../language/syntax/names.js';
import { readAddress } from '../../../language/topology/domains.js';
import { type NamedMessage, NOWHERE } from '../../support/brute-mail.js';
import type { ModelEnd } from '../../support/random-mail.js';
import { networkOf } from '../../support/topology.js';

const MEGABYTE = 1024 * 1024;

/** What the product says of the messages of a text, by names as declared; in the text's only scenario, if it has one. */
export class NamedMail {
    readonly network: Network;

    constructor(text: string | Network) {
        this.network = typeof text === 'string' ? networkOf(text) : text;
    }

    /** @param size in megabytes */
    message(from: ModelEnd, to: ModelEnd | string, size: number | null): MessageRoute {
        return messageRoute(this.network, this.end(from), this.recipient(to), size === null ? null : size * MEGABYTE);
    }

    /** As `message`, by names. */
    named(from: ModelEnd, to: ModelEnd | string, size: number | null): NamedMessage {
        const { route, choice, cost, limit, outcome } = this.message(from, to, size);
        const wait = outcome.kind === 'queued' ? outcome.wait : null;
        if (outcome.kind === 'unreachable') return { ...NOWHERE, cost };
        return {
            outcome: outcome.kind,
            at: wait && this.site(wait.at),
            leg: wait?.leg ? `${this.site(wait.leg.from)} -> ${this.site(wait.leg.to)}` : null,
            path: route.path?.sites.map((site) => this.site(site)) ?? null,
            stops: route.stops.map((site) => this.site(site)),
            connector: choice?.chosen?.connector.name.text ?? null,
            cost,
            limit: limit && limit.bytes / MEGABYTE,
        };
    }

    end({ site, server }: ModelEnd): SiteEnd {
        const index = this.index(site);
        const known = this.network.topology.sites[index]?.servers.find((each) => each.name.text === server);
        if (server !== null && known === undefined) throw new Error(`no server ${server}`);
        return { kind: 'site', site: index, server: known ?? null };
    }

    recipient(to: ModelEnd | string): Recipient {
        if (typeof to !== 'string') return this.end(to);
        const address = readAddress(`<joe@${to}>`);
        if (typeof address === 'string') throw new Error(address);
        return { kind: 'address', address };
    }

    site(index: number): string {
        return this.network.topology.sites[index]?.name.text ?? `site ${index}?`;
    }

    index(name: string): number {
        const index = this.network.topology.sites.findIndex((site) => site.name.text === name);
        if (index < 0) throw new Error(`no site ${name}`);
        return index;
    }
}

/** An end by its name: an address in angle brackets, a site, or a server. */
export function recipientOf(network: Network, name: string): Recipient {
    const end: End = name.startsWith('<')
        ? { kind: 'address', text: name, start: 0, end: 0 }
        : { kind: 'name', text: name, key: nameKey(name), start: 0, end: 0 };
    const found = endOf(network.topology, end);
    if (found === undefined) throw new Error(`nothing is called ${name}`);
    return found;
}

/** A message of a text, in its only scenario if it has one. Ends by name, the size in megabytes. */
export function messageOf(of: string | Network, from: string, to: string, size: number | null = null): MessageRoute {
    const network = typeof of === 'string' ? networkOf(of) : of;
    const sender = recipientOf(network, from);
    if (sender.kind === 'address') throw new Error('an address sends nothing');
    return messageRoute(network, sender, recipientOf(network, to), size === null ? null : size * MEGABYTE);
}

/** What becomes of it: `delivered`, `queued at B: silent`, `returned by AB`, `unreachable: no-path`. */
export function fateOf(text: string, from: string, to: string, size: number | null = null): string {
    const network = networkOf(text);
    const { sites, links } = network.topology;
    const { outcome } = messageOf(network, from, to, size);
    switch (outcome.kind) {
        case 'delivered':
            return 'delivered';
        case 'queued':
            return `queued at ${sites[outcome.wait.at]?.name.text}: ${outcome.wait.why}`;
        case 'returned':
            return `returned by ${'limit' in outcome ? links[outcome.limit.link]?.name.text : outcome.connector.name.text}`;
        case 'unreachable':
            return `unreachable: ${outcome.why.kind}`;
    }
}
