import type {
    DocumentFormattingParams,
    DocumentOnTypeFormattingParams,
    DocumentRangeFormattingParams,
    FormattingOptions,
    TextEdit,
} from 'vscode-languageserver';
import { formatEdits } from '../../language/format/format.js';
import type { SourceFile } from '../../language/syntax/source-file.js';
import { rangeOf } from '../convert.js';
import type { Workspace } from '../workspace.js';

/** Beyond this an editor asks for something else than indentation. */
const WIDEST_INDENT = 32;

/** Formats a whole file. */
export function formatting(
    workspace: Workspace,
    { textDocument, options }: DocumentFormattingParams,
): readonly TextEdit[] {
    const file = workspace.project.file(textDocument.uri);
    return file === undefined ? [] : editsWithin(workspace, file, options, 0, file.text.length);
}

/** Formats the lines of a range, as they would come out when the whole file is formatted. */
export function rangeFormatting(
    workspace: Workspace,
    { textDocument, range, options }: DocumentRangeFormattingParams,
): readonly TextEdit[] {
    const file = workspace.project.file(textDocument.uri);
    if (file === undefined) return [];
    const start = file.lines.offsetAt({ line: range.start.line, character: 0 });
    return editsWithin(workspace, file, options, start, file.lines.endOfLine(range.end.line));
}

/** After a line break the line before it, after a closing brace what it closes: never the line being written. */
export function onTypeFormatting(
    workspace: Workspace,
    { textDocument, position, ch, options }: DocumentOnTypeFormattingParams,
): readonly TextEdit[] {
    const file = workspace.project.file(textDocument.uri);
    if (file === undefined) return [];
    if (ch === '}') {
        const placed = file.declarationAt(file.lines.offsetAt(position));
        return placed === undefined
            ? []
            : editsWithin(workspace, file, options, placed.start, placed.start + placed.declaration.length);
    }
    const line = position.line - 1;
    return line < 0
        ? []
        : editsWithin(
              workspace,
              file,
              options,
              file.lines.offsetAt({ line, character: 0 }),
              file.lines.endOfLine(line),
          );
}

function editsWithin(
    workspace: Workspace,
    file: SourceFile,
    options: FormattingOptions,
    from: number,
    to: number,
): readonly TextEdit[] {
    const indentWidth = Math.min(Math.max(Math.trunc(options.tabSize) || 0, 0), WIDEST_INDENT);
    const format = { indentWidth, insertSpaces: options.insertSpaces, alignComments: workspace.settings.alignComments };
    return formatEdits(file, format)
        .filter((edit) => edit.start >= from && edit.end <= to)
        .map((edit) => ({ range: rangeOf(file, edit.start, edit.end), newText: edit.text }));
}
