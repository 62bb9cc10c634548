import { type DocumentHighlight, DocumentHighlightKind, type DocumentHighlightParams } from 'vscode-languageserver';
import { locationOf } from '../convert.js';
import type { Workspace } from '../workspace.js';
import { namedAt, occurrencesInAll } from './names.js';

/** The places in the same file that name the same thing. */
export function highlights(
    workspace: Workspace,
    { textDocument, position }: DocumentHighlightParams,
): readonly DocumentHighlight[] {
    const named = namedAt(workspace, textDocument.uri, position);
    if (named === undefined) return [];
    return occurrencesInAll(workspace, named)
        .filter((each) => each.declaration.uri === named.file.uri)
        .flatMap((each) => {
            const location = locationOf(workspace.project, each);
            return location === undefined
                ? []
                : {
                      range: location.range,
                      kind: each.declares ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
                  };
        });
}
