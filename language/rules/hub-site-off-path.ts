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
                severity: 'warning',
                place: placeOf(site.declaration, site.name),
                message: `No mail will ever stop at hub site ${siteName(topology, site.index)}: ${reason(topology, routing, site.index)}`,
                fixes: () => hubSiteFixes(topology, routing, site.index),
            };
        }
    },
};

function reason(topology: Topology, routing: Routing, hub: number): string {
    const miss = missesOf(routing, hub)[0];
    if (miss !== undefined) {
        return `it lies on no least-cost path between two other sites. The closest: ${missText(topology, routing, hub, miss)}`;
    }
    const only = neighboursOf(routing, hub)[0]?.site ?? -1;
    return `it is linked to ${siteName(topology, only)} alone, so what passes it would have to come back the same way. Link it to a second site.`;
}

function missText(topology: Topology, routing: Routing, hub: number, miss: Miss): string {
    const name = (site: number): string => siteName(topology, site);
    const { from, to, links, cost, least, lostBy } = miss;
    const taken = routing.route(from, to).path?.sites ?? [];
    const over = taken.length > 2 ? `over ${listOf(taken.slice(1, -1).map(name))}` : 'direct';
    const pair = `${name(from)} to ${name(to)} costs ${least} ${over}`;
    // Whatever a link costs, twice as much is never the cheaper way.
    if (links[0] === links[1])
        return `${pair}, ${cost} through ${name(hub)}. Both hops through ${name(hub)} take link ${linkName(topology, links[0])}, so a lower cost of it would not help: ${name(hub)} needs another link.`;
    if (lostBy === 'cost')
        return `${pair}, ${cost} through ${name(hub)}. Mail would stop there if that way cost less than ${least}.`;
    const mend = 'Mail would stop there if that way cost 1 less.';
    if (lostBy === 'hops') return `${pair} and the same through ${name(hub)}, but with more hops. ${mend}`;
    const [winner] = firstDifference(taken, [from, hub, to]);
    return `${pair} and the same through ${name(hub)}, in as many hops, but ${name(winner)} comes before ${name(hub)} by name. ${mend}`;
}
