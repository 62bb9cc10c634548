import { pairsOf } from '../expectations/pairs.js';
import { sizeOfQuery } from '../expectations/query-size.js';
import { messageRoute } from '../routing/message.js';
import type { Network } from '../routing/network.js';
import type { RouteDeclaration } from '../syntax/declarations.js';
import { endText } from '../wording/ends.js';
import { tooLargeText } from '../wording/outcome.js';
import { type Finding, networksOf, placeOf, type Rule } from './finding.js';

/** A `route` whose message is over the limit of a link on its path (R8.3), or of every connector that could take it (R8.4). */
export const messageTooLarge: Rule = {
    code: 'message-too-large',
    *check(context): Generator<Finding> {
        for (const network of networksOf(context)) {
            for (const route of network.topology.routes) if (route.problem === null) yield* findingsOf(network, route);
        }
    },
};

function* findingsOf(network: Network, route: RouteDeclaration): Generator<Finding> {
    const { topology } = network;
    const size = sizeOfQuery(route);
    if (size === null) return;
    for (const { from, to } of pairsOf(topology, route)) {
        const message = messageRoute(network, from, to, size);
        if (message.outcome.kind !== 'returned') continue;
        const ends = `${endText(topology, from)} -> ${endText(topology, to)}`;
        const rule =
            'limit' in message.outcome
                ? 'A limit plays no part in choosing the path, so no detour is tried.'
                : 'No other connector that covers the address takes a message of this size.';
        const link = 'limit' in message.outcome ? topology.links[message.outcome.limit.link] : undefined;
        const place =
            'connector' in message.outcome
                ? message.outcome.connector.place
                : link && placeOf(link.declaration, link.name);
        yield {
            code: 'message-too-large',
            severity: 'warning',
            place: placeOf(route, route.size),
            message: `${ends}: the message is returned to its sender (NDR): ${tooLargeText(topology, message)}. ${rule}`,
            related: place === undefined ? [] : [{ place, message: 'This limit is too small for it.' }],
        };
    }
}
