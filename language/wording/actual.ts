import * as l10n from '@vscode/l10n';
import type { Failure } from '../expectations/judge.js';
import { isReachable, type MessageRoute } from '../routing/message.js';
import type { Network } from '../routing/network.js';
import type { Route } from '../routing/route.js';
import type { Clause, ClauseKind, Name } from '../syntax/declarations.js';
import { figure } from '../syntax/figures.js';
import { howToRaise } from '../syntax/how-to-raise.js';
import { limit } from '../syntax/limits.js';
import { writeName } from '../syntax/names.js';
import { isOutage } from '../topology/outage.js';
import type { Topology } from '../topology/topology.js';
import { hopsText } from './counts.js';
import { endText } from './ends.js';
import { listOf, siteName } from './names.js';
import { outcomeText } from './outcome.js';
import { pathText } from './route-line.js';

/** What is not so, and what is instead: `Paris -> Rome does not stop at London: cost 350, Paris › Rome, direct.` */
export function failureText(network: Network, { pair, clause, message, splits }: Failure): string {
    const { topology } = network;
    const ends = `${endText(topology, pair.from)} -> ${endText(topology, pair.to)}`;
    if (clause.kind === 'splits-at') return splitDenial(topology, pair.from, clause, splits);
    const actual = actualText(network, message, clause.kind === 'hops');
    return `${denial(topology, message, clause, ends)}: ${actual}.${outageText(network, clause)}`;
}

/** Why an `expect` is not judged that speaks of more routes than are looked at. */
export function tooManyRoutes(count: number): string {
    const fact = l10n.t(
        'This speaks of {0} routes, and at most {1} are judged. Name sites in place of `*`, in several statements.',
        figure(count),
        figure(limit('expected-routes')),
    );
    return `${fact} ${howToRaise('expected-routes')}`;
}

/** What becomes of a message: `cost 350, Paris › London › Rome, stops at London`, then its connector and outcome. */
export function actualText(network: Network, message: MessageRoute, withHops = false): string {
    const { topology } = network;
    const { route, choice, cost } = message;
    const outcome = outcomeText(network, message);
    if (message.outcome.kind === 'unreachable' && message.outcome.why.kind === 'no-path')
        return l10n.t('no path leads there, and its mail goes to the Unreachable queue');
    if (!isReachable(message) || route.path === null) return outcome;
    const connector =
        choice?.chosen == null ? [] : [l10n.t('connector {0}', writeName(choice.chosen.connector.name.text))];
    const end = outcome === '' ? [] : [outcome];
    if (route.from === route.to && choice === null)
        return [l10n.t('both ends are in site {0}', siteName(topology, route.from)), ...end].join(', ');
    const hops = withHops ? [hopsText(route.path.links.length)] : [];
    const stops = listOf(route.stops.map((site) => siteName(topology, site)));
    return [
        l10n.t('cost {0}', cost ?? route.path.cost),
        ...hops,
        pathText(topology, route.path),
        stops === '' ? l10n.t('direct') : l10n.t('stops at {0}', stops),
        ...connector,
        ...end,
    ].join(', ');
}

/** Whoever takes an outage for a change is told (R2.5). */
function outageText({ outage }: Network, { kind }: Clause): string {
    if (!isOutage(outage) || !OF_THE_ROUTE.has(kind)) return '';
    return ` ${l10n.t('An outage changes no route, and no other path is tried (R2.5): mail waits where `queues-at` says.')}`;
}

/** The clauses that speak of the route, which no outage changes. */
const OF_THE_ROUTE: ReadonlySet<ClauseKind> = new Set([
    'unreachable',
    'direct',
    'via',
    'through',
    'path',
    'cost',
    'hops',
    'connector',
]);

/** That a clause is not so, said of the two ends. */
function denial(topology: Topology, message: MessageRoute, clause: Clause, ends: string): string {
    const { route } = message;
    if (clause.kind === 'returned')
        return clause.not ? l10n.t('{0} is returned to its sender', ends) : l10n.t('{0} is not returned', ends);
    if (clause.kind === 'queues-at') {
        const sites = namesOf(clause.sites);
        return clause.not ? l10n.t('{0} queues at {1}', ends, sites) : l10n.t('{0} does not queue at {1}', ends, sites);
    }
    if (!isReachable(message)) return l10n.t('{0} is not reachable', ends);
    switch (clause.kind) {
        case 'reachable':
        case 'unreachable':
            return l10n.t('{0} is reachable', ends);
        case 'direct':
            return clause.not ? l10n.t('{0} is direct', ends) : l10n.t('{0} is not direct', ends);
        case 'via':
            return stopsDenial(topology, route, clause, ends);
        case 'through': {
            const passes = (name: Name): boolean => route.path?.sites.includes(siteIndex(topology, name)) ?? false;
            if (clause.not) return l10n.t('{0} passes {1}', ends, namesOf(clause.sites.filter(passes)));
            return l10n.t('{0} does not pass {1}', ends, namesOf(clause.sites.filter((name) => !passes(name))));
        }
        case 'path':
            return clause.not ? l10n.t('{0} takes this path', ends) : l10n.t('{0} takes another path', ends);
        case 'cost': {
            const bound = boundText(clause);
            return clause.not ? l10n.t('{0} costs {1}', ends, bound) : l10n.t('{0} does not cost {1}', ends, bound);
        }
        case 'hops':
            return hopsDenial(clause, ends);
        case 'connector': {
            const name = clause.connector === null ? '' : writeName(clause.connector.text);
            return clause.not
                ? l10n.t('{0} takes connector {1}', ends, name)
                : l10n.t('{0} does not take connector {1}', ends, name);
        }
        case 'splits-at':
            return l10n.t('{0} is not so', ends);
    }
}

function hopsDenial(clause: Clause, ends: string): string {
    const bound = boundText(clause);
    if (clause.value?.value === 1)
        return clause.not ? l10n.t('{0} takes {1} hop', ends, bound) : l10n.t('{0} does not take {1} hop', ends, bound);
    return clause.not ? l10n.t('{0} takes {1} hops', ends, bound) : l10n.t('{0} does not take {1} hops', ends, bound);
}

function splitDenial(
    topology: Topology,
    from: Failure['pair']['from'],
    clause: Clause,
    splits: readonly number[],
): string {
    const [sender, wanted] = [endText(topology, from), namesOf(clause.sites)];
    if (clause.not) return l10n.t('The message from {0} splits at {1}.', sender, wanted);
    if (splits.length === 0)
        return l10n.t('The message from {0} does not split at {1}: it is not split.', sender, wanted);
    const is = listOf(splits.map((site) => siteName(topology, site)));
    return l10n.t('The message from {0} does not split at {1}: it splits at {2}.', sender, wanted, is);
}

function stopsDenial(topology: Topology, route: Route, clause: Clause, ends: string): string {
    const isStop = (name: Name): boolean => route.stops.includes(siteIndex(topology, name));
    if (clause.not) return l10n.t('{0} stops at {1}', ends, namesOf(clause.sites.filter(isStop)));
    const missing = clause.sites.filter((name) => !isStop(name));
    if (missing.length > 0) return l10n.t('{0} does not stop at {1}', ends, namesOf(missing));
    const named = new Set(clause.sites.map((name) => siteIndex(topology, name)));
    const others = route.stops.filter((site) => !named.has(site)).map((site) => siteName(topology, site));
    return others.length > 0
        ? l10n.t('{0} also stops at {1}', ends, listOf(others))
        : l10n.t('{0} stops in another order', ends);
}

function siteIndex(topology: Topology, name: Name): number {
    return topology.siteByKey.get(name.key)?.index ?? -1;
}

function namesOf(names: readonly Name[]): string {
    return listOf(names.map((name) => writeName(name.text)));
}

/** The figure of a clause with its sign in words: `at most 30`. */
function boundText({ comparison, value }: Clause): string {
    const text = value?.text ?? '';
    switch (comparison) {
        case '=':
            return text;
        case '<':
            return l10n.t('less than {0}', text);
        case '<=':
            return l10n.t('at most {0}', text);
        case '>':
            return l10n.t('more than {0}', text);
        case '>=':
            return l10n.t('at least {0}', text);
    }
}
