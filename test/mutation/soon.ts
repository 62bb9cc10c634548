import type { IRawProperty, Parameters } from 'fast-check';
import { expect, vi } from 'vitest';

/** How often a property is tried at most: a change that this does not notice, more runs may. */
const RUNS = 40;

/** The same of those that look at fixes: they count what they have seen, and want to have seen enough. */
const RUNS_OF_RULES = 150;

/*
 * One counterexample is enough to tell a changed program from the right one: it need not be the smallest. And most changes
 * that a property notices at all are noticed at once.
 */
vi.mock('fast-check', async (original) => {
    const whole = await original<typeof import('fast-check')>();
    const soon = (property: IRawProperty<unknown>, parameters: Parameters<unknown> = {}) => {
        const most = expect.getState().testPath?.includes('/rules/') ? RUNS_OF_RULES : RUNS;
        const numRuns = Math.min(parameters.numRuns ?? most, most);
        return whole.assert(property, { ...parameters, numRuns, endOnFailure: true });
    };
    return { ...whole, assert: soon, default: { ...whole.default, assert: soon } };
});
