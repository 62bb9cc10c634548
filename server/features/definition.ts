import type { DefinitionParams, Location, LocationLink } from 'vscode-languageserver';
import type { Place } from '../../language/syntax/declarations.js';
import { importedUri } from '../../language/syntax/uris.js';
import { locationOf, rangeOf } from '../convert.js';
import type { Workspace } from '../workspace.js';
import { type Named, namedAt, occurrencesInAll } from './names.js';

/** Where a name is declared; for an import, the file. */
export function definition(
    workspace: Workspace,
    { textDocument, position }: DefinitionParams,
): readonly LocationLink[] {
    const named = namedAt(workspace, textDocument.uri, position);
    if (named === undefined) return importedFile(workspace, textDocument.uri, position);
    const { file, placed, use } = named;
    const originSelectionRange = rangeOf(file, placed.start + use.name.start, placed.start + use.name.end);
    const declared = occurrencesInAll(workspace, named).filter((each) => each.declares);
    return [...declared, ...edgeServer(named)].flatMap((each): LocationLink[] => {
        const target = locationOf(workspace.project, each);
        const whole = locationOf(workspace.project, {
            declaration: each.declaration,
            span: { start: 0, end: each.declaration.length },
        });
        if (target === undefined || whole === undefined) return [];
        return [
            {
                originSelectionRange,
                targetUri: target.uri,
                targetRange: whole.range,
                targetSelectionRange: target.range,
            },
        ];
    });
}

/** The connector of an Edge subscription is declared nowhere: the server stands for it (R9.7). */
function edgeServer({ analysis, symbol }: Named): readonly Place[] {
    const connector = symbol.space === 'connector' ? analysis.topology.connectorByKey.get(symbol.key) : undefined;
    return connector?.declaration === null ? [connector.place] : [];
}

/** Definitions as an editor takes them: not every one knows links. */
export function definitionAnswer(links: readonly LocationLink[], knowsLinks: boolean): LocationLink[] | Location[] {
    return knowsLinks
        ? [...links]
        : links.map(({ targetUri, targetSelectionRange }) => ({ uri: targetUri, range: targetSelectionRange }));
}

function importedFile(
    workspace: Workspace,
    uri: string,
    position: DefinitionParams['position'],
): readonly LocationLink[] {
    const file = workspace.project.file(uri);
    const placed = file?.declarationAt(file.lines.offsetAt(position));
    if (file === undefined || placed?.declaration.kind !== 'import' || placed.declaration.path === null) return [];
    const path = placed.declaration.path;
    const target = workspace.project.file(importedUri(uri, path.text));
    if (target === undefined) return [];
    const top = rangeOf(target, 0, 0);
    const originSelectionRange = rangeOf(file, placed.start + path.start, placed.start + path.end);
    return [{ originSelectionRange, targetUri: target.uri, targetRange: top, targetSelectionRange: top }];
}
