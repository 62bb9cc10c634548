import * as l10n from '@vscode/l10n';
import { pairsOf } from '../expectations/pairs.js';
import { sizeOfQuery } from '../expectations/query-size.js';
import { type MessageRoute, messageRoute } from '../routing/message.js';
import type { Network } from '../routing/network.js';
import type { RouteDeclaration, SizeAttribute } from '../syntax/declarations.js';
import { writeSize } from '../syntax/sizes.js';
import type { Topology } from '../topology/topology.js';
import { endText } from '../wording/ends.js';
import { tooLargeText } from '../wording/outcome.js';
import { type Edit, type Finding, type Fix, networksOf, placeOf, type TopologyRule } from './finding.js';

/** A `route` whose message is over the limit of a link on its path (R8.3), or of every connector that could take it (R8.4). */
export const messageTooLarge: TopologyRule = {
    code: 'message-too-large',
    *check(context): Generator<Finding | null> {
        for (const network of networksOf(context)) {
            for (const route of network.topology.routes) {
                if (route.problem === null) yield* findingsOf(network, route, network === context.network);
                yield null;
            }
        }
    },
};

/** @param isOwn whether limits are as the topology declares them, and no scenario has changed them */
function* findingsOf(network: Network, route: RouteDeclaration, isOwn: boolean): Generator<Finding> {
    const { topology } = network;
    const size = sizeOfQuery(route);
    if (size === null) return;
    for (const { from, to } of pairsOf(topology, route)) {
        const message = messageRoute(network, from, to, size);
        if (message.outcome.kind !== 'returned') continue;
        const ends = `${endText(topology, from)} -> ${endText(topology, to)}`;
        const rule =
            'limit' in message.outcome
                ? l10n.t('A limit plays no part in choosing the path, so no detour is tried.')
                : l10n.t('No other connector that covers the address takes a message of this size.');
        const fact = l10n.t(
            '{0}: the message is returned to its sender (NDR): {1}.',
            ends,
            tooLargeText(topology, message),
        );
        const link = 'limit' in message.outcome ? topology.links[message.outcome.limit.link] : undefined;
        const place =
            'connector' in message.outcome
                ? message.outcome.connector.place
                : link && placeOf(link.declaration, link.name);
        yield {
            code: 'message-too-large',
            place: placeOf(route, route.size),
            message: `${fact} ${rule}`,
            related: place === undefined ? [] : [{ place, message: l10n.t('This limit is too small for it.') }],
            fixes: () => (isOwn ? raiseLimits(topology, message, size) : []),
        };
    }
}

/** To raise all limits on the path that are too small, or that of the connector, to the size of the message. */
function raiseLimits(topology: Topology, { outcome, route }: MessageRoute, size: number): readonly Fix[] {
    const declarations =
        outcome.kind === 'returned' && 'connector' in outcome
            ? [outcome.connector.declaration]
            : [...new Set(route.path?.links)].flatMap((index) => {
                  const link = topology.links[index];
                  return link === undefined || (link.maxMessageSize ?? size) >= size ? [] : link.declaration;
              });
    const edits = declarations.flatMap((declaration): Edit[] => {
        const [limit]: readonly SizeAttribute[] = declaration?.maxMessageSizes ?? [];
        if (declaration === null || limit?.size == null) return [];
        return [{ ...placeOf(declaration, limit.size), text: writeSize(size) }];
    });
    if (edits.length === 0 || edits.length < declarations.length) return [];
    const title =
        edits.length === 1
            ? l10n.t('Raise the limit to {0}', writeSize(size))
            : l10n.t('Raise {0} limits to {1}', edits.length, writeSize(size));
    return [{ title, edits }];
}
