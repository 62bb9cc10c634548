import { pairsOf } from '../expectations/pairs.js';
import { sizeOfQuery } from '../expectations/query-size.js';
import type { LostBy } from '../routing/connector-choice.js';
import { type MessageRoute, messageRoute } from '../routing/message.js';
import type { Network } from '../routing/network.js';
import type { End, RouteDeclaration } from '../syntax/declarations.js';
import { endText } from '../wording/ends.js';
import { listOf } from '../wording/names.js';
import { type Finding, networksOf, placeOf, type Rule } from './finding.js';
import { shortName } from './literal.js';

/** A `route` to an address that no connector takes (R9.5). */
export const noMatchingConnector: Rule = {
    code: 'no-matching-connector',
    *check(context): Generator<Finding> {
        for (const network of networksOf(context)) {
            for (const route of network.topology.routes) if (route.problem === null) yield* findingsOf(network, route);
        }
    },
};

function* findingsOf(network: Network, route: RouteDeclaration): Generator<Finding> {
    for (const { from, to } of pairsOf(network.topology, route)) {
        const message = messageRoute(network, from, to, sizeOfQuery(route));
        const { outcome } = message;
        if (to.kind !== 'address' || outcome.kind !== 'unreachable' || outcome.why.kind !== 'no-connector') continue;
        const isWritten = (end: End): boolean => end.kind === 'address' && end.text === endText(network.topology, to);
        yield {
            code: 'no-matching-connector',
            severity: 'warning',
            place: placeOf(route, route.to.find(isWritten)),
            message: `No send connector takes mail from ${endText(network.topology, from)} for ${to.address.domain.text}: ${reason(message)} It goes to the Unreachable queue.`,
        };
    }
}

function reason({ choice }: MessageRoute): string {
    const covering = (choice?.losers ?? []).filter(({ lostBy }) => lostBy !== 'no-match');
    if (covering.length === 0)
        return 'no address space covers the domain. Add one to a connector, or a connector for `"*"`.';
    const reasons = covering.map(
        ({ connector, lostBy }) => `${shortName(connector.name.text)} ${EXCLUDED[lostBy] ?? 'lost'}`,
    );
    return `${listOf(reasons)}.`;
}

const EXCLUDED: Readonly<Partial<Record<LostBy, string>>> = {
    disabled: 'is disabled',
    'too-small': 'takes no message of this size',
    scoped: 'is scoped to other sites',
    'without-source': 'has no source server',
    unreachable: 'cannot be reached',
};
