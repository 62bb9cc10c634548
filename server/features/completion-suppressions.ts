import * as l10n from '@vscode/l10n';
import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import { RULE_CODES, RULE_SEVERITIES, type Severity } from '../../language/rules/codes.js';
import { suppressionsOf } from '../../language/rules/suppression.js';
import type { SourceFile } from '../../language/syntax/source-file.js';
import { rangeOf } from '../convert.js';
import type { Workspace } from '../workspace.js';

const OPENINGS = ['mailtopo-disable-next-line', 'mailtopo-disable-file'];

/** What can be written in a comment that turns rules off: its beginning, and the codes, first those that it would hide. */
export function suppressionCompletion(
    workspace: Workspace,
    file: SourceFile,
    offset: number,
): readonly CompletionItem[] {
    const token = file.tokens.around(offset);
    if (token?.kind !== 'comment') return [];
    const comment = suppressionsOf(file).find((each) => each.start === token.start);
    if (comment === undefined || offset <= comment.head) return openings(file, token.start, offset);
    const written = comment.words.find((word) => word.start <= offset && offset <= word.end);
    const range = rangeOf(file, written?.start ?? offset, written?.end ?? offset);
    const named = new Set(comment.words.filter((word) => word !== written).map((word) => word.code));
    const isOfFile = file.text.slice(token.start, comment.head).endsWith('file');
    const line = isOfFile ? null : file.lines.positionAt(token.end).line + 1;
    const hidden = (workspace.diagnostics().get(file.uri) ?? [])
        .filter(({ start }) => line === null || file.lines.positionAt(start).line === line)
        .map(({ code }) => code);
    return RULE_CODES.filter((code) => code !== 'syntax-error' && !named.has(code)).map((code) => ({
        label: code,
        kind: CompletionItemKind.EnumMember,
        sortText: `${hidden.includes(code) ? 1 : 2} ${code}`,
        labelDetails: {
            description: hidden.includes(code) ? l10n.t('found here') : severityText(RULE_SEVERITIES[code]),
        },
        textEdit: { range, newText: code },
    }));
}

function severityText(severity: Severity): string {
    switch (severity) {
        case 'error':
            return l10n.t('error');
        case 'warning':
            return l10n.t('warning');
        case 'information':
            return l10n.t('information');
        case 'hint':
            return l10n.t('hint');
    }
}

function openings(file: SourceFile, start: number, offset: number): readonly CompletionItem[] {
    const [, before, word] = /^(\/[/*]\s*)([\w-]*)$/.exec(file.text.slice(start, offset)) ?? [];
    if (before === undefined || word === undefined) return [];
    const range = rangeOf(file, start + before.length, offset);
    return OPENINGS.map((label) => ({
        label,
        kind: CompletionItemKind.Keyword,
        textEdit: { range, newText: `${label} ` },
    }));
}
