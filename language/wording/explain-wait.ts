import * as l10n from '@vscode/l10n';
import type { Wait } from '../routing/back-off.js';
import { backOffOrder } from '../routing/back-off.js';
import type { MessageRoute } from '../routing/message.js';
import type { Network } from '../routing/network.js';
import { code } from './markdown.js';
import { listOf, siteName } from './names.js';
import { silentText } from './outcome.js';

/** Where a message waits while something is out of service, and why there (R2.5, R6). */
export function explainWait(network: Network, message: MessageRoute): string {
    const { outcome, route } = message;
    if (outcome.kind !== 'queued') return '';
    const name = (site: number): string => code(siteName(network.topology, site));
    const { at, leg, why } = outcome.wait;
    const stays = l10n.t('An outage changes no route: no other path is tried (R2.5).');
    const path = route.path?.sites ?? [];
    switch (why) {
        case 'sender':
            return l10n.t(
                '**Stays at {0}**: no transport server there answers that could collect the message from the mailbox server (R5.2).',
                name(at),
            );
        case 'mailbox':
            return l10n.t(
                '**Queues at {0}**, in retry: it has arrived, but the mailbox server that it is for is down.',
                name(at),
            );
        case 'cut-off': {
            const cut = l10n.t(
                '**Queues at {0}**, in retry: with the links that are down nothing joins {1} and {2} any more (R6.5, inferred).',
                name(at),
                leg === null ? '' : name(leg.from),
                leg === null ? '' : name(leg.to),
            );
            return `${cut} ${backedOff(network, path, outcome.wait)} ${stays}`;
        }
        case 'silent': {
            if (leg === null) {
                const silent = silentText(network.topology, message.to);
                return l10n.t('**Queues at {0}**, in retry: it has arrived, but {1}.', name(at), silent);
            }
            const waits = l10n.t(
                '**Queues at {0}**, in retry: no transport server answers in {1}.',
                name(at),
                name(leg.to),
            );
            return `${waits} ${backedOff(network, path, outcome.wait)} ${stays}`;
        }
    }
}

/** How the place of the queue was found: backwards along the path from where the leg ends (R6.1). */
function backedOff({ topology }: Network, path: readonly number[], { at, leg }: Wait): string {
    if (leg === null) return '';
    const name = (site: number): string => code(siteName(topology, site));
    const passed = path.slice(path.indexOf(at) + 1, path.indexOf(leg.to));
    if (at === leg.from)
        return l10n.t(
            'No site between {0} and {1} takes it (R6.1), so it stays where the leg begins (R6.2, inferred).',
            name(leg.from),
            name(leg.to),
        );
    const silent = listOf(passed.map(name));
    switch (passed.length) {
        case 0:
            return l10n.t('Backwards along the path, {0} is the first that answers (R6.1).', name(at));
        case 1:
            return l10n.t(
                'Backwards along the path, {0} is the first that answers; {1} does not take it (R6.1).',
                name(at),
                silent,
            );
        default:
            return l10n.t(
                'Backwards along the path, {0} is the first that answers; {1} do not take it (R6.1).',
                name(at),
                silent,
            );
    }
}

/** Where a message would wait if its destination did not answer; empty for one that does not get that far. */
export function explainBackOff(network: Network, { outcome, route }: MessageRoute): string {
    if (outcome.kind !== 'delivered' || route.from === route.to) return '';
    const [first, ...others] = backOffOrder(network, route).map((site) => code(siteName(network.topology, site)));
    if (first === undefined) return '';
    const destination = code(siteName(network.topology, route.to));
    if (others.length === 0)
        return l10n.t('If {0} does not answer, the message queues at {1} (R6.1).', destination, first);
    return l10n.t(
        'If {0} does not answer, the message queues at {1}, and if that does not answer either, at {2} (R6.1).',
        destination,
        first,
        listOf(others),
    );
}
