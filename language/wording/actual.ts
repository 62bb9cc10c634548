import type { Failure } from '../expectations/judge.js';
import { MOST_PAIRS } from '../expectations/pairs.js';
import { isReachable, type MessageRoute } from '../routing/message.js';
import type { Network } from '../routing/network.js';
import type { Route } from '../routing/route.js';
import type { Clause, ClauseKind, Comparison, Name } from '../syntax/declarations.js';
import { writeName } from '../syntax/names.js';
import { isOutage } from '../topology/outage.js';
import type { Topology } from '../topology/topology.js';
import { endText } from './ends.js';
import { counted, listOf, siteName } from './names.js';
import { outcomeText } from './outcome.js';
import { pathText } from './route-line.js';

/** What is not so, and what is instead: `Paris -> Rome does not stop at London: cost 350, Paris › Rome, direct.` */
export function failureText(network: Network, { pair, clause, message, splits }: Failure): string {
    const { topology } = network;
    const ends = `${endText(topology, pair.from)} -> ${endText(topology, pair.to)}`;
    if (clause.kind === 'splits-at') return `${splitDenial(topology, pair.from, clause, splits)}.`;
    const actual = actualText(network, message, clause.kind === 'hops');
    return `${ends} ${denial(topology, message, clause)}: ${actual}.${outageText(network, clause)}`;
}

/** Why an `expect` is not judged that speaks of more routes than are looked at. */
export function tooManyRoutes(count: number): string {
    return `This speaks of ${counted(count, 'route')}, and at most ${MOST_PAIRS.toLocaleString('en')} are judged. Name sites in place of \`*\`, in several statements.`;
}

/** What becomes of a message: `cost 350, Paris › London › Rome, stops at London`, then its connector and outcome. */
export function actualText(network: Network, message: MessageRoute, withHops = false): string {
    const { topology } = network;
    const { route, choice, cost } = message;
    const outcome = outcomeText(network, message);
    if (message.outcome.kind === 'unreachable' && message.outcome.why.kind === 'no-path')
        return 'no path leads there, and its mail goes to the Unreachable queue';
    if (!isReachable(message) || route.path === null) return outcome;
    const connector = choice?.chosen == null ? [] : [`connector ${writeName(choice.chosen.connector.name.text)}`];
    const end = outcome === '' ? [] : [outcome];
    if (route.from === route.to && choice === null)
        return [`both ends are in site ${siteName(topology, route.from)}`, ...end].join(', ');
    const hops = withHops ? [counted(route.path.links.length, 'hop')] : [];
    const stops = listOf(route.stops.map((site) => siteName(topology, site)));
    return [
        `cost ${cost ?? route.path.cost}`,
        ...hops,
        pathText(topology, route.path),
        stops === '' ? 'direct' : `stops at ${stops}`,
        ...connector,
        ...end,
    ].join(', ');
}

/** Whoever takes an outage for a change is told (R2.5). */
function outageText({ outage }: Network, { kind }: Clause): string {
    if (!isOutage(outage) || !OF_THE_ROUTE.has(kind)) return '';
    return ' An outage changes no route, and no other path is tried (R2.5): mail waits where `queues-at` says.';
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

/** That a clause is not so, as what is said of the two ends. */
function denial(topology: Topology, message: MessageRoute, clause: Clause): string {
    const { route } = message;
    if (clause.kind === 'returned') return clause.not ? 'is returned to its sender' : 'is not returned';
    if (clause.kind === 'queues-at') {
        const sites = namesOf(clause.sites);
        return clause.not ? `queues at ${sites}` : `does not queue at ${sites}`;
    }
    if (!isReachable(message)) return 'is not reachable';
    switch (clause.kind) {
        case 'reachable':
        case 'unreachable':
            return 'is reachable';
        case 'direct':
            return clause.not ? 'is direct' : 'is not direct';
        case 'via':
            return stopsDenial(topology, route, clause);
        case 'through': {
            const passes = (name: Name): boolean => route.path?.sites.includes(siteIndex(topology, name)) ?? false;
            if (clause.not) return `passes ${namesOf(clause.sites.filter(passes))}`;
            return `does not pass ${namesOf(clause.sites.filter((name) => !passes(name)))}`;
        }
        case 'path':
            return clause.not ? 'takes this path' : 'takes another path';
        case 'cost':
            return `${clause.not ? 'costs' : 'does not cost'} ${bound(clause.comparison)}${figureOf(clause)}`;
        case 'hops':
            return `${clause.not ? 'takes' : 'does not take'} ${bound(clause.comparison)}${figureOf(clause)} ${clause.value?.value === 1 ? 'hop' : 'hops'}`;
        case 'connector': {
            const name = clause.connector === null ? '' : writeName(clause.connector.text);
            return clause.not ? `takes connector ${name}` : `does not take connector ${name}`;
        }
        case 'splits-at':
            return 'is not so';
    }
}

function splitDenial(
    topology: Topology,
    from: Failure['pair']['from'],
    clause: Clause,
    splits: readonly number[],
): string {
    const wanted = namesOf(clause.sites);
    const is =
        splits.length === 0
            ? 'it is not split'
            : `it splits at ${listOf(splits.map((site) => siteName(topology, site)))}`;
    const sender = `The message from ${endText(topology, from)}`;
    return clause.not ? `${sender} splits at ${wanted}` : `${sender} does not split at ${wanted}: ${is}`;
}

function stopsDenial(topology: Topology, route: Route, clause: Clause): string {
    const isStop = (name: Name): boolean => route.stops.includes(siteIndex(topology, name));
    if (clause.not) return `stops at ${namesOf(clause.sites.filter(isStop))}`;
    const missing = clause.sites.filter((name) => !isStop(name));
    if (missing.length > 0) return `does not stop at ${namesOf(missing)}`;
    const named = new Set(clause.sites.map((name) => siteIndex(topology, name)));
    const others = route.stops.filter((site) => !named.has(site)).map((site) => siteName(topology, site));
    return others.length > 0 ? `also stops at ${listOf(others)}` : 'stops in another order';
}

function siteIndex(topology: Topology, name: Name): number {
    return topology.siteByKey.get(name.key)?.index ?? -1;
}

function namesOf(names: readonly Name[]): string {
    return listOf(names.map((name) => writeName(name.text)));
}

const BOUNDS: Readonly<Record<Comparison, string>> = {
    '=': '',
    '<': 'less than ',
    '<=': 'at most ',
    '>': 'more than ',
    '>=': 'at least ',
};

function bound(comparison: Comparison): string {
    return BOUNDS[comparison];
}

function figureOf(clause: Clause): string {
    return clause.value?.text ?? '';
}
