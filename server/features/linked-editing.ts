import type { LinkedEditingRangeParams, LinkedEditingRanges, Range } from 'vscode-languageserver';
import { rangeOf } from '../convert.js';
import type { Workspace } from '../workspace.js';
import { namedAt, occurrencesInAll } from './names.js';

/**
 * What goes on being a bare name, and what goes on being a name in quotes. Editors read these without the flag that
 * knows letters by kind: what counts as a letter is more than the language takes, and never less.
 */
const BARE = String.raw`[A-Za-z_\u00aa-\uffdc][A-Za-z0-9_.\u00aa-\uffdc-]*`;
const QUOTED = String.raw`(?:\\.|[^"\\])*`;

/**
 * Where a name that is edited at its declaration stands in the same file, spelled the same: there it changes along.
 * At a reference nothing does: to write another name there is to mean something else. Other files, and other spellings,
 * are left to rename.
 */
export function linkedEditingRanges(
    workspace: Workspace,
    { textDocument, position }: LinkedEditingRangeParams,
): LinkedEditingRanges | null {
    const named = namedAt(workspace, textDocument.uri, position);
    if (named === undefined || !named.use.declares) return null;
    const { file, placed, use } = named;
    const written = file.text.slice(placed.start + use.name.start, placed.start + use.name.end);
    const isQuoted = written.startsWith('"');
    const ranges = occurrencesInAll(workspace, named).flatMap(({ declaration, span }): Range | readonly [] => {
        const start = declaration.uri === file.uri ? file.startOf(declaration) : undefined;
        if (start === undefined || file.text.slice(start + span.start, start + span.end) !== written) return [];
        // The quotes stay.
        const inner = isQuoted ? 1 : 0;
        return rangeOf(file, start + span.start + inner, start + span.end - inner);
    });
    return ranges.length < 2 ? null : { ranges, wordPattern: isQuoted ? QUOTED : BARE };
}
