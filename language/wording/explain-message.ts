import * as l10n from '@vscode/l10n';
import type { MessageRoute } from '../routing/message.js';
import type { Network } from '../routing/network.js';
import type { Topology } from '../topology/topology.js';
import { endText } from './ends.js';
import { explainConnectors } from './explain-connectors.js';
import { explainSize } from './explain-size.js';
import { explainSteps } from './explain-steps.js';
import { explainBackOff, explainWait } from './explain-wait.js';
import { explainPath, figuresOf } from './explanation.js';
import { code } from './markdown.js';
import { listOf, siteName } from './names.js';
import { unreachableText, unservedText } from './outcome.js';

/**
 * What becomes of a message to one recipient and why, as Markdown: the path and what it was chosen over, the legs, the
 * connector and the others, size limits, where it waits, and every step of it.
 */
export function explainMessage(network: Network, message: MessageRoute): string {
    const { topology, routing } = network;
    const { route, choice, outcome } = message;
    const blocks: string[] = [heading(topology, message)];
    if (choice !== null) blocks.push(explainConnectors(network, message, choice));
    const isRouted = route.path !== null || (outcome.kind === 'unreachable' && outcome.why.kind === 'no-path');
    if (isRouted) blocks.push(...explainPath(topology, routing, route));
    if (outcome.kind === 'unreachable') blocks.push(whyUnreachable(topology, message));
    blocks.push(explainSize(topology, message));
    blocks.push(outcome.kind === 'queued' ? explainWait(network, message) : explainBackOff(network, message));
    // What is returned is so by the first server that has it: no step of it is taken beyond.
    if (outcome.kind !== 'returned') blocks.push(explainBareEnds(topology, message) || explainSteps(topology, message));
    return blocks.filter((block) => block !== '').join('\n\n');
}

/** Ends without any Exchange server, where others have some: the route is what it would be, and no server can be named. */
function explainBareEnds(topology: Topology, { from, to, route }: MessageRoute): string {
    if (topology.sketch || route.path === null) return '';
    const ends = [from, to].flatMap((end) => (end.kind === 'site' ? [topology.sites[end.site]] : []));
    const bare = ends.flatMap((site) => (site?.servers.length === 0 ? [code(siteName(topology, site.index))] : []));
    switch (bare.length) {
        case 0:
            return '';
        case 1:
            return l10n.t(
                '{0} has no Exchange server: the route is the one that mail would take with a server there (R1.8).',
                listOf(bare),
            );
        default:
            return l10n.t(
                '{0} have no Exchange server: the route is the one that mail would take with servers there (R1.8).',
                listOf(bare),
            );
    }
}

/** The ends as written, and the sites they stand for where these have other names. */
function heading(topology: Topology, { from, to, route, cost }: MessageRoute): string {
    const ends = `**${code(endText(topology, from))} → ${code(endText(topology, to))}**`;
    const isByServer = [from, to].some((end) => end.kind === 'site' && end.server !== null);
    const sites = [route.from, route.to].map((site) => code(siteName(topology, site)));
    const between = isByServer && route.path !== null ? ` ${l10n.t('(sites {0})', sites.join(' → '))}` : '';
    // To an address the cost is that of the address space too (R9.3).
    return `${ends}${between}${to.kind === 'address' ? figuresOf(route, cost ?? undefined) : figuresOf(route)}`;
}

function whyUnreachable(topology: Topology, message: MessageRoute): string {
    const { outcome } = message;
    if (outcome.kind !== 'unreachable') return '';
    const { why } = outcome;
    switch (why.kind) {
        case 'no-path':
        case 'no-connector':
            // The path and the connectors have been explained.
            return '';
        case 'no-transport':
            return l10n.t(
                '{0} has servers, but none with transport: mail is neither sent from there nor taken in, and Exchange logs events 5006 and 5007 (R5.3).',
                code(siteName(topology, why.site)),
            );
        case 'unserved': {
            const rule = why.end.server?.roles.has('mailbox')
                ? l10n.t(
                      'A transport server of Exchange 2007 or 2010 exchanges mail only with mailbox servers of its own version: Exchange logs event 5006 (R5.6).',
                  )
                : l10n.t('Such a server takes no part in mail (R5.1).');
            return `${unservedText(topology, why.end, code)}. ${rule}`;
        }
        case 'removed':
            return `${unreachableText(topology, why, message, code)}.`;
    }
}
