/** How long the server does nothing else, in milliseconds: less than a reader notices while typing. */
const SLICE_MILLISECONDS = 5;

/**
 * Goes through what is dear to find, and lets other work in at short intervals.
 * @param isWanted asked after each: what is no longer wanted is left
 * @returns whether it came to the end
 */
export async function inSlices<T>(
    items: Iterable<T>,
    isWanted: () => boolean,
    take: (item: T) => void,
): Promise<boolean> {
    let end = performance.now() + SLICE_MILLISECONDS;
    for (const item of items) {
        take(item);
        if (performance.now() < end) continue;
        await nextTurn();
        if (!isWanted()) return false;
        end = performance.now() + SLICE_MILLISECONDS;
    }
    return true;
}

/**
 * What comes of steps, with other work let in at short intervals.
 * @param isWanted as above
 * @returns undefined where it was left
 */
export async function resultOf<R>(
    steps: Generator<unknown, R>,
    isWanted: () => boolean,
): Promise<{ readonly result: R } | undefined> {
    let end: { readonly result: R } | undefined;
    function* untilEnd(): Generator<unknown> {
        end = { result: yield* steps };
    }
    await inSlices(untilEnd(), isWanted, () => {});
    return end;
}

/**
 * Lets what else there is to do have its turn.
 * @param milliseconds how long at least
 */
export function nextTurn(milliseconds = 0): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
