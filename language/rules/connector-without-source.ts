import type { ConnectorDeclaration } from '../syntax/declarations.js';
import type { Topology } from '../topology/topology.js';
import { listOf, nameList } from '../wording/names.js';
import { type Finding, placeOf, type TopologyRule } from './finding.js';
import { giveTransport } from './give-transport.js';
import { shortName } from './literal.js';
import { ownConnectors } from './own-connectors.js';

/** A connector without a source server that can send: Exchange ignores it (R9.6, event 5014). */
export const connectorWithoutSource: TopologyRule = {
    code: 'connector-without-source',
    *check(context): Generator<Finding> {
        for (const { connector, declaration, topology } of ownConnectors(context)) {
            if (declaration.problem !== null || connector.sources.length > 0) continue;
            // A name that nothing declares is an error of its own.
            if (declaration.sources.some(({ key }) => !topology.serverByKey.has(key))) continue;
            yield {
                code: 'connector-without-source',
                severity: 'error',
                place: placeOf(declaration, connector.name),
                message: `Exchange ignores connector ${shortName(connector.name.text)} (event 5014): ${reason(topology, declaration)}`,
                fixes: () =>
                    declaration.sources.flatMap(({ key }) => {
                        const server = topology.serverByKey.get(key);
                        return server === undefined ? [] : giveTransport(server);
                    }),
            };
        }
    },
};

function reason(topology: Topology, { sources }: ConnectorDeclaration): string {
    if (sources.length === 0) {
        return topology.sketch
            ? 'it has no source server, and no server is declared anywhere. Declare one with the role transport and name it behind `source`.'
            : 'it has no source server. Name one with the role transport behind `source`.';
    }
    const names = listOf(nameList(sources.map((source) => source.text)));
    const none = sources.length === 1 ? 'which has no transport' : 'none of which has transport';
    return `its source is ${names}, ${none}. Name a server with the role transport.`;
}
