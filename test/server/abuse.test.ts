import { afterEach, describe, expect, it } from 'vitest';
import { CancellationTokenSource, ResponseError } from 'vscode-languageserver-protocol';
import { diceOf } from '../../bench/dice.js';
import { REQUESTS, subjectsOf } from '../fuzz/requests.js';
import { CLIENT_CAPABILITIES, openServer, type TestServer } from '../support/server.js';

const MAIN = 'file:///test/main.mailtopo';
const TEXT = 'site A\nsite B hub\nlink AB: A <-> B cost 3\nroute A -> B\nexpect A -> B cost 3\n';

let server: TestServer;

afterEach(async () => {
    expect(server.errors).toEqual([]);
    await server.stop();
});

/** A server whose editor asks for diagnostics, as VS Code does. */
function serverThatIsAsked(): Promise<TestServer> {
    const textDocument = { ...CLIENT_CAPABILITIES.textDocument, diagnostic: { relatedDocumentSupport: true } };
    return openServer(`//- main.mailtopo\n${TEXT}`, {
        capabilities: { ...CLIENT_CAPABILITIES, textDocument },
        initializationOptions: { map: true, views: true },
    });
}

/** Every request that the server takes, about a document; none that waits for news. */
function everyRequest(uri: string, seed: number): readonly (readonly [string, object])[] {
    const about = { ...subjectsOf(diceOf(seed), uri, TEXT), uri: () => uri };
    return Object.entries(REQUESTS)
        .filter(([method]) => method !== 'workspace/diagnostic')
        .map(([method, make]) => [method, make(about) as object]);
}

/** What a request is answered with: its result, or the code of an error. */
async function answerTo(method: string, params: object): Promise<unknown> {
    return server.client.sendRequest(method, params).catch((error: unknown) => {
        if (error instanceof ResponseError) return error.code;
        throw error;
    });
}

async function hoverAt(line: number, character: number): Promise<string> {
    const params = { textDocument: { uri: MAIN }, position: { line, character } };
    return JSON.stringify(await server.client.sendRequest('textDocument/hover', params));
}

/** What a document declares, as the server has it. */
async function sitesOf(uri: string): Promise<readonly string[]> {
    const symbols = await server.client.sendRequest<{ readonly name: string }[]>('textDocument/documentSymbol', {
        textDocument: { uri },
    });
    return symbols.map(({ name }) => name);
}

function change(version: unknown, contentChanges: readonly object[], uri = MAIN): Promise<void> {
    return server.client.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges,
    });
}

describe('positions that are in no text', () => {
    const ODD: readonly (readonly [string, number, number])[] = [
        ['negative', -1, -1],
        ['far behind the end', 2 ** 31 - 1, 2 ** 31 - 1],
        ['larger than any integer', 1e300, 1e300],
        ['between two letters', 2.5, 1.5],
        ['below one', 0.1, 0.9],
        ['minus zero', -0, -0],
    ];

    it.each(ODD)('%s are answered by every request', async (_, line, character) => {
        server = await serverThatIsAsked();
        await server.open(MAIN);
        const position = { line, character };
        for (const range of [
            { start: position, end: position },
            { start: { line: 0, character: 0 }, end: position },
            { start: position, end: { line: 0, character: 0 } },
        ]) {
            for (const [method, params] of everyRequest(MAIN, 1)) {
                const put = {
                    ...params,
                    ...('position' in params ? { position } : {}),
                    ...('positions' in params ? { positions: [position, position] } : {}),
                    ...('range' in params ? { range } : {}),
                };
                const answer = await answerTo(method, put);
                // Only a rename may be refused: where there is no name.
                if (typeof answer === 'number') expect(method).toMatch(/rename/i);
            }
        }
        expect(await hoverAt(3, 9)).toContain('cost 3');
    });

    it.each(ODD)('%s, in an edit, leave a server that knows the document', async (_, line, character) => {
        server = await serverThatIsAsked();
        await server.open(MAIN);
        const position = { line, character };
        await change(2, [{ range: { start: position, end: position }, text: '\n' }]);
        await change(3, [{ range: { start: position, end: { line: 0, character: 0 } }, text: '\n' }]);
        for (const [method, params] of everyRequest(MAIN, 2)) await answerTo(method, params);
        await change(4, [{ text: 'site Z\n' }]);
        expect(await sitesOf(MAIN)).toEqual(['Z']);
        await change(5, [{ range: { start: { line: 0, character: 5 }, end: { line: 0, character: 6 } }, text: 'Y' }]);
        expect(await sitesOf(MAIN)).toEqual(['Y']);
    });
});

describe('documents and versions that do not follow', () => {
    it('a change of what was never opened is none', async () => {
        server = await serverThatIsAsked();
        await change(7, [{ text: 'site Z\n' }]);
        expect(await sitesOf(MAIN)).toEqual(['A', 'B', 'AB', 'A -> B', 'A -> B']);
    });

    it('what is opened twice is as it was opened last', async () => {
        server = await serverThatIsAsked();
        await server.open(MAIN);
        await server.open(MAIN, 'site Z\n');
        expect(await sitesOf(MAIN)).toEqual(['Z']);
    });

    it('what is closed twice is closed', async () => {
        server = await serverThatIsAsked();
        await server.open(MAIN, 'site Z\n');
        await server.close(MAIN);
        await server.close(MAIN);
        await server.close('file:///test/never-opened.mailtopo');
        expect(await hoverAt(3, 9)).toContain('cost 3');
    });

    it('a change after the close is none', async () => {
        server = await serverThatIsAsked();
        await server.open(MAIN);
        await server.close(MAIN);
        await change(2, [{ text: 'site Z\n' }]);
        expect(await hoverAt(3, 9)).toContain('cost 3');
    });

    it.each([0, -5, 1, 1e300, 1.5])('a change of version %d is taken in the order that it came in', async (version) => {
        server = await serverThatIsAsked();
        await server.open(MAIN);
        await change(9, [{ text: 'site Y\n' }]);
        await change(version, [{ text: 'site Z\n' }]);
        expect(await sitesOf(MAIN)).toEqual(['Z']);
    });

    it('requests for unknown, closed and impossible documents are answered', async () => {
        server = await serverThatIsAsked();
        await server.open(MAIN);
        await server.close(MAIN);
        await server.write({ [MAIN]: undefined });
        for (const uri of [
            MAIN,
            'file:///test/unknown.mailtopo',
            'untitled:Untitled-9',
            'nonsense',
            '',
            '%',
            'file:',
        ]) {
            for (const [method, params] of everyRequest(uri, 3)) await answerTo(method, params);
        }
    });
});

describe('very many requests', () => {
    it('ten thousand at once are all answered', async () => {
        server = await serverThatIsAsked();
        await server.open(MAIN);
        const requests = Array.from({ length: 250 }, (_, seed) => everyRequest(MAIN, seed))
            .flat()
            .slice(0, 10_000);
        expect(requests).toHaveLength(10_000);
        const answers = await Promise.all(requests.map(([method, params]) => answerTo(method, params)));
        expect(answers).toHaveLength(10_000);
        expect(await hoverAt(3, 9)).toContain('cost 3');
    });

    it('that are taken back at once are all answered, those too that wait for news', async () => {
        server = await serverThatIsAsked();
        await server.open(MAIN);
        const waiting = Array.from({ length: 100 }, () => ['workspace/diagnostic', { previousResultIds: [] }] as const);
        const requests = [...Array.from({ length: 25 }, (_, seed) => everyRequest(MAIN, seed)).flat(), ...waiting];
        const answers = requests.map(async ([method, params], index) => {
            const source = new CancellationTokenSource();
            const answer = server.client.sendRequest(method, params, source.token).catch(() => 'refused');
            // Some before they can have been read, others while they are worked on.
            if (index % 2 === 0) source.cancel();
            else setTimeout(() => source.cancel(), index % 20);
            return answer;
        });
        expect(await Promise.all(answers)).toHaveLength(requests.length);
        expect(await hoverAt(3, 9)).toContain('cost 3');
    });

    it('a thousand edits, with a question after each, leave what was typed last', async () => {
        server = await serverThatIsAsked();
        await server.open(MAIN, 'site S0\n');
        const asked: Promise<unknown>[] = [];
        for (let count = 1; count <= 1000; count++) {
            await change(count + 1, [{ text: `site S${count}\nroute S${count} -> S${count}\n` }]);
            asked.push(answerTo('textDocument/codeLens', { textDocument: { uri: MAIN } }));
        }
        await Promise.all(asked);
        expect((await sitesOf(MAIN))[0]).toBe('S1000');
    });
});
