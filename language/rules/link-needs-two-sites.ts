import * as l10n from '@vscode/l10n';
import type { LinkDeclaration, Name } from '../syntax/declarations.js';
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
            if (declaration.kind !== 'link' || !isOfOneSite(declaration)) continue;
            const { name, problem } = declaration;
            // What does not parse may have lost its second site with that.
            if (name === null || problem !== null) continue;
            yield {
                code: 'link-needs-two-sites',
                place: placeOf(declaration, name),
                message: messageFor(name, declaration.sites),
                fixes: () => takeOutLink(context, declaration),
            };
        }
    },
};

function messageFor(name: Name, sites: readonly Name[]): string {
    const [link, only] = [shortName(name.text), shortName(sites[0]?.text ?? '')];
    return sites.length === 1
        ? l10n.t(
              'Link {0} joins nothing: it names {1} alone. Name a second site after it, or take out the link.',
              link,
              only,
          )
        : l10n.t(
              'Link {0} joins nothing: it names {1} alone, {2} times. Name a second site after it, or take out the link.',
              link,
              only,
              sites.length,
          );
}

/** Whether a link names one site only, however often. */
export function isOfOneSite({ sites }: LinkDeclaration): boolean {
    return new Set(sites.map((site) => site.key)).size === 1;
}
