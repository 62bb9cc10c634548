import { PassThrough } from 'node:stream';
import { createConnection } from 'vscode-languageserver/node';
import {
    type ClientCapabilities,
    createProtocolConnection,
    FileChangeType,
    type InitializeResult,
    type ProtocolConnection,
    type PublishDiagnosticsParams,
    StreamMessageReader,
    StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import type { FileContent } from '../../server/files.js';
import type { InitializationOptions } from '../../server/protocol.js';
import { startServer } from '../../server/server.js';
import { readMarks } from './marks.js';

/** A language server with a client to it, in this process, over the protocol alone. */
export interface TestServer {
    readonly client: ProtocolConnection;
    readonly initialized: InitializeResult;
    /** The files as they are on the disk of the test: change them and send a notice. */
    readonly disk: Map<string, FileContent>;
    /** The diagnostics last published for a file. */
    readonly published: Map<string, PublishDiagnosticsParams>;
    /** Settings as the client has them: change them and send a notice. */
    settings: unknown;
    /** How often the server asked to refresh what is shown, by the method's name. */
    readonly refreshes: Map<string, number>;
    readonly errors: readonly string[];
    /** Opens a file as an editor does. */
    open(uri: string, text?: string): Promise<void>;
    /** Replaces the first occurrence of a text in an open file, as an edit of just that place. */
    edit(uri: string, find: string, replace: string): Promise<void>;
    /** Gives an open file another text, and waits for nothing: what is asked next comes right after it. */
    change(uri: string, text: string): Promise<void>;
    /** Closes an open file, its edits thrown away. */
    close(uri: string): Promise<void>;
    /** Changes files on the disk, undefined for one that goes, and tells the server of it as an editor does. */
    write(files: Readonly<Record<string, FileContent | undefined>>): Promise<void>;
    /** Changes the settings and tells the server of it. */
    configure(settings: unknown): Promise<void>;
    /** Waits until the server has nothing more to do: published, refreshed, settled. */
    settled(): Promise<void>;
    stop(): Promise<void>;
}

/** How a server is started. */
export interface ServerOptions {
    readonly settings?: unknown;
    /** Files besides those of the text, by their addresses; some may be impossible to read. */
    readonly disk?: Readonly<Record<string, FileContent>>;
    /** The folders of the workspace; files elsewhere are on the disk, but not listed. */
    readonly folders?: readonly string[];
    /** What is waited for before a file is read. */
    readonly beforeReading?: (uri: string) => Promise<void>;
    readonly capabilities?: ClientCapabilities;
    readonly initializationOptions?: InitializationOptions;
}

/** Starts a server on the files of a marked text (`//- name.mailtopo`). They are on its disk; none is open. */
export async function openServer(source: string, options: ServerOptions = {}): Promise<TestServer> {
    const files = readMarks(source);
    const disk = new Map<string, FileContent>(files.map((file) => [file.uri, { text: file.text }]));
    for (const [uri, content] of Object.entries(options.disk ?? {})) disk.set(uri, content);
    const [up, down] = [new PassThrough(), new PassThrough()];
    const running = startServer(createConnection(new StreamMessageReader(up), new StreamMessageWriter(down)), () => ({
        list: async (folders) =>
            [...disk.keys()].filter((uri) => folders.some((folder) => uri.startsWith(`${folder}/`))),
        read: async (uri) => {
            await options.beforeReading?.(uri);
            return disk.get(uri) ?? { problem: { kind: 'missing', message: 'does not exist' } };
        },
    }));
    const client = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    const texts = new Map<string, string>();
    const published = new Map<string, PublishDiagnosticsParams>();
    const refreshes = new Map<string, number>();
    const errors: string[] = [];
    let quietTurns = 0;
    let version = 1;
    const server: TestServer = {
        client,
        initialized: { capabilities: {} },
        disk,
        published,
        settings: options.settings ?? null,
        refreshes,
        errors,
        open: async (uri, text) => {
            const content = disk.get(uri);
            const opened = text ?? (content !== undefined && 'text' in content ? content.text : '');
            texts.set(uri, opened);
            await client.sendNotification('textDocument/didOpen', {
                textDocument: { uri, languageId: 'mailtopo', version, text: opened },
            });
            await server.settled();
        },
        edit: async (uri, find, replace) => {
            const old = texts.get(uri);
            const at = old?.indexOf(find) ?? -1;
            if (old === undefined || at < 0) throw new Error(`${uri} is not open or has no ${find}`);
            const position = (offset: number) => {
                const lines = old.slice(0, offset).split('\n');
                return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
            };
            const range = { start: position(at), end: position(at + find.length) };
            texts.set(uri, old.slice(0, at) + replace + old.slice(at + find.length));
            await client.sendNotification('textDocument/didChange', {
                textDocument: { uri, version: ++version },
                contentChanges: [{ range, text: replace }],
            });
            await server.settled();
        },
        change: (uri, text) => {
            texts.set(uri, text);
            return client.sendNotification('textDocument/didChange', {
                textDocument: { uri, version: ++version },
                contentChanges: [{ text }],
            });
        },
        close: async (uri) => {
            texts.delete(uri);
            await client.sendNotification('textDocument/didClose', { textDocument: { uri } });
            await server.settled();
        },
        write: async (files) => {
            const changes = Object.entries(files).map(([uri, content]) => {
                const type =
                    content === undefined
                        ? FileChangeType.Deleted
                        : disk.has(uri)
                          ? FileChangeType.Changed
                          : FileChangeType.Created;
                if (content === undefined) disk.delete(uri);
                else disk.set(uri, content);
                return { uri, type };
            });
            await client.sendNotification('workspace/didChangeWatchedFiles', { changes });
            await server.settled();
        },
        configure: async (settings) => {
            server.settings = settings;
            await client.sendNotification('workspace/didChangeConfiguration', { settings: { mailtopo: settings } });
            await server.settled();
        },
        settled: async () => {
            // A request that the server answers shows that it has read what was sent before, however long that took.
            await client.sendRequest('workspace/symbol', { query: '' });
            // Turns are counted, not the clock: both ends live in this process, and after a long computation of the
            // server the clock has moved on while its messages still wait to be read.
            for (quietTurns = 0; quietTurns < QUIET_TURNS; quietTurns++) {
                await new Promise((resolve) => setTimeout(resolve, TURN_MILLISECONDS));
                // A large topology is checked in many turns.
                await running.settled();
            }
        },
        stop: async () => {
            await client.sendRequest('shutdown');
            client.dispose();
        },
    };
    client.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
        quietTurns = 0;
        published.set(params.uri, params);
    });
    client.onNotification('window/logMessage', ({ type, message }: { type: number; message: string }) => {
        if (type === 1) errors.push(message);
    });
    client.onRequest('client/registerCapability', () => null);
    client.onRequest('workspace/configuration', ({ items }: { items: readonly unknown[] }) =>
        items.map(() => server.settings),
    );
    for (const method of [
        'workspace/inlayHint/refresh',
        'workspace/codeLens/refresh',
        'workspace/semanticTokens/refresh',
        'workspace/diagnostic/refresh',
    ]) {
        client.onRequest(method, () => {
            quietTurns = 0;
            refreshes.set(method, (refreshes.get(method) ?? 0) + 1);
            return null;
        });
    }
    client.listen();
    const initialized = await client.sendRequest<InitializeResult>('initialize', {
        processId: null,
        rootUri: null,
        workspaceFolders: (options.folders ?? ['file:///test']).map((uri) => ({ uri, name: uri })),
        capabilities: options.capabilities ?? CLIENT_CAPABILITIES,
        initializationOptions: options.initializationOptions,
    });
    await client.sendNotification('initialized', {});
    await server.settled();
    return Object.assign(server, { initialized });
}

const TURN_MILLISECONDS = 10;

/** Longer than the server waits for changes to settle. */
const QUIET_TURNS = 15;

/** What the client of these tests can do: all that the server makes use of. */
export const CLIENT_CAPABILITIES: ClientCapabilities = {
    textDocument: { definition: { linkSupport: true } },
    workspace: {
        configuration: true,
        workspaceFolders: true,
        didChangeConfiguration: { dynamicRegistration: true },
        didChangeWatchedFiles: { dynamicRegistration: true },
        inlayHint: { refreshSupport: true },
        codeLens: { refreshSupport: true },
        semanticTokens: { refreshSupport: true },
    },
};
