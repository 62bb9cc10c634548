import * as l10n from '@vscode/l10n';
import { readAddress } from '../topology/domains.js';
import { type DeclarationRule, type Finding, placeOf } from './finding.js';
import { literal } from './literal.js';

/** A recipient that is no address: nothing tells where its mail would go. */
export const invalidAddress: DeclarationRule = {
    code: 'invalid-address',
    *checkDeclaration(declaration): Generator<Finding> {
        if (declaration.kind !== 'route' && declaration.kind !== 'expect') return;
        for (const end of declaration.to) {
            const address = end.kind === 'address' ? readAddress(end.text) : '';
            if (end.kind !== 'address' || typeof address !== 'string') continue;
            yield {
                code: 'invalid-address',
                place: placeOf(declaration, end),
                message: l10n.t(
                    '{0} is no address: {1}. Write one such as `<joe@fabrikam.com>`.',
                    literal(end.text),
                    address,
                ),
            };
        }
    },
};
