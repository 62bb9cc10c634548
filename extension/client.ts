import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { InitializationOptions } from '../server/protocol.js';
import { registerTools } from './assistant.js';
import { registerCommands } from './commands.js';
import { provideCommits } from './committed.js';
import { crashHandler } from './crash-handler.js';
import { provideFiles } from './file-access.js';
import { registerImport } from './import.js';
import { applyLimits, offerRestartForLimits } from './limits.js';
import { registerMaps } from './map/maps.js';
import { registerNewTopology } from './new-topology.js';
import { registerViews } from './views/views.js';

/** Also the prefix of the settings, among them `mailtopo.trace.server`, which the client reads by itself. */
export const clientId = 'mailtopo';
export const clientName = 'Mailtopo';

let running: BaseLanguageClient | undefined;

/**
 * Starts the language client with what is common to all hosts. The server asks for its settings and watches its files
 * by itself, as any LSP client would be asked.
 */
export async function startClient(
    context: vscode.ExtensionContext,
    create: (options: LanguageClientOptions) => BaseLanguageClient,
): Promise<void> {
    // A function: a server that is restarted has the limits that are set by then.
    const initializationOptions = (): InitializationOptions => ({
        fileSystem: 'client',
        map: true,
        views: true,
        limits: applyLimits(),
        ...(vscode.l10n.bundle === undefined ? {} : { messages: vscode.l10n.bundle }),
    });
    const client = create({
        // Of every scheme: also unsaved files, and those of virtual workspaces.
        documentSelector: [{ language: 'mailtopo' }],
        initializationOptions,
        outputChannelName: vscode.l10n.t('Mailtopo Language Server'),
        markdown: { isTrusted: false, supportHtml: false },
        errorHandler: crashHandler(() => client.createDefaultErrorHandler(), {
            restarting: () => void vscode.window.showWarningMessage(restarting()),
            givenUp: () => void tellGivenUp(client),
        }),
    });
    running = client;
    context.subscriptions.push(
        registerCommands(client),
        offerRestartForLimits(),
        provideFiles(client),
        registerMaps(context, client),
        registerTools(client),
        registerImport(client),
        registerNewTopology(),
        provideCommits(client),
        registerViews(context, client),
    );
    await vscode.commands.executeCommand('setContext', 'mailtopo.active', true);
    await client.start();
}

/** Stops the server with the extension. */
export async function stopClient(): Promise<void> {
    const client = running;
    running = undefined;
    if (client?.isRunning()) await client.stop();
}

function restarting(): string {
    return vscode.l10n.t('The Mailtopo language server stopped unexpectedly and is being restarted.');
}

/** Says that the server stays stopped, and shows why where the user asks for it. */
async function tellGivenUp(client: BaseLanguageClient): Promise<void> {
    const showLog = vscode.l10n.t('Show Log');
    const chosen = await vscode.window.showErrorMessage(
        vscode.l10n.t(
            'The Mailtopo language server crashed five times within three minutes and stays stopped. "Mailtopo: Restart Language Server" starts it again.',
        ),
        showLog,
    );
    if (chosen === showLog) client.outputChannel.show();
}
