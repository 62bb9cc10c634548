import * as vscode from 'vscode';
import type { BaseLanguageClient, WorkspaceEdit } from 'vscode-languageclient';
import type { Question } from '../../language/questions/question.js';
import {
    EXPLORER_INSERT_REQUEST,
    EXPLORER_NAMES_REQUEST,
    EXPLORER_REQUEST,
    type ExplorerAnswer,
    type ExplorerInsertParameters,
    type ExplorerNames,
    type ExplorerParameters,
    SHOW_ROUTE_ON_MAP_COMMAND,
} from '../../server/protocol.js';
import { askServer } from '../ask-server.js';
import { pageFolder, pageHtml } from '../map/page.js';
import type { ActiveFile } from '../views/active-file.js';
import type { FromPage, ToPage } from './messages.js';

export const EXPLORER_VIEW = 'mailtopo.routeExplorer';

/** The view in which routes are asked for, of the topology of the file that the reader turned to last. */
export class ExplorerView implements vscode.WebviewViewProvider {
    private view: vscode.WebviewView | undefined;
    private isReady = false;
    private wanted: Question | undefined;

    constructor(
        private readonly client: BaseLanguageClient,
        private readonly active: ActiveFile,
        private readonly extension: vscode.Uri,
    ) {}

    resolveWebviewView(view: vscode.WebviewView): void {
        this.view = view;
        this.isReady = false;
        view.webview.options = { enableScripts: true, localResourceRoots: [pageFolder(this.extension)] };
        view.webview.onDidReceiveMessage((message: FromPage) => this.take(message));
        view.onDidDispose(() => {
            if (this.view === view) this.view = undefined;
        });
        view.webview.html = pageHtml(view.webview, this.extension, 'explorer', vscode.l10n.t('Route Explorer'));
    }

    /** Shows the view, with a question in it. */
    async ask(question: Question): Promise<void> {
        this.wanted = question;
        await vscode.commands.executeCommand(`${EXPLORER_VIEW}.focus`);
        this.setWanted();
    }

    /** Offers the names of the topology as it is now, which is then asked anew. */
    async refresh(): Promise<void> {
        if (!this.isReady) return;
        const { uri } = this;
        const names =
            uri === undefined ? null : await askServer<ExplorerNames>(this.client, EXPLORER_NAMES_REQUEST, { uri });
        this.say({ kind: 'names', names });
    }

    private get uri(): string | undefined {
        return this.active.uri && this.client.code2ProtocolConverter.asUri(this.active.uri);
    }

    private say(message: ToPage): void {
        void this.view?.webview.postMessage(message);
    }

    private setWanted(): void {
        if (!this.isReady || this.wanted === undefined) return;
        this.say({ kind: 'set', question: this.wanted });
        this.wanted = undefined;
    }

    private async take(message: FromPage): Promise<void> {
        switch (message.kind) {
            case 'ready':
                this.isReady = true;
                await this.refresh();
                this.setWanted();
                return;
            case 'ask':
                this.say({ ...message, kind: 'answer', answer: await this.answerTo(message.question) });
                return;
            case 'insert':
                return this.insert(message.as, message.question);
            case 'map': {
                const answer = await this.answerTo(message.question);
                const pairs = answer !== null && 'pairs' in answer ? answer.pairs : [];
                const { scenario } = message.question;
                if (pairs.length > 0)
                    await vscode.commands.executeCommand(SHOW_ROUTE_ON_MAP_COMMAND, this.uri, pairs, scenario);
                return;
            }
        }
    }

    private async answerTo(question: Question): Promise<ExplorerAnswer | null> {
        const { uri } = this;
        if (uri === undefined) return null;
        const parameters: ExplorerParameters = { uri, question };
        return askServer<ExplorerAnswer>(this.client, EXPLORER_REQUEST, parameters);
    }

    /** Writes the answer into its file, and shows where. */
    private async insert(as: 'route' | 'expect', question: Question): Promise<void> {
        const { uri } = this;
        if (uri === undefined) return;
        const parameters: ExplorerInsertParameters = { uri, question, as };
        const edit = await askServer<WorkspaceEdit>(this.client, EXPLORER_INSERT_REQUEST, parameters);
        const [file, edits = []] = Object.entries(edit?.changes ?? {})[0] ?? [];
        const [inserted] = edits;
        if (edit === null || file === undefined || inserted === undefined) return;
        await vscode.workspace.applyEdit(await this.client.protocol2CodeConverter.asWorkspaceEdit(edit));
        const document = await vscode.workspace.openTextDocument(this.client.protocol2CodeConverter.asUri(file));
        const start = this.client.protocol2CodeConverter.asPosition(inserted.range.start);
        const end = document.positionAt(document.offsetAt(start) + inserted.newText.trimEnd().length);
        await vscode.window.showTextDocument(document, { selection: new vscode.Range(end, end) });
    }
}
