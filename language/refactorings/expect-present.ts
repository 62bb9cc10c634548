import * as l10n from '@vscode/l10n';
import { pairsOf } from '../expectations/pairs.js';
import type { SiteEnd } from '../routing/ends.js';
import { messageRoute } from '../routing/message.js';
import type { Network } from '../routing/network.js';
import type { RouteDeclaration } from '../syntax/declarations.js';
import { figure } from '../syntax/figures.js';
import { lineBreakOf } from '../syntax/lines.js';
import { endText } from '../wording/ends.js';
import { siteName } from '../wording/names.js';
import { clausesOf, thoseThatHold } from './present-facts.js';
import { type Refactoring, type Selection, selected } from './refactoring.js';

/** The most expectations that are written at once. */
const MOST_EXPECTATIONS = 1000;

/**
 * "Expect everything as it is": the present routes as expectations, a safety net before a change. Of the selected sites:
 * all from and to the only one, or those among several; or all that the file's `route`s ask for.
 */
export function expectPresent(selection: Selection): readonly Refactoring[] {
    const { analysis } = selection;
    const { network } = analysis;
    const placed = selected(selection);
    const keys = placed.flatMap(({ declaration }) =>
        declaration.kind === 'site' ? (declaration.name?.key ?? []) : [],
    );
    const sites = keys.flatMap((key) => network.topology.siteByKey.get(key) ?? []).filter((site) => site.hasTransport);
    const [site] = sites;
    if (site !== undefined && keys.length === placed.length) {
        const others = network.topology.sites.filter((each) => each.hasTransport && each !== site);
        const pairs =
            sites.length === 1
                ? others.flatMap((other) => [
                      [site.index, other.index],
                      [other.index, site.index],
                  ])
                : sites.flatMap((from) => sites.flatMap((to) => (from === to ? [] : [[from.index, to.index]])));
        // Two at least: there and back.
        const count = figure(pairs.length);
        const title =
            sites.length === 1
                ? l10n.t(
                      'Expect the {0} routes from and to {1} as they are',
                      count,
                      siteName(network.topology, site.index),
                  )
                : l10n.t('Expect the {0} routes among {1} sites as they are', count, sites.length);
        return offer(selection, title, pairs.length, () =>
            pairs.map(([from, to]) => statement(network, end(from), end(to))),
        );
    }
    const isRoute = placed.length > 0 && placed.every(({ declaration }) => declaration.kind === 'route');
    const routes = isRoute ? routesOf(selection) : [];
    if (routes.length < 2) return [];
    return offer(selection, l10n.t('Expect all {0} declared routes as they are', routes.length), routes.length, () =>
        routes.flatMap((route) =>
            [...pairsOf(network.topology, route)].map(({ from, to }) => statement(network, from, to)),
        ),
    );
}

/** The `route`s at the top of the file that ask for no size: what they ask can be said in a statement a recipient. */
function routesOf({ file }: Selection): readonly RouteDeclaration[] {
    return file.declarations.flatMap(({ declaration }) =>
        declaration.kind === 'route' && declaration.problem === null && declaration.size === null ? declaration : [],
    );
}

function end(site: number | undefined): SiteEnd {
    return { kind: 'site', site: site ?? -1, server: null };
}

function statement(
    network: Network,
    from: Parameters<typeof messageRoute>[1],
    to: Parameters<typeof messageRoute>[2],
): string {
    const { topology } = network;
    const clauses = clausesOf(network, messageRoute(network, from, to, null)).join(' ');
    return `expect ${endText(topology, from)} -> ${endText(topology, to)} ${clauses}`;
}

function offer(
    { file, analysis }: Selection,
    title: string,
    count: number,
    statements: () => readonly string[],
): readonly Refactoring[] {
    if (count === 0 || count > MOST_EXPECTATIONS) return [];
    return [
        {
            title,
            kind: 'rewrite',
            dear: true,
            change: () => {
                const lineBreak = lineBreakOf(file.text);
                const known = new Set(file.text.split(/\r\n|\r|\n/).map((line) => line.trim()));
                const all = [...new Set(statements())].filter((each) => !known.has(each));
                const lines = thoseThatHold(analysis.network, all);
                const gap = /(?:\r\n|\r|\n)$/.test(file.text) ? lineBreak : lineBreak + lineBreak;
                const text = [gap, ...lines.map((line) => line + lineBreak)].join('');
                const at = file.text.length;
                return { edits: lines.length === 0 ? [] : [{ uri: file.uri, start: at, end: at, text }] };
            },
        },
    ];
}
