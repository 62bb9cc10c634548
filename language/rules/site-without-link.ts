import * as l10n from '@vscode/l10n';
import { linkName, siteName } from '../wording/names.js';
import { sitesOfDoubtfulLinks } from './doubts.js';
import { type Finding, placeOf, type TopologyRule } from './finding.js';
import { bestSite, joiningLinkFix } from './joining-link.js';

/** A site that no IP site link joins to another, where there are others (R2.6). */
export const siteWithoutLink: TopologyRule = {
    code: 'site-without-link',
    *check({ topology, routing }): Generator<Finding> {
        if (topology.sites.length < 2) return;
        const doubtful = sitesOfDoubtfulLinks(topology);
        for (const [site, { name, declaration }] of topology.sites.entries()) {
            if ((routing.graph.linksOf[site] ?? []).length > 0 || doubtful.has(site)) continue;
            const main = routing.islands.find((island) => !island.includes(site)) ?? [];
            const other = bestSite(routing, main);
            const own = siteName(topology, site);
            // R1.7: whoever sees the site in a link has to be told why that link is none for mail.
            const smtp = topology.links.find((link) => link.smtp && link.members.includes(site));
            const sentences = [
                l10n.t(
                    'No IP site link joins site {0} to another site: no mail gets in or out, and Exchange logs event 5007.',
                    own,
                ),
                ...(smtp === undefined
                    ? []
                    : [
                          l10n.t(
                              'SMTP link {0} does not count: it carries replication only.',
                              linkName(topology, smtp.index),
                          ),
                      ]),
                l10n.t('Join it to another, for example to {0}.', siteName(topology, other)),
            ];
            yield {
                code: 'site-without-link',
                place: placeOf(declaration, name),
                message: sentences.join(' '),
                fixes: () => [joiningLinkFix(topology, site, other)],
            };
        }
    },
};
