import * as l10n from '@vscode/l10n';
import { type ChangeKind, type Comparison, compareSteps, type RouteChange } from '../routing/compare.js';
import { connectorSteps } from '../routing/compare-connectors.js';
import { serverChanges } from '../routing/compare-servers.js';
import { messageRoute } from '../routing/message.js';
import type { Network } from '../routing/network.js';
import type { Scenario } from '../routing/scenario-network.js';
import { figure } from '../syntax/figures.js';
import { writeName } from '../syntax/names.js';
import { toEnd } from '../syntax/to-end.js';
import { routesText } from './counts.js';
import { code, tableRow } from './markdown.js';
import { messageText } from './message-line.js';

/** What a scenario does to the routes, in a few words: `alters 12, loses 2, holds up 5 of 132 routes`. */
export function effectText(base: Network, scenario: Scenario): string {
    return toEnd(effectSteps(base, scenario));
}

/** The same in many short steps. */
function* effectSteps(base: Network, { network }: Scenario): Generator<null, string> {
    const comparison = yield* compareSteps(base, network);
    const changed = comparison.altered + comparison.lost + comparison.gained + comparison.held;
    // Where routes change, those of their servers do as well.
    const servers = changed === 0 ? [...serverChanges(base, network)].length : 0;
    for (const change of connectorSteps(base, network)) {
        if (change !== null) return effectOf(comparison, servers, true);
        yield null;
    }
    return effectOf(comparison, servers, false);
}

/**
 * The same of what was counted.
 * @param servers whose mail fares otherwise, where no route between sites does
 * @param isOutside whether some mail to the outside does
 */
export function effectOf(counts: EffectCounts, servers: number, isOutside: boolean): string {
    const routes = countsText(counts);
    const parts = [
        ...(routes === '' ? [] : [l10n.t('{0} of {1}', routes, routesText(counts.routes))]),
        ...serversText(servers),
        ...(isOutside ? [l10n.t('changes the way out')] : []),
    ];
    return parts.length === 0 ? l10n.t('alters no route') : parts.join(' · ');
}

/** How many of the routes have changed, and how. */
export type EffectCounts = Pick<Comparison, 'routes' | ChangeKind>;

function countsText({ altered, lost, gained, held }: EffectCounts): string {
    return [
        ...(altered > 0 ? [l10n.t('alters {0}', figure(altered))] : []),
        ...(lost > 0 ? [l10n.t('loses {0}', figure(lost))] : []),
        ...(gained > 0 ? [l10n.t('gains {0}', figure(gained))] : []),
        ...(held > 0 ? [l10n.t('holds up {0}', figure(held))] : []),
    ].join(', ');
}

function serversText(count: number): readonly string[] {
    if (count === 0) return [];
    return [
        count === 1 ? l10n.t('changes the mail of 1 server') : l10n.t('changes the mail of {0} servers', figure(count)),
    ];
}

/** What a scenario does to the routes, as Markdown: the counts and the first of them, before and after. */
export function explainScenario(base: Network, scenario: Scenario): string {
    return toEnd(explainScenarioSteps(base, scenario));
}

/** The same in many short steps, so that other work can be done in between. */
export function* explainScenarioSteps(base: Network, scenario: Scenario): Generator<null, string> {
    const { declaration, network } = scenario;
    const name = code(writeName(declaration.name?.text ?? ''));
    const heading = `**${l10n.t('scenario {0}', name)}** · ${yield* effectSteps(base, scenario)}`;
    const comparison = yield* compareSteps(base, network);
    const all = comparison.altered + comparison.lost + comparison.gained + comparison.held;
    if (all === 0) return heading;
    const rows = comparison.first.map((change) => changeRow(base, network, change));
    const more = all - rows.length;
    const table = [l10n.t('| route | before | in the scenario |'), '|---|---|---|', ...rows].join('\n');
    return [heading, table, ...moreText(more)].join('\n\n');
}

function moreText(count: number): readonly string[] {
    if (count <= 0) return [];
    return [count === 1 ? l10n.t('And 1 more route.') : l10n.t('And {0} more routes.', figure(count))];
}

function changeRow(base: Network, after: Network, { from, to }: RouteChange): string {
    const name = (key: string): string => {
        const site = after.topology.siteByKey.get(key) ?? base.topology.siteByKey.get(key);
        return writeName(site?.name.text ?? key);
    };
    return tableRow([code(`${name(from)} -> ${name(to)}`), lineIn(base, from, to), lineIn(after, from, to)]);
}

function lineIn(network: Network, from: string, to: string): string {
    const [a, b] = [from, to].map((key) => network.topology.siteByKey.get(key));
    if (a === undefined || b === undefined) return l10n.t('no such site');
    const end = (site: number) => ({ kind: 'site', site, server: null }) as const;
    return code(messageText(network, messageRoute(network, end(a.index), end(b.index), null)));
}
