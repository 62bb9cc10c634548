import * as l10n from '@vscode/l10n';
import type { Routing } from '../routing/routing.js';
import { figure } from '../syntax/figures.js';
import type { Site, SiteLink, Topology } from '../topology/topology.js';
import { ofRoutesText, reachText } from '../wording/counts.js';
import { kindOf, kindWords } from './shapes.js';

/** A link's cost as it stands on the map: which cost it is, and how much (R1.4). */
export function costLabel(link: SiteLink): string {
    if (link.smtp) return 'SMTP';
    return link.exchangeCost === null ? l10n.t('AD {0}', link.cost) : l10n.t('Exch {0}', link.cost);
}

/** What a map is called whose organization has no name. */
export function mapTitle({ organization }: Topology): string {
    return organization?.name?.text ?? l10n.t('Mail topology');
}

/** A site in one line of words, for those who do not see the map and for those who point at it. */
export function siteTitle(topology: Topology, routing: Routing, site: Site): string {
    const { load } = routing;
    const stops = load.routesStoppingAt[site.index] ?? 0;
    const parts = [`${site.name.text}: ${kindWords(kindOf(site, stops))}`];
    if (stops > 0)
        parts.push(stops === 1 ? l10n.t('1 route stops here') : l10n.t('{0} routes stop here', figure(stops)));
    if (!topology.sketch && site.servers.length > 0) parts.push(serversText(site.servers.length));
    if (site.hasTransport) {
        // Of n sites with mail there are n (n - 1) pairs.
        const others = Math.round(Math.sqrt(load.pairs + 0.25) - 0.5);
        parts.push(reachText(load.reach[site.index] ?? 0, others));
    }
    return parts.join(', ');
}

function serversText(count: number): string {
    return count === 1 ? l10n.t('1 server') : l10n.t('{0} servers', figure(count));
}

/** A link in one line of words. */
export function linkTitle(topology: Topology, routing: Routing, link: SiteLink): string {
    const names = link.members.map((member) => topology.sites[member]?.name.text ?? '');
    const joined =
        names.length > 6
            ? l10n.t('{0} and {1} more', names.slice(0, 5).join(', '), names.length - 5)
            : names.join(', ');
    const heading = `${link.name.text}: ${joined}`;
    if (link.smtp) return `${heading}; ${l10n.t('SMTP link, carries no mail between sites')}`;
    const cost =
        link.exchangeCost === null
            ? l10n.t('AD cost {0}', link.cost)
            : l10n.t('Exchange cost {0} in place of AD cost {1}', link.cost, link.adCost);
    const { load } = routing;
    const carries = l10n.t('carries {0}', ofRoutesText(load.routesOverLink[link.index] ?? 0, load.routes));
    return `${heading}; ${cost}; ${carries}`;
}
