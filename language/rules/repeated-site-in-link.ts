import * as l10n from '@vscode/l10n';
import type { LinkDeclaration, Name } from '../syntax/declarations.js';
import { type DeclarationRule, type Finding, placeOf } from './finding.js';
import { isOfOneSite } from './link-needs-two-sites.js';
import { shortName } from './literal.js';

/** A site that is named twice in one link: it is a member once (R1.2). */
export const repeatedSiteInLink: DeclarationRule = {
    code: 'repeated-site-in-link',
    *checkDeclaration(declaration): Generator<Finding> {
        // A link of one site alone joins nothing, and that finding says more.
        if (declaration.kind !== 'link' || (declaration.problem === null && isOfOneSite(declaration))) return;
        const firsts = new Map<string, Name>();
        for (const [index, site] of declaration.sites.entries()) {
            const first = firsts.get(site.key);
            if (first === undefined) firsts.set(site.key, site);
            else yield repetition(declaration, index, site, first);
        }
    },
};

function repetition(declaration: LinkDeclaration, index: number, site: Name, first: Name): Finding {
    const name = shortName(first.text);
    const before = declaration.sites[index - 1];
    return {
        code: 'repeated-site-in-link',
        place: placeOf(declaration, site),
        message:
            declaration.name === null
                ? l10n.t(
                      '{0} is in this link already, and every two sites of a link are one hop apart: naming it again changes nothing.',
                      name,
                  )
                : l10n.t(
                      '{0} is in link {1} already, and every two sites of a link are one hop apart: naming it again changes nothing.',
                      name,
                      shortName(declaration.name.text),
                  ),
        related: [{ place: placeOf(declaration, first), message: l10n.t('{0} stands here first.', name) }],
        unnecessary: true,
        fixes: () => {
            // Of a link that does not parse not every site is known, so neither is what stands between two.
            if (before === undefined || declaration.problem !== null) return [];
            const edit = { ...placeOf(declaration, { start: before.end, end: site.end }), text: '' };
            return [{ title: l10n.t('Take out the repeated {0}', name), edits: [edit], keepsMeaning: true }];
        },
    };
}
