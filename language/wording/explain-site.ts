import * as l10n from '@vscode/l10n';
import type { Routing } from '../routing/routing.js';
import { figure } from '../syntax/figures.js';
import { writeName } from '../syntax/names.js';
import type { Site, Topology } from '../topology/topology.js';
import { countingText } from './counts.js';
import { code, plain, tableRow } from './markdown.js';
import { listOf, siteName } from './names.js';
import { pathText } from './route-line.js';

/** How many routes the table of a site shows. */
const SHOWN_ROUTES = 12;

/** A site, as Markdown: its servers, whether it is a hub site, and its routes as a table, the nearest first. */
export function explainSite(topology: Topology, routing: Routing, site: Site): string {
    return [describeSite(topology, routing, site), routes(topology, routing, site)]
        .filter((part) => part !== '')
        .join('\n\n');
}

/** The same without its routes. */
export function describeSite(topology: Topology, routing: Routing, site: Site): string {
    const name = code(siteName(topology, site.index));
    const kind = site.hub ? l10n.t('hub site {0}', name) : l10n.t('site {0}', name);
    const parts = [`**${kind}**${description(site)}`, servers(topology, site)];
    if (site.hub) parts.push(hub(routing, site));
    const subnets = site.declaration.subnets.map((subnet) => code(subnet.text));
    if (subnets.length > 0) parts.push(l10n.t('Subnets: {0}.', listOf(subnets, 8)));
    return parts.filter((part) => part !== '').join('\n\n');
}

function description(site: Site): string {
    const text = site.declaration.descriptions[0]?.text;
    return text === undefined ? '' : ` · ${plain(text)}`;
}

function servers(topology: Topology, site: Site): string {
    if (topology.sketch)
        return l10n.t('No server is declared anywhere: every site is taken to have one transport and mailbox server.');
    if (site.servers.length === 0)
        return l10n.t('No Exchange server: mail passes, and is neither sent from here nor delivered here (R1.8).');
    const list = site.servers.map((server) => `${code(writeName(server.name.text))} (${[...server.roles].join(', ')})`);
    const all = l10n.t('Servers: {0}.', listOf(list, 8));
    if (site.hasTransport) return all;
    return `${all} ${l10n.t('None of them is a transport server: mail is neither sent from here nor taken in (R5.3).')}`;
}

function hub(routing: Routing, site: Site): string {
    if (!site.hasTransport)
        return l10n.t(
            'It has no transport server, so it is not counted as a stop (R4.5; what Exchange does is not documented).',
        );
    const load = routing.loadAtHand;
    if (load === null) return countingText();
    const stops = load.routesStoppingAt[site.index] ?? 0;
    if (stops === 0)
        return l10n.t(
            'No route stops here: the hub site lies strictly inside no least-cost path between two sites with mail (R4.4).',
        );
    return stops === 1
        ? l10n.t('1 route of {0} stops here (R4.3).', figure(load.routes))
        : l10n.t('{0} routes of {1} stop here (R4.3).', figure(stops), figure(load.routes));
}

function routes(topology: Topology, routing: Routing, site: Site): string {
    const tree = routing.tree(site.index);
    const reached = tree.order.filter((each) => each !== site.index);
    const unreached = topology.sites.length - 1 - reached.length;
    const rows = reached.slice(0, SHOWN_ROUTES).map((to) => {
        const { path, stops } = routing.route(site.index, to);
        if (path === null) return '';
        const none = l10n.t({ message: 'none', comment: 'In the column of the stops of a route' });
        const stopText = stops.length === 0 ? none : stops.map((stop) => code(siteName(topology, stop))).join(', ');
        return tableRow([code(siteName(topology, to)), `${path.cost}`, code(pathText(topology, path)), stopText]);
    });
    const lines: string[] = [];
    if (rows.length > 0) lines.push(l10n.t('| to | cost | path | stops |'), '|---|---:|---|---|', ...rows);
    const more = reached.length - rows.length;
    const note = [...furtherText(more), ...noPathTo(unreached)].join(' ');
    return [lines.join('\n'), note].filter((part) => part !== '').join('\n\n');
}

function furtherText(count: number): readonly string[] {
    if (count <= 0) return [];
    return [
        count === 1 ? l10n.t('1 more route, further away.') : l10n.t('{0} more routes, further away.', figure(count)),
    ];
}

function noPathTo(count: number): readonly string[] {
    if (count <= 0) return [];
    return [count === 1 ? l10n.t('No path to 1 site.') : l10n.t('No path to {0} sites.', figure(count))];
}
