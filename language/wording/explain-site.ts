import type { Routing } from '../routing/routing.js';
import { writeName } from '../syntax/names.js';
import type { Site, Topology } from '../topology/topology.js';
import { code, plain, tableRow } from './markdown.js';
import { COUNTING, counted, listOf, siteName } from './names.js';
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
    const kind = site.hub ? 'hub site' : 'site';
    const parts = [`**${kind} ${code(siteName(topology, site.index))}**${description(site)}`, servers(topology, site)];
    if (site.hub) parts.push(hub(routing, site));
    const subnets = site.declaration.subnets.map((subnet) => code(subnet.text));
    if (subnets.length > 0) parts.push(`Subnets: ${listOf(subnets, 8)}.`);
    return parts.filter((part) => part !== '').join('\n\n');
}

function description(site: Site): string {
    const text = site.declaration.descriptions[0]?.text;
    return text === undefined ? '' : ` · ${plain(text)}`;
}

function servers(topology: Topology, site: Site): string {
    if (topology.sketch)
        return 'No server is declared anywhere: every site is taken to have one transport and mailbox server.';
    if (site.servers.length === 0)
        return 'No Exchange server: mail passes, and is neither sent from here nor delivered here (R1.8).';
    const list = site.servers.map((server) => `${code(writeName(server.name.text))} (${[...server.roles].join(', ')})`);
    const missing = site.hasTransport
        ? ''
        : ' None of them is a transport server: mail is neither sent from here nor taken in (R5.3).';
    return `Servers: ${listOf(list, 8)}.${missing}`;
}

function hub(routing: Routing, site: Site): string {
    if (!site.hasTransport)
        return 'It has no transport server, so it is not counted as a stop (R4.5; what Exchange does is not documented).';
    const load = routing.loadAtHand;
    if (load === null) return COUNTING;
    const stops = load.routesStoppingAt[site.index] ?? 0;
    if (stops === 0)
        return 'No route stops here: the hub site lies strictly inside no least-cost path between two sites with mail (R4.4).';
    return `${counted(stops, 'route')} of ${load.routes.toLocaleString('en')} ${stops === 1 ? 'stops' : 'stop'} here (R4.3).`;
}

function routes(topology: Topology, routing: Routing, site: Site): string {
    const tree = routing.tree(site.index);
    const reached = tree.order.filter((each) => each !== site.index);
    const unreached = topology.sites.length - 1 - reached.length;
    const rows = reached.slice(0, SHOWN_ROUTES).map((to) => {
        const { path, stops } = routing.route(site.index, to);
        if (path === null) return '';
        const stopText = stops.length === 0 ? 'none' : stops.map((stop) => code(siteName(topology, stop))).join(', ');
        return tableRow([code(siteName(topology, to)), `${path.cost}`, code(pathText(topology, path)), stopText]);
    });
    const lines: string[] = [];
    if (rows.length > 0) lines.push('| to | cost | path | stops |', '|---|---:|---|---|', ...rows);
    const more = reached.length - rows.length;
    const notes = [
        more > 0 ? `${counted(more, 'more route')}, further away.` : '',
        unreached > 0 ? `No path to ${counted(unreached, 'site')}.` : '',
    ];
    const note = notes.filter((each) => each !== '').join(' ');
    return [lines.join('\n'), note].filter((part) => part !== '').join('\n\n');
}
