import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
    CancellationTokenSource,
    type ClientCapabilities,
    createProtocolConnection,
    ErrorCodes,
    LSPErrorCodes,
    type ProtocolConnection,
    ResponseError,
    StreamMessageReader,
    StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { ROOT } from '../support/workspace-files.js';
import { FOLDER, type Step } from './cases.js';

/** Only a server that hangs meets it, in milliseconds. */
const LIMIT = 60_000;

/** With these a request may be refused; any other error is a fault of the server. */
const REFUSALS: ReadonlySet<number> = new Set([
    LSPErrorCodes.RequestCancelled,
    LSPErrorCodes.ServerCancelled,
    LSPErrorCodes.ContentModified,
    LSPErrorCodes.RequestFailed,
    ErrorCodes.InvalidParams,
]);

/** A server over stdio, and what it did that no server may do. */
export class Subject {
    /** What went wrong, one line or several each. */
    readonly problems: string[] = [];
    /** Where its files lie, as it knows it: ends in a slash. */
    readonly folder: string;
    private readonly place = mkdtempSync(join(tmpdir(), 'mailtopo-fuzz-'));
    private readonly process: ChildProcess;
    private readonly client: ProtocolConnection;
    private readonly exited: Promise<void>;
    private isStopping = false;
    private quiet = 0;
    /** Called when hints are to be asked for anew. */
    private onRefresh: () => void = () => undefined;

    private constructor(
        bundle: string,
        private readonly pulls: boolean,
    ) {
        this.folder = `${pathToFileURL(this.place)}/`;
        this.process = spawn(process.execPath, ['--expose-gc', '--require', PROBE, bundle, '--stdio'], {
            stdio: ['pipe', 'pipe', 'pipe', 'ipc'],
        });
        const { stdin, stdout, stderr } = this.process;
        if (stdin === null || stdout === null) throw new Error('no pipes');
        this.exited = new Promise((resolve) => {
            this.process.once('exit', (code, signal) => {
                if (!this.isStopping) this.problems.push(`the server ended: ${signal ?? `status ${code}`}`);
                resolve();
            });
        });
        // What is written to a server that has ended is lost; that it ended is told above.
        stdin.on('error', () => undefined);
        let told = '';
        stderr?.on('data', (chunk: Buffer) => {
            if (told === '') this.problems.push('the server wrote to standard error');
            told = (told + chunk.toString()).slice(0, 4000);
            this.problems.push(chunk.toString());
        });
        this.client = createProtocolConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
        this.answerAsEditor();
        this.client.listen();
    }

    /**
     * Starts a server.
     * @param bundle the file that is run
     * @param pulls whether it is asked for diagnostics, and does not send them
     */
    static async start(bundle: string, pulls: boolean): Promise<Subject> {
        const subject = new Subject(bundle, pulls);
        await subject.run({
            request: 'initialize',
            params: {
                processId: process.pid,
                rootUri: null,
                workspaceFolders: [{ uri: FOLDER.slice(0, -1), name: 'fuzz' }],
                capabilities: capabilities(pulls),
                initializationOptions: { map: true, views: true },
            },
        });
        await subject.run({ notify: 'initialized', params: {} });
        return subject;
    }

    /** Does one step; resolves to the answer of a request, undefined where there is none. */
    async run(step: Step): Promise<unknown> {
        if ('write' in step) {
            this.write(step.write, step.base64);
            return undefined;
        }
        const params: unknown = JSON.parse(JSON.stringify(step.params).replaceAll(FOLDER, this.folder));
        if (step.malformed) this.quiet++;
        try {
            if ('notify' in step) {
                await this.client.sendNotification(step.notify, params);
                // A request that is answered shows that the notification has been dealt with.
                if (step.malformed) await this.ask('workspace/symbol', { query: '' });
                return undefined;
            }
            const answer = await this.ask(step.request, params, step.cancelled ?? false);
            return JSON.parse(JSON.stringify(answer ?? null).replaceAll(this.folder, FOLDER));
        } catch (error) {
            const isRefusal =
                error instanceof ResponseError &&
                (REFUSALS.has(error.code) || (!this.pulls && /\bdiagnostic$/.test(nameOf(step))));
            if (!step.malformed && !isRefusal) this.problems.push(`${nameOf(step)}: ${error}`);
            return undefined;
        } finally {
            if (step.malformed) this.quiet--;
        }
    }

    /** Waits until the server has found all there is to be found, and has told so: a problem where it does not. */
    async rest(): Promise<void> {
        // A refresh may still be on its way that was meant for a change before the last: not two of them.
        for (let turn = 0; turn < 2; turn++) {
            const refreshed = new Promise<void>((resolve) => {
                this.onRefresh = resolve;
            });
            await this.client.sendNotification('workspace/didChangeConfiguration', { settings: null });
            await this.inTime(refreshed, 'no refresh').catch((error: unknown) => this.problems.push(String(error)));
        }
    }

    /** How many bytes of the heap are in use after all that nobody holds is gone. */
    async heap(): Promise<number> {
        const answer = new Promise<number>((resolve, reject) => {
            this.process.once('message', (used) => resolve(Number(used)));
            void this.exited.then(() => reject(new Error('the server ended while its heap was measured')));
        });
        this.process.send('heap');
        return answer;
    }

    /** Ends it as an editor does, and takes its files away. */
    async stop(): Promise<void> {
        if (this.process.exitCode === null && this.process.signalCode === null) {
            await this.run({ request: 'shutdown', params: null });
            this.isStopping = true;
            if (this.problems.length === 0) await this.client.sendNotification('exit');
            else this.process.kill('SIGKILL');
        }
        await this.exited;
        this.client.dispose();
        rmSync(this.place, { recursive: true, force: true });
    }

    private async ask(method: string, params: unknown, isCancelled = false): Promise<unknown> {
        const source = new CancellationTokenSource();
        // A request without parameters has none, and not null.
        const answer =
            params === null
                ? this.client.sendRequest(method, source.token)
                : this.client.sendRequest(method, params, source.token);
        if (isCancelled) source.cancel();
        return this.inTime(answer, 'no answer');
    }

    /** What is waited for, of a server that neither ends nor hangs. */
    private async inTime<T>(awaited: Promise<T>, missing: string): Promise<T> {
        let timer: ReturnType<typeof setTimeout> | undefined;
        const late = new Promise<never>((_, reject) => {
            timer = setTimeout(() => {
                this.process.kill('SIGKILL');
                reject(new Error(`${missing} within ${LIMIT / 1000} s`));
            }, LIMIT);
            void this.exited.then(() => reject(new Error(`${missing} before the server ended`)));
        });
        try {
            return await Promise.race([awaited, late]);
        } finally {
            clearTimeout(timer);
        }
    }

    private write(name: string, base64: string | null): void {
        const path = fileURLToPath(this.folder + name);
        rmSync(path, { recursive: true, force: true });
        if (base64 === null) return;
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, Buffer.from(base64, 'base64'));
    }

    private answerAsEditor(): void {
        for (const method of [
            'client/registerCapability',
            'window/workDoneProgress/create',
            'workspace/codeLens/refresh',
            'workspace/semanticTokens/refresh',
            'workspace/diagnostic/refresh',
        ])
            this.client.onRequest(method, () => null);
        this.client.onRequest('workspace/inlayHint/refresh', () => {
            this.onRefresh();
            return null;
        });
        this.client.onRequest('workspace/configuration', ({ items }: { readonly items: readonly unknown[] }) =>
            items.map(() => null),
        );
        this.client.onRequest('mailtopo/committed', () => ({ state: 'none' }));
        this.client.onNotification('window/logMessage', ({ type, message }: { type: number; message: string }) => {
            if (type === 1 && this.quiet === 0) this.problems.push(`in the log: ${message}`);
        });
    }
}

const PROBE = join(ROOT, 'test/fuzz/heap-probe.cjs');

function nameOf(step: Step): string {
    if ('write' in step) return `write ${step.write}`;
    return 'notify' in step ? step.notify : step.request;
}

function capabilities(pulls: boolean): ClientCapabilities {
    return {
        textDocument: {
            definition: { linkSupport: pulls },
            codeAction: { resolveSupport: { properties: pulls ? ['edit'] : [] } },
            ...(pulls ? { diagnostic: { relatedDocumentSupport: true } } : {}),
        },
        window: { workDoneProgress: true },
        workspace: {
            configuration: true,
            workspaceFolders: true,
            didChangeConfiguration: { dynamicRegistration: true },
            didChangeWatchedFiles: { dynamicRegistration: true },
            inlayHint: { refreshSupport: true },
            codeLens: { refreshSupport: true },
            semanticTokens: { refreshSupport: true },
            diagnostics: { refreshSupport: true },
            workspaceEdit: {
                documentChanges: true,
                resourceOperations: ['create'],
                ...(pulls ? { changeAnnotationSupport: {} } : {}),
            },
        },
    };
}
