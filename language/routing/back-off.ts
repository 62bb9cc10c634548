import type { Availability } from './availability.js';
import type { Network } from './network.js';
import type { Leg, Route } from './route.js';

/** Where a message waits that does not get through, and for what. */
export interface Wait {
    /** The site whose transport server holds it in its queue, in retry. */
    readonly at: number;
    /** The leg that does not come about; null where the message has not left its sender, or has arrived. */
    readonly leg: Leg | null;
    /**
     * - `sender`: no transport server of the sender's site collects it,
     * - `silent`: no transport server answers where the leg ends; or the message has arrived, and the server that it has
     *   to go through from there is down,
     * - `cut-off`: the network no longer joins the ends of the leg (R6.5),
     * - `mailbox`: it has arrived, and the mailbox server is down.
     */
    readonly why: 'sender' | 'silent' | 'cut-off' | 'mailbox';
}

/**
 * Where a message on a route waits while something is out of service (R6); null where it gets through. Each leg is
 * tried by itself: from the next stop backwards along the path, the first site that answers takes the message (R6.1),
 * sites without transport are passed over, and if none answers it stays where it is (R6.2, inferred).
 */
export function waitOf({ availability }: Network, route: Route): Wait | null {
    if (route.path === null) return null;
    const { sites } = route.path;
    const before = (site: number): number => sites[sites.indexOf(site) - 1] ?? route.from;
    for (const leg of route.legs) {
        const at = heldOnLeg(availability, leg, before);
        if (at !== null) return { at, leg, why: availability.joins(leg.from, leg.to) ? 'silent' : 'cut-off' };
    }
    return null;
}

/** Where a leg backs off to; null where it comes about. */
function heldOnLeg(availability: Availability, { from, to }: Leg, before: (site: number) => number): number | null {
    // A stop has servers, so that for it the two are the same.
    if (availability.answersAsEnd(to) && availability.joins(from, to)) return null;
    for (let at = before(to); at !== from; at = before(at))
        if (availability.answers(at) && availability.joins(from, at)) return at;
    return from;
}

/** For each site, as the destination of mail from a source: the site where it waits, or -1 (R6). As `waitOf`, for all at once. */
export function heldFrom({ topology, routing, availability }: Network, source: number): Int32Array {
    const count = topology.sites.length;
    const held = new Int32Array(count).fill(-1);
    if (availability.isWhole) return held;
    if (!availability.answersAsEnd(source)) return held.fill(source);
    const tree = routing.tree(source);
    const { stops } = routing.graph;
    /** Where mail waits that gets no further than a site, and the last stop before it. */
    const heldOnWay = new Int32Array(count).fill(-1);
    const lastStop = new Int32Array(count).fill(source);
    const before = (site: number): number => tree.previous(site);
    for (const site of tree.outward) {
        if (site !== source) {
            const previous = before(site);
            const from = stops[previous] ? previous : (lastStop[previous] ?? source);
            lastStop[site] = from;
            const heldBefore = heldOnWay[from] ?? -1;
            heldOnWay[site] =
                heldBefore >= 0 ? heldBefore : (heldOnLeg(availability, { from, to: site }, before) ?? -1);
            held[site] = heldOnWay[site] ?? -1;
        }
        if (held[site] === -1 && availability.hasLostMailboxes(site)) held[site] = site;
    }
    return held;
}

/**
 * The sites that take a message in turn when the one before them does not answer (R6.1): from its last leg's end
 * backwards, those with transport alone (R6.2); the last is where the leg begins.
 */
export function backOffOrder({ topology }: Network, route: Route): readonly number[] {
    const leg = route.legs.at(-1);
    if (leg === undefined || route.path === null) return [];
    const sites = route.path.sites;
    const between = sites.slice(sites.indexOf(leg.from) + 1, -1).filter((site) => topology.sites[site]?.hasTransport);
    return [...between.reverse(), leg.from];
}
