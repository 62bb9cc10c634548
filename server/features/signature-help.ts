import {
    MarkupKind,
    type ParameterInformation,
    type SignatureHelp,
    type SignatureHelpParams,
    type SignatureInformation,
} from 'vscode-languageserver';
import type { Declaration } from '../../language/syntax/declarations.js';
import { tokensOf } from '../../language/syntax/tokens.js';
import { explainKeyword } from '../../language/wording/keyword-help.js';
import { keywordHelp } from '../../language/wording/keywords.js';
import type { Workspace } from '../workspace.js';
import { completionContext } from './completion-context.js';
import { CHANGES, SIGNATURES, type SignaturePart } from './signatures.js';

/** What the declaration at the cursor takes, with the part that is being written set apart and explained. */
export function signatureHelp(
    workspace: Workspace,
    { textDocument, position }: SignatureHelpParams,
): SignatureHelp | null {
    const here = workspace.at(textDocument.uri);
    const context = here && completionContext(here.file, here.file.lines.offsetAt(position));
    const declaration = context?.declaration;
    if (context === undefined || declaration === undefined) return null;
    const words = wordsOf(context.before + context.word);
    const forms = formsOf(declaration);
    if (forms.length === 0) return null;
    const about = words.find((word) => word in (changesOf(declaration.kind) ?? {}));
    const activeSignature = about === undefined ? 0 : forms.findIndex((parts) => parts[0]?.begins.includes(about));
    const signatures = forms.map((parts) => signatureOf(declaration, parts, words));
    return { signatures, activeSignature, activeParameter: signatures[activeSignature]?.activeParameter ?? 0 };
}

/** The words and marks of a text, without names in quotes, texts and comments. */
function wordsOf(text: string): readonly string[] {
    return [...tokensOf(text)].flatMap(({ kind, start, end }) =>
        kind === 'word' || kind === 'mark' ? text.slice(start, end) : [],
    );
}

function changesOf(kind: Declaration['kind']): Readonly<Record<string, readonly SignaturePart[]>> | undefined {
    return kind === 'set' || kind === 'remove' || kind === 'down' ? CHANGES[kind] : undefined;
}

/** The forms that a declaration can take: one, but for changes of something that is not written yet. */
function formsOf({ kind }: Declaration): readonly (readonly SignaturePart[])[] {
    const changes = changesOf(kind);
    if (changes !== undefined) return Object.values(changes);
    const parts = SIGNATURES[kind];
    return parts === undefined ? [] : [parts];
}

/** A form as LSP says it: the part is active that the last word begins which begins one. */
function signatureOf(
    { kind }: Declaration,
    parts: readonly SignaturePart[],
    words: readonly string[],
): SignatureInformation {
    let label = '';
    const parameters = parts.map((part, index): ParameterInformation => {
        if (index > 0) label += separatorBefore(part, parts[index - 1]);
        const start = label.length;
        label += part.text;
        const help = part.begins.map((word) => keywordHelp(word, kind)).find((each) => each !== undefined);
        return {
            label: [start, label.length],
            ...(help === undefined
                ? {}
                : { documentation: { kind: MarkupKind.Markdown, value: explainKeyword(help) } }),
        };
    });
    const last = words.findLast((word) => parts.some(({ begins }) => begins.includes(word)));
    const active = parts.findIndex(({ begins }) => last !== undefined && begins.includes(last));
    return { label, parameters, activeParameter: Math.max(0, active) };
}

/** What stands between two parts: clauses exclude each other in their place. */
function separatorBefore(part: SignaturePart, before: SignaturePart | undefined): string {
    return part.isClause && before?.isClause ? ' | ' : ' ';
}
