import type { ImportDeclaration, Text } from '../syntax/declarations.js';
import { quote } from '../syntax/names.js';
import { fileName, filePath, importedUri, type ReadProblem } from '../syntax/uris.js';
import { type Finding, type Fix, placeOf, type TopologyRule } from './finding.js';
import { literal } from './literal.js';

/** An import of a file that is not there or cannot be read. */
export const importNotFound: TopologyRule = {
    code: 'import-not-found',
    *check({ topology, importState }): Generator<Finding> {
        for (const declaration of topology.declarations) {
            if (declaration.kind !== 'import' || declaration.path === null) continue;
            const { path } = declaration;
            if (path.text === '') {
                const message = `This import names no file. Write the path of one, relative to ${fileName(declaration.uri)}.`;
                yield { code: 'import-not-found', severity: 'error', place: placeOf(declaration, path), message };
                continue;
            }
            const state = importState(importedUri(declaration.uri, path.text));
            if (typeof state === 'object') yield notFound(declaration, path, state);
        }
    },
};

function notFound(declaration: ImportDeclaration, path: Text, problem: ReadProblem): Finding {
    const resolved = filePath(importedUri(declaration.uri, path.text));
    const consequence = problem.kind === 'missing' ? '' : ', so what it declares is unknown here';
    return {
        code: 'import-not-found',
        severity: 'error',
        place: placeOf(declaration, path),
        message: `The file ${literal(resolved)} ${problem.message}${consequence}. ${problem.remedy ?? `A path is relative to the file that imports, ${fileName(declaration.uri)}.`}`,
        fixes: () => withSlashes(declaration, path),
    };
}

/** A path as Windows writes it, with the slashes that the language takes on every system. */
function withSlashes(declaration: ImportDeclaration, path: Text): readonly Fix[] {
    if (!path.text.includes('\\')) return [];
    const text = quote(path.text.replaceAll('\\', '/'));
    return [{ title: `Change to ${text}`, edits: [{ ...placeOf(declaration, path), text }] }];
}
