import * as vscode from 'vscode';
import type { BaseLanguageClient, Location, Position } from 'vscode-languageclient';
import { SHOW_REFERENCES_COMMAND } from '../server/protocol.js';

/** Registers what the server's answers and the command palette call. */
export function registerCommands(client: BaseLanguageClient): vscode.Disposable {
    return vscode.Disposable.from(
        vscode.commands.registerCommand(
            SHOW_REFERENCES_COMMAND,
            (uri: string, position: Position, locations: Location[]) =>
                showReferences(client, uri, position, locations),
        ),
        vscode.commands.registerCommand('mailtopo.restartServer', () => restart(client)),
        vscode.commands.registerCommand('mailtopo.showOutput', () => client.outputChannel.show()),
    );
}

/** The editor's own command wants its own types, which no server can send. */
async function showReferences(
    client: BaseLanguageClient,
    uri: string,
    position: Position,
    locations: Location[],
): Promise<void> {
    const converter = client.protocol2CodeConverter;
    await vscode.commands.executeCommand(
        'editor.action.showReferences',
        converter.asUri(uri),
        converter.asPosition(position),
        locations.map((location) => converter.asLocation(location)),
    );
}

async function restart(client: BaseLanguageClient): Promise<void> {
    // A server that crashed, or never started, has nothing to stop.
    if (client.isRunning()) await client.stop();
    await client.start();
    vscode.window.setStatusBarMessage(vscode.l10n.t('Mailtopo language server restarted'), RESTARTED_MILLISECONDS);
}

/** How long the status bar says so: long enough to be read. */
const RESTARTED_MILLISECONDS = 10_000;
