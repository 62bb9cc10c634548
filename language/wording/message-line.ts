import * as l10n from '@vscode/l10n';
import type { MessageRoute } from '../routing/message.js';
import type { Network } from '../routing/network.js';
import { writeName } from '../syntax/names.js';
import { siteName } from './names.js';
import { outcomeText } from './outcome.js';
import { type LinePart, routeLine } from './route-line.js';

/**
 * What becomes of a message to one recipient, in one line: `70 · Paris › London (hub) › "Site A"`, behind it the
 * connector, and whether it waits or is returned.
 */
export function messageLine(network: Network, message: MessageRoute): readonly LinePart[] {
    const { route, choice, cost } = message;
    const outcomePart = outcomeText(network, message);
    if (route.path === null) return [{ text: outcomePart }];
    const candidate = choice?.chosen ?? choice?.tooSmall ?? null;
    const line =
        candidate === null
            ? routeLine(network.topology, route)
            : lineOut(network, message, cost ?? candidate.cost, candidate.connector.name.text);
    return outcomePart === '' ? line : [...line, { text: ` · ${outcomePart}` }];
}

/** To an address the cost is that of the path and of the address space (R9.3). */
function lineOut(network: Network, { route }: MessageRoute, cost: number, connector: string): readonly LinePart[] {
    const { topology } = network;
    const path =
        route.from === route.to
            ? [{ text: siteName(topology, route.from), site: route.from }]
            : routeLine(topology, route).slice(1);
    return [{ text: `${cost} · ` }, ...path, { text: ` › ${l10n.t('connector {0}', writeName(connector))}` }];
}

/** The same as one text. */
export function messageText(network: Network, message: MessageRoute): string {
    return messageLine(network, message)
        .map((part) => part.text)
        .join('');
}
