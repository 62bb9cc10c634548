import { readAddress } from '../topology/domains.js';
import { allDeclarations } from '../topology/symbols.js';
import { type Finding, placeOf, type Rule } from './finding.js';
import { literal } from './literal.js';

/** A recipient that is no address: nothing tells where its mail would go. */
export const invalidAddress: Rule = {
    code: 'invalid-address',
    *check({ topology }): Generator<Finding> {
        for (const declaration of allDeclarations(topology)) {
            if (declaration.kind !== 'route' && declaration.kind !== 'expect') continue;
            for (const end of declaration.to) {
                const address = end.kind === 'address' ? readAddress(end.text) : '';
                if (end.kind !== 'address' || typeof address !== 'string') continue;
                yield {
                    code: 'invalid-address',
                    severity: 'error',
                    place: placeOf(declaration, end),
                    message: `${literal(end.text)} is no address: ${address}. Write one such as \`<joe@fabrikam.com>\`.`,
                };
            }
        }
    },
};
