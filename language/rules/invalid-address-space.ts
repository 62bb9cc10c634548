import { quote } from '../syntax/names.js';
import { readAddressSpace } from '../topology/address-spaces.js';
import { type DeclarationRule, type Finding, placeOf } from './finding.js';
import { literal } from './literal.js';

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
            const did = text === null ? '' : ` Did you mean ${literal(text)}?`;
            yield {
                code: 'invalid-address-space',
                severity: 'error',
                place: placeOf(declaration, space.pattern),
                message: `${literal(quote(space.pattern.text))} is no address space: ${reading.reason}.${did} An address space is \`"*"\`, \`"*.domain"\` or \`"domain"\`.`,
                fixes: () => (text === null ? [] : [{ title: `Change to ${text}`, edits: [{ ...place, text }] }]),
            };
        }
    },
};
