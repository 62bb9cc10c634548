import * as l10n from '@vscode/l10n';
import { listOf, siteName } from '../wording/names.js';
import { sitesOfDoubtfulLinks } from './doubts.js';
import { type Finding, placeOf, type TopologyRule } from './finding.js';
import { bestSite, joiningLinkFix } from './joining-link.js';

/** Each site of the islands that no path joins to the largest one (R2.6). */
export const unreachableSite: TopologyRule = {
    code: 'unreachable-site',
    *check({ topology, routing }): Generator<Finding> {
        const [main, ...others] = routing.islands;
        // A site without any link is an island of one, and has a rule of its own.
        const islands = others.filter((island) => island.length > 1);
        if (main === undefined || islands.length === 0) return;
        const doubtful = sitesOfDoubtfulLinks(topology);
        const to = bestSite(routing, main);
        const names = (sites: readonly number[]): string => listOf(sites.map((site) => siteName(topology, site)));
        for (const island of islands) {
            if (island.some((site) => doubtful.has(site))) continue;
            const from = bestSite(routing, island);
            const [here, there] = [names(island), names(main)];
            for (const index of island) {
                const site = topology.sites[index];
                if (site === undefined) continue;
                yield {
                    code: 'unreachable-site',
                    place: placeOf(site.declaration, site.name),
                    message: l10n.t(
                        'Site {0} is cut off: no path joins {1} to {2}. Mail between them goes to the Unreachable queue, and Exchange logs event 5007. A link between {3} and {4} would join them.',
                        siteName(topology, index),
                        here,
                        there,
                        siteName(topology, from),
                        siteName(topology, to),
                    ),
                    fixes: () => [joiningLinkFix(topology, from, to)],
                };
            }
        }
    },
};
