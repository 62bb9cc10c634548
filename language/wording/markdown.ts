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
