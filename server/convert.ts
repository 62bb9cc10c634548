import type { Location, Range, TextEdit } from 'vscode-languageserver';
import { locate, type Location as TextLocation } from '../language/project/diagnostics.js';
import { type LocatedEdit, locateEdits } from '../language/project/edits.js';
import type { Project } from '../language/project/project.js';
import type { Edit, FileEdit } from '../language/rules/finding.js';
import type { Place } from '../language/syntax/declarations.js';
import type { SourceFile } from '../language/syntax/source-file.js';

/** A stretch of a file as LSP counts: lines and UTF-16 columns. */
export function rangeOf(file: SourceFile, start: number, end: number): Range {
    return { start: file.lines.positionAt(start), end: file.lines.positionAt(end) };
}

/** Where a place stands now, as LSP says it; undefined where it is gone. */
export function locationOf(project: Project, place: Place): Location | undefined {
    const location = locate(project, place);
    return location === undefined ? undefined : toLocation(project, location);
}

export function toLocation(project: Project, { uri, start, end }: TextLocation): Location | undefined {
    const file = project.file(uri);
    return file === undefined ? undefined : { uri, range: rangeOf(file, start, end) };
}

/** Edits by the files they are for. */
export function workspaceEdit(
    project: Project,
    edits: readonly (Edit | FileEdit)[],
): { readonly changes: Record<string, TextEdit[]> } {
    return { changes: textEdits(project, locateEdits(project, edits)) };
}

/** Edits that are located already, by the files they are for. */
export function textEdits(project: Project, edits: readonly LocatedEdit[]): Record<string, TextEdit[]> {
    const changes: Record<string, TextEdit[]> = {};
    for (const edit of edits) {
        const location = toLocation(project, edit);
        if (location === undefined) continue;
        changes[location.uri] ??= [];
        changes[location.uri]?.push({ range: location.range, newText: edit.text });
    }
    return changes;
}
