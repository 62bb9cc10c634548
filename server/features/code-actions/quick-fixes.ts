import { CodeActionKind } from 'vscode-languageserver';
import type { Diagnostic } from '../../../language/project/diagnostics.js';
import { workspaceEdit } from '../../convert.js';
import type { Workspace } from '../../workspace.js';
import { toLsp } from '../diagnostics.js';
import type { Offer } from './offer.js';

/** The ways in which a diagnostic can be mended, the best first. */
export function quickFixes(workspace: Workspace, diagnostic: Diagnostic): readonly Offer[] {
    const fixes = diagnostic.fixes();
    return fixes.map((fix, index) => ({
        title: fix.title,
        kind: CodeActionKind.QuickFix,
        diagnostics: toLsp(workspace, diagnostic),
        isPreferred: index === 0 && fixes.length === 1,
        edit: () => workspaceEdit(workspace.project, fix.edits),
    }));
}
