import * as l10n from '@vscode/l10n';
import type { Routing } from '../routing/routing.js';
import { servingTransport } from '../routing/serving-transport.js';
import { writeName } from '../syntax/names.js';
import type { Site, Topology } from '../topology/topology.js';
import { listOf, siteName } from '../wording/names.js';
import { knowsServers } from './doubts.js';
import { type Finding, placeOf, type TopologyRule } from './finding.js';
import { giveTransport } from './give-transport.js';

/** A site with mailbox servers and no transport server: mail in it stands still (R5.3). */
export const mailboxWithoutTransport: TopologyRule = {
    code: 'mailbox-without-transport',
    *check({ topology, routing }): Generator<Finding | null> {
        for (const site of topology.sites) {
            yield null;
            if (!knowsServers(site)) continue;
            if (site.hasTransport) {
                yield* unserved(topology, site);
                continue;
            }
            const servers = site.servers.filter((server) => server.roles.has('mailbox'));
            if (servers.length === 0) continue;
            const names = listOf(servers.map((server) => writeName(server.name.text)));
            const nearest = nearestWithTransport(topology, routing, site.index);
            const fact = l10n.t(
                '{0} can neither send nor receive mail: site {1} has no transport server (events 5006 and 5007). Add one.',
                names,
                siteName(topology, site.index),
            );
            const elsewhere =
                nearest === null
                    ? l10n.t('No path leads to another site that has one.')
                    : l10n.t(
                          'Exchange does not use one in another site; the nearest is in {0} at cost {1}, the one that the beta of Exchange 2007 would have used.',
                          siteName(topology, nearest.site),
                          nearest.cost,
                      );
            yield {
                code: 'mailbox-without-transport',
                place: placeOf(site.declaration, site.name),
                message: `${fact} ${elsewhere}`,
                fixes: () => servers.flatMap(giveTransport),
            };
        }
    },
};

/** A mailbox server of Exchange 2007 or 2010 with no transport server of its version in the site (R5.6). */
function* unserved(topology: Topology, site: Site): Generator<Finding> {
    for (const server of site.servers) {
        if (!server.roles.has('mailbox') || servingTransport(topology, server).length > 0) continue;
        const versions = [...new Set(site.transportServers.map((each) => each.version))];
        yield {
            code: 'mailbox-without-transport',
            place: placeOf(server.declaration, server.name),
            message: l10n.t(
                '{0} can neither send nor receive mail: it is Exchange {1}, and the transport servers in site {2} are Exchange {3}, which exchange mail only with mailbox servers of their own version (event 5006). Add a transport server of Exchange {1}.',
                writeName(server.name.text),
                server.version,
                siteName(topology, site.index),
                listOf(versions),
            ),
            fixes: () => giveTransport(server),
        };
    }
}

/** The site with transport that is closest by cost, hops and name: the one of the rule that SEED gives (R5.4). */
function nearestWithTransport(
    topology: Topology,
    routing: Routing,
    from: number,
): { site: number; cost: number } | null {
    const tree = routing.tree(from);
    const rank = routing.graph.rank;
    let best: number | null = null;
    for (const site of tree.order) {
        if (!topology.sites[site]?.hasTransport) continue;
        // The order is that of cost and hops; names decide among equals.
        if (best === null) best = site;
        else if (tree.cost(site) !== tree.cost(best) || tree.hops(site) !== tree.hops(best)) break;
        else if ((rank[site] ?? 0) < (rank[best] ?? 0)) best = site;
    }
    return best === null ? null : { site: best, cost: tree.cost(best) };
}
