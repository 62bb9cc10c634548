import * as l10n from '@vscode/l10n';
import { CodeActionKind, type WorkspaceEdit } from 'vscode-languageserver';
import type { Diagnostic } from '../../../language/project/diagnostics.js';
import type { LocatedEdit } from '../../../language/project/edits.js';
import { fixAll, mends, onlyFix, onlyRule, safeFix } from '../../../language/project/fix-all.js';
import { RULE_CODES, type RuleCode } from '../../../language/rules/codes.js';
import type { SourceFile } from '../../../language/syntax/source-file.js';
import { textEdits } from '../../convert.js';
import type { Workspace } from '../../workspace.js';
import { toLsp } from '../diagnostics.js';
import type { Offer } from './offer.js';

/** The kind of the action that an editor may run on save. */
export const FIX_ALL_KIND = `${CodeActionKind.SourceFixAll}.mailtopo`;

/** Mends in a file all that can be mended without changing what its topology means. */
export function fixAllOffer(workspace: Workspace, file: SourceFile): Offer {
    return {
        title: l10n.t('Fix all that changes no meaning'),
        kind: FIX_ALL_KIND,
        edit: () => changes(workspace, fixAll(workspace.project, file.uri, workspace.settings.severities, safeFix)),
    };
}

/** For each rule that has several findings to mend in the file: to mend them all. */
export function fixAllOfKind(workspace: Workspace, file: SourceFile, here: readonly Diagnostic[]): readonly Offer[] {
    const codes = [...new Set(here.filter((each) => onlyFix(each) !== undefined).map(({ code }) => code))];
    return codes
        .filter((code) => hasSeveral(workspace, file, code))
        .map((code) => ({
            title: l10n.t('Fix all of {0} in this file', code),
            kind: CodeActionKind.QuickFix,
            diagnostics: here.filter((each) => each.code === code).flatMap((each) => toLsp(workspace, each)),
            edit: () => {
                const severities = onlyRule(RULE_CODES, code, workspace.settings.severities);
                return changes(workspace, fixAll(workspace.project, file.uri, severities, onlyFix));
            },
            dear: true,
        }));
}

/** Fixes may be dear to find: they are looked for until there are two. */
function hasSeveral(workspace: Workspace, file: SourceFile, code: RuleCode): boolean {
    const all = (workspace.diagnostics().get(file.uri) ?? []).filter((each) => each.code === code);
    // What is said in several topologies is one thing to mend.
    const places = new Set<number>();
    for (const { diagnostic } of mends(workspace.project, all, onlyFix)) {
        places.add(diagnostic.start);
        if (places.size > 1) return true;
    }
    return false;
}

function changes({ project }: Workspace, edits: readonly LocatedEdit[]): WorkspaceEdit | null {
    return edits.length === 0 ? null : { changes: textEdits(project, edits) };
}
