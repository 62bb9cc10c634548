import { unicodeEscape } from '../syntax/names.js';

/** A text as Markdown shows it literally, in code style: nothing in it is taken for Markdown or HTML. */
export function code(text: string): string {
    const line = visible(text.replace(/\s+/g, ' '));
    const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map((run) => run[0].length));
    const fence = '`'.repeat(longest + 1);
    // One blank at both ends is taken for one that keeps a backtick from the fence.
    const padded = /^`|`$/.test(line) || isPadded(line) ? ` ${line} ` : line;
    return `${fence}${padded}${fence}`;
}

/** A text as Markdown shows it literally, in running style. */
export function plain(text: string): string {
    return visible(text.replace(/\s+/g, ' ')).replace(/[\\`*_{}[\]()#+\-.!|<>~&:@=]/g, '\\$&');
}

/** A text of which nothing moves what stands around it: control characters, and marks that turn the direction of writing, by number. */
function visible(text: string): string {
    return text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, unicodeEscape);
}

/**
 * Markdown that shows no picture: an editor would fetch it from wherever its address leads. What would be one becomes a
 * link, which is followed only by who chooses to.
 */
export function withoutPictures(markdown: string): string {
    // By its number, and not with a backslash: one may stand before it already.
    return markdown.replace(/!(?=\[)/g, '&#33;');
}

/** A row of a Markdown table. */
export function tableRow(cells: readonly string[]): string {
    return `| ${cells.map((cell) => cell.replace(/\|/g, '\\|')).join(' | ')} |`;
}

/** What a text in inline Markdown shows: without the marks of code, emphasis and escapes. */
export function shownText(markdown: string): string {
    return Array.from(markdown.matchAll(INLINE), ([token, fence, inside, escaped]) => {
        if (token === '**') return '';
        return fence === undefined ? (escaped ?? token) : codeText(inside ?? '');
    }).join('');
}

/** Code in a fence of backticks, `**`, an escaped mark, or plain text up to any of them. */
export const INLINE = /(?<!`)(`+)(?!`)(.*?[^`])\1(?!`)|\*\*|\\([!-/:-@[-`{-~])|[^`*\\]+|./gs;

/** Whether one blank at both ends is taken for none of a code: not where it is blank all over. */
function isPadded(text: string): boolean {
    return text.startsWith(' ') && text.endsWith(' ') && /[^ ]/.test(text);
}

/** What code shows: blanks that keep a backtick from the fence are none of the text. */
export function codeText(inside: string): string {
    return isPadded(inside) ? inside.slice(1, -1) : inside;
}
