import * as l10n from '@vscode/l10n';
import type { Network } from '../routing/network.js';
import { writeName } from '../syntax/names.js';
import { writeSize } from '../syntax/sizes.js';
import type { Connector, Server, Topology } from '../topology/topology.js';
import { code, plain, tableRow } from './markdown.js';
import { listOf, siteName } from './names.js';

/** A send connector, as Markdown: where it leads and at which cost, which servers send over it, and what limits it. */
export function explainConnector({ topology }: Network, connector: Connector): string {
    const { declaration, sources, addressSpaces, smartHosts } = connector;
    const description = declaration?.descriptions[0]?.text;
    const name = l10n.t('connector {0}', code(writeName(connector.name.text)));
    const heading = `**${name}**${description === undefined ? '' : ` · ${plain(description)}`}`;
    const isEdge = declaration === null;
    const parts = [
        heading,
        isEdge
            ? l10n.t(
                  'An Edge subscription makes this connector; its address space has the cost 100, as Exchange sets it (R9.7).',
              )
            : '',
        connector.disabled ? l10n.t('It is disabled: no mail takes it (R9.2).') : '',
        sourcesText(topology, sources),
        connector.scoped ? l10n.t('It is scoped: only the sites of its source servers use it (R9.2).') : '',
        [
            l10n.t('| address space | cost |'),
            '|---|---:|',
            ...addressSpaces.map(({ pattern, cost }) => tableRow([code(pattern), `${cost}`])),
        ].join('\n'),
        connector.maxMessageSize === null
            ? l10n.t('No limit on the size of messages.')
            : l10n.t(
                  'Messages up to {0}; a larger one takes another connector, or is returned (R8.4).',
                  writeSize(connector.maxMessageSize),
              ),
        smartHosts.length === 0 ? '' : l10n.t('Smart host: {0}.', smartHosts.map(code).join(', ')),
    ];
    return parts.filter((part) => part !== '').join('\n\n');
}

function sourcesText(topology: Topology, sources: readonly Server[]): string {
    if (sources.length === 0)
        return l10n.t('It has no source server that can send: Exchange ignores it, event 5014 (R9.6).');
    const servers = sources.map((server) =>
        l10n.t('{0} in {1}', code(writeName(server.name.text)), code(siteName(topology, server.site))),
    );
    const all = l10n.t('Source servers: {0}.', listOf(servers, 8));
    if (new Set(sources.map((server) => server.site)).size === 1) return all;
    return `${all} ${l10n.t('From each site the closest of these sites is used alone, event 5026 (R9.6).')}`;
}
