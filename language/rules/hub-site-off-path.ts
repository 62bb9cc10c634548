import * as l10n from '@vscode/l10n';
import type { Routing } from '../routing/routing.js';
import type { Topology } from '../topology/topology.js';
import { firstDifference } from '../wording/explanation.js';
import { linkName, listOf, siteName } from '../wording/names.js';
import { sitesOfDoubtfulLinks } from './doubts.js';
import { counting, type Finding, placeOf, type TopologyRule } from './finding.js';
import { hubSiteFixes } from './hub-site-fixes.js';
import { type Miss, missesOf, neighboursOf } from './hub-site-miss.js';

/** A hub site that lies inside no path between two others: mail never stops there (R4.4). */
export const hubSiteOffPath: TopologyRule = {
    code: 'hub-site-off-path',
    *check({ topology, routing }): Generator<Finding | null> {
        yield* counting(routing);
        const main = new Set(routing.islands[0]);
        const doubtful = sitesOfDoubtfulLinks(topology);
        for (const site of topology.sites) {
            // Without transport no message would stop there in any case (R4.5), and a site that is cut off needs a
            // link first: those findings say so.
            if (!routing.graph.stops[site.index] || !main.has(site.index) || main.size < 2) continue;
            if (doubtful.has(site.index) || routing.load.isInside[site.index]) continue;
            yield {
                code: 'hub-site-off-path',
                place: placeOf(site.declaration, site.name),
                message: messageFor(topology, routing, site.index),
                fixes: () => hubSiteFixes(topology, routing, site.index),
            };
        }
    },
};

function messageFor(topology: Topology, routing: Routing, hub: number): string {
    const name = siteName(topology, hub);
    const miss = missesOf(routing, hub)[0];
    if (miss !== undefined) {
        return l10n.t(
            'No mail will ever stop at hub site {0}: it lies on no least-cost path between two other sites. The closest: {1}',
            name,
            missText(topology, routing, hub, miss),
        );
    }
    const only = neighboursOf(routing, hub)[0]?.site ?? -1;
    return l10n.t(
        'No mail will ever stop at hub site {0}: it is linked to {1} alone, so what passes it would have to come back the same way. Link it to a second site.',
        name,
        siteName(topology, only),
    );
}

function missText(topology: Topology, routing: Routing, hub: number, miss: Miss): string {
    const name = (site: number): string => siteName(topology, site);
    const { from, to, links, cost, least, lostBy } = miss;
    const taken = routing.route(from, to).path?.sites ?? [];
    const over = listOf(taken.slice(1, -1).map(name));
    const pair =
        over === ''
            ? l10n.t('{0} to {1} costs {2} direct', name(from), name(to), least)
            : l10n.t('{0} to {1} costs {2} over {3}', name(from), name(to), least, over);
    // Whatever a link costs, twice as much is never the cheaper way.
    if (links[0] === links[1])
        return l10n.t(
            '{0}, {1} through {2}. Both hops through {2} take link {3}, so a lower cost of it would not help: {2} needs another link.',
            pair,
            cost,
            name(hub),
            linkName(topology, links[0]),
        );
    if (lostBy === 'cost')
        return l10n.t(
            '{0}, {1} through {2}. Mail would stop there if that way cost less than {3}.',
            pair,
            cost,
            name(hub),
            least,
        );
    if (lostBy === 'hops')
        return l10n.t(
            '{0} and the same through {1}, but with more hops. Mail would stop there if that way cost 1 less.',
            pair,
            name(hub),
        );
    const [winner] = firstDifference(taken, [from, hub, to]);
    return l10n.t(
        '{0} and the same through {1}, in as many hops, but {2} comes before {1} by name. Mail would stop there if that way cost 1 less.',
        pair,
        name(hub),
        name(winner),
    );
}
