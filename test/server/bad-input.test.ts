import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { positionAt } from '../support/positions.js';
import { brokenText, soup, validText } from '../support/random-text.js';
import { openServer, type TestServer } from '../support/server.js';

const MAIN = 'file:///test/main.mailtopo';
const OTHER = 'file:///test/other.mailtopo';

let server: TestServer;

afterEach(async () => {
    expect(server.errors).toEqual([]);
    await server.stop();
});

interface Place {
    readonly line: number;
    readonly character: number;
}

/** Every request that the server takes, at a place of a document. */
function requests(uri: string, position: Place): readonly (readonly [string, object])[] {
    const textDocument = { uri };
    const range = { start: { line: 0, character: 0 }, end: position };
    const options = { tabSize: 4, insertSpaces: true };
    return [
        ['textDocument/hover', { textDocument, position }],
        ['textDocument/completion', { textDocument, position }],
        ['textDocument/signatureHelp', { textDocument, position }],
        ['textDocument/prepareCallHierarchy', { textDocument, position }],
        ['textDocument/linkedEditingRange', { textDocument, position }],
        ['textDocument/definition', { textDocument, position }],
        ['textDocument/references', { textDocument, position, context: { includeDeclaration: true } }],
        ['textDocument/documentHighlight', { textDocument, position }],
        ['textDocument/prepareRename', { textDocument, position }],
        ['textDocument/rename', { textDocument, position, newName: 'a name that nothing has' }],
        ['textDocument/documentSymbol', { textDocument }],
        ['workspace/symbol', { query: 'a' }],
        ['textDocument/foldingRange', { textDocument }],
        ['textDocument/selectionRange', { textDocument, positions: [position, { line: 0, character: 0 }] }],
        ['textDocument/formatting', { textDocument, options }],
        ['textDocument/rangeFormatting', { textDocument, range, options }],
        ['textDocument/onTypeFormatting', { textDocument, position, ch: '\n', options }],
        ['textDocument/onTypeFormatting', { textDocument, position, ch: '}', options }],
        ['textDocument/documentLink', { textDocument }],
        ['textDocument/codeLens', { textDocument }],
        ['textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } }],
        ['textDocument/inlayHint', { textDocument, range }],
        ['textDocument/semanticTokens/full', { textDocument }],
        ['textDocument/semanticTokens/range', { textDocument, range }],
    ];
}

/** Sends every request; fails where one is answered with an error. */
async function askEverything(uri: string, ...places: readonly Place[]): Promise<void> {
    await Promise.all(
        places.flatMap((place) =>
            requests(uri, place).map(([method, params]) => server.client.sendRequest(method, params)),
        ),
    );
}

const PLACES: readonly Place[] = [
    { line: 0, character: 0 },
    { line: 0, character: 7 },
    { line: 0, character: 2 ** 31 - 1 },
    { line: 2 ** 31 - 1, character: 0 },
    { line: 2 ** 31 - 1, character: 2 ** 31 - 1 },
];

function published(uri: string): readonly string[] {
    return server.published.get(uri)?.diagnostics.map(({ code }) => String(code)) ?? [];
}

/** Opens a text, asks everything of it, and gives the codes of its diagnostics. */
async function problemsOf(text: string): Promise<readonly string[]> {
    server = await openServer('');
    await server.open(MAIN, text);
    const isLong = text.length > 100_000;
    await askEverything(MAIN, ...(isLong ? PLACES.slice(1, 3) : PLACES));
    return published(MAIN);
}

describe('any text', () => {
    it('an empty file has no diagnostic', async () => {
        expect(await problemsOf('')).toEqual([]);
    });

    it.each([
        ['blanks', ' \t\r\n\u00a0\ufeff\n'],
        ['a comment', '// nothing\n/* here */'],
    ])('a file of %s has no diagnostic', async (_, text) => {
        expect(await problemsOf(text)).toEqual([]);
    });

    it('a binary file has one', async () => {
        const bytes = Array.from({ length: 4096 }, (_, i) => String.fromCharCode((i * 7919) % 256)).join('');
        expect(await problemsOf(bytes)).toEqual(['syntax-error']);
        expect(server.published.get(MAIN)?.diagnostics[0]?.message).toContain('no text file');
    });

    it.each([
        ['words', 'site A '.repeat(1_500_000)],
        ['one word', 'a'.repeat(10 * 2 ** 20)],
        ['braces', '{'.repeat(10 * 2 ** 20)],
    ])('a file of one line of 10 MB of %s has one', async (_, text) => {
        expect(text.length).toBeGreaterThan(10_000_000);
        expect(await problemsOf(text)).toEqual(['syntax-error']);
    });

    it.each([
        ['one word', 'a'.repeat(2 ** 18)],
        ['one name', `site ${'a'.repeat(2 ** 18)}`],
        ['quotes', '"'.repeat(2 ** 18)],
        ['opening braces', '{'.repeat(2 ** 18)],
        ['dashes', '-'.repeat(2 ** 18)],
        ['a comment that is not closed', `/* ${'* '.repeat(2 ** 17)}`],
        ['half an address', `route A -> <${'a'.repeat(2 ** 18)}`],
    ])('a line of 250,000 characters, %s, is answered', async (_, text) => {
        const found = await problemsOf(text);
        expect(found.length).toBeLessThanOrEqual(2);
    });

    it('a link of a thousand sites is as any other', async () => {
        const names = Array.from({ length: 1000 }, (_, i) => `S${i}`);
        const text = `link CORE: ${names.join(', ')} cost 10\n${names.map((name) => `site ${name}\n`).join('')}route S1 -> S999\n`;
        expect(await problemsOf(text)).toEqual([]);
        const params = {
            textDocument: { uri: MAIN },
            range: { start: { line: 1001, character: 0 }, end: { line: 1002, character: 0 } },
        };
        expect(JSON.stringify(await server.client.sendRequest('textDocument/inlayHint', params))).toContain('10 · ');
    });

    it('a link of a thousand sites that nothing declares does not flood', async () => {
        const names = Array.from({ length: 1000 }, (_, i) => `S${i}`);
        expect((await problemsOf(`link CORE: ${names.join(', ')} cost 10\n`)).length).toBeLessThan(50);
    });

    it('a cost of 99999999999999999999 has one', async () => {
        expect(await problemsOf('site A\nsite B\nlink AB: A <-> B cost 99999999999999999999\nroute A -> B\n')).toEqual([
            'cost-out-of-range',
        ]);
    });

    it.each(['0', '-1', '1.5', '1e5', '٣'])('a cost of %s has one', async (cost) => {
        expect(await problemsOf(`site A\nsite B\nlink AB: A <-> B cost ${cost}\nroute A -> B\n`)).toHaveLength(1);
    });

    it('names like those of every object are names', async () => {
        const names = ['constructor', '__proto__', 'toString', 'hasOwnProperty'];
        const text = `${names.map((name) => `site ${name}\n`).join('')}link prototype: ${names.join(', ')}\nroute __proto__ -> constructor\n`;
        expect(await problemsOf(text)).toEqual([]);
    });

    it('letters beyond the sixteen bits, marks and directions are answered', async () => {
        await problemsOf('site "😀"\nsite 𝒜\nlink "\u202e": "😀" <-> "e\u0301"\nroute "😀" -> \ud800\n');
    });
});

describe('documents that the server does not know', () => {
    it('are answered with nothing', async () => {
        server = await openServer('site A');
        for (const uri of [
            'file:///test/unknown.mailtopo',
            'untitled:Untitled-1',
            'git:/x.mailtopo?HEAD',
            'nonsense',
            '',
        ]) {
            await askEverything(uri, ...PLACES);
        }
    });

    it('may be opened under any address', async () => {
        server = await openServer('site A');
        for (const uri of [
            'untitled:Untitled-1',
            'git:/x.mailtopo?HEAD',
            'vscode-notebook-cell:/a.ipynb#W0',
            'file:///C:/Topologies/a b.mailtopo',
            'file:///test/São%20Paulo.mailtopo',
        ]) {
            await server.open(uri, 'import "other.mailtopo"\nimport "../../../../x"\nsite A\nroute A -> A\n');
            await askEverything(uri, ...PLACES);
            const hover = await server.client.sendRequest('textDocument/hover', {
                textDocument: { uri },
                position: { line: 2, character: 5 },
            });
            expect(hover).not.toBeNull();
        }
    });

    it('that were closed are answered as they are on the disk', async () => {
        server = await openServer('//- main.mailtopo\nsite A\n');
        await server.open(MAIN);
        await server.close(MAIN);
        await askEverything(MAIN, ...PLACES);
        await server.write({ [MAIN]: undefined });
        await askEverything(MAIN, ...PLACES);
    });
});

describe('any edit', () => {
    const edits = fc.array(
        fc.tuple(fc.nat(), fc.nat(30), fc.oneof(soup, fc.string({ unit: 'binary', maxLength: 8 }), fc.constant(''))),
        {
            minLength: 1,
            maxLength: 4,
        },
    );

    it('leaves a server that answers everything', async () => {
        server = await openServer(
            '//- main.mailtopo\n//- other.mailtopo\nimport "main.mailtopo"\nsite Z\nlink ZA: Z <-> A\nroute Z -> A\n',
        );
        let version = 1;
        await server.client.sendNotification('textDocument/didOpen', {
            textDocument: { uri: MAIN, languageId: 'mailtopo', version, text: '' },
        });
        await fc.assert(
            fc.asyncProperty(fc.oneof(validText, brokenText, soup), edits, fc.nat(), async (start, changes, where) => {
                const change = (contentChanges: readonly object[]): Promise<void> =>
                    server.client.sendNotification('textDocument/didChange', {
                        textDocument: { uri: MAIN, version: ++version },
                        contentChanges,
                    });
                await change([{ text: start }]);
                let text = start;
                for (const [at, length, put] of changes) {
                    const from = at % (text.length + 1);
                    const to = Math.min(text.length, from + length);
                    await change([{ range: { start: positionAt(text, from), end: positionAt(text, to) }, text: put }]);
                    text = text.slice(0, from) + put + text.slice(to);
                }
                await askEverything(MAIN, positionAt(text, where % (text.length + 1)));
                await askEverything(OTHER, { line: 2, character: 10 });
                expect(server.errors).toEqual([]);
            }),
            { numRuns: 200 },
        );
        await server.settled();
    });
});
