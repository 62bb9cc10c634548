import * as l10n from '@vscode/l10n';
import { writeName } from '../syntax/names.js';
import { DEFAULT_COST } from '../topology/costs.js';
import { type Finding, placeOf, type TopologyRule } from './finding.js';

/** An Exchange cost that says what the Active Directory cost says already (R1.4). */
export const redundantExchangeCost: TopologyRule = {
    code: 'redundant-exchange-cost',
    *check({ topology }): Generator<Finding> {
        for (const link of topology.links) {
            const attribute = link.declaration.costs.find((each) => each.kind === 'exchange-cost');
            // A figure out of range is not what routes are computed with: another rule speaks of it.
            if (
                attribute?.value == null ||
                attribute.value.value !== link.exchangeCost ||
                link.exchangeCost !== link.adCost
            )
                continue;
            const declaration = link.declaration;
            const written = declaration.costs.some((each) => each.kind === 'cost');
            yield {
                code: 'redundant-exchange-cost',
                place: placeOf(declaration, attribute),
                message: written
                    ? l10n.t(
                          'The Exchange cost of {0} is the same as its cost: without it, mail goes the same way.',
                          writeName(link.name.text),
                      )
                    : l10n.t(
                          'The Exchange cost of {0} is the same as its default cost, {1}: without it, mail goes the same way.',
                          writeName(link.name.text),
                          DEFAULT_COST,
                      ),
                unnecessary: true,
                fixes: () => [
                    {
                        title: l10n.t('Take out the Exchange cost'),
                        edits: [
                            { ...placeOf(declaration, { start: attribute.start - 1, end: attribute.end }), text: '' },
                        ],
                        keepsMeaning: true,
                    },
                ],
            };
        }
    },
};
