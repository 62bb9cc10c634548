import * as l10n from '@vscode/l10n';
import type { RouteChange } from '../routing/compare.js';
import { messageOnRoute } from '../routing/message.js';
import type { Network } from '../routing/network.js';
import { endsText, recordText } from './difference-groups.js';
import { code } from './markdown.js';
import { outcomeText } from './outcome.js';
import { reasonFor } from './reason.js';
import { comparedPair, differencesOf } from './route-difference.js';

/** A route that is another in one network than in the other, in words. */
export interface ChangeText {
    /** `Paris -> Depot`. */
    readonly ends: string;
    /** Cost, path and stops. */
    readonly before: string;
    readonly after: string;
    /** By what the two differ: another stretch of the path, other stops, costs or limits. */
    readonly differences: string;
}

/** A changed route in one line each: what it was, what it is, and by what that differs. */
export function changeText(before: Network, after: Network, { from, to }: RouteChange): ChangeText {
    const [was, is] = [comparedPair(before, after, from, to), comparedPair(after, before, from, to)];
    return {
        ends: endsText(is.record),
        before: recordText(was.record),
        after: recordText(is.record),
        differences: differencesOf(was, is).join('; '),
    };
}

/** Why a changed route is what it is now, and was what it was before, as Markdown. */
export function explainChange(before: Network, after: Network, change: RouteChange): string {
    const { differences } = changeText(before, after, change);
    const blocks = [
        l10n.t('Differs by: {0}.', code(differences)),
        because((reason) => l10n.t('Now: {0}', reason), after, change),
        because((reason) => l10n.t('Before: {0}', reason), before, change),
    ];
    return blocks.filter((block) => block !== '').join('\n\n');
}

function because(told: (reason: string) => string, network: Network, change: RouteChange): string {
    const reason = changeReason(network, change);
    return reason === '' ? '' : told(reason);
}

/** Why the route of a pair is what it is in one of the two networks, as Markdown; empty where nothing was chosen. */
export function changeReason(network: Network, { from, to }: RouteChange): string {
    const [a, b] = [from, to].map((key) => network.topology.siteByKey.get(key));
    if (a === undefined || b === undefined) return l10n.t('one of the sites is not there.');
    const message = messageOnRoute(network, network.routing.route(a.index, b.index));
    const isLost = message.outcome.kind === 'unreachable';
    return isLost ? code(outcomeText(network, message)) : reasonFor(network, message);
}
