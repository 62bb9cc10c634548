import type { Recipient } from '../routing/ends.js';
import type { MessageRoute, Unreachable } from '../routing/message.js';
import type { Network } from '../routing/network.js';
import { writeName } from '../syntax/names.js';
import { writeSize } from '../syntax/sizes.js';
import type { Topology } from '../topology/topology.js';
import { endText } from './ends.js';
import { linkName, siteName } from './names.js';

/** How a name stands in a text: as it is written in a file, or as Markdown needs it. */
type ShowName = (name: string) => string;

const asWritten: ShowName = (name) => name;

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

/**
 * Which limit a message is over, and by how much: `12 MB is 2 MB over the limit of link PAR-DEP (10 MB)`.
 * @param show how a name stands in the text
 */
export function tooLargeText(topology: Topology, { outcome, size }: MessageRoute, show: ShowName = asWritten): string {
    if (outcome.kind !== 'returned' || size === null) return '';
    const [bytes, whose] =
        'limit' in outcome
            ? [outcome.limit.bytes, `link ${show(linkName(topology, outcome.limit.link))}`]
            : [outcome.bytes, `connector ${show(writeName(outcome.connector.name.text))}`];
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

/**
 * Why no mail gets there, in words that stand by themselves.
 * @param show how a name stands in the text
 */
export function unreachableText(
    topology: Topology,
    why: Unreachable,
    { to }: MessageRoute,
    show: ShowName = asWritten,
): string {
    switch (why.kind) {
        case 'no-path':
            return 'unreachable: no path leads there';
        case 'no-transport':
            return `no mail: ${show(siteName(topology, why.site))} has no transport server`;
        case 'unserved':
            return `no mail: ${unservedText(topology, why.end, show)}`;
        case 'no-connector': {
            const domain = to.kind === 'address' ? to.address.domain.text : '';
            return `unreachable: no connector takes mail for ${show(domain)}`;
        }
        case 'removed':
            return `unreachable: ${show(writeName(why.name))} is taken out in this scenario`;
    }
}

/**
 * Why a server is served by no transport server (R5.3, R5.6).
 * @param show how a name stands in the text
 */
export function unservedText(
    topology: Topology,
    end: Parameters<typeof endText>[1],
    show: ShowName = asWritten,
): string {
    if (end.kind !== 'site' || end.server === null) return '';
    const name = show(endText(topology, end));
    if (!end.server.roles.has('mailbox')) return `${name} has neither mailboxes nor transport`;
    return `${name} is Exchange ${end.server.version}, and no transport server in ${show(siteName(topology, end.site))} is`;
}
