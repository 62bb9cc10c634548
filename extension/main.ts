import type { ExtensionContext } from 'vscode';

// The extension in one bundle, for both of VS Code's hosts: all but how the server is started is the same.
const host = 'WorkerGlobalScope' in globalThis ? import('./browser.js') : import('./node.js');

export async function activate(context: ExtensionContext): Promise<void> {
    await (await host).activate(context);
}

export async function deactivate(): Promise<void> {
    await (await host).deactivate();
}
