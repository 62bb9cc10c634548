import * as l10n from '@vscode/l10n';
import type { ImportDeclaration } from '../syntax/declarations.js';
import { importedUri } from '../syntax/uris.js';
import { type Finding, placeOf, type TopologyRule, wholeOf } from './finding.js';
import { literal } from './literal.js';
import { takeOut } from './take-out.js';

/** An import of a file that is taken in without it: the file itself, or one that it imports already. */
export const redundantImport: TopologyRule = {
    code: 'redundant-import',
    *check({ topology }): Generator<Finding> {
        const firsts = new Map<string, ImportDeclaration>();
        for (const declaration of topology.declarations) {
            if (declaration.kind !== 'import' || declaration.path === null || declaration.path.text === '') continue;
            const imported = importedUri(declaration.uri, declaration.path.text);
            const key = `${declaration.uri} ${imported}`;
            const first = firsts.get(key);
            if (imported === declaration.uri) {
                yield redundant(declaration, l10n.t('This file imports itself. It is part of its topology anyway.'));
            } else if (first === undefined) {
                firsts.set(key, declaration);
            } else {
                const message = l10n.t(
                    'This file imports {0} already: a file counts once.',
                    literal(first.path?.text ?? ''),
                );
                yield {
                    ...redundant(declaration, message),
                    related: [{ place: placeOf(first, first.path), message: l10n.t('It is imported here first.') }],
                };
            }
        }
    },
};

function redundant(declaration: ImportDeclaration, message: string): Finding {
    const place = wholeOf(declaration);
    return {
        code: 'redundant-import',
        place,
        message,
        unnecessary: true,
        fixes: () => [
            { title: l10n.t('Take out the import'), edits: [takeOut(declaration, place.span)], keepsMeaning: true },
        ],
    };
}
