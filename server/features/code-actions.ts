import type { CodeAction, CodeActionParams, Range } from 'vscode-languageserver';
import type { SourceFile } from '../../language/syntax/source-file.js';
import type { Workspace } from '../workspace.js';
import { FIX_ALL_KIND, fixAllOffer, fixAllOfKind } from './code-actions/fix-all.js';
import { isWanted, type Offer, toAction } from './code-actions/offer.js';
import { quickFixes } from './code-actions/quick-fixes.js';
import { refactorings } from './code-actions/refactorings.js';
import { suppressions } from './code-actions/suppressions.js';

/** What finds an action again whose edit was left for later. */
interface Later {
    readonly uri: string;
    readonly range: Range;
    readonly title: string;
    readonly kind: string;
}

/**
 * What can be done in a range: quick fixes, the best first, then all of a kind, then the comments that turn the
 * diagnostics off, then refactorings. Dear edits wait until they are asked for, if the editor can ask.
 */
export function codeActions(
    workspace: Workspace,
    { textDocument: { uri }, range, context: { only } }: CodeActionParams,
): readonly CodeAction[] {
    return offersAt(workspace, uri, range, only).flatMap((offer) => {
        const { title, kind } = offer;
        const later: Later = { uri, range, title, kind };
        return toAction(offer, offer.dear && workspace.resolvesEdits ? later : undefined) ?? [];
    });
}

/** The action with its edit, which was left for later; without one where the text has changed since. */
export function resolveCodeAction(workspace: Workspace, action: CodeAction): CodeAction {
    const later = action.data as Later | undefined;
    if (later === undefined) return action;
    const offer = offersAt(workspace, later.uri, later.range, [later.kind]).find(({ title }) => title === later.title);
    const edit = offer?.edit();
    return edit == null ? action : { ...action, edit };
}

function offersAt(
    workspace: Workspace,
    uri: string,
    range: Range,
    only: readonly string[] | undefined,
): readonly Offer[] {
    const file = workspace.project.file(uri);
    if (file === undefined) return [];
    // What goes for the whole file is offered only to those who ask for it.
    const source = only !== undefined && isWanted(FIX_ALL_KIND, only) ? [fixAllOffer(workspace, file)] : [];
    const [start, end] = [file.lines.offsetAt(range.start), file.lines.offsetAt(range.end)];
    const offers = [...(isWanted('quickfix', only) ? mends(workspace, file, start, end) : [])];
    // Kinds below `refactor` are looked at once it is known what there is.
    if (only === undefined || only.some((kind) => kind === '' || kind.startsWith('refactor')))
        offers.push(...refactorings(workspace, file, start, end).filter(({ kind }) => isWanted(kind, only)));
    return [...offers, ...source];
}

function mends(workspace: Workspace, file: SourceFile, start: number, end: number): readonly Offer[] {
    const here = (workspace.diagnostics().get(file.uri) ?? []).filter((each) => each.start <= end && start <= each.end);
    return [
        ...here.flatMap((each) => quickFixes(workspace, each)),
        ...fixAllOfKind(workspace, file, here),
        ...suppressions(workspace, file, here),
    ];
}
