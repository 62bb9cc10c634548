import * as l10n from '@vscode/l10n';
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
            yield {
                code: 'link-needs-two-sites',
                place: placeOf(declaration, declaration.name),
                message: messageFor(declaration),
                fixes: () => takeOutLink(context, declaration),
            };
        }
    },
};

function messageFor({ name, sites }: LinkDeclaration): string {
    const only = shortName(sites[0]?.text ?? '');
    const link = name === null ? null : shortName(name.text);
    if (sites.length === 1)
        return link === null
            ? l10n.t(
                  'This link joins nothing: it names {0} alone. Name a second site after it, or take out the link.',
                  only,
              )
            : l10n.t(
                  'Link {0} joins nothing: it names {1} alone. Name a second site after it, or take out the link.',
                  link,
                  only,
              );
    return link === null
        ? l10n.t(
              'This link joins nothing: it names {0} alone, {1} times. Name a second site after it, or take out the link.',
              only,
              sites.length,
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
