/** A text on one line that cannot move a terminal's cursor, change its colours, or turn the direction of what follows. */
export function oneLine(text: string): string {
    return text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ');
}
