import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { effectiveCost, nearestCost } from '../../../language/topology/costs.js';
import { topologyOf } from '../../support/topology.js';

function costsOf(attributes: string): { adCost: number | undefined; exchangeCost: number | null | undefined } {
    const [link] = topologyOf(`site A  site B  link L: A <-> B ${attributes}`).topology.links;
    return { adCost: link?.adCost, exchangeCost: link?.exchangeCost };
}

test.each([
    ['cost 1', 1],
    ['cost 99999', 99_999],
    ['cost 0', 1],
    ['cost -5', 1],
    ['cost 100000', 99_999],
    ['cost 99999999999999999999999999', 99_999],
    ['cost 007', 7],
    ['cost 2.4', 2],
    ['cost 0.2', 1],
    ['cost', 100],
    ['', 100],
])('R1.5: `%s` is an AD cost of %i: out of range it is the nearest that is valid', (attribute, cost) => {
    expect(costsOf(attribute)).toEqual({ adCost: cost, exchangeCost: null });
});

test.each([
    ['exchange-cost 1', 1],
    ['exchange-cost 100000', 100_000],
    ['exchange-cost 2147483647', 2_147_483_647],
    ['exchange-cost 2147483648', 2_147_483_647],
    ['exchange-cost 0', 1],
    ['exchange-cost -1', 1],
    ['exchange-cost none', null],
    ['exchange-cost', null],
])('R1.5: `%s` is an Exchange cost of %s: it may be above 99,999', (attribute, cost) => {
    expect(costsOf(attribute)).toEqual({ adCost: 100, exchangeCost: cost });
});

test('R1.4: the Exchange cost counts where there is one', () => {
    expect(effectiveCost({ adCost: 5, exchangeCost: 9 })).toBe(9);
    expect(effectiveCost({ adCost: 5, exchangeCost: null })).toBe(5);
});

test('whatever figure is written, the cost is a whole number in range, and the nearest one', () => {
    const property = fc.property(
        fc.double({ noNaN: true }),
        fc.integer({ min: 1, max: 2 ** 31 - 1 }),
        (value, highest) => {
            const cost = nearestCost({ start: 0, end: 0, text: String(value), value }, highest);
            expect(Number.isInteger(cost) && cost >= 1 && cost <= highest).toBe(true);
            if (value >= 1 && value <= highest) expect(Math.abs(cost - value)).toBeLessThanOrEqual(0.5);
            else expect(cost).toBe(value < 1 ? 1 : highest);
        },
    );
    fc.assert(property, { numRuns: 1000 });
});
