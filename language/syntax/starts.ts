import { firstIndex } from './first-index.js';

/** Where things of a text begin, as plain figures: a large file has ten thousands, and after a keystroke most are moved. */
export type Starts = Int32Array;

/**
 * The starts after an edit.
 * @param from those before it stay
 * @param to from it on they are moved
 * @param between those that take the place of the others
 * @param shift how far what stands behind the edit is moved
 */
export function startsAfter(
    starts: Starts,
    { from, to }: { readonly from: number; readonly to: number },
    between: readonly number[],
    shift: number,
): Starts {
    const after = new Int32Array(from + between.length + starts.length - to);
    after.set(starts.subarray(0, from));
    after.set(between, from);
    const moved = from + between.length - to;
    for (let index = to; index < starts.length; index++) after[moved + index] = (starts[index] ?? 0) + shift;
    return after;
}

/** The index of the first start at an offset or after it; their number where there is none. */
export function indexFrom(starts: Starts, offset: number): number {
    return firstIndex(starts.length, (index) => (starts[index] ?? 0) >= offset);
}
