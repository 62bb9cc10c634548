import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
    createProtocolConnection,
    type Diagnostic,
    type Hover,
    type InitializeResult,
    type MarkupContent,
    type ProtocolConnection,
    type PublishDiagnosticsParams,
    StreamMessageReader,
    StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

const SERVER = 'out/server.cjs';
const folder = mkdtempSync(join(tmpdir(), 'mailtopo-'));
const uriOf = (name: string): string => pathToFileURL(join(folder, name)).toString();

/** A running server: started anew for each test, as an editor starts it. */
let process_: ChildProcess;
let client: ProtocolConnection;
let exited: Promise<number | null>;
let onPublished: (params: PublishDiagnosticsParams) => void;
const published = new Map<string, readonly Diagnostic[]>();

beforeAll(() => {
    if (!existsSync(SERVER)) execFileSync(process.execPath, ['scripts/build.mjs']);
    mkdirSync(join(folder, 'folder'));
    writeFileSync(
        join(folder, 'main.mailtopo'),
        'import "links.mailtopo"\nimport "folder"\nimport "missing.mailtopo"\nsite A\nsite B\n',
    );
    writeFileSync(join(folder, 'links.mailtopo'), '\ufefflink AB: A <-> B cost 7\nsite\n');
    const wide = Buffer.from('\ufeffsite Zürich\nsite\n', 'utf16le');
    writeFileSync(join(folder, 'utf-16.mailtopo'), wide);
    writeFileSync(join(folder, 'utf-16be.mailtopo'), Buffer.from(wide).swap16());
    writeFileSync(join(folder, 'binary.mailtopo'), Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0xff, 0xfe]));
});

afterAll(() => rmSync(folder, { recursive: true }));

beforeEach(() => {
    published.clear();
    onPublished = () => undefined;
    process_ = spawn(process.execPath, [SERVER, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    exited = new Promise((resolve) => process_.on('exit', resolve));
    const { stdin, stdout } = process_;
    if (stdin === null || stdout === null) throw new Error('no pipes');
    client = createProtocolConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    client.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
        published.set(params.uri, params.diagnostics);
        onPublished(params);
    });
    client.listen();
});

afterEach(async () => {
    client.dispose();
    process_.kill();
    await exited;
});

async function initialize(): Promise<InitializeResult> {
    const workspaceFolders = [{ uri: pathToFileURL(folder).toString(), name: 'test' }];
    const result = await client.sendRequest<InitializeResult>('initialize', {
        processId: process.pid,
        rootUri: null,
        workspaceFolders,
        capabilities: {},
    });
    await client.sendNotification('initialized', {});
    return result;
}

/** Waits until a file's diagnostics are published. */
function diagnosticsOf(name: string): Promise<readonly Diagnostic[]> {
    const uri = uriOf(name);
    return new Promise((resolve) => {
        const known = published.get(uri);
        if (known !== undefined) resolve(known);
        const before = onPublished;
        onPublished = (params) => {
            before(params);
            if (params.uri === uri) resolve(params.diagnostics);
        };
    });
}

describe('the server as a process', () => {
    it('says what it can do, answers, and ends with status 0 when it is told to', async () => {
        const { capabilities, serverInfo } = await initialize();
        expect(serverInfo?.name).toBe('mailtopo');
        expect(capabilities).toMatchObject({
            hoverProvider: true,
            inlayHintProvider: true,
            codeLensProvider: {},
            renameProvider: { prepareProvider: true },
        });
        await client.sendRequest('shutdown');
        await client.sendNotification('exit');
        expect(await exited).toBe(0);
    });

    it('reads the files of its folders, never opened, in any encoding with a mark', async () => {
        await initialize();
        const lines = async (name: string): Promise<readonly string[]> =>
            (await diagnosticsOf(name)).map(({ code, range }) => `${code} ${range.start.line}`);
        expect(await lines('links.mailtopo')).toEqual(['syntax-error 1']);
        expect(await lines('utf-16.mailtopo')).toEqual(['syntax-error 1']);
        expect(await lines('utf-16be.mailtopo')).toEqual(['syntax-error 1']);
        expect(await lines('binary.mailtopo')).toEqual(['syntax-error 0']);
    });

    it('tells of imports that cannot be read, and why', async () => {
        await initialize();
        const found = await diagnosticsOf('main.mailtopo');
        expect(found.map(({ code, range }) => `${code} ${range.start.line}`)).toEqual([
            'import-not-found 1',
            'import-not-found 2',
        ]);
        expect(found[0]?.message).toContain('is a folder');
        expect(found[1]?.message).toContain('does not exist');
    });

    // Root may read everything, and Windows knows no such permission.
    it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
        'tells of a file that must not be read',
        async () => {
            writeFileSync(join(folder, 'secret.mailtopo'), 'site A\n');
            chmodSync(join(folder, 'secret.mailtopo'), 0);
            writeFileSync(join(folder, 'curious.mailtopo'), 'import "secret.mailtopo"\n');
            await initialize();
            expect((await diagnosticsOf('curious.mailtopo'))[0]?.message).toContain('permission denied');
        },
    );

    it('answers for a document as the editor has it', async () => {
        await initialize();
        const uri = uriOf('new.mailtopo');
        const text = 'site A\nsite B\nlink AB: A <-> B cost 3\nroute A -> B\n';
        await client.sendNotification('textDocument/didOpen', {
            textDocument: { uri, languageId: 'mailtopo', version: 1, text },
        });
        const hover = await client.sendRequest<Hover>('textDocument/hover', {
            textDocument: { uri },
            position: { line: 3, character: 9 },
        });
        expect((hover.contents as MarkupContent).value).toContain('cost 3, 1 hop');
    });

    it('ends when the editor is gone', async () => {
        await initialize();
        process_.stdin?.end();
        // Not asked to shut down before: the status says so.
        expect(await exited).toBe(1);
    });
});
