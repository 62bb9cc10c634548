import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { clientFiles } from './client-files.js';
import type { startServer } from './server.js';

/** Starts the server as a worker of the browser: every file comes from the editor. */
export function startWorker(start: typeof startServer): void {
    const scope = globalThis as unknown as DedicatedWorkerGlobalScope;
    const connection = createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope));
    start(connection, () => clientFiles(connection));
}
