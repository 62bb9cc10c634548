import { type ChangeKind, routeChanges } from '../routing/compare.js';
import type { Network } from '../routing/network.js';
import { type OutsideChange, outsideChanges } from '../wording/outside-changes.js';
import { type ComparedRoute, comparedRoute } from '../wording/route-difference.js';
import { unreachableRecord } from '../wording/route-record.js';

/** What was found next: a pair of sites with a route before or after, or mail to the outside that fares otherwise. */
export type ImpactStep =
    | { readonly kind: 'same' }
    | { readonly kind: ChangeKind; readonly before: ComparedRoute; readonly after: ComparedRoute }
    | { readonly kind: 'outside'; readonly change: OutsideChange };

/** What an outage or a change does to all routes and to mail to the outside, one after another, as it is asked for. */
export function* impactSteps(before: Network, after: Network): Generator<ImpactStep> {
    for (const { kind, from, to } of routeChanges(before, after)) {
        if (kind === 'same') yield { kind };
        else yield { kind, before: routeIn(before, after, from, to), after: routeIn(after, before, from, to) };
    }
    for (const change of outsideChanges(before, after)) yield { kind: 'outside', change };
}

/** The route between two sites by their keys, in a network where either may be missing. */
function routeIn(network: Network, other: Network, from: string, to: string): ComparedRoute {
    const [a, b] = [from, to].map((key) => network.topology.siteByKey.get(key)?.index);
    if (a !== undefined && b !== undefined) return comparedRoute(network, network.routing.route(a, b));
    const name = (key: string): string =>
        (network.topology.siteByKey.get(key) ?? other.topology.siteByKey.get(key))?.name.text ?? key;
    return { record: unreachableRecord(name(from), name(to)), hopCosts: [] };
}
