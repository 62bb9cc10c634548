import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
    EXPLORER_END_REQUEST,
    EXPLORER_NAMES_REQUEST,
    type ExplorerName,
    type ExplorerNames,
    TOPOLOGIES_CHANGED_NOTIFICATION,
} from '../../server/protocol.js';
import { askServer } from '../ask-server.js';
import type { ActiveFile } from '../views/active-file.js';
import { EXPLORER_VIEW, ExplorerView } from './explorer-view.js';

/** Registers the route explorer, and the commands that ask it by quick picks. */
export function registerExplorer(
    context: vscode.ExtensionContext,
    client: BaseLanguageClient,
    active: ActiveFile,
): vscode.Disposable {
    const view = new ExplorerView(client, active, context.extensionUri);
    const refresh = (): void => void view.refresh();
    return vscode.Disposable.from(
        // Kept while it is out of sight: what is said to it then arrives, and what is typed stays.
        vscode.window.registerWebviewViewProvider(EXPLORER_VIEW, view, {
            webviewOptions: { retainContextWhenHidden: true },
        }),
        client.onNotification(TOPOLOGIES_CHANGED_NOTIFICATION, refresh),
        client.onDidChangeState(refresh),
        active.onDidTurn(refresh),
        vscode.commands.registerCommand('mailtopo.explainRoute', () => askFor(client, active, view, {})),
        vscode.commands.registerCommand('mailtopo.routesFromHere', async () => {
            const from = await nameAtCursor(client);
            if (from !== null) await askFor(client, active, view, { from });
        }),
        vscode.commands.registerCommand('mailtopo.routesToHere', async () => {
            const to = await nameAtCursor(client);
            if (to !== null) await askFor(client, active, view, { to });
        }),
    );
}

interface Ends {
    readonly from?: string;
    readonly to?: string;
}

/** Picks the ends that are not known, and a scenario where there is one, and has the explorer answer. */
async function askFor(client: BaseLanguageClient, active: ActiveFile, view: ExplorerView, known: Ends): Promise<void> {
    const uri = active.uri && client.code2ProtocolConverter.asUri(active.uri);
    const names = uri && (await askServer<ExplorerNames>(client, EXPLORER_NAMES_REQUEST, { uri }));
    if (!names) {
        void vscode.window.showInformationMessage(
            vscode.l10n.t('Open a .mailtopo file first: its routes can be asked for.'),
        );
        return;
    }
    const from = known.from ?? (await pickName(names.senders, vscode.l10n.t('From which site or server?'), false));
    if (from === undefined) return;
    const to =
        known.to ??
        (await pickName(names.recipients, vscode.l10n.t('From {0} to which site, server or address?', from), true));
    if (to === undefined) return;
    const scenario = await pickScenario(names.scenarios);
    if (scenario !== undefined) await view.ask({ from, to, size: '', scenario });
}

/** @param isFree whether what is typed can be taken too, as an address */
function pickName(names: readonly ExplorerName[], title: string, isFree: boolean): Promise<string | undefined> {
    const pick = vscode.window.createQuickPick();
    const known = names.map(({ name, what }): vscode.QuickPickItem => ({ label: name, description: what }));
    pick.title = title;
    pick.placeholder = isFree
        ? vscode.l10n.t('A name, or an address such as someone@example.com')
        : vscode.l10n.t('A name');
    pick.items = known;
    if (isFree)
        pick.onDidChangeValue((value) => {
            const typed = value.trim();
            const isNew = typed.includes('@') && !names.some(({ name }) => name === typed);
            pick.items = isNew ? [{ label: typed, description: vscode.l10n.t('address') }, ...known] : known;
        });
    return new Promise((resolve) => {
        pick.onDidAccept(() => {
            resolve(pick.selectedItems[0]?.label);
            pick.hide();
        });
        pick.onDidHide(() => {
            resolve(undefined);
            pick.dispose();
        });
        pick.show();
    });
}

/** The name of a scenario; empty for none, undefined where the choice was given up. */
async function pickScenario(scenarios: readonly string[]): Promise<string | undefined> {
    if (scenarios.length === 0) return '';
    const none = { label: vscode.l10n.t('No scenario'), description: vscode.l10n.t('the topology as it is'), name: '' };
    const items = [none, ...scenarios.map((name) => ({ label: name, description: vscode.l10n.t('scenario'), name }))];
    return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('In which scenario?') }))?.name;
}

/** The site or server that the cursor is on; null with a word about it where there is none. */
async function nameAtCursor(client: BaseLanguageClient): Promise<string | null> {
    const editor = vscode.window.activeTextEditor;
    if (editor?.document.languageId !== 'mailtopo') return null;
    const name = await askServer<string>(client, EXPLORER_END_REQUEST, {
        textDocument: { uri: client.code2ProtocolConverter.asUri(editor.document.uri) },
        position: client.code2ProtocolConverter.asPosition(editor.selection.active),
    });
    if (name === null)
        void vscode.window.showInformationMessage(
            vscode.l10n.t('Put the cursor on the name of a site or a server first.'),
        );
    return name;
}
