import * as l10n from '@vscode/l10n';
import { writeName } from '../syntax/names.js';
import type { Site } from '../topology/topology.js';
import { siteName } from '../wording/names.js';
import { knowsServers } from './doubts.js';
import { type Finding, type Fix, placeOf, type TopologyRule } from './finding.js';
import { giveTransport } from './give-transport.js';

/** A hub site that has no transport server for mail to stop at (R4.5). */
export const hubSiteWithoutTransport: TopologyRule = {
    code: 'hub-site-without-transport',
    *check({ topology }): Generator<Finding> {
        for (const site of topology.sites) {
            if (!site.hub || site.hasTransport || !knowsServers(site)) continue;
            const name = siteName(topology, site.index);
            yield {
                code: 'hub-site-without-transport',
                place: placeOf(site.declaration, site.name),
                message: l10n.t(
                    'Hub site {0} has no transport server for mail to stop at, so it is not counted as a stop on any route; what Exchange does with it is not documented. Give it a transport server, or take away the hub flag.',
                    name,
                ),
                fixes: () => [...site.servers.flatMap(giveTransport), ...takeHubFlag(site)],
            };
        }
    },
};

function takeHubFlag({ declaration, name }: Site): readonly Fix[] {
    if (declaration.hub === null) return [];
    const edit = { ...placeOf(declaration, declaration.hub), text: '', lines: 'word' } as const;
    return [{ title: l10n.t('Take the hub flag from {0}', writeName(name.text)), edits: [edit] }];
}
