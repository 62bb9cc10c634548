import * as vscode from 'vscode';

/** The topology file that the reader turned to last: views speak of its topology, also while the keyboard is elsewhere. */
export class ActiveFile {
    private readonly turned = new vscode.EventEmitter<vscode.Uri | undefined>();
    readonly onDidTurn = this.turned.event;
    private current: vscode.Uri | undefined;
    private readonly subscriptions: readonly vscode.Disposable[];

    constructor() {
        this.take(vscode.window.activeTextEditor);
        this.subscriptions = [
            this.turned,
            vscode.window.onDidChangeActiveTextEditor((editor) => this.take(editor)),
            vscode.workspace.onDidCloseTextDocument(({ uri }) => {
                if (uri.toString() === this.current?.toString()) this.set(undefined);
            }),
        ];
        this.current ??= vscode.workspace.textDocuments.find(isTopology)?.uri;
        this.tellMenus();
    }

    /** undefined while there is none. */
    get uri(): vscode.Uri | undefined {
        return this.current;
    }

    dispose(): void {
        vscode.Disposable.from(...this.subscriptions).dispose();
    }

    private take(editor: vscode.TextEditor | undefined): void {
        if (editor !== undefined && isTopology(editor.document)) this.set(editor.document.uri);
    }

    private set(uri: vscode.Uri | undefined): void {
        if (uri?.toString() === this.current?.toString()) return;
        this.current = uri;
        this.tellMenus();
        this.turned.fire(uri);
    }

    /** For the `when` clauses of what asks about a topology. */
    private tellMenus(): void {
        void vscode.commands.executeCommand('setContext', 'mailtopo.hasTopology', this.current !== undefined);
    }
}

function isTopology({ languageId }: vscode.TextDocument): boolean {
    return languageId === 'mailtopo';
}
