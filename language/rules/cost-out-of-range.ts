import type { CostAttribute, Declaration, NumberValue } from '../syntax/declarations.js';
import { HIGHEST_COST, HIGHEST_EXCHANGE_COST, LOWEST_COST, nearestCost } from '../topology/costs.js';
import { type DeclarationRule, type Finding, placeOf } from './finding.js';
import { literal, shortName } from './literal.js';

/** A cost of a link that Active Directory or Exchange does not take, or that nothing vouches for (R1.5). */
export const costOutOfRange: DeclarationRule = {
    code: 'cost-out-of-range',
    *checkDeclaration(declaration): Generator<Finding> {
        if (declaration.kind !== 'link' && declaration.kind !== 'set') return;
        const attributes = declaration.kind === 'link' ? declaration : declaration.attributes;
        for (const { kind, value } of attributes.costs) {
            if (value == null) continue;
            const finding = outOfRange(declaration, kind, value) ?? doubtful(declaration, kind, value);
            if (finding !== null) yield finding;
        }
    },
};

function outOfRange(declaration: Declaration, kind: CostAttribute['kind'], value: NumberValue): Finding | null {
    const highest = kind === 'cost' ? HIGHEST_COST : HIGHEST_EXCHANGE_COST;
    if (Number.isInteger(value.value) && value.value >= LOWEST_COST && value.value <= highest) return null;
    const nearest = nearestCost(value, highest);
    const [what, taker] = kind === 'cost' ? ['The cost', 'Active Directory'] : ['The Exchange cost', 'Exchange'];
    const range = `whole numbers from ${LOWEST_COST} to ${highest.toLocaleString('en')}`;
    const place = placeOf(declaration, value);
    return {
        code: 'cost-out-of-range',
        severity: 'error',
        place,
        message: `${what}${linkOf(declaration)}, ${literal(value.text)}, is out of range: ${taker} takes ${range}. Until it is changed it counts as ${nearest.toLocaleString('en')}.`,
        fixes: () => [
            { title: `Change to ${nearest}`, edits: [{ ...place, text: String(nearest) }], keepsMeaning: true },
        ],
    };
}

/** R1.5: no range of the Exchange cost is documented; it takes the place of a cost that ends at 99,999 (R1.4). */
function doubtful(declaration: Declaration, kind: CostAttribute['kind'], value: NumberValue): Finding | null {
    if (kind !== 'exchange-cost' || value.value <= HIGHEST_COST) return null;
    return {
        code: 'cost-out-of-range',
        severity: 'warning',
        place: placeOf(declaration, value),
        message: `The Exchange cost${linkOf(declaration)}, ${value.value.toLocaleString('en')}, is doubtful: Microsoft documents no range for it, but the costs of Active Directory, which it replaces, end at ${HIGHEST_COST.toLocaleString('en')}. Routes are computed with it as it is.`,
    };
}

function linkOf(declaration: Declaration): string {
    if (declaration.kind === 'set')
        return declaration.target === null ? '' : ` of link ${shortName(declaration.target.name.text)}`;
    return declaration.kind !== 'link' || declaration.name === null
        ? ''
        : ` of link ${shortName(declaration.name.text)}`;
}
