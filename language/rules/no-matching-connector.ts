import * as l10n from '@vscode/l10n';
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
            place: placeOf(route, route.to.find(isWritten)),
            message: messageFor(endText(network.topology, from), to.address.domain, choice?.losers ?? []),
            fixes: () => addressSpaceFixes(network, from, to.address.domain, choice?.losers ?? []),
        };
    }
}

function messageFor(from: string, domain: Domain, losers: readonly Loser[]): string {
    const to = shortName(domain.text);
    if (losers.length === 0)
        return l10n.t(
            'No send connector takes mail from {0} for {1}, so it goes to the Unreachable queue: there is none. Declare a connector for `"*"`.',
            from,
            to,
        );
    const reasons = losers.flatMap(({ connector, lostBy }) =>
        bestSpace(connector, domain) === null ? [] : exclusion(shortName(connector.name.text), lostBy),
    );
    if (reasons.length === 0)
        return l10n.t(
            'No send connector takes mail from {0} for {1}, so it goes to the Unreachable queue: no address space covers the domain. Add one to a connector, or declare a connector for `"*"`.',
            from,
            to,
        );
    return l10n.t(
        'No send connector takes mail from {0} for {1}, so it goes to the Unreachable queue: {2}.',
        from,
        to,
        listOf(reasons),
    );
}

/** Why a connector that covers the domain is not the one. Where nothing is chosen, no other has defeated it (R9.2). */
function exclusion(name: string, lostBy: LostBy): string | readonly [] {
    switch (lostBy) {
        case 'disabled':
            return l10n.t('{0} is disabled', name);
        case 'too-small':
            return l10n.t('{0} takes no message of this size', name);
        case 'scoped':
            return l10n.t('{0} is scoped to other sites', name);
        case 'without-source':
            return l10n.t('{0} has no source server that can send', name);
        case 'unreachable':
            return l10n.t('{0} cannot be reached from there', name);
        default:
            return [];
    }
}

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
                title: l10n.t('Add address space {0} to connector {1}', space, shortName(name.text)),
                edits: [{ ...placeOf(declaration, { start: end, end }), text: `, ${space}` }],
            },
        ];
    });
}
