import type { Routing } from '../routing/routing.js';
import { writeName } from '../syntax/names.js';
import type { Topology } from '../topology/topology.js';
import { listOf, siteName } from '../wording/names.js';
import { knowsServers } from './doubts.js';
import { type Finding, placeOf, type Rule } from './finding.js';

/** A site with mailbox servers and no transport server: mail in it stands still (R5.3). */
export const mailboxWithoutTransport: Rule = {
    code: 'mailbox-without-transport',
    *check({ topology, routing }): Generator<Finding> {
        for (const site of topology.sites) {
            if (site.hasTransport || !knowsServers(site)) continue;
            const servers = site.servers.filter((server) => server.roles.has('mailbox'));
            if (servers.length === 0) continue;
            const names = listOf(servers.map((server) => writeName(server.name.text)));
            const nearest = nearestWithTransport(topology, routing, site.index);
            const elsewhere =
                nearest === null
                    ? 'No path leads to another site that has one.'
                    : `Exchange does not use one in another site; the nearest is in ${siteName(topology, nearest.site)} at cost ${nearest.cost}, the one that the beta of Exchange 2007 would have used.`;
            yield {
                code: 'mailbox-without-transport',
                severity: 'error',
                place: placeOf(site.declaration, site.name),
                message: `${names} can neither send nor receive mail: site ${siteName(topology, site.index)} has no transport server (events 5006 and 5007). Add one. ${elsewhere}`,
            };
        }
    },
};

/** The site with transport that is closest by cost, hops and name: the one of the rule that SEED gives (R5.4). */
function nearestWithTransport(
    topology: Topology,
    routing: Routing,
    from: number,
): { site: number; cost: number } | null {
    const { cost, hops, order } = routing.tree(from);
    const rank = routing.graph.rank;
    let best: number | null = null;
    for (const site of order) {
        if (!topology.sites[site]?.hasTransport) continue;
        // The order is that of cost and hops; names decide among equals.
        if (best === null) best = site;
        else if (cost[site] !== cost[best] || hops[site] !== hops[best]) break;
        else if ((rank[site] ?? 0) < (rank[best] ?? 0)) best = site;
    }
    return best === null ? null : { site: best, cost: cost[best] ?? 0 };
}
