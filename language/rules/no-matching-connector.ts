import { pairsOf } from '../expectations/pairs.js';
import { sizeOfQuery } from '../expectations/query-size.js';
import { bestSpace, closestSource, type Loser, type LostBy } from '../routing/connector-choice.js';
import type { Sender } from '../routing/ends.js';
import { messageRoute } from '../routing/message.js';
import type { Network } from '../routing/network.js';
import type { End, RouteDeclaration } from '../syntax/declarations.js';
import { quote } from '../syntax/names.js';
import type { Domain } from '../topology/domains.js';
import { endText } from '../wording/ends.js';
import { listOf } from '../wording/names.js';
import { type Finding, type Fix, networksOf, placeOf, type TopologyRule } from './finding.js';
import { shortName } from './literal.js';

/** A `route` to an address that no connector takes (R9.5). */
export const noMatchingConnector: TopologyRule = {
    code: 'no-matching-connector',
    *check(context): Generator<Finding | null> {
        for (const network of networksOf(context)) {
            for (const route of network.topology.routes) {
                if (route.problem === null) yield* findingsOf(network, route);
                yield null;
            }
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
            fixes: () => addressSpaceFixes(network, from, to.address.domain, choice?.losers ?? []),
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

/** How many connectors are offered. */
const MOST_OFFERED = 3;

/** To let a connector that could take the mail cover the domain; not one that is kept from it by more than that. */
function addressSpaceFixes(network: Network, from: Sender, domain: Domain, losers: readonly Loser[]): readonly Fix[] {
    const fitting = losers.filter(
        ({ connector, lostBy }) =>
            lostBy === 'no-match' && from.kind === 'site' && closestSource(network, from, connector) !== null,
    );
    return fitting.slice(0, MOST_OFFERED).flatMap(({ connector: { declaration, name } }): Fix[] => {
        const end = declaration?.addressSpaces.at(-1)?.end;
        if (declaration === null || declaration.problem !== null || end === undefined) return [];
        const space = quote(domain.text);
        return [
            {
                title: `Add address space ${space} to connector ${shortName(name.text)}`,
                edits: [{ ...placeOf(declaration, { start: end, end }), text: `, ${space}` }],
            },
        ];
    });
}
