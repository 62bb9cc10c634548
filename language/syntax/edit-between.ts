/** A stretch of a text that another took the place of; offsets count UTF-16 code units. */
export interface TextEdit {
    readonly start: number;
    /** Where it ended before, and where what is there now ends. */
    readonly oldEnd: number;
    readonly newEnd: number;
}

/** How much is compared at a time: the engine compares long stretches faster than a loop can. */
const STEP = 4096;

/** Where two texts differ: what is before and behind is the same in both, and as long as it can be. */
export function editBetween(before: string, after: string): TextEdit {
    const shorter = Math.min(before.length, after.length);
    let start = 0;
    while (start + STEP <= shorter && before.slice(start, start + STEP) === after.slice(start, start + STEP))
        start += STEP;
    while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
    const most = shorter - start;
    let same = 0;
    const sliceBefore = (text: string, end: number): string => text.slice(text.length - end - STEP, text.length - end);
    while (same + STEP <= most && sliceBefore(before, same) === sliceBefore(after, same)) same += STEP;
    const unitBefore = (text: string, end: number): number => text.charCodeAt(text.length - end - 1);
    while (same < most && unitBefore(before, same) === unitBefore(after, same)) same++;
    return { start, oldEnd: before.length - same, newEnd: after.length - same };
}
