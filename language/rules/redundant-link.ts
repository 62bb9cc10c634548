import * as l10n from '@vscode/l10n';
import type { SiteLink, Topology } from '../topology/topology.js';
import { linkName, listOf } from '../wording/names.js';
import { knowsSites } from './doubts.js';
import { type Finding, type TopologyRule, wholeOf } from './finding.js';
import { replacingLinks } from './replacing-links.js';
import { takeOutLink } from './take-out.js';

/** A link that others replace between each two of its sites (R1.6): no mail would go another way without it. */
export const redundantLink: TopologyRule = {
    code: 'redundant-link',
    *check(context): Generator<Finding | null> {
        const { topology, routing } = context;
        for (const link of topology.links) {
            yield null;
            // A site that nothing declares may be what the link is for; that finding comes first.
            if (!knowsSites(topology, link.declaration)) continue;
            const replacing = replacingLinks(routing.graph, link.index);
            if (replacing === null) continue;
            const place = wholeOf(link.declaration);
            yield {
                code: 'redundant-link',
                place,
                message: messageFor(topology, link, replacing),
                related: replacing.slice(0, 3).flatMap((index) => {
                    const other = topology.links[index];
                    return other === undefined
                        ? []
                        : [
                              {
                                  place: { declaration: other.declaration, span: other.name },
                                  message: l10n.t('Cost {0}.', other.cost),
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
    const isDefault = link.declaration.costs.length === 0;
    const ownCost = isDefault ? l10n.t('{0} (the default)', link.cost) : String(link.cost);
    const others = replacing.map((index) => ({
        name: linkName(topology, index),
        cost: topology.links[index]?.cost ?? 0,
    }));
    const [first] = others;
    if (first !== undefined && others.length === 1) {
        const isPair = link.members.length === 2;
        if (first.cost < link.cost) return cheaper(isPair, own, first.name, first.cost, ownCost);
        return asCheap(isPair, own, first.name, ownCost);
    }
    const costs = listOf(others.map(({ name, cost }) => `${name} (${cost})`));
    return l10n.t(
        'Link {0} is redundant: between each two of its sites one of {1} costs no more than its {2}. Without it, mail goes the same way.',
        own,
        costs,
        ownCost,
    );
}

function cheaper(isPair: boolean, own: string, other: string, cost: number, ownCost: string): string {
    return isPair
        ? l10n.t(
              'Link {0} is redundant: {1} joins the same two sites for {2}, this one for {3}. Without it, mail goes the same way.',
              own,
              other,
              cost,
              ownCost,
          )
        : l10n.t(
              'Link {0} is redundant: {1} joins the same sites for {2}, this one for {3}. Without it, mail goes the same way.',
              own,
              other,
              cost,
              ownCost,
          );
}

function asCheap(isPair: boolean, own: string, other: string, cost: string): string {
    return isPair
        ? l10n.t(
              'Link {0} is redundant: {1} joins the same two sites for the same cost, {2}, and of equal links the lower name counts. Without it, mail goes the same way.',
              own,
              other,
              cost,
          )
        : l10n.t(
              'Link {0} is redundant: {1} joins the same sites for the same cost, {2}, and of equal links the lower name counts. Without it, mail goes the same way.',
              own,
              other,
              cost,
          );
}
