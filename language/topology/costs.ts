import type { CostAttribute, LinkAttributes, NumberValue } from '../syntax/declarations.js';

/** The costs a link may carry (R1.5). An Exchange cost is a 32-bit integer; above 99,999 it is doubtful. */
export const LOWEST_COST = 1;
export const HIGHEST_COST = 99_999;
export const HIGHEST_EXCHANGE_COST = 2 ** 31 - 1;
export const DEFAULT_COST = 100;

/** The costs of a link as routing takes them. */
export interface Costs {
    readonly adCost: number;
    readonly exchangeCost: number | null;
}

/**
 * The costs that a link's attributes give it; of two of a kind the first counts. A figure out of range is an error of
 * its own, and is taken here as the nearest cost that Active Directory would accept, so that the link stays a link.
 */
export function costsOf(attributes: Pick<LinkAttributes, 'costs'>): Costs {
    const ad = figure(attributes.costs.find((each) => each.kind === 'cost'));
    const exchange = figure(attributes.costs.find((each) => each.kind === 'exchange-cost'));
    return {
        adCost: ad === null ? DEFAULT_COST : nearestCost(ad, HIGHEST_COST),
        exchangeCost: exchange === null ? null : nearestCost(exchange, HIGHEST_EXCHANGE_COST),
    };
}

function figure(attribute: CostAttribute | undefined): NumberValue | null {
    return attribute?.value ?? null;
}

/** The nearest whole number from 1 to `highest`; the default cost for what is no number at all. */
export function nearestCost({ value }: NumberValue, highest: number): number {
    if (Number.isNaN(value)) return DEFAULT_COST;
    return Math.min(highest, Math.max(LOWEST_COST, Math.round(value)));
}

/** The effective cost: the Exchange cost where one is set, otherwise the Active Directory cost (R1.4). */
export function effectiveCost({ adCost, exchangeCost }: Costs): number {
    return exchangeCost ?? adCost;
}
