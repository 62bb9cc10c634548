/**
 * How wide a text is at a font size of 1, at most: no font is at hand when the map is laid out, so each letter counts
 * as wide as common sans-serif fonts make it, rounded up.
 */
export function textWidth(text: string): number {
    let width = 0;
    for (const letter of text) width += letterWidth(letter);
    return width;
}

function letterWidth(letter: string): number {
    if (/[il.,:;'|!jI[\]()/\\ ft]/.test(letter)) return 0.39;
    if (/[mwMW@%—]/.test(letter)) return 0.97;
    if (/[A-ZÀ-ÞΑ-ΩА-Я&]/.test(letter)) return 0.75;
    if ((letter.codePointAt(0) ?? 0) < 0x530 || /[\u2000-\u206f]/.test(letter)) return 0.63;
    if (/\p{M}/u.test(letter)) return 0;
    return 1.05;
}

/** A text cut so that it is at most so wide at a font size of 1, with an ellipsis in place of the rest. */
export function cutToWidth(text: string, most: number): string {
    if (textWidth(text) <= most) return text;
    let cut = '';
    let width = textWidth('…');
    for (const letter of text) {
        width += letterWidth(letter);
        if (width > most) break;
        cut += letter;
    }
    return `${cut.trimEnd()}…`;
}
