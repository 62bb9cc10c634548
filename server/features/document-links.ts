import type { DocumentLink, DocumentLinkParams } from 'vscode-languageserver';
import { importedUri } from '../../language/syntax/uris.js';
import { rangeOf } from '../convert.js';
import type { Workspace } from '../workspace.js';

/** The paths of imports, as links to the files. */
export function documentLinks(workspace: Workspace, { textDocument }: DocumentLinkParams): readonly DocumentLink[] {
    const file = workspace.project.file(textDocument.uri);
    if (file === undefined) return [];
    return file.declarations.flatMap(({ start, declaration }) => {
        if (declaration.kind !== 'import' || declaration.path === null || declaration.path.text === '') return [];
        const { path } = declaration;
        // Without the quotes.
        return [
            {
                range: rangeOf(file, start + path.start + 1, start + path.end - 1),
                target: importedUri(file.uri, path.text),
            },
        ];
    });
}
