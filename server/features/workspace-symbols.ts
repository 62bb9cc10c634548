import type { SymbolInformation, WorkspaceSymbolParams } from 'vscode-languageserver';
import { nameKey } from '../../language/syntax/names.js';
import { namesIn } from '../../language/syntax/names-in.js';
import { fileName } from '../../language/syntax/uris.js';
import { rangeOf } from '../convert.js';
import type { Workspace } from '../workspace.js';
import { SYMBOL_KINDS } from './document-symbols.js';

/** How many are answered at most: more than anyone reads. */
const MOST_SYMBOLS = 500;

/** Sites, servers, links, connectors and scenarios of all files whose names hold the letters asked for, in order. */
export function workspaceSymbols(workspace: Workspace, { query }: WorkspaceSymbolParams): readonly SymbolInformation[] {
    const wanted = nameKey(query);
    const found: SymbolInformation[] = [];
    for (const file of workspace.project.allFiles()) {
        for (const { start, declaration } of file.all()) {
            for (const use of namesIn(declaration)) {
                if (!use.declares || use.name.text.trim() === '' || !holdsInOrder(use.name.key, wanted)) continue;
                const kind = SYMBOL_KINDS[use.spaces[0] ?? 'site'];
                const range = rangeOf(file, start + use.name.start, start + use.name.end);
                found.push({
                    name: use.name.text,
                    kind,
                    containerName: fileName(file.uri),
                    location: { uri: file.uri, range },
                });
                if (found.length >= MOST_SYMBOLS) return found;
            }
        }
    }
    return found;
}

function holdsInOrder(name: string, letters: string): boolean {
    let at = 0;
    for (const letter of letters) {
        at = name.indexOf(letter, at) + 1;
        if (at === 0) return false;
    }
    return true;
}
