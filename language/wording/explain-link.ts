import * as l10n from '@vscode/l10n';
import type { Load } from '../routing/load.js';
import type { Routing } from '../routing/routing.js';
import { writeSize } from '../syntax/sizes.js';
import type { SiteLink, Topology } from '../topology/topology.js';
import { countingText, ofRoutesText } from './counts.js';
import { costText } from './explanation.js';
import { code, plain } from './markdown.js';
import { linkName, listOf, siteName } from './names.js';

/** A link, as Markdown: what it joins, at which cost and why, its limit, and how many routes it carries. */
export function explainLink(topology: Topology, routing: Routing, link: SiteLink): string {
    const name = code(linkName(topology, link.index));
    const sites = link.members.map((site) => code(siteName(topology, site)));
    const description = link.declaration.descriptions[0]?.text;
    const kind = link.smtp ? l10n.t('SMTP link {0}', name) : l10n.t('link {0}', name);
    const heading = `**${kind}**: ${listOf(sites, 8)}${description === undefined ? '' : ` · ${plain(description)}`}`;
    if (link.smtp)
        return `${heading}\n\n${l10n.t('An SMTP site link carries replication only: Exchange ignores it (R1.7).')}`;
    const cost = l10n.t('Cost {0}.', costText(link));
    const mesh = l10n.t('Each of its {0} sites is one hop from each other (R1.2).', sites.length);
    const limit =
        link.maxMessageSize === null
            ? l10n.t('No limit on the size of messages.')
            : l10n.t('Messages up to {0} (R8.1).', writeSize(link.maxMessageSize));
    return [
        heading,
        sites.length > 2 ? `${cost} ${mesh}` : cost,
        `${limit} ${carriedText(routing.loadAtHand, link)}`,
    ].join('\n\n');
}

function carriedText(load: Load | null, link: SiteLink): string {
    if (load === null) return countingText();
    return l10n.t('Carries {0}.', ofRoutesText(load.routesOverLink[link.index] ?? 0, load.routes));
}
