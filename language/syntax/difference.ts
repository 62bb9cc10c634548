/** Whether two lists hold the same, in the same order. */
export function sameItems(a: ArrayLike<unknown>, b: ArrayLike<unknown>): boolean {
    if (a === b) return true;
    if (a.length !== b.length) return false;
    for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
    return true;
}

/** What of a list went and what came in its place; what is before and behind is the same in both lists. */
export interface Difference<T> {
    readonly removed: readonly T[];
    readonly added: readonly T[];
}

/** Where two lists differ, item by item the same object or not. */
export function differenceOf<T>(before: readonly T[], after: readonly T[]): Difference<T> {
    const shorter = Math.min(before.length, after.length);
    let head = 0;
    while (head < shorter && before[head] === after[head]) head++;
    let tail = 0;
    const [lastBefore, lastAfter] = [before.length - 1, after.length - 1];
    while (tail < shorter - head && before[lastBefore - tail] === after[lastAfter - tail]) tail++;
    return {
        removed: before.slice(head, before.length - tail),
        added: after.slice(head, after.length - tail),
    };
}
