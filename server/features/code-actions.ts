import { type CodeAction, CodeActionKind, type CodeActionParams } from 'vscode-languageserver';
import type { Diagnostic } from '../../language/project/diagnostics.js';
import type { SourceFile } from '../../language/syntax/source-file.js';
import { rangeOf, workspaceEdit } from '../convert.js';
import type { Workspace } from '../workspace.js';
import { toLsp } from './diagnostics.js';

/** Quick fixes for what is wrong in a range, the best first; last, the comment that turns the diagnostic off. */
export function codeActions(
    workspace: Workspace,
    { textDocument, range, context }: CodeActionParams,
): readonly CodeAction[] {
    const file = workspace.project.file(textDocument.uri);
    if (
        file === undefined ||
        (context.only !== undefined && !context.only.some((kind) => CodeActionKind.QuickFix.startsWith(kind)))
    )
        return [];
    const [start, end] = [file.lines.offsetAt(range.start), file.lines.offsetAt(range.end)];
    const here = (workspace.diagnostics().get(file.uri) ?? []).filter((each) => each.start <= end && start <= each.end);
    return [...here.flatMap((each) => fixesOf(workspace, each)), ...suppressions(workspace, file, here)];
}

function fixesOf(workspace: Workspace, diagnostic: Diagnostic): readonly CodeAction[] {
    const fixes = diagnostic.fixes();
    return fixes.map((fix, index) => ({
        title: fix.title,
        kind: CodeActionKind.QuickFix,
        diagnostics: [...toLsp(workspace, diagnostic)],
        isPreferred: index === 0 && fixes.length === 1,
        edit: workspaceEdit(workspace.project, fix.edits),
    }));
}

/** For each rule and line one action, however many diagnostics it turns off. */
function suppressions(workspace: Workspace, file: SourceFile, here: readonly Diagnostic[]): readonly CodeAction[] {
    const found = new Map<string, CodeAction>();
    for (const diagnostic of here) {
        if (diagnostic.code === 'syntax-error') continue;
        const { line } = file.lines.positionAt(diagnostic.start);
        const known = found.get(`${line} ${diagnostic.code}`);
        if (known === undefined)
            found.set(`${line} ${diagnostic.code}`, suppression(workspace, file, diagnostic, line));
        else known.diagnostics?.push(...toLsp(workspace, diagnostic));
    }
    return [...found.values()];
}

function suppression(workspace: Workspace, file: SourceFile, diagnostic: Diagnostic, line: number): CodeAction {
    const lineStart = file.lines.offsetAt({ line, character: 0 });
    const indent = /^[ \t]*/.exec(file.text.slice(lineStart, file.lines.endOfLine(line)))?.[0] ?? '';
    const lineBreak = file.text.includes('\r\n') ? '\r\n' : '\n';
    const newText = `${indent}// mailtopo-disable-next-line ${diagnostic.code}${lineBreak}`;
    return {
        title: `Turn off ${diagnostic.code} for this line`,
        kind: CodeActionKind.QuickFix,
        diagnostics: [...toLsp(workspace, diagnostic)],
        edit: { changes: { [file.uri]: [{ range: rangeOf(file, lineStart, lineStart), newText }] } },
    };
}
