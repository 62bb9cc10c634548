import * as l10n from '@vscode/l10n';
import { serverChanges } from '../routing/compare-servers.js';
import type { MessageRoute } from '../routing/message.js';
import type { Network } from '../routing/network.js';
import { nameKey } from '../syntax/names.js';
import { siteName } from './names.js';
import { outcomeText, outcomeWord } from './outcome.js';
import type { RouteRecord } from './route-record.js';

/** A mailbox server whose mail fares otherwise in one network than in the other. */
export interface MailboxChange {
    readonly server: string;
    /** null where the server is not there, or has no mailboxes. */
    readonly before: RouteRecord['outcome'] | null;
    readonly after: RouteRecord['outcome'] | null;
    /** What becomes of its mail after, in words. */
    readonly actual: string;
}

/** The mailbox servers that mail fares differently with in two networks: also one whose site has others that answer. */
export function* mailboxChanges(before: Network, after: Network): Generator<MailboxChange> {
    for (const { server, before: was, after: is } of serverChanges(before, after)) {
        const outcome = (message: MessageRoute | null) => message?.outcome.kind ?? null;
        yield { server, before: outcome(was), after: outcome(is), actual: actualText(after, server, is) };
    }
}

function actualText(network: Network, server: string, message: MessageRoute | null): string {
    if (message === null) return l10n.t('no mailboxes');
    const { outage, topology } = network;
    const { outcome, route } = message;
    const isDown = outage.servers.has(nameKey(server)) || outage.sites.has(route.to);
    if (isDown && outcome.kind === 'queued')
        return l10n.t('down: mail for it queues at {0}', siteName(topology, outcome.wait.at));
    return outcomeText(network, message) || outcomeWord('delivered');
}

/** What became of the mail of a mailbox server, as a word; of one that is not there, that it has no mailboxes. */
export function mailboxWord(outcome: MailboxChange['before']): string {
    return outcome === null ? l10n.t('no mailboxes') : outcomeWord(outcome);
}
