import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
    createProtocolConnection,
    type Hover,
    StreamMessageReader,
    StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { COMMANDS } from '../cli/commands.js';
import { builtBundles } from './support/bundles.js';
import { ROOT } from './support/workspace-files.js';

const BLOCK = join(import.meta.dirname, 'support/no-network.cjs');
const folder = mkdtempSync(join(tmpdir(), 'mailtopo-no-network-'));
const RECORD = join(folder, 'record');
const COMMAND = join(folder, 'out/mailtopo.cjs');

beforeAll(async () => {
    mkdirSync(join(folder, 'out'));
    const { texts } = await builtBundles('mailtopo.cjs', 'server.js', 'server.cjs');
    for (const [name, text] of texts) writeFileSync(join(folder, 'out', name), text);
});
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => rmSync(RECORD, { force: true }));

/** What was tried, line by line. */
const tried = (): string => (existsSync(RECORD) ? readFileSync(RECORD, 'utf8') : '');

/** Where names of networks stand that one could think of asking for. */
const FILE = join(folder, 'main.mailtopo');
writeFileSync(
    FILE,
    `/** See https://example.com/ and ![a picture](https://example.com/a.png). */
organization Contoso
import "http://example.com/other.mailtopo"
site London { server LON1: transport, mailbox subnet 10.0.0.0/8 }
site Paris { server PAR1: transport, mailbox }
link LP: London <-> Paris cost 5
connector Internet { source LON1 address-space "*" smart-host "smart.example.com" }
route Paris -> <joe@example.com>
expect Paris -> <joe@example.com> reachable
`,
);
const EXPORT = join(ROOT, 'test/language/interchange/fixtures/AdSite.csv');

/** What the command prints; its input is ended once it has printed what is waited for, as an assistant ends it. */
async function run(
    [call, prints, input = '']: (typeof CALLS)[number],
    within: readonly string[] = [],
): Promise<{ readonly output: string; readonly errors: string }> {
    const [program = '', ...rest] = [...within, process.execPath, '--require', BLOCK, COMMAND, ...call];
    const child = spawn(program, rest, { cwd: folder, env: { ...process.env, NETWORK_RECORD: RECORD } });
    let [output, errors] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        if (prints.test(output)) child.stdin.end();
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
    const ended = new Promise((resolve) => child.on('close', resolve));
    child.stdin.write(input);
    if (call[0] !== 'mcp') child.stdin.end();
    await ended;
    return { output, errors };
}

const lines = (...messages: readonly object[]): string =>
    messages.map((message) => `${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`).join('');

/** A call of each command, and what it prints where it does its work. */
const CALLS: readonly (readonly [call: readonly string[], prints: RegExp, input?: string])[] = [
    [['check', FILE, '--format', 'sarif'], /"import-not-found"/],
    [['test', FILE], /1 passed/],
    [['route', FILE, 'Paris', 'joe@example.com', '--explain'], /smart\.example\.com/],
    [['routes', FILE, '--format', 'csv'], /^Paris,London,/m],
    [['impact', FILE, '--down', 'site:London'], /down site London/],
    [['diff', FILE, FILE], /None of/],
    [['map', FILE], /<svg/],
    [['export', FILE], /Set-AdSiteLink|New-AdSiteLink|New-ADReplicationSiteLink|AdSite|\{/],
    [['import', EXPORT], /^site /m],
    [['format', '-'], /^site A$/m, 'site   A\n'],
    [['completion', 'bash'], /mailtopo/],
    [
        ['mcp'],
        /Paris › London/,
        lines(
            {
                id: 1,
                method: 'initialize',
                params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '1' } },
            },
            { method: 'notifications/initialized' },
            {
                id: 2,
                method: 'tools/call',
                params: { name: 'route', arguments: { file: 'main.mailtopo', from: 'Paris', to: 'London' } },
            },
        ),
    ],
];

describe('the block', () => {
    it.each([
        ["require('net').connect(9, 'localhost')", 'connect'],
        ["require('tls').connect(9, 'localhost')", 'connect'],
        ["require('http').get('http://localhost:9/')", 'connect'],
        ["require('https').get('https://localhost:9/')", 'connect'],
        ["require('http2').connect('http://localhost:9/')", 'connect'],
        ["require('dns').lookup('localhost', () => {})", 'dns lookup'],
        ["require('dns/promises').resolve4('localhost')", 'dns resolve4'],
        ["require('dgram').createSocket('udp4')", 'dgram'],
        ["require('net').createServer().listen(0)", 'listen'],
        ["fetch('http://localhost:9/')", 'fetch'],
        ["new WebSocket('ws://localhost:9/')", 'WebSocket'],
    ])('catches %s', (code, what) => {
        const { status } = spawnSync(process.execPath, ['--require', BLOCK, '--eval', code], {
            env: { ...process.env, NETWORK_RECORD: RECORD },
        });
        expect(status).not.toBe(0);
        expect(tried().split('\n')).toContain(what);
    });
});

describe('the command', () => {
    it('is tried with each of its commands', () => {
        const called = new Set([...CALLS.map(([[name]]) => name), 'language-server']);
        expect(called).toEqual(new Set(COMMANDS.map(({ name }) => name)));
    });

    it.each(CALLS.map((call) => ({ name: call[0][0], call })))('reaches for no network: $name', async ({ call }) => {
        const { output, errors } = await run(call);
        expect(output, errors).toMatch(call[1]);
        expect(tried()).toBe('');
    });

    const isolated = ['unshare', '--net', '--map-root-user'];
    const canIsolate = spawnSync(isolated[0] ?? '', [...isolated.slice(1), 'true']).status === 0;

    it.skipIf(!canIsolate)('does its work where there is no network at all', async () => {
        for (const call of CALLS.filter(([[name]]) => name === 'check' || name === 'mcp'))
            expect((await run(call, isolated)).output).toMatch(call[1]);
    });
});

describe('the server', () => {
    it.each([
        ['of the editor', join(folder, 'out/server.cjs'), []],
        ['of the command', COMMAND, ['language-server']],
    ])('%s reaches for no network in a session', async (_, program, words) => {
        const child = spawn(process.execPath, ['--require', BLOCK, program, ...words, '--stdio'], {
            stdio: ['pipe', 'pipe', 'inherit'],
            env: { ...process.env, NETWORK_RECORD: RECORD },
        });
        const ended = new Promise((resolve) => child.on('exit', resolve));
        const client = createProtocolConnection(
            new StreamMessageReader(child.stdout),
            new StreamMessageWriter(child.stdin),
        );
        client.listen();
        const uri = pathToFileURL(FILE).toString();
        const textDocument = { uri };
        await client.sendRequest('initialize', {
            processId: process.pid,
            rootUri: null,
            workspaceFolders: [{ uri: pathToFileURL(folder).toString(), name: 'test' }],
            capabilities: {},
        });
        await client.sendNotification('initialized', {});
        const text = readFileSync(FILE, 'utf8');
        await client.sendNotification('textDocument/didOpen', {
            textDocument: { uri, languageId: 'mailtopo', version: 1, text },
        });
        const hover = await client.sendRequest<Hover>('textDocument/hover', {
            textDocument,
            position: { line: 7, character: 13 },
        });
        expect(JSON.stringify(hover)).toContain('smart.example.com');
        const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
        for (const [method, parameters] of [
            ['textDocument/documentLink', {}],
            ['textDocument/documentSymbol', {}],
            ['textDocument/codeLens', {}],
            ['textDocument/inlayHint', { range }],
            ['textDocument/codeAction', { range, context: { diagnostics: [] } }],
            ['textDocument/completion', { position: { line: 7, character: 15 } }],
            ['textDocument/formatting', { options: { tabSize: 4, insertSpaces: true } }],
            ['textDocument/semanticTokens/full', {}],
        ] as const)
            expect(await client.sendRequest(method, { textDocument, ...parameters }), method).not.toBe(null);
        await client.sendRequest('shutdown');
        await client.sendNotification('exit');
        expect(await ended).toBe(0);
        client.dispose();
        expect(tried()).toBe('');
    });
});
