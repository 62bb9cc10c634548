import * as l10n from '@vscode/l10n';
import { CodeActionKind } from 'vscode-languageserver';
import type { Diagnostic } from '../../../language/project/diagnostics.js';
import type { RuleCode } from '../../../language/rules/codes.js';
import type { FileEdit } from '../../../language/rules/finding.js';
import { type SuppressionComment, suppressionsOf } from '../../../language/rules/suppression.js';
import { lineBreakOf } from '../../../language/syntax/lines.js';
import type { SourceFile } from '../../../language/syntax/source-file.js';
import { workspaceEdit } from '../../convert.js';
import type { Workspace } from '../../workspace.js';
import { toLsp } from '../diagnostics.js';
import type { Offer } from './offer.js';

/** The comments that turn rules off: for each rule and line, and for each rule in the file, however many findings. */
export function suppressions(workspace: Workspace, file: SourceFile, here: readonly Diagnostic[]): readonly Offer[] {
    // What cannot be read cannot be read past.
    const codes = [...new Set(here.map(({ code }) => code))].filter((code) => code !== 'syntax-error');
    const offers = (of: (code: RuleCode, own: readonly Diagnostic[]) => readonly Offer[]): readonly Offer[] =>
        codes.flatMap((code) =>
            of(
                code,
                here.filter((each) => each.code === code),
            ),
        );
    const offer = (title: string, found: readonly Diagnostic[], edit: FileEdit): Offer => ({
        title,
        kind: CodeActionKind.QuickFix,
        diagnostics: found.flatMap((each) => toLsp(workspace, each)),
        edit: () => workspaceEdit(workspace.project, [edit]),
    });
    const lineOf = ({ start }: Diagnostic): number => file.lines.positionAt(start).line;
    return [
        ...offers((code, own) =>
            [...new Set(own.map(lineOf))].map((line) => {
                const inLine = own.filter((each) => lineOf(each) === line);
                return offer(l10n.t('Turn off {0} for this line', code), inLine, inLineAbove(file, code, line));
            }),
        ),
        ...offers((code, own) => [offer(l10n.t('Turn off {0} in this file', code), own, atTop(file, code))]),
    ];
}

/** A comment above the line, or one more code in the comment that stands there. */
function inLineAbove(file: SourceFile, code: RuleCode, line: number): FileEdit {
    const present = suppressionsOf(file).find(({ words: [word] }) => word?.line === line);
    if (present !== undefined) return oneMore(file, present, code);
    const start = file.lines.offsetAt({ line, character: 0 });
    const indent = /^[ \t]*/.exec(file.text.slice(start, file.lines.endOfLine(line)))?.[0] ?? '';
    const text = `${indent}// mailtopo-disable-next-line ${code}${lineBreakOf(file.text)}`;
    return { uri: file.uri, start, end: start, text };
}

function atTop(file: SourceFile, code: RuleCode): FileEdit {
    const present = suppressionsOf(file).find(({ words: [word] }) => word?.line === null);
    if (present !== undefined) return oneMore(file, present, code);
    // A byte order mark stays the first.
    const start = file.text.startsWith('\ufeff') ? 1 : 0;
    return { uri: file.uri, start, end: start, text: `// mailtopo-disable-file ${code}${lineBreakOf(file.text)}` };
}

/** Before the others: behind them may stand why they are there. */
function oneMore({ uri }: SourceFile, { words }: SuppressionComment, code: RuleCode): FileEdit {
    const start = words[0]?.start ?? 0;
    return { uri, start, end: start, text: `${code}, ` };
}
