import * as l10n from '@vscode/l10n';
import type { Recipient } from '../routing/ends.js';
import type { MessageRoute, Unreachable } from '../routing/message.js';
import type { Network } from '../routing/network.js';
import { writeName } from '../syntax/names.js';
import { writeSize } from '../syntax/sizes.js';
import type { Topology } from '../topology/topology.js';
import { endText } from './ends.js';
import { linkName, siteName } from './names.js';
import { noPathText } from './route-line.js';

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
            return l10n.t('queues at {0}: {1}', siteName(topology, outcome.wait.at), waitReason(network, message));
        case 'returned':
            return l10n.t('returned: {0}', tooLargeText(topology, message));
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
    if ('limit' in outcome) {
        const { bytes, link } = outcome.limit;
        const [over, name] = [writeSize(size - bytes), show(linkName(topology, link))];
        return l10n.t('{0} is {1} over the limit of link {2} ({3})', writeSize(size), over, name, writeSize(bytes));
    }
    const { bytes, connector } = outcome;
    const [over, name] = [writeSize(size - bytes), show(writeName(connector.name.text))];
    return l10n.t('{0} is {1} over the limit of connector {2} ({3})', writeSize(size), over, name, writeSize(bytes));
}

/** Why a message waits where it does. */
function waitReason({ topology }: Network, { outcome, to }: MessageRoute): string {
    if (outcome.kind !== 'queued') return '';
    const { leg, why } = outcome.wait;
    switch (why) {
        case 'sender':
            return l10n.t('nothing there collects it from the mailbox server');
        case 'cut-off':
            return leg === null
                ? ''
                : l10n.t('no line leads from {0} to {1}', siteName(topology, leg.from), siteName(topology, leg.to));
        case 'mailbox':
            return l10n.t('the mailbox server is down');
        case 'silent':
            if (leg === null) return silentText(topology, to);
            return l10n.t('no transport server answers in {0}', siteName(topology, leg.to));
    }
}

/** Which server does not answer that a message has to go through where it has arrived (R5.6, R9.6). */
export function silentText(topology: Topology, to: Recipient): string {
    if (to.kind === 'address') return l10n.t('no source server answers');
    if (to.kind !== 'site' || to.server === null) return l10n.t('no transport server answers');
    const { roles, version } = to.server;
    if (!roles.has('mailbox')) return l10n.t('{0} does not answer', endText(topology, to));
    return l10n.t('no transport server of Exchange {0} answers', version);
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
            return noPathText();
        case 'no-transport':
            return l10n.t('no mail: {0} has no transport server', show(siteName(topology, why.site)));
        case 'unserved':
            return l10n.t('no mail: {0}', unservedText(topology, why.end, show));
        case 'no-connector': {
            const domain = to.kind === 'address' ? to.address.domain.text : '';
            return l10n.t('unreachable: no connector takes mail for {0}', show(domain));
        }
        case 'removed':
            return l10n.t('unreachable: {0} is taken out in this scenario', show(writeName(why.name)));
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
    if (!end.server.roles.has('mailbox')) return l10n.t('{0} has neither mailboxes nor transport', name);
    const site = show(siteName(topology, end.site));
    return l10n.t('{0} is Exchange {1}, and no transport server in {2} is', name, end.server.version, site);
}

/** An outcome as a word: `delivered`. */
export function outcomeWord(outcome: MessageRoute['outcome']['kind']): string {
    switch (outcome) {
        case 'delivered':
            return l10n.t('delivered');
        case 'queued':
            return l10n.t('queued');
        case 'returned':
            return l10n.t('returned');
        case 'unreachable':
            return l10n.t('unreachable');
    }
}
