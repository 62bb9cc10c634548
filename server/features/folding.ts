import { type FoldingRange, FoldingRangeKind, type FoldingRangeParams } from 'vscode-languageserver';
import type { SourceFile } from '../../language/syntax/source-file.js';
import type { Workspace } from '../workspace.js';

/** What can be folded: braces, comments of several lines, imports that follow each other, marked regions. */
export function foldingRanges(workspace: Workspace, { textDocument }: FoldingRangeParams): readonly FoldingRange[] {
    const file = workspace.project.file(textDocument.uri);
    if (file === undefined) return [];
    return [...declarations(file), ...comments(file), ...regions(file)];
}

function lineOf(file: SourceFile, offset: number): number {
    return file.lines.positionAt(offset).line;
}

function* declarations(file: SourceFile): Generator<FoldingRange> {
    let imports: { startLine: number; endLine: number } | undefined;
    for (const { start, declaration } of file.all()) {
        const startLine = lineOf(file, start);
        const endLine = lineOf(file, start + declaration.length);
        if (declaration.kind === 'import') {
            imports = { startLine: imports?.startLine ?? startLine, endLine };
            continue;
        }
        if (imports !== undefined && imports.endLine > imports.startLine)
            yield { ...imports, kind: FoldingRangeKind.Imports };
        imports = undefined;
        // The line of the closing brace stays to be seen.
        const closes = file.text[start + declaration.length - 1] === '}';
        if (endLine > startLine) yield { startLine, endLine: closes ? endLine - 1 : endLine };
    }
    if (imports !== undefined && imports.endLine > imports.startLine)
        yield { ...imports, kind: FoldingRangeKind.Imports };
}

function* comments(file: SourceFile): Generator<FoldingRange> {
    let group: { startLine: number; endLine: number } | undefined;
    for (const token of file.tokens.ofKind('comment')) {
        const isLine = file.text.startsWith('//', token.start);
        const startLine = lineOf(file, token.start);
        const alone =
            file.text.slice(file.lines.offsetAt({ line: startLine, character: 0 }), token.start).trim() === '';
        if (isLine && alone && group !== undefined && startLine === group.endLine + 1) {
            group.endLine = startLine;
            continue;
        }
        if (group !== undefined && group.endLine > group.startLine) yield { ...group, kind: FoldingRangeKind.Comment };
        group = isLine && alone ? { startLine, endLine: startLine } : undefined;
        const endLine = lineOf(file, token.end);
        if (!isLine && endLine > startLine) yield { startLine, endLine, kind: FoldingRangeKind.Comment };
    }
    if (group !== undefined && group.endLine > group.startLine) yield { ...group, kind: FoldingRangeKind.Comment };
}

function* regions(file: SourceFile): Generator<FoldingRange> {
    const open: number[] = [];
    for (const token of file.tokens.ofKind('comment')) {
        const text = file.text.slice(token.start, token.end);
        if (/^\/\/\s*#?region\b/.test(text)) open.push(lineOf(file, token.start));
        const startLine = /^\/\/\s*#?endregion\b/.test(text) ? open.pop() : undefined;
        if (startLine !== undefined)
            yield { startLine, endLine: lineOf(file, token.start), kind: FoldingRangeKind.Region };
    }
}
