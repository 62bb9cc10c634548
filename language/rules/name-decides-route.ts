import { type Pair, pairsOf } from '../expectations/pairs.js';
import type { Routing } from '../routing/routing.js';
import type { ExpectDeclaration, Place, RouteDeclaration } from '../syntax/declarations.js';
import type { Topology } from '../topology/topology.js';
import { firstDifference } from '../wording/explanation.js';
import { counted, listOf, siteName } from '../wording/names.js';
import { pathText } from '../wording/route-line.js';
import { type Finding, placeOf, type Rule, wholeOf } from './finding.js';

/** Routes that only the names of sites decided (R2.3): each that is asked for, and once how many there are. */
export const nameDecidesRoute: Rule = {
    code: 'name-decides-route',
    *check({ topology, routing }): Generator<Finding> {
        const place = placeOfTopology(topology);
        if (place !== null && routing.load.decidedByName.count > 0) yield finding(place, ofTopology(topology, routing));
        for (const query of [...topology.routes, ...topology.expects]) {
            const message = query.problem === null ? ofQuery(topology, routing, query) : null;
            if (message !== null) yield finding(placeOf(query, query.arrow), message);
        }
    },
};

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

function ofQuery(topology: Topology, routing: Routing, query: RouteDeclaration | ExpectDeclaration): string | null {
    const pairs = pairsOf(topology, query);
    const decided = pairs.filter(({ from, to }) => routing.tree(from).decidedBy[to] === 'name');
    const [first] = decided;
    if (first === undefined) return null;
    const summary = `${decided.length.toLocaleString('en')} of ${counted(pairs.length, 'route')} ${decided.length === 1 ? 'is' : 'are'} decided by name. ${decided.length === 1 ? 'It is' : 'The first is'} `;
    return `${pairs.length === 1 ? '' : summary}${pairText(topology, first)}: ${choiceText(topology, routing, first)} ${WHY}`;
}

/** Which path was taken, which was not, and the two names that decided. */
function choiceText(topology: Topology, routing: Routing, { from, to }: Pair): string {
    const path = routing.route(from, to).path;
    const next = path && routing.nextBest(path);
    if (path === null || next === null) return '';
    const [winner, loser] = firstDifference(path.sites, next.path.sites);
    const figures = `cost ${path.cost} and ${counted(path.links.length, 'hop')}`;
    return `${pathText(topology, path)} and ${pathText(topology, next.path)} both have ${figures}, and ${siteName(topology, winner)} comes before ${siteName(topology, loser)}.`;
}

function pairText(topology: Topology, { from, to }: Pair): string {
    return `${siteName(topology, from)} -> ${siteName(topology, to)}`;
}
