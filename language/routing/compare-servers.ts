import { messageRoute } from './message.js';
import type { Network } from './network.js';

/**
 * The keys of the mailbox servers that mail fares differently with in two networks: their mail waits in one and not in
 * the other, or they are served in one alone. It may be so of one server while its site has others that answer.
 */
export function* serverChanges(before: Network, after: Network): Generator<string> {
    const keys = new Set([after, before].flatMap(({ topology }) => [...topology.serverByKey.keys()]));
    for (const key of keys) if (fate(before, key) !== fate(after, key)) yield key;
}

/** What becomes of mail from a mailbox server to itself, as far as it concerns the server. */
function fate(network: Network, key: string): string {
    const server = network.topology.serverByKey.get(key);
    if (!server?.roles.has('mailbox')) return '';
    const end = { kind: 'site', site: server.site, server } as const;
    return `${messageRoute(network, end, end, null).outcome.kind} in ${network.topology.sites[server.site]?.name.key}`;
}
