import { columnsOf } from '../../language/wording/columns.js';
import { codeText, INLINE } from '../../language/wording/markdown.js';
import type { Output, Style } from './io.js';

/** A stretch of text in one style. */
interface Piece {
    readonly text: string;
    readonly style: Style | null;
}

/**
 * Markdown as language/wording writes it, as a terminal shows it: paragraphs, tables, lists, bold and code. Anything
 * else stays as it is written.
 */
export function markdownText(markdown: string, output: Output): string {
    const blocks = markdown.trim().split(/\n{2,}/);
    return `${blocks.map((block) => blockText(block, output)).join('\n\n')}\n`;
}

function blockText(block: string, output: Output): string {
    const lines = block.split('\n');
    if (lines.length > 1 && /^\|[ :|-]+\|$/.test(lines[1] ?? '')) return tableText(lines, output);
    return lines.map((line) => painted(inline(line), output)).join('\n');
}

function tableText([head = '', ruler = '', ...body]: readonly string[], output: Output): string {
    const rows = [head, ...body].map((line) => cells(line).map(inline));
    const toTheRight = cells(ruler).map((cell) => cell.endsWith(':'));
    const widths = toTheRight.map((_, at) => Math.max(...rows.map((row) => columnsOf(plain(row[at] ?? [])))));
    return rows
        .map((row, place) => {
            const line = row.map((cell, at) => {
                const text = place === 0 ? output.paint('dim', plain(cell)) : painted(cell, output);
                const gap = ' '.repeat((widths[at] ?? 0) - columnsOf(plain(cell)));
                return toTheRight[at] ? gap + text : text + gap;
            });
            return `  ${line.join('   ')}`.trimEnd();
        })
        .join('\n');
}

/** The cells of a row, what is escaped for the row's sake as it was before. */
function cells(line: string): readonly string[] {
    return line
        .trim()
        .replace(/^\||\|$/g, '')
        .split(/(?<!\\)\|/)
        .map((cell) => cell.trim().replace(/\\\|/g, '|'));
}

function inline(text: string): readonly Piece[] {
    const pieces: Piece[] = [];
    let isBold = false;
    for (const [token, fence, inside, escaped] of text.matchAll(INLINE)) {
        const style = isBold ? 'bold' : null;
        if (token === '**') isBold = !isBold;
        else if (fence !== undefined) pieces.push({ text: codeText(inside ?? ''), style: isBold ? 'bold' : 'cyan' });
        else pieces.push({ text: escaped ?? token, style });
    }
    return pieces;
}

function plain(pieces: readonly Piece[]): string {
    return pieces.map(({ text }) => text).join('');
}

function painted(pieces: readonly Piece[], output: Output): string {
    return pieces.map(({ text, style }) => (style === null ? text : output.paint(style, text))).join('');
}
