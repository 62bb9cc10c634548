import * as l10n from '@vscode/l10n';
import { canSendOutside } from '../topology/servers.js';
import { type Finding, placeOf, type TopologyRule } from './finding.js';
import { giveTransport } from './give-transport.js';
import { shortName } from './literal.js';
import { ownConnectors } from './own-connectors.js';

/** A source server that cannot send, on a connector with others that can (R5.1, R9.2). */
export const sourceServerWithoutTransport: TopologyRule = {
    code: 'source-server-without-transport',
    *check(context): Generator<Finding> {
        for (const { connector, declaration, topology } of ownConnectors(context)) {
            // With none that can send, the whole connector is ignored: that finding says it.
            if (declaration.problem !== null || connector.sources.length === 0) continue;
            for (const source of declaration.sources) {
                const server = topology.serverByKey.get(source.key);
                if (server === undefined || canSendOutside(server)) continue;
                yield {
                    code: 'source-server-without-transport',
                    place: placeOf(declaration, source),
                    message: l10n.t(
                        '{0} has no transport and sends nothing over connector {1}. Give it the role transport, or take it out.',
                        shortName(source.text),
                        shortName(connector.name.text),
                    ),
                    fixes: () => [
                        {
                            title: l10n.t('Take {0} out of the sources', shortName(source.text)),
                            edits: [{ ...placeOf(declaration, source), text: '', lines: 'item' }],
                            keepsMeaning: true,
                        },
                        ...giveTransport(server),
                    ],
                };
            }
        }
    },
};
