import type { Route } from '../routing/route.js';
import type { Clause } from '../syntax/declarations.js';
import type { Topology } from '../topology/topology.js';
import { siteName } from './names.js';

/**
 * The clause that is so of a route, to be written in place of one that is not: of the same kind where there is one.
 * null for kinds that are not computed yet.
 */
export function trueClause(topology: Topology, route: Route, clause: Clause): string | null {
    const path = route.path;
    if (path === null) return 'unreachable';
    const list = (sites: readonly number[]): string => sites.map((site) => siteName(topology, site)).join(', ');
    switch (clause.kind) {
        case 'reachable':
        case 'unreachable':
            return 'reachable';
        case 'direct':
        case 'via':
            return route.stops.length === 0 ? 'direct' : `via ${list(route.stops)}`;
        case 'through': {
            const inside = list(path.sites.slice(1, -1));
            return inside === '' ? `path ${list(path.sites)}` : `through ${inside}`;
        }
        case 'path':
            return `path ${list(path.sites)}`;
        case 'cost':
            return `cost ${path.cost}`;
        case 'hops':
            return `hops ${path.links.length}`;
        default:
            return null;
    }
}
