import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Analysis } from '../../language/project/analysis.js';
import { SourceFile } from '../../language/syntax/source-file.js';
import {
    COMMITTED_REQUEST,
    MAP_PICTURE_REQUEST,
    MAP_REQUEST,
    MAP_WHAT_IF_REQUEST,
    ROUTE_CHANGES_REQUEST,
} from '../../server/protocol.js';
import { ROUTE_TABLE_REQUEST } from '../../server/protocol-documents.js';
import { collectGarbage } from '../support/garbage.js';
import { CLIENT_CAPABILITIES, openServer, type TestServer } from '../support/server.js';

/** All files and topologies that were made while a test ran, as far as somebody still holds them. */
let made: WeakRef<object>[] = [];

const { read } = SourceFile;
const { of } = Analysis;

beforeEach(() => {
    made = [];
    SourceFile.read = (...given) => noted(read.apply(SourceFile, given));
    Analysis.of = (...given) => noted(of.apply(Analysis, given));
});

afterAll(() => {
    SourceFile.read = read;
    Analysis.of = of;
});

function noted<T extends object>(thing: T): T {
    made.push(new WeakRef(thing));
    return thing;
}

/** What is still held once the server has come to rest: watched for longer than it takes to notice an edit. */
async function held(): Promise<number> {
    let left = Number.POSITIVE_INFINITY;
    for (let turn = 0; turn < 40 && left > 0; turn++) {
        await new Promise((resolve) => setTimeout(resolve, 50));
        collectGarbage();
        left = made.filter((each) => each.deref() !== undefined).length;
    }
    return left;
}

const MAIN = 'file:///test/main.mailtopo';
const UNSAVED = 'untitled:Untitled-1';
const TEXT = `import "missing.mailtopo"
site A
site B hub
site C
link AB: A <-> B cost 1
link BC: B <-> C cost 1
scenario "B is down" {
    down site B
    expect A -> C unreachable
}
expect * -> * hops <= 1
route A -> C
`;

let server: TestServer;

/** What an editor does with files while they are open. */
async function session(count: number): Promise<void> {
    const uris = [MAIN, UNSAVED, `file:///test/of-session-${count}.mailtopo`];
    for (const uri of uris) {
        if (uri !== UNSAVED) await server.write({ [uri]: { text: TEXT } });
        await server.open(uri, TEXT);
    }
    for (const uri of uris) {
        await server.edit(uri, 'link AB: A <-> B cost 1', `link AB: A <-> B cost ${count + 2}`);
        const whatIf = { scenario: null, changes: [{ kind: 'down', thing: 'site', name: 'B' }] };
        expect(await server.client.sendRequest(MAP_REQUEST, { uri })).not.toBeNull();
        expect(await server.client.sendRequest(MAP_WHAT_IF_REQUEST, { uri, whatIf })).not.toBeNull();
        expect(await server.client.sendRequest(MAP_PICTURE_REQUEST, { uri, theme: 'light' })).not.toBeNull();
        expect(await server.client.sendRequest(ROUTE_TABLE_REQUEST, { uri })).not.toBeNull();
        await server.client.sendRequest(ROUTE_CHANGES_REQUEST, { uri });
        const range = { start: { line: 0, character: 0 }, end: { line: 12, character: 0 } };
        for (const request of ['codeLens', 'codeAction', 'inlayHint', 'semanticTokens/full', 'documentSymbol'])
            await server.client.sendRequest(`textDocument/${request}`, {
                textDocument: { uri },
                range,
                context: { diagnostics: [] },
            });
        if (server.initialized.capabilities.diagnosticProvider !== undefined)
            await server.client.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
    }
    for (const uri of uris) await server.close(uri);
    await server.write(Object.fromEntries(uris.filter((uri) => uri !== UNSAVED).map((uri) => [uri, undefined])));
}

afterEach(async () => {
    expect(server.errors).toEqual([]);
    await server.stop();
});

describe('what was closed and is gone', () => {
    it.each(['sent', 'asked for'])('is held by nobody, with diagnostics %s', async (way) => {
        server = await openServer('', {
            initializationOptions: { map: true, views: true },
            capabilities: {
                ...CLIENT_CAPABILITIES,
                textDocument: way === 'sent' ? {} : { diagnostic: { relatedDocumentSupport: true } },
            },
        });
        server.client.onRequest(COMMITTED_REQUEST, () => ({ state: 'none' }));
        for (let count = 0; count < 3; count++) await session(count);
        expect(made.length).toBeGreaterThan(20);
        expect(await held()).toBe(0);
    });
});
