import { writeName } from '../syntax/names.js';
import { counted, siteName } from '../wording/names.js';
import { knowsServers } from './doubts.js';
import { counting, type Finding, placeOf, type TopologyRule } from './finding.js';

/** A hub site where mail must stop and that has one transport server: with it down, the mail waits (R6.3). */
export const hubSiteSingleServer: TopologyRule = {
    code: 'hub-site-single-server',
    *check({ topology, routing }): Generator<Finding | null> {
        yield* counting(routing);
        for (const site of topology.sites) {
            const [server, second] = site.transportServers;
            if (!site.hub || server === undefined || second !== undefined || !knowsServers(site)) continue;
            const routes = routing.load.routesStoppingAt[site.index] ?? 0;
            if (routes === 0) continue;
            const name = siteName(topology, site.index);
            yield {
                code: 'hub-site-single-server',
                severity: 'information',
                place: placeOf(site.declaration, site.name),
                message: `${counted(routes, 'route')} ${routes === 1 ? 'stops' : 'stop'} at hub site ${name}, and ${writeName(server.name.text)} is its only transport server: while that is down, their mail waits before ${name}. A second transport server would keep it going.`,
            };
        }
    },
};
