import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Placement } from '../../language/map/keep-places.js';
import {
    MAP_EXPLAIN_REQUEST,
    MAP_PICTURE_REQUEST,
    MAP_REQUEST,
    MAP_ROUTES_REQUEST,
    MAP_WHAT_IF_REQUEST,
    type MapParameters,
    type MapPictureParameters,
    type MapResult,
    type MapRoutesParameters,
    type MapThingParameters,
    type MapWhatIfParameters,
} from '../../server/protocol.js';
import { askServer } from '../ask-server.js';
import type { Answers, FromPage, PageState, Question, ToPage } from './messages.js';
import { pageFolder, pageHtml } from './page.js';
import { savePicture } from './save-picture.js';

export const MAP_VIEW = 'mailtopo.map';

/** The panel that shows the map of one topology: that of the file it was last turned to. */
export class MapPanel {
    private readonly subscriptions: vscode.Disposable[] = [];
    private placements: readonly Placement[] = [];
    private anew = false;
    private isReady = false;
    private waiting: ToPage[] = [];
    private asked = 0;

    /**
     * @param uri the file whose topology is shown, as the server knows it
     * @param reveal brings the text to a site or a link
     */
    constructor(
        private readonly panel: vscode.WebviewPanel,
        private readonly client: BaseLanguageClient,
        extension: vscode.Uri,
        private uri: string,
        private readonly reveal: (uri: string, key: string) => Promise<void>,
        state?: PageState,
    ) {
        this.placements = state?.placements ?? [];
        panel.iconPath = vscode.Uri.joinPath(extension, 'images', 'icon.png');
        panel.webview.options = { enableScripts: true, localResourceRoots: [pageFolder(extension)] };
        this.subscriptions.push(panel.webview.onDidReceiveMessage((message: FromPage) => void this.take(message)));
        panel.webview.html = pageHtml(panel.webview, extension, 'map', vscode.l10n.t('Map'));
    }

    /** The file whose topology is shown. */
    get file(): string {
        return this.uri;
    }

    /** Opens a new panel beside the text, and leaves the keyboard in the text. */
    static create(): vscode.WebviewPanel {
        return vscode.window.createWebviewPanel(
            MAP_VIEW,
            vscode.l10n.t('Map'),
            { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
            { enableScripts: true },
        );
    }

    show(): void {
        this.panel.reveal(undefined, true);
    }

    onClosed(closed: () => void): void {
        this.subscriptions.push(
            this.panel.onDidDispose(() => {
                vscode.Disposable.from(...this.subscriptions).dispose();
                closed();
            }),
        );
    }

    /** Turns to the topology of another file. */
    async turnTo(uri: string): Promise<void> {
        if (uri === this.uri) return;
        this.uri = uri;
        await this.refresh();
    }

    /** Shows the topology as it is now. */
    async refresh(): Promise<void> {
        if (!this.isReady) return;
        const number = ++this.asked;
        const parameters: MapParameters = { uri: this.uri, placements: this.placements, anew: this.anew };
        this.anew = false;
        const map = await askServer<MapResult>(this.client, MAP_REQUEST, parameters);
        // Another was asked for in the meantime.
        if (number !== this.asked) return;
        if (map === null) {
            this.say({ kind: 'none', reason: vscode.l10n.t('Open a .mailtopo file to see its map.') });
            return;
        }
        this.placements = map.placements;
        this.panel.title = vscode.l10n.t('Map: {0}', map.title.replace(/\s+/g, ' ').slice(0, 60));
        this.say({ kind: 'map', uri: this.uri, map });
    }

    /** Tells the page something, now or as soon as it is there. */
    say(message: ToPage): void {
        if (this.isReady) void this.panel.webview.postMessage(message);
        else this.waiting.push(message);
    }

    private async take(message: FromPage): Promise<void> {
        switch (message.kind) {
            case 'ready': {
                this.isReady = true;
                await this.refresh();
                const waiting = this.waiting;
                this.waiting = [];
                for (const each of waiting) this.say(each);
                return;
            }
            case 'reveal':
                return this.reveal(this.uri, message.key);
            case 'ask': {
                const answer = await this.answerTo(message);
                this.say({ kind: 'answer', number: message.number, answer });
                return;
            }
            case 'anew':
                this.anew = true;
                return this.refresh();
            case 'copy':
                await vscode.env.clipboard.writeText(message.text);
                return;
            case 'save':
                return savePicture(this.uri, message.format, message.content);
        }
    }

    private answerTo(question: Question): Promise<Answers[keyof Answers]> {
        const { client, uri } = this;
        switch (question.about) {
            case 'routes':
                return askServer<Answers['routes']>(client, MAP_ROUTES_REQUEST, {
                    uri,
                    pairs: question.pairs,
                    whatIf: question.whatIf,
                } satisfies MapRoutesParameters);
            case 'explain':
                return askServer<Answers['explain']>(client, MAP_EXPLAIN_REQUEST, {
                    uri,
                    key: question.key,
                    whatIf: question.whatIf,
                } satisfies MapThingParameters);
            case 'whatIf':
                return askServer<Answers['whatIf']>(client, MAP_WHAT_IF_REQUEST, {
                    uri,
                    whatIf: question.whatIf,
                } satisfies MapWhatIfParameters);
            case 'picture':
                return askServer<Answers['picture']>(client, MAP_PICTURE_REQUEST, {
                    uri,
                    theme: question.theme,
                    pairs: question.pairs,
                    chosen: question.chosen,
                    whatIf: question.whatIf,
                } satisfies MapPictureParameters);
        }
    }
}
