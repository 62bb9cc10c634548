import * as l10n from '@vscode/l10n';
import { Routing } from '../routing/routing.js';
import { writeName } from '../syntax/names.js';
import { HIGHEST_COST, LOWEST_COST } from '../topology/costs.js';
import type { SiteLink, Topology } from '../topology/topology.js';
import { siteName } from '../wording/names.js';
import { exchangeCostEdit, exchangeCostText, withExchangeCost } from './exchange-cost.js';
import type { Fix } from './finding.js';
import { type Miss, missesOf } from './hub-site-miss.js';

/** How many pairs of neighbours are tried before a hub site is given up: each costs a few computations of routes. */
const TRIED_PAIRS = 8;

/**
 * The Exchange costs that make mail stop at a hub site that lies inside no path: for the closest pair of neighbours for
 * which there is one. Each has been tried: with it, mail between the two stops there, both ways.
 */
export function hubSiteFixes(topology: Topology, routing: Routing, hub: number): readonly Fix[] {
    for (const miss of missesOf(routing, hub).slice(0, TRIED_PAIRS)) {
        const lowered = lowerings(topology, miss).flatMap((change) => fixFor(topology, hub, miss, change));
        if (lowered.length > 0) return lowered;
        const raised = raisings(topology, routing, miss).flatMap((change) => fixFor(topology, hub, miss, change));
        if (raised.length > 0) return raised;
    }
    return [];
}

interface Change {
    readonly link: SiteLink;
    readonly cost: number;
}

/** One of the two links to the hub site as much cheaper as makes the way through it cheaper than any other by one. */
function lowerings(topology: Topology, { links, cost, least }: Miss): readonly Change[] {
    return changes(topology, links, least - 1 - cost).filter((change) => change.cost >= LOWEST_COST);
}

/** A link of the path that mail takes as much dearer as makes the way through the hub site cheaper than it by one. */
function raisings(topology: Topology, routing: Routing, { from, to, cost, least }: Miss): readonly Change[] {
    const links = [from, to].flatMap((end) => routing.route(end, end === from ? to : from).path?.links ?? []);
    return changes(topology, [...new Set(links)], cost + 1 - least).filter((change) => change.cost <= HIGHEST_COST);
}

function changes(topology: Topology, links: readonly number[], by: number): readonly Change[] {
    return links.flatMap((index) => {
        const link = topology.links[index];
        return link === undefined || link.declaration.problem !== null ? [] : [{ link, cost: link.cost + by }];
    });
}

/** The change as a fix, if it does what it is for: a link of many sites, or a third path, may spoil it. */
function fixFor(topology: Topology, hub: number, { from, to }: Miss, { link, cost }: Change): readonly Fix[] {
    const routing = Routing.of(withExchangeCost(topology, link, cost));
    if (!routing.route(from, to).stops.includes(hub) || !routing.route(to, from).stops.includes(hub)) return [];
    const title = l10n.t(
        'Set {0} on link {1}, so that mail between {2} and {3} stops at {4}',
        exchangeCostText(cost),
        writeName(link.name.text),
        siteName(topology, from),
        siteName(topology, to),
        siteName(topology, hub),
    );
    return [{ title, edits: [exchangeCostEdit(link, cost)] }];
}
