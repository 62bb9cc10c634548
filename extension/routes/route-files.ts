import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { TOPOLOGIES_CHANGED_NOTIFICATION } from '../../server/protocol.js';
import { ROUTE_COMPARISON_REQUEST, ROUTE_TABLE_REQUEST } from '../../server/protocol-documents.js';
import { ROUTES_SCHEME, type Shown, shownAt, topologiesOf } from './route-address.js';

/** How long nothing must have changed before a document that is shown is made anew. */
const QUIET_MILLISECONDS = 300;

const NOT_RUNNING = `${vscode.l10n.t(
    'The language server of mailtopo does not run: "Mailtopo: Restart Language Server" starts it.',
)}\n`;

/** A document as it was last made. */
interface Made {
    bytes: Uint8Array;
    /** Another one for another text: by it the editor knows that it has to read anew. */
    time: number;
    /** The time of the text that the editor has, or has been told to read. */
    told: number;
    /** Whether topologies have changed since. */
    isStale: boolean;
}

/**
 * The documents of routes, as a file system that is only read: such documents come back after the window was loaded anew,
 * which those of a mere content provider do not. Those on the screen are kept up to date, others once they are turned to.
 */
export class RouteFiles implements vscode.FileSystemProvider {
    private readonly changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
    readonly onDidChangeFile = this.changed.event;
    private readonly made = new Map<string, Made>();
    private readonly making = new Map<
        string,
        { readonly source: vscode.CancellationTokenSource; readonly done: Promise<Made | undefined> }
    >();
    private readonly watchers = new Map<string, vscode.Disposable>();
    private waiting: ReturnType<typeof setTimeout> | undefined;
    /** How often topologies have changed. */
    private change = 0;
    private starting: Promise<void> | undefined;
    private readonly subscriptions: vscode.Disposable;

    constructor(private readonly client: BaseLanguageClient) {
        this.subscriptions = vscode.Disposable.from(
            this.changed,
            vscode.workspace.registerFileSystemProvider(ROUTES_SCHEME, this, {
                isReadonly: true,
                isCaseSensitive: true,
            }),
            client.onNotification(TOPOLOGIES_CHANGED_NOTIFICATION, () => this.outdate()),
            client.onDidChangeState(() => this.outdate()),
            vscode.window.onDidChangeVisibleTextEditors(() => void this.refresh()),
            vscode.workspace.onDidCloseTextDocument(({ uri }) => this.forget(uri)),
        );
    }

    dispose(): void {
        clearTimeout(this.waiting);
        vscode.Disposable.from(this.subscriptions, ...this.watchers.values()).dispose();
    }

    async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
        const { bytes, time } = await this.get(uri);
        const { Readonly } = vscode.FilePermission;
        return { type: vscode.FileType.File, ctime: 0, mtime: time, size: bytes.length, permissions: Readonly };
    }

    async readFile(uri: vscode.Uri): Promise<Uint8Array> {
        const made = await this.get(uri);
        made.told = made.time;
        return made.bytes;
    }

    /** The provider itself says when a document changes. */
    watch(): vscode.Disposable {
        return new vscode.Disposable(() => {});
    }

    readDirectory(): [string, vscode.FileType][] {
        return [];
    }

    createDirectory(): never {
        throw vscode.FileSystemError.NoPermissions();
    }

    writeFile(): never {
        throw vscode.FileSystemError.NoPermissions();
    }

    delete(): never {
        throw vscode.FileSystemError.NoPermissions();
    }

    rename(): never {
        throw vscode.FileSystemError.NoPermissions();
    }

    private async get(uri: vscode.Uri): Promise<Made> {
        const key = uri.toString();
        const shown = shownAt(uri);
        if (shown === undefined) throw vscode.FileSystemError.FileNotFound(uri);
        const known = this.made.get(key);
        if (known !== undefined && !known.isStale) return known;
        this.watchOutside(uri, shown);
        // What is being made already is waited for, also where it is overtaken by another.
        for (;;) {
            const made = await (this.making.get(key)?.done ?? this.make(uri, shown));
            if (made !== undefined) return made;
        }
    }

    /** Has a document made, in place of one that is being made; undefined where another change has overtaken it. */
    private make(uri: vscode.Uri, shown: Shown): Promise<Made | undefined> {
        const key = uri.toString();
        this.making.get(key)?.source.cancel();
        const source = new vscode.CancellationTokenSource();
        const { change } = this;
        const done = this.ask(shown, source.token).then((text) => {
            if (this.making.get(key)?.source !== source) return undefined;
            this.making.delete(key);
            // What changed while it was made may not be in it.
            return this.keep(key, new TextEncoder().encode(text ?? NOT_RUNNING), change !== this.change);
        });
        this.making.set(key, { source, done });
        return done;
    }

    private keep(key: string, bytes: Uint8Array, isStale: boolean): Made {
        const known = this.made.get(key);
        const time = Date.now();
        const made = known ?? { bytes, time, told: time, isStale };
        made.isStale = isStale;
        if (known !== undefined && !isSame(known.bytes, bytes)) {
            made.bytes = bytes;
            made.time = Math.max(Date.now(), known.time + 1);
        }
        this.made.set(key, made);
        return made;
    }

    private async ask(shown: Shown, token: vscode.CancellationToken): Promise<string | null> {
        // The window may show documents before the server has begun to run.
        this.starting ??= this.client.start().catch(() => {});
        await this.starting;
        if (!this.client.isRunning()) return null;
        const [request, parameters] =
            shown.kind === 'table' ? [ROUTE_TABLE_REQUEST, shown.table] : [ROUTE_COMPARISON_REQUEST, shown.comparison];
        // It is refused once it is cancelled; and when the server stops, which is said elsewhere.
        return this.client.sendRequest<string | null>(request, parameters, token).catch(() => null);
    }

    /** Something has changed: what is on the screen is made anew once it is quiet, all else when it is turned to. */
    private outdate(): void {
        this.change++;
        for (const made of this.made.values()) made.isStale = true;
        clearTimeout(this.waiting);
        this.waiting = setTimeout(() => void this.refresh(), QUIET_MILLISECONDS);
    }

    private async refresh(): Promise<void> {
        const visible = new Map(
            vscode.window.visibleTextEditors.map(({ document: { uri } }) => [uri.toString(), uri] as const),
        );
        await Promise.all(
            Array.from(visible, async ([key, uri]) => {
                const known = this.made.get(key);
                const shown = shownAt(uri);
                if (shown === undefined || known === undefined) return;
                const made = known.isStale ? await this.make(uri, shown) : known;
                // It may have been made for the editor to look at its time alone: then the text is still to be read.
                if (made === undefined || made.time === made.told) return;
                made.told = made.time;
                this.changed.fire([{ type: vscode.FileChangeType.Changed, uri }]);
            }),
        );
    }

    /** Files outside of the workspace are watched as long as a document is of them: the server is not told of those. */
    private watchOutside(uri: vscode.Uri, shown: Shown): void {
        const key = uri.toString();
        if (this.watchers.has(key)) return;
        const outside = topologiesOf(shown)
            .map((each) => vscode.Uri.parse(each.uri))
            .filter((each) => each.scheme !== 'untitled' && vscode.workspace.getWorkspaceFolder(each) === undefined);
        const watchers = outside.map((each) => {
            const folder = vscode.Uri.joinPath(each, '..');
            const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '*.mailtopo'));
            const outdate = (): void => this.outdate();
            return vscode.Disposable.from(
                watcher,
                watcher.onDidChange(outdate),
                watcher.onDidCreate(outdate),
                watcher.onDidDelete(outdate),
            );
        });
        this.watchers.set(key, vscode.Disposable.from(...watchers));
    }

    private forget(uri: vscode.Uri): void {
        const key = uri.toString();
        if (uri.scheme !== ROUTES_SCHEME) return;
        this.making.get(key)?.source.cancel();
        this.making.delete(key);
        this.made.delete(key);
        this.watchers.get(key)?.dispose();
        this.watchers.delete(key);
    }
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
    return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
