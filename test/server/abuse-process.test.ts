import { type ChildProcess, execFileSync, fork, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../support/workspace-files.js';

const SERVER = join(ROOT, 'out/server.cjs');

interface Answer {
    readonly id?: number | string | null;
    readonly result?: unknown;
    readonly error?: { readonly code: number; readonly message: string };
    readonly method?: string;
}

/** A server over stdio, and what it writes. */
interface Running {
    readonly process: ChildProcess;
    readonly exited: Promise<number | null>;
    readonly send: (bytes: string | Buffer) => void;
    /** The answer to the request of an identifier. */
    readonly answer: (id: number | string) => Promise<Answer>;
    readonly told: () => string;
}

const started: ChildProcess[] = [];

beforeAll(() => {
    if (!existsSync(SERVER)) execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: ROOT });
});

afterEach(() => {
    for (const each of started.splice(0)) each.kill('SIGKILL');
});

function start(): Running {
    const child = spawn(process.execPath, [SERVER, '--stdio'], { stdio: ['pipe', 'pipe', 'pipe'] });
    started.push(child);
    const answers = new Map<unknown, Answer>();
    const waiting = new Map<unknown, (answer: Answer) => void>();
    let [unread, told] = [Buffer.alloc(0), ''];
    child.stdout.on('data', (chunk: Buffer) => {
        unread = Buffer.concat([unread, chunk]);
        for (;;) {
            const end = unread.indexOf('\r\n\r\n');
            const length = Number(/Content-Length: (\d+)/.exec(unread.toString('latin1', 0, Math.max(0, end)))?.[1]);
            if (end < 0 || unread.length < end + 4 + length) return;
            const answer = JSON.parse(unread.toString('utf8', end + 4, end + 4 + length)) as Answer;
            unread = unread.subarray(end + 4 + length);
            if (answer.method !== undefined) continue;
            answers.set(answer.id, answer);
            waiting.get(answer.id)?.(answer);
        }
    });
    child.stderr.on('data', (chunk: Buffer) => {
        told += chunk.toString();
    });
    child.stdin.on('error', () => undefined);
    return {
        process: child,
        exited: new Promise((resolve) => child.once('close', resolve)),
        send: (bytes) => void child.stdin.write(bytes),
        answer: (id) =>
            new Promise((resolve) => {
                const known = answers.get(id);
                if (known !== undefined) resolve(known);
                else waiting.set(id, resolve);
            }),
        told: () => told,
    };
}

function framed(body: string | Buffer): Buffer {
    return Buffer.concat([Buffer.from(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n`), Buffer.from(body)]);
}

function message(content: object): Buffer {
    return framed(JSON.stringify({ jsonrpc: '2.0', ...content }));
}

const NOBODY: number | null = null;

function initialize(id: string, processId = NOBODY): Buffer {
    return message({ id, method: 'initialize', params: { processId, rootUri: null, capabilities: {} } });
}

const INITIALIZED = message({ method: 'initialized', params: {} });

function question(id: number): Buffer {
    return message({ id, method: 'workspace/symbol', params: { query: '' } });
}

/** A server that has begun to answer. */
async function startedServer(processId = NOBODY): Promise<Running> {
    const server = start();
    server.send(initialize('first', processId));
    expect((await server.answer('first')).result).toBeDefined();
    server.send(INITIALIZED);
    return server;
}

describe('what is no message', () => {
    it.each([
        ['a header of nothing known', 'Nonsense\r\n\r\n', 'and not with "Nonsense"'],
        ['a header without a length', 'Content-Type: x\r\n\r\n', 'and not with "Content-Type: x"'],
        ['a length that is no number', 'Content-Length: many\r\n\r\n', 'and not with "Content-Length: many"'],
        ['a length below nothing', 'Content-Length: -5\r\n\r\n', 'and not with "Content-Length: -5"'],
        ['a length of terabytes', 'Content-Length: 99999999999999\r\n\r\n', '99999999999999 bytes is too large'],
        ['a header that never ends', 'x'.repeat(10_000), 'and not with "xxx'],
        ['a length that is too short', 'Content-Length: 5\r\n\r\n{"jsonrpc":"2.0"}\r\n\r\n', 'and not with "nrpc'],
    ])('%s ends the server, which says why', async (_, bytes, told) => {
        const server = await startedServer();
        server.send(bytes);
        server.send(question(1));
        expect(await server.exited).toBe(1);
        expect(server.told()).toContain('What the editor sends cannot be read.');
        expect(server.told()).toContain(told);
        expect(server.told().trim().split('\n')).toHaveLength(1);
    });
});

describe('messages that make no sense', () => {
    it.each([
        ['what is no JSON', framed('{not json')],
        ['nothing', framed('')],
        ['what is no UTF-8', framed(Buffer.from([0xff, 0xfe, 0x80, 0]))],
        ['what is no object', Buffer.concat(['[]', 'null', '3', '"x"', '{}', '[[[]]]'].map(framed))],
        [
            'several in one, which the protocol has not',
            framed(`[${'{"jsonrpc":"2.0","id":7,"method":"x"},'.repeat(3)}{}]`),
        ],
        ['a method that is a number', message({ id: 9, method: 5 })],
        ['an answer that nobody asked for', message({ id: 12345, result: 5 })],
        ['an error that nobody asked for', message({ id: 12345, error: 'x' })],
        ['parameters of the wrong kind', message({ id: 9, method: 'textDocument/hover', params: 'x' })],
        ['parameters that are nothing', message({ id: 9, method: 'textDocument/hover', params: null })],
        ['no parameters', message({ id: 9, method: 'textDocument/hover' })],
        ['too many parameters', message({ id: 9, method: 'textDocument/hover', params: Array(100).fill({}) })],
        ['an identifier that is an object', message({ id: {}, method: 'textDocument/hover', params: {} })],
        ['unknown notifications', message({ method: 'no/such', params: [] })],
        ['a change of nothing', message({ method: 'textDocument/didChange', params: {} })],
        [
            'a document without a text',
            message({ method: 'textDocument/didOpen', params: { textDocument: { uri: 1 } } }),
        ],
        ['a taking back of nothing', message({ method: '$/cancelRequest', params: {} })],
        [
            'numbers without end',
            framed(
                '{"jsonrpc":"2.0","id":9,"method":"textDocument/hover","params":{"textDocument":{"uri":"file:///a"},"position":{"line":1e999,"character":-1e999}}}',
            ),
        ],
        [
            'depth without end',
            framed(
                `{"jsonrpc":"2.0","id":9,"method":"workspace/symbol","params":${'['.repeat(1e5)}${']'.repeat(1e5)}}`,
            ),
        ],
    ])('%s leave a server that answers', async (_, bytes) => {
        const server = await startedServer();
        server.send(bytes);
        server.send(question(1));
        expect(await server.answer(1)).toMatchObject({ id: 1, result: [] });
        // A request is answered even so, whatever with.
        if (bytes.includes('"id":9,') && !bytes.includes('"method":5')) await server.answer(9);
        expect(server.told()).toBe('');
    });

    it.each(['no/such', '__proto__', 'constructor', ''])(
        'a request called "%s" is refused as unknown',
        async (method) => {
            const server = await startedServer();
            server.send(message({ id: 1, method, params: {} }));
            expect((await server.answer(1)).error?.code).toBe(-32601);
        },
    );

    it('one that comes byte by byte is read', async () => {
        const server = await startedServer();
        for (const byte of question(1)) server.send(Buffer.from([byte]));
        expect(await server.answer(1)).toMatchObject({ result: [] });
    });
});

describe('messages out of order', () => {
    it('before it is initialized a server refuses, and knows nothing of what it was told', async () => {
        const server = start();
        const uri = 'file:///nowhere/a.mailtopo';
        const textDocument = { uri, languageId: 'mailtopo', version: 1, text: 'site A\n' };
        server.send(question(1));
        server.send(message({ id: 2, method: 'textDocument/diagnostic', params: { textDocument } }));
        server.send(message({ id: 3, method: 'mailtopo/routeTable', params: { uri } }));
        server.send(message({ method: 'textDocument/didOpen', params: { textDocument } }));
        server.send(INITIALIZED);
        for (const id of [1, 2, 3]) expect((await server.answer(id)).error?.code).toBe(-32002);
        server.send(initialize('late'));
        expect((await server.answer('late')).result).toBeDefined();
        server.send(INITIALIZED);
        server.send(question(4));
        expect(await server.answer(4)).toMatchObject({ result: [] });
    });

    it('a server is initialized once', async () => {
        const server = await startedServer();
        server.send(initialize('second'));
        expect((await server.answer('second')).error).toEqual({
            code: -32600,
            message: 'The server is initialized already.',
        });
        server.send(question(1));
        expect(await server.answer(1)).toMatchObject({ result: [] });
    });

    it('one that could not be initialized can be so later', async () => {
        const server = start();
        server.send(message({ id: 1, method: 'initialize', params: {} }));
        expect((await server.answer(1)).error).toBeDefined();
        server.send(initialize('again'));
        expect((await server.answer('again')).result).toBeDefined();
    });

    it('after the shutdown a server refuses, and ends with status 0 when it is told to', async () => {
        const server = await startedServer();
        server.send(message({ id: 1, method: 'shutdown' }));
        expect((await server.answer(1)).result).toBeNull();
        server.send(question(2));
        expect((await server.answer(2)).error?.code).toBe(-32600);
        server.send(message({ method: 'textDocument/didClose', params: { textDocument: { uri: 'file:///a' } } }));
        server.send(message({ method: 'exit' }));
        expect(await server.exited).toBe(0);
    });

    it('told to end without a shutdown it ends with status 1', async () => {
        const server = start();
        server.send(message({ method: 'exit' }));
        expect(await server.exited).toBe(1);
    });
});

describe('an editor that dies', () => {
    it('in the midst of a message', async () => {
        const server = await startedServer();
        server.send('Content-Length: 100\r\n\r\n{"json');
        server.process.stdin?.end();
        expect(await server.exited).toBe(1);
        expect(server.told()).toBe('');
    });

    it('while somebody else holds its end of the pipe', async () => {
        const editor = spawn(process.execPath, ['--eval', 'setInterval(() => {}, 1000)']);
        started.push(editor);
        const server = await startedServer(editor.pid ?? null);
        editor.kill('SIGKILL');
        expect(await server.exited).toBe(1);
    });

    it('and reads no answer any more', async () => {
        const server = await startedServer();
        server.process.stdout?.destroy();
        for (let id = 0; id < 100; id++) server.send(question(id));
        expect(await server.exited).toBe(1);
        expect(server.told()).toBe('');
    });

    it("over Node's own channel, as VS Code starts it", async () => {
        const server = fork(SERVER, ['--node-ipc'], { stdio: 'pipe' });
        started.push(server);
        const exited = new Promise((resolve) => server.once('exit', resolve));
        const answered = new Promise((resolve) => server.once('message', resolve));
        server.send({
            jsonrpc: '2.0',
            id: 1,
            method: 'initialize',
            params: { processId: null, rootUri: null, capabilities: {} },
        });
        expect(await answered).toMatchObject({ id: 1 });
        server.disconnect();
        expect(await exited).not.toBeNull();
    });
});
