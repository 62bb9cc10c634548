import type { Network } from '../routing/network.js';
import { type ComparedRoute, comparedRoute, isSameRoute } from './route-difference.js';

/** A step of a comparison: a route that differs, or that all from a site have been looked at. */
export type ComparisonStep =
    | { readonly kind: 'changed'; readonly before: ComparedRoute; readonly after: ComparedRoute }
    | { readonly kind: 'site'; readonly done: number };

/** The sites that two networks have in common, by their index in each. */
export interface CommonSites {
    readonly pairs: readonly { readonly before: number; readonly after: number }[];
    /** How many routes lead from one of them to another. */
    readonly routes: number;
}

export function commonSites(before: Network, after: Network): CommonSites {
    const pairs = before.topology.sites.flatMap((site) => {
        const now = after.topology.siteByKey.get(site.name.key);
        return now === undefined ? [] : [{ before: site.index, after: now.index }];
    });
    return { pairs, routes: pairs.length * (pairs.length - 1) };
}

/** The routes between sites of two networks that differ, in the order of declaration. Each is found when it is asked for. */
export function* changedRoutes(before: Network, after: Network, { pairs }: CommonSites): Generator<ComparisonStep> {
    for (const [done, from] of pairs.entries()) {
        const others = pairs.filter((pair) => pair !== from);
        const olds = before.routing.routesFrom(
            from.before,
            others.map((pair) => pair.before),
        );
        const news = after.routing.routesFrom(
            from.after,
            others.map((pair) => pair.after),
        );
        for (const old of olds) {
            const now = news.next().value;
            if (now === undefined) break;
            const pair = { before: comparedRoute(before, old), after: comparedRoute(after, now) };
            if (!isSameRoute(pair.before, pair.after)) yield { kind: 'changed', ...pair };
        }
        yield { kind: 'site', done: done + 1 };
    }
}
