import type { Position, Range, TextEdit } from 'vscode-languageserver-protocol';

/** A text after edits, as an editor applies them. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
    const located = edits.map(({ range, newText }) => ({
        start: offsetAt(text, range.start),
        end: offsetAt(text, range.end),
        newText,
    }));
    return located
        .sort((a, b) => b.start - a.start || b.end - a.end)
        .reduce((result, { start, end, newText }) => result.slice(0, start) + newText + result.slice(end), text);
}

/** The lines of a text, told apart as LSP does. */
function lineStarts(text: string): readonly number[] {
    return [0, ...Array.from(text.matchAll(/\r\n|\r|\n/g), (found) => found.index + found[0].length)];
}

export function positionAt(text: string, offset: number): Position {
    const starts = lineStarts(text).filter((start) => start <= offset);
    return { line: starts.length - 1, character: offset - (starts.at(-1) ?? 0) };
}

export function offsetAt(text: string, { line, character }: Position): number {
    return Math.min((lineStarts(text)[line] ?? text.length) + character, text.length);
}

export function everything(text: string): Range {
    return { start: { line: 0, character: 0 }, end: positionAt(text, text.length) };
}

export function textIn(text: string, { start, end }: Range): string {
    return text.slice(offsetAt(text, start), offsetAt(text, end));
}
