import * as l10n from '@vscode/l10n';
import { linkName, siteName } from '../wording/names.js';
import { knowsServers } from './doubts.js';
import { type Finding, placeOf, type TopologyRule } from './finding.js';

/** A site without Exchange servers in a link of three sites or more: a fault that Microsoft describes (KB976886). */
export const siteWithoutExchangeInLink: TopologyRule = {
    code: 'site-without-exchange-in-link',
    *check({ topology }): Generator<Finding> {
        if (topology.sketch) return;
        for (const link of topology.links) {
            if (link.smtp || link.members.length < 3 || link.declaration.problem !== null) continue;
            for (const index of link.members) {
                const site = topology.sites[index];
                if (site === undefined || site.servers.length > 0 || !knowsServers(site)) continue;
                const place = link.declaration.sites.find((name) => name.key === site.name.key);
                const name = siteName(topology, index);
                yield {
                    code: 'site-without-exchange-in-link',
                    place: placeOf(link.declaration, place),
                    message: l10n.t(
                        'Site {0} has no Exchange server, and link {1} joins {2} sites: mail that takes such a link may fail where the servers cannot connect directly (KB976886). Take {0} out of the link, and join it by a link of two sites.',
                        name,
                        linkName(topology, link.index),
                        link.members.length,
                    ),
                };
            }
        }
    },
};
