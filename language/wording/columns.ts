/** How many columns a terminal gives a text: two for a wide letter of East Asia, none for a mark on a letter. */
export function columnsOf(text: string): number {
    let columns = 0;
    for (const letter of text.normalize('NFC')) columns += MARK.test(letter) ? 0 : WIDE.test(letter) ? 2 : 1;
    return columns;
}

/** A text with blanks behind or before it, so that it fills so many columns. */
export function padEnd(text: string, columns: number): string {
    return text + ' '.repeat(Math.max(0, columns - columnsOf(text)));
}

export function padStart(text: string, columns: number): string {
    return ' '.repeat(Math.max(0, columns - columnsOf(text))) + text;
}

const MARK = /\p{M}|\p{Cf}/u;
const WIDE =
    /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|[\u{20000}-\u{3fffd}]/u;
