import { firstIndex } from '../syntax/first-index.js';

/**
 * The places of names in alphanumeric order, which decides where costs and hops do not (R1.6, R2.3): by code unit of the
 * upper-cased name.
 * @param keys the names by their keys, each different from all others
 * @returns for each its place, from 0
 */
export function ranks(keys: readonly string[]): Int32Array {
    const order = keys.map((_, index) => index).sort((a, b) => inOrder(keys[a] ?? '', keys[b] ?? ''));
    return placesOf(order);
}

/**
 * The same for names that are mostly those of before, at the same indices: only the others are sorted in.
 * @param previous the names of before, and their ranks
 */
export function ranksAfter(previous: readonly string[], rank: Int32Array, keys: readonly string[]): Int32Array {
    if (keys.length !== previous.length) return ranks(keys);
    const changed = keys.flatMap((key, index) => (key === previous[index] ? [] : [index]));
    if (changed.length === 0) return rank;
    if (changed.length > MOST_SORTED_IN) return ranks(keys);
    const order: number[] = new Array(keys.length).fill(0);
    for (const [index, place] of rank.entries()) order[place] = index;
    const isChanged = new Set(changed);
    const sorted = order.filter((index) => !isChanged.has(index));
    for (const index of changed) {
        const key = keys[index] ?? '';
        const after = firstIndex(sorted.length, (place) => inOrder(key, keys[sorted[place] ?? index] ?? '') < 0);
        sorted.splice(after, 0, index);
    }
    return placesOf(sorted);
}

/** Each that is sorted in moves those behind it: with more, sorting all is quicker. */
const MOST_SORTED_IN = 8;

function inOrder(a: string, b: string): number {
    return a < b ? -1 : 1;
}

function placesOf(order: readonly number[]): Int32Array {
    const rank = new Int32Array(order.length);
    for (const [place, index] of order.entries()) rank[index] = place;
    return rank;
}
