import { type ChangeKind, type Comparison, compareNetworks, type RouteChange } from '../routing/compare.js';
import { connectorChanges } from '../routing/compare-connectors.js';
import { serverChanges } from '../routing/compare-servers.js';
import { messageRoute } from '../routing/message.js';
import type { Network } from '../routing/network.js';
import type { Scenario } from '../routing/scenario-network.js';
import { writeName } from '../syntax/names.js';
import { code, tableRow } from './markdown.js';
import { messageText } from './message-line.js';
import { counted } from './names.js';

/** What a scenario does to the routes, in a few words: `alters 12, loses 2, holds up 5 of 132 routes`. */
export function effectText(base: Network, { network }: Scenario): string {
    const comparison = compareNetworks(base, network);
    const changed = comparison.altered + comparison.lost + comparison.gained + comparison.held;
    // Where routes change, those of their servers do as well.
    const servers = changed === 0 ? [...serverChanges(base, network)].length : 0;
    return effectOf(comparison, servers, connectorChanges(base, network).next().done !== true);
}

/**
 * The same of what was counted.
 * @param servers whose mail fares otherwise, where no route between sites does
 * @param isOutside whether some mail to the outside does
 */
export function effectOf(counts: EffectCounts, servers: number, isOutside: boolean): string {
    const routes = countsText(counts);
    const parts = [
        ...(routes === '' ? [] : [`${routes} of ${counted(counts.routes, 'route')}`]),
        ...(servers === 0 ? [] : [`changes the mail of ${counted(servers, 'server')}`]),
        ...(isOutside ? ['changes the way out'] : []),
    ];
    return parts.length === 0 ? 'alters no route' : parts.join(' · ');
}

/** How many of the routes have changed, and how. */
export type EffectCounts = Pick<Comparison, 'routes' | ChangeKind>;

function countsText({ altered, lost, gained, held }: EffectCounts): string {
    const parts = [
        [altered, 'alters'],
        [lost, 'loses'],
        [gained, 'gains'],
        [held, 'holds up'],
    ] as const;
    return parts
        .filter(([count]) => count > 0)
        .map(([count, verb]) => `${verb} ${count.toLocaleString('en')}`)
        .join(', ');
}

/** What a scenario does to the routes, as Markdown: the counts and the first of them, before and after. */
export function explainScenario(base: Network, scenario: Scenario): string {
    const { declaration, network } = scenario;
    const heading = `**scenario ${code(writeName(declaration.name?.text ?? ''))}** · ${effectText(base, scenario)}`;
    const comparison = compareNetworks(base, network);
    const all = comparison.altered + comparison.lost + comparison.gained + comparison.held;
    if (all === 0) return heading;
    const rows = comparison.first.map((change) => changeRow(base, network, change));
    const more = all - rows.length;
    const table = ['| route | before | in the scenario |', '|---|---|---|', ...rows].join('\n');
    return [heading, table, ...(more > 0 ? [`And ${counted(more, 'more route')}.`] : [])].join('\n\n');
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
    if (a === undefined || b === undefined) return 'no such site';
    const end = (site: number) => ({ kind: 'site', site, server: null }) as const;
    return code(messageText(network, messageRoute(network, end(a.index), end(b.index), null)));
}
