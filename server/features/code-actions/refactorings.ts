import type { CreateFile, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import { refactoringsAt } from '../../../language/refactorings/all-refactorings.js';
import type { Change } from '../../../language/refactorings/refactoring.js';
import type { SourceFile } from '../../../language/syntax/source-file.js';
import { workspaceEdit } from '../../convert.js';
import type { Workspace } from '../../workspace.js';
import type { Offer } from './offer.js';

/** What can be rewritten or moved without another route: files are made only by an editor that can. */
export function refactorings(workspace: Workspace, file: SourceFile, start: number, end: number): readonly Offer[] {
    const here = workspace.at(file.uri);
    if (here === undefined) return [];
    const selection = { project: workspace.project, analysis: here.analysis, file, start, end };
    return refactoringsAt(selection)
        .filter(({ kind }) => kind !== 'move' || workspace.createsFiles)
        .map(({ title, kind, change, dear = false }) => ({
            title,
            kind: `refactor.${kind}`,
            edit: () => editFor(workspace, change()),
            dear,
        }));
}

function editFor({ project }: Workspace, { edits, created = [] }: Change): WorkspaceEdit | null {
    const { changes } = workspaceEdit(project, edits);
    if (created.length === 0) return Object.keys(changes).length === 0 ? null : { changes };
    const edited = Object.entries(changes).map(
        ([uri, own]): TextDocumentEdit => ({ textDocument: { uri, version: null }, edits: own }),
    );
    return { documentChanges: [...created.flatMap(({ uri, text }) => fileWith(uri, text)), ...edited] };
}

function fileWith(uri: string, newText: string): readonly (CreateFile | TextDocumentEdit)[] {
    const start = { line: 0, character: 0 };
    return [
        { kind: 'create', uri },
        { textDocument: { uri, version: null }, edits: [{ range: { start, end: start }, newText }] },
    ];
}
