import * as l10n from '@vscode/l10n';
import { listOf, siteName } from '../wording/names.js';
import { type Finding, placeOf, type TopologyRule } from './finding.js';
import { shortName } from './literal.js';
import { ownConnectors } from './own-connectors.js';

/** A connector whose source servers are in more sites than one: each sender uses the closest alone (R9.6, event 5026). */
export const connectorSourcesInSeveralSites: TopologyRule = {
    code: 'connector-sources-in-several-sites',
    *check(context): Generator<Finding> {
        for (const { connector, declaration, topology } of ownConnectors(context)) {
            const sites = [...new Set(connector.sources.map((server) => server.site))];
            const [, second] = sites;
            if (second === undefined || connector.disabled) continue;
            const names = listOf(sites.map((site) => siteName(topology, site)));
            const other = declaration.sources.find(({ key }) => topology.serverByKey.get(key)?.site === second);
            yield {
                code: 'connector-sources-in-several-sites',
                place: placeOf(declaration, other ?? connector.name),
                message: l10n.t(
                    'The source servers of connector {0} are in {1} (event 5026): mail from each site goes to the closest of them alone, and to no other when that does not answer. Declare a connector for each site, with the same address spaces.',
                    shortName(connector.name.text),
                    names,
                ),
            };
        }
    },
};
