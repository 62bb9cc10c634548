import * as vscode from 'vscode';
import {
    BrowserMessageReader,
    BrowserMessageWriter,
    LanguageClient,
    type MessageTransports,
} from 'vscode-languageclient/browser';
import { clientId, clientName, startClient, stopClient } from './client.js';

let worker: Worker | undefined;

/** The extension in a browser: the server is a web worker, and all files come through the editor. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
    const script = vscode.Uri.joinPath(context.extensionUri, 'out', 'server.js');
    // A function, so that the server can be restarted; and not the worker itself, which in VS Code is no instance of
    // the Worker that the client knows.
    const startServer = async (): Promise<MessageTransports> => {
        worker?.terminate();
        worker = await startWorker(script);
        return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
    };
    await startClient(context, (options) => new LanguageClient(clientId, clientName, startServer, options));
}

export async function deactivate(): Promise<void> {
    await stopClient();
    worker?.terminate();
    worker = undefined;
}

async function startWorker(script: vscode.Uri): Promise<Worker> {
    if (script.scheme === 'http' || script.scheme === 'https') return new Worker(script.toString(true));
    // An extension that lies on a remote machine has no address a worker could load: read it, and load what was read.
    const bytes = await vscode.workspace.fs.readFile(script);
    const blob = new Blob([new Uint8Array(bytes)], { type: 'text/javascript' });
    const address = URL.createObjectURL(blob);
    try {
        return new Worker(address);
    } finally {
        URL.revokeObjectURL(address);
    }
}
