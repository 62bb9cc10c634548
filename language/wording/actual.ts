import type { Failure } from '../expectations/judge.js';
import type { Route } from '../routing/route.js';
import type { Clause, Comparison, Name } from '../syntax/declarations.js';
import { writeName } from '../syntax/names.js';
import type { Topology } from '../topology/topology.js';
import { counted, listOf, siteName } from './names.js';
import { pathText } from './route-line.js';

/** What is not so, and what is instead: `Paris -> Rome does not stop at London: cost 350, Paris › Rome, direct.` */
export function failureText(topology: Topology, { pair, clause, route }: Failure): string {
    const ends = `${siteName(topology, pair.from)} -> ${siteName(topology, pair.to)}`;
    return `${ends} ${denial(topology, route, clause)}: ${actualText(topology, route, clause.kind === 'hops')}.`;
}

/** A route as it is: `cost 350, Paris › London › Rome, stops at London`. */
export function actualText(topology: Topology, route: Route, withHops = false): string {
    if (route.path === null) return 'no path leads there, and its mail goes to the Unreachable queue';
    if (route.from === route.to) return `both ends are in site ${siteName(topology, route.from)}`;
    const hops = withHops ? [counted(route.path.links.length, 'hop')] : [];
    const stops = listOf(route.stops.map((site) => siteName(topology, site)));
    return [
        `cost ${route.path.cost}`,
        ...hops,
        pathText(topology, route.path),
        stops === '' ? 'direct' : `stops at ${stops}`,
    ].join(', ');
}

/** That a clause is not so, as what is said of the two ends. */
function denial(topology: Topology, route: Route, clause: Clause): string {
    if (route.path === null) return 'is not reachable';
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
        default:
            return 'is not so';
    }
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
