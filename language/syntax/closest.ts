import { nameKey } from './names.js';

/**
 * The candidates that a misspelt word may have meant, best first, at most three: within a third of its length in
 * edits (insertions, deletions, replacements, swaps of neighbours), without regard to case.
 */
export function closest(word: string, candidates: Iterable<string>): readonly string[] {
    const key = nameKey(word).slice(0, 64);
    const limit = Math.max(1, Math.floor(key.length / 3));
    const near: { readonly candidate: string; readonly distance: number }[] = [];
    for (const candidate of candidates) {
        const other = nameKey(candidate);
        if (Math.abs(other.length - key.length) > limit) continue;
        const distance = editDistance(key, other, limit);
        // Where every letter differs nothing is close: `A` is no slip for `B`.
        if (distance <= limit && distance < Math.max(key.length, other.length)) near.push({ candidate, distance });
    }
    near.sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1));
    return near.slice(0, 3).map((each) => each.candidate);
}

/** The number of edits between two words; anything above `limit` where it is more than that. */
function editDistance(a: string, b: string, limit: number): number {
    let beforeLast: readonly number[] = [];
    let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 1; i <= a.length; i++) {
        const row = [i];
        for (let j = 1; j <= b.length; j++) {
            const same = a[i - 1] === b[j - 1];
            let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
            if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
                cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
            row.push(cost);
        }
        if (Math.min(...row) > limit) return limit + 1;
        beforeLast = last;
        last = row;
    }
    return last[b.length] ?? 0;
}
