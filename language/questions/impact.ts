import { type ChangeKind, routeChanges } from '../routing/compare.js';
import type { Network } from '../routing/network.js';
import { type OutsideChange, outsideChanges } from '../wording/outside-changes.js';
import { type ComparedRoute, comparedPair } from '../wording/route-difference.js';

/** What was found next: a pair of sites with a route before or after, or mail to the outside that fares otherwise. */
export type ImpactStep =
    | { readonly kind: 'same' }
    | { readonly kind: ChangeKind; readonly before: ComparedRoute; readonly after: ComparedRoute }
    | { readonly kind: 'outside'; readonly change: OutsideChange };

/** What an outage or a change does to all routes and to mail to the outside, one after another, as it is asked for. */
export function* impactSteps(before: Network, after: Network): Generator<ImpactStep> {
    for (const { kind, from, to } of routeChanges(before, after)) {
        if (kind === 'same') yield { kind };
        else
            yield { kind, before: comparedPair(before, after, from, to), after: comparedPair(after, before, from, to) };
    }
    for (const change of outsideChanges(before, after)) yield { kind: 'outside', change };
}
