import * as l10n from '@vscode/l10n';
import type { Path } from '../routing/route.js';
import type { Routing } from '../routing/routing.js';
import type { SiteLink } from '../topology/topology.js';
import { linkName, listOf, siteName } from '../wording/names.js';
import { knowsSites } from './doubts.js';
import { counting, type Finding, placeOf, type TopologyRule } from './finding.js';
import { replacingLinks } from './replacing-links.js';
import { takeOutLink } from './take-out.js';

/** A link on no least-cost path, although none replaces it: mail between its sites is cheaper over other sites (R2.1). */
export const unusedLink: TopologyRule = {
    code: 'unused-link',
    *check(context): Generator<Finding | null> {
        const { topology, routing } = context;
        yield* counting(routing);
        for (const link of topology.links) {
            if (link.smtp || link.members.length < 2 || routing.load.linkIsUsed[link.index]) continue;
            if (!knowsSites(topology, link.declaration)) continue;
            // Of a redundant link that finding says it better.
            if (replacingLinks(routing.graph, link.index) !== null) continue;
            const detour = firstDetour(routing, link);
            if (detour === null) continue;
            const name = (site: number | undefined): string => siteName(topology, site ?? -1);
            const over = listOf(detour.sites.slice(1, -1).map(name));
            const figures = [
                linkName(topology, link.index),
                name(detour.sites[0]),
                name(detour.sites.at(-1)),
                detour.cost,
                over,
                link.cost,
            ];
            yield {
                code: 'unused-link',
                place: placeOf(link.declaration, link.name),
                message:
                    link.members.length === 2
                        ? l10n.t(
                              'No mail takes link {0}: {1} to {2} costs {3} over {4}, {5} over this link. At {3} or less mail between the two would take it.',
                              ...figures,
                          )
                        : l10n.t(
                              'No mail takes link {0}: other ways between its sites cost less: for example, {1} to {2} costs {3} over {4}, {5} over this link. At {3} or less mail between the two would take it.',
                              ...figures,
                          ),
                fixes: () => takeOutLink(context, link.declaration),
            };
        }
    },
};

/** The path of the first pair of the link's sites that no link joins as cheaply as this one, but a path over others. */
function firstDetour(routing: Routing, { members, cost }: SiteLink): Path | null {
    for (const [at, from] of members.entries()) {
        const tree = routing.tree(from);
        const to = members.slice(at + 1).find((site) => tree.hops(site) > 1 && tree.cost(site) < cost);
        if (to !== undefined) return routing.route(from, to).path;
    }
    return null;
}
