import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { clientId, clientName, startClient, stopClient } from './client.js';

/** The extension in a desktop or remote VS Code: the server is a process, run by VS Code's own Node. */
export async function activate(context: ExtensionContext): Promise<void> {
    const server = { module: context.asAbsolutePath('out/server.cjs'), transport: TransportKind.ipc };
    const debug = { ...server, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
    await startClient(context, (options) => new LanguageClient(clientId, clientName, { run: server, debug }, options));
}

export function deactivate(): Promise<void> {
    return stopClient();
}
