import * as l10n from '@vscode/l10n';
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
                place: placeOf(declaration, connector.name),
                message: messageFor(topology, declaration, shortName(connector.name.text)),
                fixes: () =>
                    declaration.sources.flatMap(({ key }) => {
                        const server = topology.serverByKey.get(key);
                        return server === undefined ? [] : giveTransport(server);
                    }),
            };
        }
    },
};

function messageFor(topology: Topology, { sources }: ConnectorDeclaration, name: string): string {
    if (sources.length === 0) {
        return topology.sketch
            ? l10n.t(
                  'Exchange ignores connector {0} (event 5014): it has no source server, and no server is declared anywhere. Declare one with the role transport and name it behind `source`.',
                  name,
              )
            : l10n.t(
                  'Exchange ignores connector {0} (event 5014): it has no source server. Name one with the role transport behind `source`.',
                  name,
              );
    }
    const servers = listOf(nameList(sources.map((source) => source.text)));
    return sources.length === 1
        ? l10n.t(
              'Exchange ignores connector {0} (event 5014): its source is {1}, which has no transport. Name a server with the role transport.',
              name,
              servers,
          )
        : l10n.t(
              'Exchange ignores connector {0} (event 5014): its source is {1}, none of which has transport. Name a server with the role transport.',
              name,
              servers,
          );
}
