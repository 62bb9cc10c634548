import { expect } from 'vitest';
import type { ClientCapabilities, CodeAction, TextEdit, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { withServer } from './features.js';
import { applyEdits, positionAt } from './positions.js';
import { CLIENT_CAPABILITIES } from './server.js';

/** A client that asks for dear edits later, makes files, and lets the user confirm. */
export const ABLE_CLIENT: ClientCapabilities = {
    ...CLIENT_CAPABILITIES,
    textDocument: { ...CLIENT_CAPABILITIES.textDocument, codeAction: { resolveSupport: { properties: ['edit'] } } },
    workspace: {
        ...CLIENT_CAPABILITIES.workspace,
        workspaceEdit: {
            documentChanges: true,
            resourceOperations: ['create'],
            changeAnnotationSupport: { groupsOnLabel: true },
        },
    },
};

/** What is selected: the cursor, or the first occurrence of a text from the cursor on. */
export interface Asked {
    readonly select?: string;
    readonly context?: object;
    readonly capabilities?: ClientCapabilities;
}

/** The actions at the cursor. */
export function actionsAt(source: string, asked: Asked = {}): Promise<readonly CodeAction[]> {
    return withServer(
        source,
        ({ file, request }) =>
            request<readonly CodeAction[]>('textDocument/codeAction', {
                range: rangeOf(file, asked.select),
                context: { diagnostics: [], ...asked.context },
            }),
        { capabilities: asked.capabilities ?? CLIENT_CAPABILITIES },
    );
}

/** What an action makes of all files that it changes or makes; an edit that was left for later is asked for. */
export async function checkAction(
    source: string,
    title: string,
    after: Readonly<Record<string, string>>,
    asked: Asked = {},
): Promise<void> {
    await withServer(
        source,
        async ({ server, file, files, request }) => {
            const actions = await request<readonly CodeAction[]>('textDocument/codeAction', {
                range: rangeOf(file, asked.select),
                context: { diagnostics: [], ...asked.context },
            });
            const action = actions.find((each) => each.title === title);
            expect(action, actions.map((each) => each.title).join(' | ')).toBeDefined();
            const resolved =
                action?.edit === undefined
                    ? await server.client.sendRequest<CodeAction>('codeAction/resolve', action)
                    : action;
            const texts = new Map(files.map(({ uri, text }) => [uri, text]));
            expect(afterEdit(texts, resolved.edit ?? {})).toEqual(after);
        },
        { capabilities: asked.capabilities ?? CLIENT_CAPABILITIES },
    );
}

/** The files that an edit changes or makes, as they are then, by their names. */
export function afterEdit(texts: ReadonlyMap<string, string>, edit: WorkspaceEdit): Readonly<Record<string, string>> {
    const after = new Map<string, string>();
    const apply = (uri: string, edits: readonly TextEdit[]): void => {
        const before = after.get(uri) ?? texts.get(uri);
        if (before === undefined) throw new Error(`there is no ${uri}`);
        after.set(uri, applyEdits(before, edits));
    };
    for (const [uri, edits] of Object.entries(edit.changes ?? {})) apply(uri, edits);
    for (const change of edit.documentChanges ?? []) {
        if ('edits' in change) apply(change.textDocument.uri, change.edits as TextEdit[]);
        else if (change.kind === 'create' && !texts.has(change.uri)) after.set(change.uri, '');
        else throw new Error(`unexpected ${change.kind}`);
    }
    return Object.fromEntries([...after].map(([uri, text]) => [uri.replace('file:///test/', ''), text]));
}

function rangeOf(
    { text, cursor = 0 }: { text: string; cursor: number | undefined },
    select: string | undefined,
): object {
    const start = select === undefined ? cursor : text.indexOf(select, cursor);
    if (start < 0) throw new Error(`no ${select}`);
    return { start: positionAt(text, start), end: positionAt(text, start + (select?.length ?? 0)) };
}
