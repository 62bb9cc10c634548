import type { Load } from '../routing/load.js';
import type { Routing } from '../routing/routing.js';
import { writeSize } from '../syntax/sizes.js';
import type { SiteLink, Topology } from '../topology/topology.js';
import { costText } from './explanation.js';
import { code, plain } from './markdown.js';
import { COUNTING, counted, linkName, listOf, siteName } from './names.js';

/** A link, as Markdown: what it joins, at which cost and why, its limit, and how many routes it carries. */
export function explainLink(topology: Topology, routing: Routing, link: SiteLink): string {
    const name = code(linkName(topology, link.index));
    const sites = link.members.map((site) => code(siteName(topology, site)));
    const description = link.declaration.descriptions[0]?.text;
    const heading = `**${link.smtp ? 'SMTP link' : 'link'} ${name}**: ${listOf(sites, 8)}${description === undefined ? '' : ` · ${plain(description)}`}`;
    if (link.smtp) return `${heading}\n\nAn SMTP site link carries replication only: Exchange ignores it (R1.7).`;
    const mesh = sites.length > 2 ? ` Each of its ${sites.length} sites is one hop from each other (R1.2).` : '';
    const limit =
        link.maxMessageSize === null
            ? 'No limit on the size of messages.'
            : `Messages up to ${writeSize(link.maxMessageSize)} (R8.1).`;
    return [heading, `Cost ${costText(link)}.${mesh}`, `${limit} ${carriedText(routing.loadAtHand, link)}`].join(
        '\n\n',
    );
}

function carriedText(load: Load | null, link: SiteLink): string {
    if (load === null) return COUNTING;
    const routes = load.routesOverLink[link.index] ?? 0;
    return `Carries ${routes.toLocaleString('en')} of ${counted(load.routes, 'route')}.`;
}
