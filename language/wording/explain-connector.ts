import type { Network } from '../routing/network.js';
import { writeName } from '../syntax/names.js';
import { writeSize } from '../syntax/sizes.js';
import type { Connector } from '../topology/topology.js';
import { code, plain, tableRow } from './markdown.js';
import { listOf, siteName } from './names.js';

/** A send connector, as Markdown: where it leads and at which cost, which servers send over it, and what limits it. */
export function explainConnector({ topology }: Network, connector: Connector): string {
    const { declaration, sources, addressSpaces, smartHosts } = connector;
    const description = declaration?.descriptions[0]?.text;
    const heading = `**connector ${code(writeName(connector.name.text))}**${description === undefined ? '' : ` · ${plain(description)}`}`;
    const isEdge = declaration === null;
    const servers = sources.map(
        (server) => `${code(writeName(server.name.text))} in ${code(siteName(topology, server.site))}`,
    );
    const several = new Set(sources.map((server) => server.site)).size > 1;
    const parts = [
        heading,
        isEdge
            ? 'An Edge subscription makes this connector; its address space has the cost 100, as Exchange sets it (R9.7).'
            : '',
        connector.disabled ? 'It is disabled: no mail takes it (R9.2).' : '',
        sources.length === 0
            ? 'It has no source server that can send: Exchange ignores it, event 5014 (R9.6).'
            : `Source servers: ${listOf(servers, 8)}.${several ? ' From each site the closest of these sites is used alone, event 5026 (R9.6).' : ''}`,
        connector.scoped ? 'It is scoped: only the sites of its source servers use it (R9.2).' : '',
        [
            '| address space | cost |',
            '|---|---:|',
            ...addressSpaces.map(({ pattern, cost }) => tableRow([code(pattern), `${cost}`])),
        ].join('\n'),
        connector.maxMessageSize === null
            ? 'No limit on the size of messages.'
            : `Messages up to ${writeSize(connector.maxMessageSize)}; a larger one takes another connector, or is returned (R8.4).`,
        smartHosts.length === 0 ? '' : `Smart host: ${smartHosts.map(code).join(', ')}.`,
    ];
    return parts.filter((part) => part !== '').join('\n\n');
}
