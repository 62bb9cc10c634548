import type { Query } from '../expectations/pairs.js';
import { type SitePair, sitePairsOf } from '../expectations/site-pairs.js';
import type { Network } from '../routing/network.js';
import type { Routing } from '../routing/routing.js';
import type { Place } from '../syntax/declarations.js';
import type { Topology } from '../topology/topology.js';
import { firstDifference } from '../wording/explanation.js';
import { counted, listOf, siteName } from '../wording/names.js';
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
    return { code: 'name-decides-route', severity: 'information', place, message };
}

const WHY =
    'Renaming a site would re-route this mail, and how Exchange orders names is not documented: rather let costs decide.';

/** The organization's name; without one, the name of what the root file declares first, or all of that. */
function placeOfTopology({ organization, declarations, root }: Topology): Place | null {
    if (organization !== null) return placeOf(organization, organization.name);
    const first = declarations.find((each) => each.uri === root);
    if (first === undefined) return null;
    return 'name' in first ? placeOf(first, first.name) : wholeOf(first);
}

function ofTopology(topology: Topology, routing: Routing): string {
    const { routes, decidedByName } = routing.load;
    const names = decidedByName.first.map((pair) => pairText(topology, pair));
    const more = decidedByName.count - names.length;
    const first = listOf(more > 0 ? [...names, `${more.toLocaleString('en')} more`] : names);
    const [is, of] = decidedByName.count === 1 ? ['is', 'the route'] : ['are', 'the routes'];
    return `${decidedByName.count.toLocaleString('en')} of ${counted(routes, 'route')} ${is} decided by the names of sites alone, cost and hops being equal: ${of} ${first}. ${WHY}`;
}

function* ofQuery(network: Network, query: Query): Generator<null, string | null> {
    const { topology, routing } = network;
    const pairs = sitePairsOf(network, query);
    let decided = 0;
    let first: SitePair | undefined;
    for (const [index, pair] of pairs.entries()) {
        if (index % PAIRS_IN_A_STEP === PAIRS_IN_A_STEP - 1) yield null;
        if (routing.tree(pair.from).decidedBy(pair.to) !== 'name') continue;
        first ??= pair;
        decided++;
    }
    if (first === undefined) return null;
    const summary = `${decided.toLocaleString('en')} of ${counted(pairs.length, 'route')} ${decided === 1 ? 'is' : 'are'} decided by name. ${decided === 1 ? 'It is' : 'The first is'} `;
    return `${pairs.length === 1 ? '' : summary}${pairText(topology, first)}: ${choiceText(topology, routing, first)} ${WHY}`;
}

/** Which path was taken, which was not, and the two names that decided. */
function choiceText(topology: Topology, routing: Routing, { from, to }: SitePair): string {
    const path = routing.route(from, to).path;
    const next = path && routing.nextBest(path);
    if (path === null || next === null) return '';
    const [winner, loser] = firstDifference(path.sites, next.path.sites);
    const figures = `cost ${path.cost} and ${counted(path.links.length, 'hop')}`;
    return `${pathText(topology, path)} and ${pathText(topology, next.path)} both have ${figures}, and ${siteName(topology, winner)} comes before ${siteName(topology, loser)}.`;
}

function pairText(topology: Topology, { from, to }: SitePair): string {
    return `${siteName(topology, from)} -> ${siteName(topology, to)}`;
}
