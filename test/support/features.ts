import { expect } from 'vitest';
import type {
    CodeLens,
    CompletionItem,
    Diagnostic,
    DocumentHighlight,
    DocumentLink,
    DocumentSymbol,
    FoldingRange,
    Hover,
    InlayHint,
    InlayHintLabelPart,
    Location,
    LocationLink,
    MarkupContent,
    Position,
    Range,
    SelectionRange,
    SemanticTokens,
    SymbolInformation,
    WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { type MarkedFile, readMarks } from './marks.js';
import { applyEdits, everything, offsetAt, positionAt, textIn } from './positions.js';
import { openServer, type ServerOptions, type TestServer } from './server.js';

/** A server on a marked text whose file with the cursor (the first one, where there is no cursor) is open. */
export interface Opened {
    readonly server: TestServer;
    readonly files: readonly MarkedFile[];
    readonly file: MarkedFile;
    /** The document and the position of the cursor, as most requests take them. */
    readonly at: { readonly textDocument: { readonly uri: string }; readonly position: Position };
    readonly request: <R>(method: string, more?: object) => Promise<R>;
}

/** Does something with a server on a marked text, and sees to it that the server reported no fault of its own. */
export async function withServer<R>(
    source: string,
    act: (opened: Opened) => Promise<R>,
    options: ServerOptions = {},
): Promise<R> {
    const files = readMarks(source);
    const file = files.find((each) => each.cursor !== undefined) ?? files[0];
    if (file === undefined) throw new Error('no file');
    const server = await openServer(source, options);
    try {
        const at = { textDocument: { uri: file.uri }, position: positionAt(file.text, file.cursor ?? 0) };
        await server.client.sendNotification('textDocument/didOpen', {
            textDocument: { uri: file.uri, languageId: 'mailtopo', version: 1, text: file.text },
        });
        const request = <T>(method: string, more: object = {}): Promise<T> =>
            server.client.sendRequest<T>(method, { ...at, ...more });
        const result = await act({ server, files, file, at, request });
        expect(server.errors).toEqual([]);
        return result;
    } finally {
        await server.stop();
    }
}

/** What is expected or found at a place: `main.mailtopo 3:5-3:11 London says`. */
function places(found: readonly { uri: string; range: Range; says?: string }[]): readonly string[] {
    const written = found.map(({ uri, range: { start, end }, says = '' }) =>
        `${fileOf(uri)} ${start.line}:${start.character}-${end.line}:${end.character} ${says}`.trim(),
    );
    return written.sort();
}

function marked(files: readonly MarkedFile[], wanted: (says: string) => boolean = () => true): readonly string[] {
    return places(
        files.flatMap(({ uri, text, marks }) =>
            marks
                .filter((mark) => wanted(mark.says))
                .map(({ start, end, says }) => ({
                    uri,
                    range: { start: positionAt(text, start), end: positionAt(text, end) },
                    says,
                })),
        ),
    );
}

/** The definition of the name at the cursor: every mark is one. */
export async function checkDefinition(source: string): Promise<void> {
    await withServer(source, async ({ files, request }) => {
        const found = await request<readonly LocationLink[]>('textDocument/definition');
        const targets = found.map(({ targetUri, targetSelectionRange }) => ({
            uri: targetUri,
            range: targetSelectionRange,
        }));
        expect(places(targets)).toEqual(marked(files));
    });
}

/** The references of the name at the cursor: every mark is one; those that say `declares` only where asked for. */
export async function checkReferences(source: string): Promise<void> {
    await withServer(source, async ({ files, request }) => {
        const ask = async (includeDeclaration: boolean): Promise<readonly string[]> =>
            places(await request<readonly Location[]>('textDocument/references', { context: { includeDeclaration } }));
        const bare = (list: readonly string[]): readonly string[] => list.map((each) => each.replace(/ declares$/, ''));
        expect(await ask(true)).toEqual(bare(marked(files)));
        expect(await ask(false)).toEqual(marked(files, (says) => says !== 'declares'));
    });
}

const HIGHLIGHTS: Readonly<Record<number, string>> = { 1: 'text', 2: 'read', 3: 'write' };

/** The highlights of the name at the cursor: a mark says `read` or `write`. */
export async function checkHighlights(source: string): Promise<void> {
    await withServer(source, async ({ files, file, request }) => {
        const found = await request<readonly DocumentHighlight[]>('textDocument/documentHighlight');
        expect(
            places(found.map(({ range, kind }) => ({ uri: file.uri, range, says: HIGHLIGHTS[kind ?? 1] ?? '' }))),
        ).toEqual(marked(files));
    });
}

/** A rename of the name at the cursor, and the files as they are then. */
export async function checkRename(before: string, newName: string, after: string): Promise<void> {
    await withServer(before, async ({ files, request }) => {
        const prepared = await request<{ range: Range; placeholder: string } | null>('textDocument/prepareRename');
        expect(prepared).not.toBeNull();
        const edit = await request<WorkspaceEdit | null>('textDocument/rename', { newName });
        const renamed = files.map(({ uri, text }) => ({ uri, text: applyEdits(text, edit?.changes?.[uri] ?? []) }));
        const expected = readMarks(after).map(({ uri, text }) => ({ uri, text }));
        expect(renamed).toEqual(expected);
        expect(Object.keys(edit?.changes ?? {}).filter((uri) => !files.some((file) => file.uri === uri))).toEqual([]);
    });
}

/** A rename that the server refuses, with the reason it gives. */
export async function checkRenameRefused(source: string, newName: string, reason: string): Promise<void> {
    await withServer(source, async ({ request }) => {
        await expect(request('textDocument/rename', { newName })).rejects.toThrow(reason);
    });
}

/** The hover at the cursor; null for none. A mark, where there is one, is what it speaks of. */
export async function checkHover(source: string, markdown: string | null): Promise<void> {
    await withServer(source, async ({ files, file, request }) => {
        const hover = await request<Hover | null>('textDocument/hover');
        expect((hover?.contents as MarkupContent | undefined)?.value ?? null).toBe(markdown);
        if (file.marks.length === 0) return;
        const range = hover?.range;
        expect(places(range === undefined ? [] : [{ uri: file.uri, range }])).toEqual(marked(files));
    });
}

/** All inlay hints of the first file: each has a mark that ends where it stands and says what it says. */
export async function checkHints(source: string, options: ServerOptions = {}): Promise<void> {
    await withServer(
        source,
        async ({ file, request }) => {
            const hints = await request<readonly InlayHint[]>('textDocument/inlayHint', {
                range: everything(file.text),
            });
            const ends = file.marks.map(({ end, says }) => ({ position: positionAt(file.text, end), says }));
            expect(hints.map((hint) => ({ position: hint.position, says: hintText(hint) }))).toEqual(ends);
        },
        options,
    );
}

export function hintText({ label }: InlayHint): string {
    return typeof label === 'string' ? label : label.map((part: InlayHintLabelPart) => part.value).join('');
}

/** All code lenses of a file, with what they say once they are on the screen. */
export async function lensesOf({ client }: TestServer, uri: string): Promise<readonly CodeLens[]> {
    const lenses = await client.sendRequest<readonly CodeLens[]>('textDocument/codeLens', { textDocument: { uri } });
    return Promise.all(
        lenses.map((lens) =>
            lens.command === undefined ? client.sendRequest<CodeLens>('codeLens/resolve', lens) : lens,
        ),
    );
}

/** All code lenses of the file: each has a mark under it that says its title. */
export async function checkLenses(source: string, options: ServerOptions = {}): Promise<void> {
    await withServer(
        source,
        async ({ server, files, file }) => {
            const lenses = await lensesOf(server, file.uri);
            const found = lenses.map(({ range, command }) => ({ uri: file.uri, range, says: command?.title ?? '' }));
            expect(places(found)).toEqual(marked(files));
        },
        options,
    );
}

/** All links of the file: each has a mark under it that says the file it leads to. */
export async function checkLinks(source: string): Promise<void> {
    await withServer(source, async ({ files, file, request }) => {
        const links = await request<readonly DocumentLink[]>('textDocument/documentLink');
        expect(places(links.map(({ range, target }) => ({ uri: file.uri, range, says: target ?? '' })))).toEqual(
            marked(files),
        );
    });
}

/** All semantic tokens of the file: each has a mark that says its type and modifiers. */
export async function checkTokens(source: string, range?: Range): Promise<void> {
    await withServer(source, async ({ server, files, file, request }) => {
        const legend = server.initialized.capabilities.semanticTokensProvider?.legend;
        const { data } = await (range === undefined
            ? request<SemanticTokens>('textDocument/semanticTokens/full')
            : request<SemanticTokens>('textDocument/semanticTokens/range', { range }));
        const found: { uri: string; range: Range; says: string }[] = [];
        let [line, character] = [0, 0];
        for (let i = 0; i < data.length; i += 5) {
            const [lines = 0, characters = 0, length = 0, type = 0, bits = 0] = data.slice(i, i + 5);
            [line, character] = [line + lines, (lines > 0 ? 0 : character) + characters];
            const modifiers = legend?.tokenModifiers.filter((_, bit) => (bits & (1 << bit)) !== 0) ?? [];
            const says = [legend?.tokenTypes[type], ...modifiers].join(' ');
            found.push({
                uri: file.uri,
                range: { start: { line, character }, end: { line, character: character + length } },
                says,
            });
        }
        expect(places(found)).toEqual(marked(files));
    });
}

/** What folds in the file, as `first-last` lines from 0 with the kind. */
export async function checkFolding(source: string, expected: readonly string[]): Promise<void> {
    await withServer(source, async ({ request }) => {
        const found = await request<readonly FoldingRange[]>('textDocument/foldingRange');
        expect(
            found.map(({ startLine, endLine, kind = '' }) => `${startLine}-${endLine} ${kind}`.trim()).sort(),
        ).toEqual([...expected].sort());
    });
}

/** The texts selected step by step from the cursor outwards; the last, all of the file, is left off. */
export async function checkSelection(source: string, expected: readonly string[]): Promise<void> {
    await withServer(source, async ({ at, file, request }) => {
        const [found] = await request<readonly SelectionRange[]>('textDocument/selectionRange', {
            positions: [at.position],
        });
        const texts: string[] = [];
        for (let each: SelectionRange | undefined = found; each !== undefined; each = each.parent)
            texts.push(textIn(file.text, each.range));
        expect(texts).toEqual([...expected, file.text]);
    });
}

/** The outline of the file, a line each, indented: `London · hub site`. */
export async function checkOutline(source: string, expected: string): Promise<void> {
    await withServer(source, async ({ file, request }) => {
        const write = (symbols: readonly DocumentSymbol[], indent: string): readonly string[] =>
            symbols.flatMap(({ name, detail, children, range, selectionRange }) => {
                // LSP: the range of the name lies within that of the whole.
                expect(offsetAt(file.text, range.start)).toBeLessThanOrEqual(offsetAt(file.text, selectionRange.start));
                expect(offsetAt(file.text, selectionRange.end)).toBeLessThanOrEqual(offsetAt(file.text, range.end));
                return [`${indent}${name} · ${detail}`, ...write(children ?? [], `${indent}    `)];
            });
        const lines = write(await request<readonly DocumentSymbol[]>('textDocument/documentSymbol'), '');
        expect(lines.join('\n')).toBe(expected.replace(/^\n|\n\s*$/g, ''));
    });
}

/** What is found for a query in all files: every mark is a symbol and says its name. */
export async function checkWorkspaceSymbols(query: string, source: string): Promise<void> {
    await withServer(source, async ({ server, files }) => {
        const found = await server.client.sendRequest<readonly SymbolInformation[]>('workspace/symbol', { query });
        expect(places(found.map(({ name, location }) => ({ ...location, says: name })))).toEqual(marked(files));
    });
}

/** What is offered at the cursor: the items in the order in which an editor shows them. */
export async function completionsAt(source: string): Promise<readonly CompletionItem[]> {
    return withServer(source, async ({ request }) => {
        const items = await request<readonly CompletionItem[]>('textDocument/completion');
        const key = ({ sortText, label }: CompletionItem): string => `${sortText ?? label}`;
        return [...items].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
    });
}

/** The labels offered at the cursor, those of a kind where one is given, in the order shown. */
export async function checkCompletion(source: string, expected: readonly string[], kind?: number): Promise<void> {
    const items = await completionsAt(source);
    expect(items.filter((each) => kind === undefined || each.kind === kind).map(({ label }) => label)).toEqual(
        expected,
    );
}

/** The codes of a file's diagnostics as published, with the text that each stands under. */
export function problemsIn(server: TestServer, uri: string, text: string): readonly string[] {
    const published: readonly Diagnostic[] = server.published.get(uri)?.diagnostics ?? [];
    return published.map(({ code, range }) => `${code}: ${textIn(text, range)}`);
}

function fileOf(uri: string): string {
    return uri.replace('file:///test/', '');
}
