import type { Route } from '../../language/routing/route.js';
import type { DecidedBy } from '../../language/routing/tree.js';
import type { Topology } from '../../language/topology/topology.js';

/** A route as JSON: schemas/route.schema.json. Fields are always there; null where there is nothing to say. */
export interface RouteRecord {
    readonly from: string;
    readonly to: string;
    readonly reachable: boolean;
    readonly cost: number | null;
    readonly hops: number | null;
    readonly path: readonly string[];
    /** The link of each hop. */
    readonly links: readonly string[];
    /** The hub sites that the message stops at (R4.3). */
    readonly stops: readonly string[];
    readonly legs: readonly { readonly from: string; readonly to: string }[];
    readonly decidedBy: DecidedBy | null;
    /** The smallest limit on the path, in bytes (R8.3). */
    readonly maxMessageSize: number | null;
    readonly outcome: 'delivered' | 'queued' | 'returned' | 'unreachable';
    /** The site at which the message waits. */
    readonly queuesAt: string | null;
}

/** What `route`, `routes` and `diff` say of a route between two sites. */
export function routeRecord(topology: Topology, route: Route): RouteRecord {
    const name = (site: number): string => topology.sites[site]?.name.text ?? '';
    const ends = { from: name(route.from), to: name(route.to) };
    const { path } = route;
    if (path === null || [route.from, route.to].some((site) => isSilent(topology, site))) {
        return {
            ...ends,
            reachable: false,
            cost: null,
            hops: null,
            path: [],
            links: [],
            stops: [],
            legs: [],
            decidedBy: null,
            maxMessageSize: null,
            outcome: 'unreachable',
            queuesAt: null,
        };
    }
    return {
        ...ends,
        reachable: true,
        cost: path.cost,
        hops: path.links.length,
        path: path.sites.map(name),
        links: path.links.map((link) => topology.links[link]?.name.text ?? ''),
        stops: route.stops.map(name),
        legs: route.legs.map((leg) => ({ from: name(leg.from), to: name(leg.to) })),
        decidedBy: route.decidedBy,
        maxMessageSize: smallestLimit(topology, path.links),
        outcome: 'delivered',
        queuesAt: null,
    };
}

/** Whether a site has servers and none with transport: mail is neither sent from there nor taken in (R5.3). */
function isSilent(topology: Topology, index: number): boolean {
    const site = topology.sites[index];
    return site !== undefined && site.servers.length > 0 && !site.hasTransport;
}

function smallestLimit(topology: Topology, links: readonly number[]): number | null {
    const limits = links.flatMap((link) => topology.links[link]?.maxMessageSize ?? []);
    return limits.length === 0 ? null : Math.min(...limits);
}
