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
    const where = `**Queues at ${name(at)}**, in retry`;
    const stays = 'An outage changes no route: no other path is tried (R2.5).';
    switch (why) {
        case 'sender':
            return `**Stays at ${name(at)}**: no transport server there answers that could collect the message from the mailbox server (R5.2).`;
        case 'mailbox':
            return `${where}: it has arrived, but the mailbox server that it is for is down.`;
        case 'cut-off':
            return `${where}: with the links that are down nothing joins ${leg === null ? '' : `${name(leg.from)} and ${name(leg.to)}`} any more (R6.5, inferred). ${backedOff(network, route.path?.sites ?? [], outcome.wait)} ${stays}`;
        case 'silent':
            if (leg === null) return `${where}: it has arrived, but ${silentText(network.topology, message.to)}.`;
            return `${where}: no transport server answers in ${name(leg.to)}. ${backedOff(network, route.path?.sites ?? [], outcome.wait)} ${stays}`;
    }
}

/** How the place of the queue was found: backwards along the path from where the leg ends (R6.1). */
function backedOff({ topology }: Network, path: readonly number[], { at, leg }: Wait): string {
    if (leg === null) return '';
    const name = (site: number): string => code(siteName(topology, site));
    const passed = path.slice(path.indexOf(at) + 1, path.indexOf(leg.to));
    const silent =
        passed.length === 0 ? '' : `; ${listOf(passed.map(name))} ${passed.length === 1 ? 'does' : 'do'} not take it`;
    return at === leg.from
        ? `No site between ${name(leg.from)} and ${name(leg.to)} takes it (R6.1), so it stays where the leg begins (R6.2, inferred).`
        : `Backwards along the path, ${name(at)} is the first that answers${silent} (R6.1).`;
}

/** Where a message would wait if its destination did not answer; empty for one that does not get that far. */
export function explainBackOff(network: Network, { outcome, route }: MessageRoute): string {
    if (outcome.kind !== 'delivered' || route.from === route.to) return '';
    const [first, ...others] = backOffOrder(network, route).map((site) => code(siteName(network.topology, site)));
    if (first === undefined) return '';
    const destination = code(siteName(network.topology, route.to));
    const next = others.length === 0 ? '' : `, and if that does not answer either, at ${listOf(others)}`;
    return `If ${destination} does not answer, the message queues at ${first}${next} (R6.1).`;
}
