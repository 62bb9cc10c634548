/**
 * The first of some indices of which something holds, found by halving.
 * @param count how many there are; given back where it holds of none
 * @param holds once it holds of one, it holds of all behind it
 */
export function firstIndex(count: number, holds: (index: number) => boolean): number {
    let low = 0;
    let high = count;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (holds(middle)) high = middle;
        else low = middle + 1;
    }
    return low;
}
