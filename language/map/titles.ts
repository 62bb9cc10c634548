import type { Routing } from '../routing/routing.js';
import type { Site, SiteLink, Topology } from '../topology/topology.js';
import { counted } from '../wording/names.js';
import { KIND_WORDS, kindOf } from './shapes.js';

/** A link's cost as it stands on the map: which cost it is, and how much (R1.4). */
export function costLabel(link: SiteLink): string {
    if (link.smtp) return 'SMTP';
    return link.exchangeCost === null ? `AD ${link.cost}` : `Exch ${link.cost}`;
}

/** A site in one line of words, for those who do not see the map and for those who point at it. */
export function siteTitle(topology: Topology, routing: Routing, site: Site): string {
    const { load } = routing;
    const stops = load.routesStoppingAt[site.index] ?? 0;
    const parts = [`${site.name.text}: ${KIND_WORDS[kindOf(site, stops)]}`];
    if (stops > 0) parts.push(`${counted(stops, 'route')} ${stops === 1 ? 'stops' : 'stop'} here`);
    if (!topology.sketch && site.servers.length > 0) parts.push(counted(site.servers.length, 'server'));
    if (site.hasTransport) {
        // Of n sites with mail there are n (n - 1) pairs.
        const others = Math.round(Math.sqrt(load.pairs + 0.25) - 0.5);
        parts.push(`reaches ${load.reach[site.index] ?? 0} of ${counted(others, 'site')}`);
    }
    return parts.join(', ');
}

/** A link in one line of words. */
export function linkTitle(topology: Topology, routing: Routing, link: SiteLink): string {
    const names = link.members.map((member) => topology.sites[member]?.name.text ?? '');
    const joined = names.length > 6 ? `${names.slice(0, 5).join(', ')} and ${names.length - 5} more` : names.join(', ');
    const heading = `${link.name.text}: ${joined}`;
    if (link.smtp) return `${heading}; SMTP link, carries no mail between sites`;
    const cost =
        link.exchangeCost === null
            ? `AD cost ${link.cost}`
            : `Exchange cost ${link.cost} in place of AD cost ${link.adCost}`;
    const { load } = routing;
    const routes = (load.routesOverLink[link.index] ?? 0).toLocaleString('en');
    return `${heading}; ${cost}; carries ${routes} of ${counted(load.routes, 'route')}`;
}
