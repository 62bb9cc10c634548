import * as l10n from '@vscode/l10n';
import type { CostAttribute, Declaration, NumberValue } from '../syntax/declarations.js';
import { figure } from '../syntax/figures.js';
import { HIGHEST_COST, HIGHEST_EXCHANGE_COST, LOWEST_COST, nearestCost } from '../topology/costs.js';
import { type DeclarationRule, type Finding, placeOf } from './finding.js';
import { changeTo, literal, shortName } from './literal.js';

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
    const place = placeOf(declaration, value);
    return {
        code: 'cost-out-of-range',
        place,
        message: outOfRangeText(kind, nameOfLink(declaration), [
            literal(value.text),
            String(LOWEST_COST),
            figure(highest),
            figure(nearest),
        ]),
        fixes: () => [
            { title: changeTo(String(nearest)), edits: [{ ...place, text: String(nearest) }], keepsMeaning: true },
        ],
    };
}

/** @param figures the cost as written, the lowest and the highest that are taken, and the one that counts */
function outOfRangeText(kind: CostAttribute['kind'], link: string | null, figures: readonly string[]): string {
    if (kind === 'cost')
        return link === null
            ? l10n.t(
                  'The cost, {0}, is out of range: Active Directory takes whole numbers from {1} to {2}. Until it is changed it counts as {3}.',
                  ...figures,
              )
            : l10n.t(
                  'The cost of link {0}, {1}, is out of range: Active Directory takes whole numbers from {2} to {3}. Until it is changed it counts as {4}.',
                  link,
                  ...figures,
              );
    return link === null
        ? l10n.t(
              'The Exchange cost, {0}, is out of range: Exchange takes whole numbers from {1} to {2}. Until it is changed it counts as {3}.',
              ...figures,
          )
        : l10n.t(
              'The Exchange cost of link {0}, {1}, is out of range: Exchange takes whole numbers from {2} to {3}. Until it is changed it counts as {4}.',
              link,
              ...figures,
          );
}

/** R1.5: no range of the Exchange cost is documented; it takes the place of a cost that ends at 99,999 (R1.4). */
function doubtful(declaration: Declaration, kind: CostAttribute['kind'], value: NumberValue): Finding | null {
    if (kind !== 'exchange-cost' || value.value <= HIGHEST_COST) return null;
    const link = nameOfLink(declaration);
    return {
        code: 'cost-out-of-range',
        severity: 'warning',
        place: placeOf(declaration, value),
        message:
            link === null
                ? l10n.t(
                      'The Exchange cost, {0}, is doubtful: Microsoft documents no range for it, but the costs of Active Directory, which it replaces, end at {1}. Routes are computed with it as it is.',
                      figure(value.value),
                      figure(HIGHEST_COST),
                  )
                : l10n.t(
                      'The Exchange cost of link {0}, {1}, is doubtful: Microsoft documents no range for it, but the costs of Active Directory, which it replaces, end at {2}. Routes are computed with it as it is.',
                      link,
                      figure(value.value),
                      figure(HIGHEST_COST),
                  ),
    };
}

/** The link that a cost is of; null where its name is missing. */
function nameOfLink(declaration: Declaration): string | null {
    if (declaration.kind === 'set') return declaration.target === null ? null : shortName(declaration.target.name.text);
    return declaration.kind !== 'link' || declaration.name === null ? null : shortName(declaration.name.text);
}
