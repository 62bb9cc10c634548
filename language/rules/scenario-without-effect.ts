import * as l10n from '@vscode/l10n';
import { pairsOf, type Query } from '../expectations/pairs.js';
import { sizeOfQuery } from '../expectations/query-size.js';
import { compareNetworks, hasRouteChanges } from '../routing/compare.js';
import { connectorChanges } from '../routing/compare-connectors.js';
import { serverChanges } from '../routing/compare-servers.js';
import { messageRoute } from '../routing/message.js';
import type { Network } from '../routing/network.js';
import type { Scenario } from '../routing/scenario-network.js';
import type { Declaration } from '../syntax/declarations.js';
import { figure } from '../syntax/figures.js';
import { namesIn } from '../syntax/names-in.js';
import { messageText } from '../wording/message-line.js';
import { isDeclared, namesOfScenario, namesOfTopology } from './declared-names.js';
import { type Finding, placeOf, type TopologyRule } from './finding.js';
import { shortName } from './literal.js';

/** A scenario in which all mail goes as it does without it. */
export const scenarioWithoutEffect: TopologyRule = {
    code: 'scenario-without-effect',
    *check({ network, scenarios }): Generator<Finding> {
        if (scenarios.length === 0) return;
        const top = namesOfTopology(network.topology);
        for (const scenario of scenarios) {
            const { declaration } = scenario;
            const scopes = [namesOfScenario(scenario), top];
            // What is not read, or not known, is a finding of its own.
            const isUnderstood = declaration.members.every(
                ({ declaration: member }) =>
                    member.problem === null && namesIn(member).every((use) => use.declares || isDeclared(use, scopes)),
            );
            const message = isUnderstood ? messageFor(network, scenario) : null;
            if (message === null) continue;
            yield {
                code: 'scenario-without-effect',
                place: placeOf(declaration, declaration.name),
                message,
            };
        }
    },
};

function messageFor(network: Network, { declaration, network: after }: Scenario): string | null {
    const name = shortName(declaration.name?.text ?? '');
    if (!declaration.members.some((member) => isChange(member.declaration)))
        return l10n.t(
            'Scenario {0} changes nothing and takes nothing out of service: its routes are those of the topology.',
            name,
        );
    if (hasRouteChanges(network, after)) return null;
    for (const changes of [connectorChanges(network, after), serverChanges(network, after)])
        if (changes.next().done !== true) return null;
    // What the scenario itself asks may be of servers, and of sites without any, which count as no routes.
    const isAnsweredAnew = (query: Query): boolean => answers(network, query) !== answers(after, query);
    if (after.topology.routes.some(isAnsweredAnew) || after.topology.expects.some(isAnsweredAnew)) return null;
    // Of two sites or more there are at least two routes, there and back.
    const routes = figure(compareNetworks(network, after).routes);
    return l10n.t(
        'Scenario {0} alters no route: none of {1} routes takes another path, stop, cost, size limit or connector, and no mail waits.',
        name,
        routes,
    );
}

/** The messages of a query, in words; none of one with `*`, which stands for sites whose routes are compared anyway. */
function answers(network: Network, query: Query): string {
    if ([query.from, ...query.to].some((end) => end?.kind === 'every')) return '';
    return [...pairsOf(network.topology, query)]
        .map(({ from, to }) => messageText(network, messageRoute(network, from, to, sizeOfQuery(query))))
        .join('\n');
}

function isChange({ kind }: Declaration): boolean {
    return kind !== 'route' && kind !== 'expect';
}
