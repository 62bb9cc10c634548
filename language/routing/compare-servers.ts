import { type MessageRoute, messageRoute } from './message.js';
import type { Network } from './network.js';

/** A mailbox server that mail fares differently with in one network than in the other. */
export interface ServerChange {
    /** Its name, as declared in the later network, or in the earlier where it is in that alone. */
    readonly server: string;
    /** Mail from the server to itself; null where it is not there, or has no mailboxes. */
    readonly before: MessageRoute | null;
    readonly after: MessageRoute | null;
}

/**
 * The mailbox servers that mail fares differently with in two networks: their mail waits in one and not in the other, or
 * they are served in one alone. It may be so of one server while its site has others that answer.
 */
export function* serverChanges(before: Network, after: Network): Generator<ServerChange> {
    const names = new Map(
        [before, after].flatMap(({ topology }) =>
            Array.from(topology.serverByKey, ([key, { name }]) => [key, name.text] as const),
        ),
    );
    for (const [key, server] of names) {
        const [was, is] = [mailTo(before, key), mailTo(after, key)];
        if (fate(before, was) !== fate(after, is)) yield { server, before: was, after: is };
    }
}

function mailTo(network: Network, key: string): MessageRoute | null {
    const server = network.topology.serverByKey.get(key);
    if (!server?.roles.has('mailbox')) return null;
    const end = { kind: 'site', site: server.site, server } as const;
    return messageRoute(network, end, end, null);
}

/** What becomes of mail from a mailbox server to itself, as far as it concerns the server. */
function fate({ topology }: Network, message: MessageRoute | null): string {
    return message === null ? '' : `${message.outcome.kind} in ${topology.sites[message.route.to]?.name.key}`;
}
