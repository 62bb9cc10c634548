import * as vscode from 'vscode';
import type { BaseLanguageClient, Location } from 'vscode-languageclient';
import {
    MAP_CHANGED_NOTIFICATION,
    MAP_PLACE_REQUEST,
    MAP_ROUTES_REQUEST,
    MAP_THINGS_REQUEST,
    type MapPair,
    type MapRoute,
    type MapThings,
    SHOW_ON_MAP_COMMAND,
    SHOW_ROUTE_ON_MAP_COMMAND,
} from '../../server/protocol.js';
import { askServer } from '../ask-server.js';
import { MAP_VIEW, MapPanel } from './map-panel.js';
import type { PageState } from './messages.js';

/** How long the cursor rests before the map shows where it is. */
const RESTING_MILLISECONDS = 80;

/** Registers the map: its commands, its panel, and what keeps panel and text together. */
export function registerMaps(context: vscode.ExtensionContext, client: BaseLanguageClient): vscode.Disposable {
    const maps = new Maps(context, client);
    return vscode.Disposable.from(
        vscode.commands.registerCommand('mailtopo.openMap', () => maps.open()),
        vscode.commands.registerCommand(SHOW_ON_MAP_COMMAND, (uri: string, key: string) => maps.showOnMap(uri, key)),
        vscode.commands.registerCommand(
            SHOW_ROUTE_ON_MAP_COMMAND,
            (uri: string, pairs: readonly MapPair[], scenario?: string) => maps.showPairs(uri, pairs, scenario ?? ''),
        ),
        vscode.window.registerWebviewPanelSerializer(MAP_VIEW, {
            deserializeWebviewPanel: async (panel, state?: PageState) => maps.revive(panel, state),
        }),
        vscode.window.onDidChangeActiveTextEditor((editor) => maps.turnTo(editor)),
        vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => maps.follow(textEditor)),
        // It shows nothing: it learns where the mouse is.
        vscode.languages.registerHoverProvider('mailtopo', {
            provideHover: (document, position) => {
                void maps.light(document, position);
                return undefined;
            },
        }),
        client.onNotification(MAP_CHANGED_NOTIFICATION, () => maps.refresh()),
        client.onDidChangeState(() => maps.refresh()),
    );
}

/** The editors on the screen that show topologies. */
function visibleTexts(): readonly vscode.TextEditor[] {
    return vscode.window.visibleTextEditors.filter(({ document }) => document.languageId === 'mailtopo');
}

/** The one panel there may be, and the text beside it. */
class Maps {
    private panel: MapPanel | undefined;
    private resting: ReturnType<typeof setTimeout> | undefined;

    constructor(
        private readonly context: vscode.ExtensionContext,
        private readonly client: BaseLanguageClient,
    ) {}

    /** Opens the map of the file in the active editor. */
    async open(): Promise<void> {
        const editor = vscode.window.activeTextEditor;
        if (editor?.document.languageId !== 'mailtopo') {
            if (this.panel === undefined)
                void vscode.window.showInformationMessage(
                    vscode.l10n.t('Open a .mailtopo file first: the map shows its topology.'),
                );
            else this.panel.show();
            return;
        }
        await this.openFor(this.uriOf(editor.document));
        this.follow(editor);
    }

    async showOnMap(uri: string, key: string): Promise<void> {
        await this.openFor(uri);
        this.panel?.say({ kind: 'show', key });
    }

    /** Shows the routes of pairs on the map, as they are in a scenario, or, where it is empty, in the topology. */
    async showPairs(uri: string, pairs: readonly MapPair[], scenario: string): Promise<void> {
        await this.openFor(uri);
        this.panel?.say({ kind: 'show-pairs', pairs, scenario });
    }

    /** Takes back a panel that a reload of the window left without its extension. */
    revive(panel: vscode.WebviewPanel, state: PageState | undefined): void {
        const [editor] = visibleTexts();
        const uri = state?.uri ?? (editor && this.uriOf(editor.document)) ?? '';
        this.attach(panel, uri, state);
        void this.followOnceRunning();
    }

    /** Of a window that was loaded anew the cursor's place is asked for once the server can tell. */
    private async followOnceRunning(): Promise<void> {
        // That it does not start is said elsewhere.
        await this.client.start().catch(() => {});
        const [editor] = visibleTexts();
        if (editor !== undefined) this.follow(editor);
    }

    /** Turns to the topology of the file that the reader turned to. */
    turnTo(editor: vscode.TextEditor | undefined): void {
        if (editor?.document.languageId !== 'mailtopo' || this.panel === undefined) return;
        void this.panel.turnTo(this.uriOf(editor.document));
        this.follow(editor);
    }

    /** Shows on the map where the cursor is. */
    follow(editor: vscode.TextEditor): void {
        if (editor.document.languageId !== 'mailtopo' || this.panel === undefined) return;
        clearTimeout(this.resting);
        this.resting = setTimeout(() => void this.showWhere(editor), RESTING_MILLISECONDS);
    }

    /** Lights up the routes that the mouse in the text points at. */
    async light(document: vscode.TextDocument, position: vscode.Position): Promise<void> {
        const { panel } = this;
        if (panel === undefined) return;
        const things = await this.thingsAt(document, position);
        const pairs = things?.pairs ?? [];
        const uri = this.uriOf(document);
        const routes =
            pairs.length === 0
                ? []
                : await askServer<readonly MapRoute[]>(this.client, MAP_ROUTES_REQUEST, { uri, pairs });
        panel.say({ kind: 'light', routes: routes ?? [] });
    }

    refresh(): void {
        if (this.client.isRunning()) void this.panel?.refresh();
    }

    private async openFor(uri: string): Promise<void> {
        if (this.panel === undefined) this.attach(MapPanel.create(), uri);
        else {
            this.panel.show();
            await this.panel.turnTo(uri);
        }
    }

    private attach(webviewPanel: vscode.WebviewPanel, uri: string, state?: PageState): void {
        const panel = new MapPanel(
            webviewPanel,
            this.client,
            this.context.extensionUri,
            uri,
            (file, key) => this.reveal(file, key),
            state,
        );
        panel.onClosed(() => {
            if (this.panel === panel) this.panel = undefined;
        });
        this.panel = panel;
    }

    private async showWhere(editor: vscode.TextEditor): Promise<void> {
        const { panel } = this;
        const things = await this.thingsAt(editor.document, editor.selection.active);
        const ends = things?.pairs.length === 1 ? things.pairs.flatMap(({ from, to }) => [from, to]) : [];
        if (things !== null) panel?.say({ kind: 'here', keys: things.keys.length > 0 ? things.keys : ends });
    }

    private async thingsAt(document: vscode.TextDocument, position: vscode.Position): Promise<MapThings | null> {
        return askServer<MapThings>(this.client, MAP_THINGS_REQUEST, {
            uri: this.uriOf(document),
            position: this.client.code2ProtocolConverter.asPosition(position),
        });
    }

    /** Brings the text to a site or a link, in the column where texts are, and leaves the keyboard on the map. */
    private async reveal(uri: string, key: string): Promise<void> {
        const location = await askServer<Location>(this.client, MAP_PLACE_REQUEST, { uri, key });
        if (location === null) return;
        const { uri: file, range } = this.client.protocol2CodeConverter.asLocation(location);
        const texts = visibleTexts();
        const shown = texts.find(({ document }) => document.uri.toString() === file.toString()) ?? texts[0];
        await vscode.window.showTextDocument(file, {
            viewColumn: shown?.viewColumn ?? vscode.ViewColumn.One,
            preserveFocus: true,
            selection: range,
        });
    }

    private uriOf(document: vscode.TextDocument): string {
        return this.client.code2ProtocolConverter.asUri(document.uri);
    }
}
