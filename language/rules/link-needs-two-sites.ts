import type { LinkDeclaration } from '../syntax/declarations.js';
import { allDeclarations } from '../topology/symbols.js';
import { type Finding, placeOf, type TopologyRule } from './finding.js';
import { shortName } from './literal.js';
import { takeOutLink } from './take-out.js';

/** A link of one site joins nothing (R1.2). */
export const linkNeedsTwoSites: TopologyRule = {
    code: 'link-needs-two-sites',
    *check(context): Generator<Finding> {
        const { topology } = context;
        for (const declaration of allDeclarations(topology)) {
            // What does not parse may have lost its second site with that.
            if (declaration.kind !== 'link' || declaration.problem !== null || !isOfOneSite(declaration)) continue;
            const name = declaration.name === null ? 'This link' : `Link ${shortName(declaration.name.text)}`;
            const only = shortName(declaration.sites[0]?.text ?? '');
            const times = declaration.sites.length === 1 ? '' : `, ${declaration.sites.length} times`;
            yield {
                code: 'link-needs-two-sites',
                severity: 'warning',
                place: placeOf(declaration, declaration.name),
                message: `${name} joins nothing: it names ${only} alone${times}. Name a second site after it, or take out the link.`,
                fixes: () => takeOutLink(context, declaration),
            };
        }
    },
};

/** Whether a link names one site only, however often. */
export function isOfOneSite({ sites }: LinkDeclaration): boolean {
    return new Set(sites.map((site) => site.key)).size === 1;
}
