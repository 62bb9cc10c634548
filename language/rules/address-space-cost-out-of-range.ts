import * as l10n from '@vscode/l10n';
import { HIGHEST_SPACE_COST, LOWEST_SPACE_COST } from '../topology/address-spaces.js';
import { spaceCost } from '../topology/build-connectors.js';
import { type DeclarationRule, type Finding, placeOf } from './finding.js';
import { changeTo, literal } from './literal.js';

/** The cost of an address space that Exchange does not take (R9.1). */
export const addressSpaceCostOutOfRange: DeclarationRule = {
    code: 'address-space-cost-out-of-range',
    *checkDeclaration(declaration): Generator<Finding> {
        if (declaration.kind !== 'connector') return;
        for (const { cost, pattern } of declaration.addressSpaces) {
            if (cost === null || cost.value === spaceCost(cost)) continue;
            const nearest = String(spaceCost(cost));
            const place = placeOf(declaration, cost);
            yield {
                code: 'address-space-cost-out-of-range',
                place,
                message: l10n.t(
                    'The cost of address space {0}, {1}, is out of range: Exchange takes whole numbers from {2} to {3}. Until it is changed it counts as {4}.',
                    literal(pattern.text),
                    literal(cost.text),
                    LOWEST_SPACE_COST,
                    HIGHEST_SPACE_COST,
                    nearest,
                ),
                fixes: () => [{ title: changeTo(nearest), edits: [{ ...place, text: nearest }], keepsMeaning: true }],
            };
        }
    },
};
