import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Dice } from '../../bench/dice.js';
import { SHOW_ROUTE_CHANGES_COMMAND } from '../../server/protocol.js';
import { subjectsOf } from './requests.js';

/** Something asked of which the answer depends on the texts alone, and not on how they came to be what they are. */
export interface Question {
    readonly request: string;
    readonly params: { readonly textDocument: { readonly uri: string } };
}

/** At how many places of a document something is asked. */
const PLACES = 4;

/** What there is to be asked of documents as a whole, and at a few places of each. */
export function questionsAbout(documents: readonly TextDocument[], dice: Dice): readonly Question[] {
    return documents.flatMap((document) => {
        const textDocument = { uri: document.uri };
        const range = { start: document.positionAt(0), end: document.positionAt(document.getText().length) };
        const whole = Object.entries({
            'textDocument/diagnostic': { textDocument },
            'textDocument/documentSymbol': { textDocument },
            'textDocument/codeLens': { textDocument },
            'textDocument/documentLink': { textDocument },
            'textDocument/inlayHint': { textDocument, range },
            'textDocument/semanticTokens/full': { textDocument },
            'textDocument/foldingRange': { textDocument },
        }).map(([request, params]) => ({ request, params }));
        const about = subjectsOf(dice, document.uri, document.getText());
        const places = Array.from({ length: PLACES }, () => {
            const params = { textDocument, position: about.position() };
            return ['textDocument/hover', 'textDocument/definition', 'textDocument/completion'].map((request) => ({
                request,
                params,
            }));
        });
        return [...whole, ...places.flat()];
    });
}

/**
 * What of an answer must not change: all but its own identifiers, which are never the same, what comes along of other
 * documents if the editor has not got it yet, and what an edit did to the routes, which is found later.
 */
export function lasting(answer: unknown): unknown {
    const kept = Array.isArray(answer) ? answer.filter((each) => !isOfEdit(each)) : (answer ?? null);
    return JSON.parse(
        JSON.stringify(kept, (key, value: unknown) =>
            key === 'resultId' || key === 'relatedDocuments' ? undefined : value,
        ),
    );
}

function isOfEdit(item: { readonly command?: { readonly command?: unknown } } | null): boolean {
    return item?.command?.command === SHOW_ROUTE_CHANGES_COMMAND;
}

/** What is wrong where edits have changed an answer: both, from a little before where they differ. */
export function problemOf(question: Question, edited: unknown, afresh: unknown): string | null {
    const [a, b] = [JSON.stringify(edited), JSON.stringify(afresh)];
    if (a === b) return null;
    let at = 0;
    while (a[at] === b[at]) at++;
    const [start, end] = [Math.max(0, at - 500), at + 1500];
    const { request, params } = question;
    return `${request} of ${JSON.stringify(params)}, after edits and afresh:\n${a.slice(start, end)}\n${b.slice(start, end)}`;
}
