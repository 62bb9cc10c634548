import * as l10n from '@vscode/l10n';
import type { ImportDeclaration, Text } from '../syntax/declarations.js';
import { quote } from '../syntax/names.js';
import { fileName, filePath, importedUri, type ReadProblem } from '../syntax/uris.js';
import { type Finding, type Fix, placeOf, type TopologyRule } from './finding.js';
import { changeTo, literal } from './literal.js';

/** An import of a file that is not there or cannot be read. */
export const importNotFound: TopologyRule = {
    code: 'import-not-found',
    *check({ topology, importState }): Generator<Finding> {
        for (const declaration of topology.declarations) {
            if (declaration.kind !== 'import' || declaration.path === null) continue;
            const { path } = declaration;
            if (path.text === '') {
                const message = l10n.t(
                    'This import names no file. Write the path of one, relative to {0}.',
                    fileName(declaration.uri),
                );
                yield { code: 'import-not-found', place: placeOf(declaration, path), message };
                continue;
            }
            const state = importState(importedUri(declaration.uri, path.text));
            if (typeof state === 'object') yield notFound(declaration, path, state);
        }
    },
};

function notFound(declaration: ImportDeclaration, path: Text, problem: ReadProblem): Finding {
    const resolved = literal(filePath(importedUri(declaration.uri, path.text)));
    const fact =
        problem.kind === 'missing'
            ? l10n.t('The file {0} {1}.', resolved, problem.message)
            : l10n.t('The file {0} {1}, so what it declares is unknown here.', resolved, problem.message);
    const remedy =
        problem.remedy ?? l10n.t('A path is relative to the file that imports, {0}.', fileName(declaration.uri));
    return {
        code: 'import-not-found',
        place: placeOf(declaration, path),
        message: `${fact} ${remedy}`,
        fixes: () => withSlashes(declaration, path),
    };
}

/** A path as Windows writes it, with the slashes that the language takes on every system. */
function withSlashes(declaration: ImportDeclaration, path: Text): readonly Fix[] {
    if (!path.text.includes('\\')) return [];
    const text = quote(path.text.replaceAll('\\', '/'));
    return [{ title: changeTo(text), edits: [{ ...placeOf(declaration, path), text }] }];
}
