import type { Domain } from '../topology/domains.js';
import { type MessageRoute, messageRoute } from './message.js';
import type { Network } from './network.js';
import { allDomains } from './sample-domains.js';
import { allSizes } from './sample-sizes.js';

/** Mail from a site to a domain outside that goes another way in one network than in the other. */
export interface ConnectorChange {
    /** The key of the site it comes from. */
    readonly from: string;
    /** Stands for all domains that the same address spaces cover. */
    readonly domain: Domain;
    /** In bytes, just over the limit of a connector; null for a message that fits everywhere. */
    readonly size: number | null;
    /** null where the site has no mail, or is not there. */
    readonly before: MessageRoute | null;
    readonly after: MessageRoute | null;
}

/**
 * The messages to the outside that two networks treat differently: another connector, site of its source servers, cost
 * or outcome. From every site with mail in either, to every kind of domain that the connectors of either tell apart, at
 * every size that matters to connectors: the limits of links are a matter of the routes between sites (compare.ts). Each
 * is found when it is asked for.
 */
export function* connectorChanges(before: Network, after: Network): Generator<ConnectorChange> {
    for (const change of connectorSteps(before, after)) if (change !== null) yield change;
}

/** The same with null for each message that fares the same, for who does other things in between. */
export function* connectorSteps(before: Network, after: Network): Generator<ConnectorChange | null> {
    const both = [before, after];
    const domains = new Map(both.flatMap(({ topology }) => allDomains(topology).map((each) => [each.key, each])));
    const sizes = allSizes(before.topology, after.topology);
    const sites = new Set([after, before].flatMap(({ topology }) => topology.sites.map(({ name }) => name.key)));
    for (const domain of domains.values()) {
        for (const size of sizes) {
            for (const from of sites) {
                const [was, is] = [follow(before, from, domain, size), follow(after, from, domain, size)];
                const differs = summary(before, was) !== summary(after, is);
                yield differs ? { from, domain, size, before: was, after: is } : null;
            }
        }
    }
}

function follow(network: Network, key: string, domain: Domain, size: number | null): MessageRoute | null {
    const site = network.topology.siteByKey.get(key);
    if (site === undefined || !site.hasTransport) return null;
    const address = { text: `anyone@${domain.text}`, domain };
    return messageRoute(network, { kind: 'site', site: site.index, server: null }, { kind: 'address', address }, size);
}

function summary({ topology }: Network, message: MessageRoute | null): string {
    if (message === null) return '';
    const { choice, cost, outcome, route } = message;
    const site = topology.sites[route.to]?.name.key;
    return `${choice?.chosen?.connector.name.key} ${site} ${cost} ${outcome.kind}`;
}
