import * as l10n from '@vscode/l10n';
import { quote } from '../syntax/names.js';
import { readAddressSpace } from '../topology/address-spaces.js';
import { type DeclarationRule, type Finding, placeOf } from './finding.js';
import { changeTo, didYouMean, literal } from './literal.js';

/** An address space that is none (R9.1). */
export const invalidAddressSpace: DeclarationRule = {
    code: 'invalid-address-space',
    *checkDeclaration(declaration): Generator<Finding> {
        if (declaration.kind !== 'connector') return;
        for (const space of declaration.addressSpaces) {
            const reading = readAddressSpace(space.pattern.text);
            if (reading.kind === 'read') continue;
            const cost = space.cost?.text ?? reading.cost;
            const meant = reading.meant;
            const text = meant === undefined ? null : `${quote(meant)}${cost === undefined ? '' : ` cost ${cost}`}`;
            const place = placeOf(declaration, space);
            const fact = l10n.t('{0} is no address space: {1}.', literal(quote(space.pattern.text)), reading.reason);
            const did = didYouMean(text === null ? [] : [literal(text)]);
            const form = l10n.t('An address space is `"*"`, `"*.domain"` or `"domain"`.');
            yield {
                code: 'invalid-address-space',
                place: placeOf(declaration, space.pattern),
                message: `${fact}${did} ${form}`,
                fixes: () => (text === null ? [] : [{ title: changeTo(text), edits: [{ ...place, text }] }]),
            };
        }
    },
};
