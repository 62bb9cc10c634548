import {
    type CompletionItem,
    CompletionItemKind,
    type CompletionList,
    type CompletionParams,
} from 'vscode-languageserver';
import type { Expected } from '../../language/syntax/expected.js';
import { nameKey, quote, writeName } from '../../language/syntax/names.js';
import { rangeOf } from '../convert.js';
import type { Workspace } from '../workspace.js';
import { offersFor } from './completion-candidates.js';
import { type CompletionContext, completionContext } from './completion-context.js';
import { type Candidate, chosen } from './completion-offers.js';
import { explainedBy } from './completion-resolve.js';
import { suppressionCompletion } from './completion-suppressions.js';

/**
 * What can be written at the cursor: keywords that fit, and names that make sense there. Of thousands of names the nearest
 * that fit what is typed.
 */
export function completion(
    workspace: Workspace,
    { textDocument, position }: CompletionParams,
): CompletionItem[] | CompletionList {
    const here = workspace.at(textDocument.uri);
    const offset = here?.file.lines.offsetAt(position) ?? 0;
    const context = here && completionContext(here.file, offset);
    if (here === undefined) return [];
    if (context === undefined) return [...suppressionCompletion(workspace, here.file, offset)];
    const range = rangeOf(here.file, context.start, context.end);
    const items = new Map<string, CompletionItem>();
    let isIncomplete = false;
    for (const expected of context.expected) {
        const found = itemsFor(workspace, here, context, expected);
        isIncomplete ||= !found.isAll;
        for (const item of found.items) {
            if (!items.has(item.label))
                items.set(item.label, { ...item, textEdit: { range, newText: item.textEdit?.newText ?? item.label } });
        }
    }
    return isIncomplete ? { isIncomplete, items: [...items.values()] } : [...items.values()];
}

interface Found {
    readonly items: readonly CompletionItem[];
    readonly isAll: boolean;
}

function itemsFor(
    workspace: Workspace,
    here: NonNullable<ReturnType<Workspace['at']>>,
    context: CompletionContext,
    expected: Expected,
): Found {
    if (expected.kind === 'keyword') {
        // Within quotes only names make sense.
        if (context.word.startsWith('"')) return { items: [], isAll: true };
        const kind = /^[a-z]/.test(expected.word) ? CompletionItemKind.Keyword : CompletionItemKind.Operator;
        return { items: [{ label: expected.word, kind, sortText: `3 ${expected.word}` }], isAll: true };
    }
    const scenario = context.declaration && here.analysis.scenarioAt(context.declaration);
    const network = scenario?.network ?? here.analysis.network;
    const place = { uri: here.file.uri, scenario: scenario?.declaration.name?.key ?? null };
    const { candidates, isAll } = chosen(
        offersFor(workspace.project, here.analysis, here.file, context, expected),
        context.word,
    );
    const items = candidates.map((candidate) => ({
        ...candidateItem(candidate, context),
        ...(candidate.route === undefined ? {} : { data: explainedBy(place, candidate.route, network.topology) }),
    }));
    return { items, isAll };
}

function candidateItem(
    { text, kind, literal, detail, description, route, order }: Candidate,
    context: CompletionContext,
): CompletionItem {
    const newText = literal ? text : context.word.startsWith('"') ? quote(text) : writeName(text);
    return {
        label: newText,
        kind,
        filterText:
            context.word.startsWith('"') && !newText.startsWith('"')
                ? quote(text)
                : context.word.startsWith('"')
                  ? newText
                  : text,
        sortText: `1 ${order} ${nameKey(text)}`,
        labelDetails: {
            ...(detail === undefined ? {} : { detail: ` ${detail}` }),
            ...(description === undefined ? {} : { description }),
        },
        ...(route === undefined || detail === undefined ? {} : { detail }),
        textEdit: { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, newText },
    } as CompletionItem;
}
