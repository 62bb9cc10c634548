import { messageOnRoute } from '../routing/message.js';
import type { Network } from '../routing/network.js';
import type { Route } from '../routing/route.js';
import type { Topology } from '../topology/topology.js';
import { messageText } from '../wording/message-line.js';

/** One route of a site, as a line of a list. */
export interface SiteRoute {
    /** The index of the site at the other end. */
    readonly other: number;
    /** The sum of the costs; null where no path leads. */
    readonly cost: number | null;
    /** Cost, path and stops in one line, and where the mail waits. */
    readonly text: string;
}

/** The routes of a site in one direction. */
export interface SiteRoutes {
    /** The nearest first, and no more than a list can show. */
    readonly routes: readonly SiteRoute[];
    /** How many there are in all. */
    readonly count: number;
    /** The indices of the links on any of them. */
    readonly links: readonly number[];
}

const MOST_LISTED = 300;

/** Where mail from a site goes. */
export function routesFrom(network: Network, site: number): SiteRoutes {
    return listed(
        network,
        others(network.topology, site).map((other) => network.routing.route(site, other)),
        (route) => route.to,
    );
}

/** Where mail to a site comes from: a way of its own from each, not the way there turned round (R2.4). */
export function routesTo(network: Network, site: number): SiteRoutes {
    return listed(
        network,
        others(network.topology, site).map((other) => network.routing.route(other, site)),
        (route) => route.from,
    );
}

/** The other sites that send and receive mail. */
function others(topology: Topology, site: number): readonly number[] {
    return topology.sites.filter((each) => each.hasTransport && each.index !== site).map(({ index }) => index);
}

function listed(network: Network, routes: readonly Route[], otherEnd: (route: Route) => number): SiteRoutes {
    const links = new Set(routes.flatMap(({ path }) => path?.links ?? []));
    const cost = ({ path }: Route): number => path?.cost ?? Number.POSITIVE_INFINITY;
    const nearest = [...routes].sort((a, b) => cost(a) - cost(b) || otherEnd(a) - otherEnd(b)).slice(0, MOST_LISTED);
    return {
        routes: nearest.map((route) => ({
            other: otherEnd(route),
            cost: route.path?.cost ?? null,
            text: messageText(network, messageOnRoute(network, route)),
        })),
        count: routes.length,
        links: [...links].sort((a, b) => a - b),
    };
}
