import { pairsOf } from '../expectations/pairs.js';
import { sizeOfQuery } from '../expectations/query-size.js';
import { bestSpace, type Loser, type LostBy } from '../routing/connector-choice.js';
import { messageRoute } from '../routing/message.js';
import type { Network } from '../routing/network.js';
import type { End, RouteDeclaration } from '../syntax/declarations.js';
import type { Domain } from '../topology/domains.js';
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
        const { choice, outcome } = messageRoute(network, from, to, sizeOfQuery(route));
        if (to.kind !== 'address' || outcome.kind !== 'unreachable' || outcome.why.kind !== 'no-connector') continue;
        const isWritten = (end: End): boolean => end.kind === 'address' && end.text === endText(network.topology, to);
        yield {
            code: 'no-matching-connector',
            severity: 'warning',
            place: placeOf(route, route.to.find(isWritten)),
            message: `No send connector takes mail from ${endText(network.topology, from)} for ${shortName(to.address.domain.text)}, so it goes to the Unreachable queue: ${reason(choice?.losers ?? [], to.address.domain)}`,
        };
    }
}

function reason(losers: readonly Loser[], domain: Domain): string {
    if (losers.length === 0) return 'there is none. Declare a connector for `"*"`.';
    const covering = losers.filter(({ connector }) => bestSpace(connector, domain) !== null);
    if (covering.length === 0)
        return 'no address space covers the domain. Add one to a connector, or declare a connector for `"*"`.';
    const reasons = covering.map(({ connector, lostBy }) => `${shortName(connector.name.text)} ${EXCLUDED[lostBy]}`);
    return `${listOf(reasons)}.`;
}

/** Where nothing is chosen, each of the connectors is excluded (R9.2). */
const EXCLUDED: Readonly<Record<LostBy, string>> = {
    disabled: 'is disabled',
    'too-small': 'takes no message of this size',
    scoped: 'is scoped to other sites',
    'no-match': 'does not cover the domain',
    'without-source': 'has no source server that can send',
    unreachable: 'cannot be reached from there',
    'less-specific': 'is less specific',
    cost: 'costs more',
    farther: 'is farther',
    name: 'comes later by name',
};
