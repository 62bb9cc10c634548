/** A text as Markdown shows it literally, in code style: nothing in it is taken for Markdown or HTML. */
export function code(text: string): string {
    const line = text.replace(/\s+/g, ' ');
    const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map((run) => run[0].length));
    const fence = '`'.repeat(longest + 1);
    const padded = line.startsWith('`') || line.endsWith('`') ? ` ${line} ` : line;
    return `${fence}${padded}${fence}`;
}

/** A text as Markdown shows it literally, in running style. */
export function plain(text: string): string {
    return text.replace(/[\\`*_{}[\]()#+\-.!|<>~&]/g, '\\$&');
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
export const INLINE = /(`+)(?!`)(.*?[^`])\1(?!`)|\*\*|\\([!-/:-@[-`{-~])|[^`*\\]+|./gs;

/** What code shows: blanks that keep a backtick from the fence are none of the text. */
export function codeText(inside: string): string {
    return /^ .*[^ ].* $/.test(inside) ? inside.slice(1, -1) : inside;
}
