import { DEFAULT_COST } from '../topology/costs.js';
import type { SiteLink, Topology } from '../topology/topology.js';
import { linkName, listOf } from '../wording/names.js';
import { knowsSites } from './doubts.js';
import { type Finding, type TopologyRule, wholeOf } from './finding.js';
import { replacingLinks } from './replacing-links.js';
import { takeOutLink } from './take-out.js';

/** A link that others replace between each two of its sites (R1.6): no mail would go another way without it. */
export const redundantLink: TopologyRule = {
    code: 'redundant-link',
    *check(context): Generator<Finding> {
        const { topology, routing } = context;
        for (const link of topology.links) {
            // A site that nothing declares may be what the link is for; that finding comes first.
            if (!knowsSites(topology, link.declaration)) continue;
            const replacing = replacingLinks(routing.graph, link.index);
            if (replacing === null) continue;
            const place = wholeOf(link.declaration);
            yield {
                code: 'redundant-link',
                severity: 'information',
                place,
                message: messageFor(topology, link, replacing),
                related: replacing.slice(0, 3).flatMap((index) => {
                    const other = topology.links[index];
                    return other === undefined
                        ? []
                        : [
                              {
                                  place: { declaration: other.declaration, span: other.name },
                                  message: `Cost ${other.cost}.`,
                              },
                          ];
                }),
                unnecessary: true,
                fixes: () => takeOutLink(context, link.declaration),
            };
        }
    },
};

function messageFor(topology: Topology, link: SiteLink, replacing: readonly number[]): string {
    const own = linkName(topology, link.index);
    const ownCost = `${link.cost}${link.cost === DEFAULT_COST && link.declaration.costs.length === 0 ? ' (the default)' : ''}`;
    const others = replacing.map((index) => ({
        name: linkName(topology, index),
        cost: topology.links[index]?.cost ?? 0,
    }));
    const same = 'Without it, mail goes the same way.';
    const [first] = others;
    if (first !== undefined && others.length === 1) {
        const sites = link.members.length === 2 ? 'the same two sites' : 'the same sites';
        if (first.cost < link.cost)
            return `Link ${own} is redundant: ${first.name} joins ${sites} for ${first.cost}, this one for ${ownCost}. ${same}`;
        return `Link ${own} is redundant: ${first.name} joins ${sites} for the same cost, ${ownCost}, and of equal links the lower name counts. ${same}`;
    }
    const costs = listOf(others.map(({ name, cost }) => `${name} (${cost})`));
    return `Link ${own} is redundant: between each two of its sites one of ${costs} costs no more than its ${ownCost}. ${same}`;
}
