import { lineBreakOf } from '../syntax/lines.js';
import type { SourceFile } from '../syntax/source-file.js';
import { isComment, type Laid, layOut } from './layout.js';

/** How a file is written. */
export interface FormatOptions {
    /** How wide one step of indentation is, and whether it is of spaces or one tab. */
    readonly indentWidth: number;
    readonly insertSpaces: boolean;
    /** Whether comments at the ends of lines that follow each other begin in one column. */
    readonly alignComments: boolean;
}

export const DEFAULT_FORMAT: FormatOptions = { indentWidth: 4, insertSpaces: true, alignComments: true };

/** A stretch of a file's text and what is to stand there instead; offsets from the beginning of the file. */
export interface TextEdit {
    readonly start: number;
    readonly end: number;
    readonly text: string;
}

/**
 * The edits that format a file: white space only, and none where it is as it should be, so that cursors and marks
 * stay where they are. Formatting twice changes nothing. A declaration that does not parse is left as it is.
 */
export function formatEdits(file: SourceFile, options: FormatOptions = DEFAULT_FORMAT): readonly TextEdit[] {
    if (file.refusal !== null) return [];
    const lineBreak = lineBreakOf(file.text);
    const laid = layOut(file);
    const gaps = laid.map((each, index) => gapText(file, each, laid[index - 1], options, lineBreak));
    if (options.alignComments) alignComments(file, laid, gaps, options.indentWidth);
    const edits: TextEdit[] = [];
    let end = 0;
    for (const [index, { token }] of laid.entries()) {
        pushEdit(edits, file, end, token.start, gaps[index] ?? '');
        pushCommentEdit(edits, file, laid[index], options, lineBreak);
        end = token.end;
    }
    pushEdit(edits, file, end, file.text.length, laid.length === 0 ? '' : lineBreak);
    return edits;
}

/** A file's text as formatted. */
export function formatText(file: SourceFile, options: FormatOptions = DEFAULT_FORMAT): string {
    let result = '';
    let at = 0;
    for (const edit of formatEdits(file, options)) {
        result += file.text.slice(at, edit.start) + edit.text;
        at = edit.end;
    }
    return result + file.text.slice(at);
}

function indentation(steps: number, { indentWidth, insertSpaces }: FormatOptions): string {
    return (insertSpaces ? ' '.repeat(indentWidth) : '\t').repeat(steps);
}

function gapText(
    file: SourceFile,
    { token, gap }: Laid,
    previous: Laid | undefined,
    options: FormatOptions,
    lineBreak: string,
): string {
    switch (gap.kind) {
        case 'none':
            return '';
        case 'space':
            return ' ';
        case 'kept':
            return file.text.slice(previous?.token.end ?? 0, token.start);
        case 'line':
            return lineBreak.repeat(gap.blank ? 2 : 1) + indentation(gap.indent, options);
    }
}

/** The end of a line, line breaks, and the beginning of a line are edits apart: a range is formatted by its lines. */
function pushEdit(edits: TextEdit[], file: SourceFile, start: number, end: number, text: string): void {
    const old = file.text.slice(start, end);
    const [oldBreaks, newBreaks] = [breaksIn(old), breaksIn(text)];
    const parts =
        oldBreaks === null || newBreaks === null
            ? [[0, old.length, 0, text.length]]
            : [
                  [0, oldBreaks.start, 0, newBreaks.start],
                  [oldBreaks.start, oldBreaks.end, newBreaks.start, newBreaks.end],
                  [oldBreaks.end, old.length, newBreaks.end, text.length],
              ];
    for (const [from = 0, to = 0, newFrom, newTo] of parts) {
        const written = text.slice(newFrom, newTo);
        if (old.slice(from, to) !== written) edits.push({ start: start + from, end: start + to, text: written });
    }
}

/** From the first line break of a text to after the last. */
function breaksIn(text: string): { readonly start: number; readonly end: number } | null {
    const start = text.search(/[\r\n]/);
    return start < 0 ? null : { start, end: afterLastBreak(text) };
}

/** The index after the last line break of a text; 0 where there is none. */
function afterLastBreak(text: string): number {
    return Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1;
}

/** The lines of a block comment that begin with `*` move with its first line. */
function pushCommentEdit(
    edits: TextEdit[],
    file: SourceFile,
    laid: Laid | undefined,
    options: FormatOptions,
    lineBreak: string,
): void {
    if (laid === undefined || laid.token.kind !== 'comment' || (laid.gap.kind !== 'line' && laid.gap.kind !== 'none'))
        return;
    const { start, end } = laid.token;
    const text = file.text.slice(start, end);
    const lines = text.split(/\r\n|\r|\n/);
    if (lines.length < 2 || !lines.slice(1).every((line) => /^\s*\*/.test(line))) return;
    const indent = indentation(laid.gap.kind === 'line' ? laid.gap.indent : 0, options);
    const moved = lines
        .map((line, index) => (index === 0 ? line.trimEnd() : `${indent} ${line.trim()}`))
        .join(lineBreak);
    pushEdit(edits, file, start, end, moved);
}

/** Moves the comments at the ends of neighbouring lines to one column, by widening the gaps before them. */
function alignComments(file: SourceFile, laid: readonly Laid[], gaps: string[], tabWidth: number): void {
    let group: { readonly index: number; readonly column: number }[] = [];
    let column = 0;
    let lastLine = -2;
    let line = 0;
    const flush = (): void => {
        const widest = Math.max(0, ...group.map((each) => each.column));
        for (const { index, column: own } of group) gaps[index] = ' '.repeat(widest - own + 1);
        group = [];
    };
    for (const [index, { token, gap }] of laid.entries()) {
        const text =
            (gaps[index] ?? '').replaceAll('\t', ' '.repeat(tabWidth)) + file.text.slice(token.start, token.end);
        const before = column;
        const breaks = text.match(/\r\n|\r|\n/g)?.length ?? 0;
        line += breaks;
        column = breaks > 0 ? text.length - afterLastBreak(text) : column + text.length;
        // A comment of several lines may be moved: it is in no column, nor is what follows it in its last line.
        if (afterLastBreak(file.text.slice(token.start, token.end)) > 0) column = Number.NaN;
        // At the end of a line is what stands there as formatted, not as it was.
        const ends = index + 1 === laid.length || laid[index + 1]?.gap.kind === 'line';
        if (!isComment(token) || gap.kind !== 'space' || !ends || Number.isNaN(column)) continue;
        if (line !== lastLine + 1) flush();
        group.push({ index, column: before });
        lastLine = line;
    }
    flush();
}
