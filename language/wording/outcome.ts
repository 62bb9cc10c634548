import type { Recipient } from '../routing/ends.js';
import type { MessageRoute, Unreachable } from '../routing/message.js';
import type { Network } from '../routing/network.js';
import { writeName } from '../syntax/names.js';
import { writeSize } from '../syntax/sizes.js';
import type { Topology } from '../topology/topology.js';
import { endText } from './ends.js';
import { linkName, siteName } from './names.js';

/** What becomes of a message that does not simply arrive, in a few words; empty for one that does. */
export function outcomeText(network: Network, message: MessageRoute): string {
    const { outcome } = message;
    const { topology } = network;
    switch (outcome.kind) {
        case 'delivered':
            return '';
        case 'queued':
            return `queues at ${siteName(topology, outcome.wait.at)}: ${waitReason(network, message)}`;
        case 'returned':
            return `returned: ${tooLargeText(topology, message)}`;
        case 'unreachable':
            return unreachableText(topology, outcome.why, message);
    }
}

/** Which limit a message is over, and by how much: `12 MB is 2 MB over the limit of link PAR-DEP (10 MB)`. */
export function tooLargeText(topology: Topology, { outcome, size }: MessageRoute): string {
    if (outcome.kind !== 'returned' || size === null) return '';
    const [bytes, whose] =
        'limit' in outcome
            ? [outcome.limit.bytes, `link ${linkName(topology, outcome.limit.link)}`]
            : [outcome.bytes, `connector ${writeName(outcome.connector.name.text)}`];
    return `${writeSize(size)} is ${writeSize(size - bytes)} over the limit of ${whose} (${writeSize(bytes)})`;
}

/** Why a message waits where it does. */
function waitReason({ topology }: Network, { outcome, to }: MessageRoute): string {
    if (outcome.kind !== 'queued') return '';
    const { leg, why } = outcome.wait;
    switch (why) {
        case 'sender':
            return 'nothing there collects it from the mailbox server';
        case 'cut-off':
            return leg === null
                ? ''
                : `no line leads from ${siteName(topology, leg.from)} to ${siteName(topology, leg.to)}`;
        case 'mailbox':
            return 'the mailbox server is down';
        case 'silent':
            if (leg === null) return silentText(topology, to);
            return `no transport server answers in ${siteName(topology, leg.to)}`;
    }
}

/** Which server does not answer that a message has to go through where it has arrived (R5.6, R9.6). */
export function silentText(topology: Topology, to: Recipient): string {
    if (to.kind === 'address') return 'no source server answers';
    if (to.kind !== 'site' || to.server === null) return 'no transport server answers';
    const { roles, version } = to.server;
    if (!roles.has('mailbox')) return `${endText(topology, to)} does not answer`;
    return `no transport server of Exchange ${version} answers`;
}

/** Why no mail gets there, in words that stand by themselves. */
export function unreachableText(topology: Topology, why: Unreachable, { to }: MessageRoute): string {
    switch (why.kind) {
        case 'no-path':
            return 'unreachable: no path leads there';
        case 'no-transport':
            return `no mail: ${siteName(topology, why.site)} has no transport server`;
        case 'unserved':
            return `no mail: ${unservedText(topology, why.end)}`;
        case 'no-connector': {
            const domain = to.kind === 'address' ? to.address.domain.text : '';
            return `unreachable: no connector takes mail for ${domain}`;
        }
        case 'removed':
            return `unreachable: ${writeName(why.name)} is taken out in this scenario`;
    }
}

/** Why a server is served by no transport server (R5.3, R5.6). */
export function unservedText(topology: Topology, end: Parameters<typeof endText>[1]): string {
    if (end.kind !== 'site' || end.server === null) return '';
    const name = endText(topology, end);
    if (!end.server.roles.has('mailbox')) return `${name} has neither mailboxes nor transport`;
    return `${name} is Exchange ${end.server.version}, and no transport server in ${siteName(topology, end.site)} is`;
}
