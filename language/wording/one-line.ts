/** A text on one line that cannot move a terminal's cursor or change its colours. */
export function oneLine(text: string): string {
    return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
}
