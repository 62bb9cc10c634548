import * as l10n from '@vscode/l10n';
import { deliver } from '../expectations/delivery.js';
import { judge } from '../expectations/judge.js';
import { envelopesOf } from '../expectations/pairs.js';
import { sizeOfQuery } from '../expectations/query-size.js';
import type { Network } from '../routing/network.js';
import type { ExpectDeclaration, RouteDeclaration } from '../syntax/declarations.js';
import { ofRoutesText, routesText } from './counts.js';
import { splitText } from './explain-fan-out.js';
import { messageLine } from './message-line.js';
import { listOf, siteName } from './names.js';
import { inParts, type LinePart } from './route-line.js';

/** How many routes of one `route` are shown in its line. */
const SHOWN_ROUTES = 3;

/** What a `route` asks for, in one line: the way to each recipient, and where the message is split (R7). */
export function routeAnswer(network: Network, route: RouteDeclaration): readonly LinePart[] {
    const [envelope] = envelopesOf(network.topology, route);
    if (envelope === undefined) return [];
    const delivery = deliver(network, envelope, sizeOfQuery(route));
    const parts = delivery.routes
        .slice(0, SHOWN_ROUTES)
        .flatMap((message, index): readonly LinePart[] =>
            index === 0 ? messageLine(network, message) : [{ text: ' | ' }, ...messageLine(network, message)],
        );
    const more = delivery.routes.length - SHOWN_ROUTES;
    const split = splitText(network.topology, delivery);
    return [
        ...parts,
        ...(more > 0 ? [{ text: ` | ${l10n.t('and {0} more', more)}` }] : []),
        ...(split === '' ? [] : [{ text: ` · ${split}` }]),
    ];
}

/** Whether an `expect` holds, in one line, and what is so where it does not; empty where that cannot be said. */
export function expectAnswer(network: Network, expect: ExpectDeclaration): readonly LinePart[] {
    const { topology } = network;
    const verdict = judge(network, expect);
    switch (verdict.kind) {
        case 'holds': {
            const count = verdict.count;
            return [{ text: count === 1 ? l10n.t('✓ holds') : l10n.t('✓ holds for {0}', routesText(count)) }];
        }
        case 'fails': {
            const [first] = verdict.failures;
            if (first === undefined) return [];
            if (first.clause.kind === 'splits-at') {
                const sites = listOf(first.splits.map((site) => siteName(topology, site)));
                return [
                    { text: first.splits.length === 0 ? l10n.t('✗ is not split') : l10n.t('✗ splits at {0}', sites) },
                ];
            }
            const line = messageLine(network, first.message);
            if (verdict.count === 1) return inParts(l10n.t('✗ is {0}'), line);
            const count = { text: ofRoutesText(verdict.failing, verdict.count) };
            return inParts(l10n.t('✗ fails for {0}, first: {1}'), [count], line);
        }
        case 'too-many':
            return [{ text: l10n.t('? not judged: too many routes') }];
        case 'unknown':
            return [];
    }
}

/** What is so without the scenario, as it follows what is so in it: `as before`, or what it was. */
export function answerBefore(
    { kind }: RouteDeclaration | ExpectDeclaration,
    now: readonly LinePart[],
    before: readonly LinePart[],
): readonly LinePart[] {
    if (before.length === 0) return [];
    if (textOf(now) === textOf(before)) return [{ text: ` · ${l10n.t('as before')}` }];
    // An outage leaves a route what it is (R2.5): then it is enough that the message arrived.
    if (kind === 'route' && textOf(now).startsWith(`${textOf(before)} · `))
        return [{ text: ` · ${l10n.t('before: delivered')}` }];
    return [{ text: ' · ' }, ...inParts(l10n.t('before: {0}'), before)];
}

function textOf(parts: readonly LinePart[]): string {
    return parts.map((part) => part.text).join('');
}
