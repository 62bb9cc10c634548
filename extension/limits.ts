import * as vscode from 'vscode';
import { setLimits } from '../language/syntax/limits.js';

const SETTING = 'mailtopo.limits';

/**
 * Sets the limits of what this process reads by itself as the setting says, when a server is started.
 * @returns what the setting says, for the server
 */
export function applyLimits(): Readonly<Record<string, number>> {
    // Whatever stands in the file of settings: nothing checks it.
    const limits = { ...vscode.workspace.getConfiguration().get<Readonly<Record<string, number>>>(SETTING) };
    setLimits(limits);
    return limits;
}

/** Offers to restart the server once the setting has changed: what is found out is kept as if limits were constants. */
export function offerRestartForLimits(): vscode.Disposable {
    return vscode.workspace.onDidChangeConfiguration(async (event) => {
        if (!event.affectsConfiguration(SETTING)) return;
        const restart = vscode.l10n.t('Restart Language Server');
        const message = vscode.l10n.t('The limits apply once the language server is started again.');
        if ((await vscode.window.showInformationMessage(message, restart)) === restart)
            await vscode.commands.executeCommand('mailtopo.restartServer');
    });
}
