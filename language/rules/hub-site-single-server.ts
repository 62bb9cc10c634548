import * as l10n from '@vscode/l10n';
import { figure } from '../syntax/figures.js';
import { writeName } from '../syntax/names.js';
import { siteName } from '../wording/names.js';
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
            const [name, only] = [siteName(topology, site.index), writeName(server.name.text)];
            yield {
                code: 'hub-site-single-server',
                place: placeOf(site.declaration, site.name),
                message:
                    routes === 1
                        ? l10n.t(
                              '1 route stops at hub site {0}, and {1} is its only transport server: while that is down, their mail waits before {0}. A second transport server would keep it going.',
                              name,
                              only,
                          )
                        : l10n.t(
                              '{0} routes stop at hub site {1}, and {2} is its only transport server: while that is down, their mail waits before {1}. A second transport server would keep it going.',
                              figure(routes),
                              name,
                              only,
                          ),
            };
        }
    },
};
