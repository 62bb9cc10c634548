import * as l10n from '@vscode/l10n';
import type { Query } from '../expectations/pairs.js';
import { type SitePair, sitePairsOf } from '../expectations/site-pairs.js';
import type { Network } from '../routing/network.js';
import type { Routing } from '../routing/routing.js';
import type { Place } from '../syntax/declarations.js';
import { figure } from '../syntax/figures.js';
import type { Topology } from '../topology/topology.js';
import { firstDifference } from '../wording/explanation.js';
import { listOf, siteName } from '../wording/names.js';
import { pathText } from '../wording/route-line.js';
import { counting, type Finding, networksOf, placeOf, type TopologyRule, wholeOf } from './finding.js';

/** Routes that only the names of sites decided (R2.3): each that is asked for, and once how many there are. */
export const nameDecidesRoute: TopologyRule = {
    code: 'name-decides-route',
    *check(context): Generator<Finding | null> {
        const { topology, routing } = context;
        yield* counting(routing);
        const place = placeOfTopology(topology);
        if (place !== null && routing.load.decidedByName.count > 0) yield finding(place, ofTopology(topology, routing));
        for (const network of networksOf(context)) {
            for (const query of [...network.topology.routes, ...network.topology.expects]) {
                const message = query.problem === null ? yield* ofQuery(network, query) : null;
                yield message === null ? null : finding(placeOf(query, query.arrow), message);
            }
        }
    },
};

/** Of how many pairs of one query is found what decides their routes, before other work may have its turn. */
const PAIRS_IN_A_STEP = 100;

function finding(place: Place, message: string): Finding {
    return { code: 'name-decides-route', place, message };
}

function advice(): string {
    return l10n.t(
        'Renaming a site would re-route this mail, and how Exchange orders names is not documented: rather let costs decide.',
    );
}

/** The organization's name; without one, the name of what the root file declares first, or all of that. */
function placeOfTopology({ organization, declarations }: Topology): Place | null {
    if (organization !== null) return placeOf(organization, organization.name);
    const [first] = declarations;
    if (first === undefined) return null;
    return 'name' in first ? placeOf(first, first.name) : wholeOf(first);
}

function ofTopology(topology: Topology, routing: Routing): string {
    const { routes, decidedByName } = routing.load;
    const names = decidedByName.first.map((pair) => pairText(topology, pair));
    const more = decidedByName.count - names.length;
    const first = listOf(more > 0 ? [...names, l10n.t('{0} more', figure(more))] : names);
    // There is never one alone: two ways that are equal there are equal back.
    const fact = l10n.t(
        '{0} of {1} routes are decided by the names of sites alone, cost and hops being equal: the routes {2}.',
        figure(decidedByName.count),
        figure(routes),
        first,
    );
    return `${fact} ${advice()}`;
}

function* ofQuery(network: Network, query: Query): Generator<null, string | null> {
    const { topology, routing } = network;
    let [count, decided] = [0, 0];
    let first: SitePair | undefined;
    for (const pair of sitePairsOf(network, query)) {
        if (++count % PAIRS_IN_A_STEP === 0) yield null;
        if (routing.tree(pair.from).decidedBy(pair.to) !== 'name') continue;
        first ??= pair;
        decided++;
    }
    if (first === undefined) return null;
    const choice = `${pairText(topology, first)}: ${choiceText(topology, routing, first)}`;
    return `${summary(decided, count, choice)} ${advice()}`;
}

/** How many of several routes are decided by name, with the first of them and its choice. */
function summary(decided: number, all: number, first: string): string {
    if (all === 1) return first;
    return decided === 1
        ? l10n.t('1 of {0} routes is decided by name. It is {1}', figure(all), first)
        : l10n.t('{0} of {1} routes are decided by name. The first is {2}', figure(decided), figure(all), first);
}

/** Which path was taken, which was not, and the two names that decided. */
function choiceText(topology: Topology, routing: Routing, { from, to }: SitePair): string {
    const path = routing.route(from, to).path;
    const next = path && routing.nextBest(path);
    if (path === null || next === null) return '';
    const [winner, loser] = firstDifference(path.sites, next.path.sites);
    // Of one hop there is one path only.
    return l10n.t(
        '{0} and {1} both have cost {2} and {3} hops, and {4} comes before {5}.',
        pathText(topology, path),
        pathText(topology, next.path),
        path.cost,
        figure(path.links.length),
        siteName(topology, winner),
        siteName(topology, loser),
    );
}

function pairText(topology: Topology, { from, to }: SitePair): string {
    return `${siteName(topology, from)} -> ${siteName(topology, to)}`;
}
