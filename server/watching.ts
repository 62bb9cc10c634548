import * as l10n from '@vscode/l10n';
import {
    type ClientCapabilities,
    type Connection,
    DidChangeConfigurationNotification,
    DidChangeWatchedFilesNotification,
    FileChangeType,
    type FileSystemWatcher,
    WatchKind,
} from 'vscode-languageserver';
import type { ProgressTeller } from './progress.js';
import { readSettings } from './settings.js';
import type { Workspace } from './workspace.js';

/** Of a folder that is moved or deleted editors tell as of one thing, not of the files in it. */
const WATCHERS: FileSystemWatcher[] = [
    { globPattern: '**/*.mailtopo' },
    { globPattern: '**', kind: WatchKind.Create | WatchKind.Delete },
];

/** An address whose last part has no ending. */
const LIKE_A_FOLDER = /\/[^/.]+$/;

/** Where many files come and go, and none of them is a topology. */
const NEVER_LOOKED_INTO = /\/(?:node_modules|\.git)\//;

/** Keeps the workspace as the editor's is: its settings, its folders, and the files in them as they come and go. */
export class Watching {
    private folders: readonly string[] = [];

    constructor(
        private readonly connection: Connection,
        private readonly workspace: Workspace,
        private readonly capabilities: ClientCapabilities,
        private readonly progress: ProgressTeller,
    ) {}

    /** Begins to listen, and reads the settings and every file. */
    async start(folders: readonly string[]): Promise<void> {
        this.folders = folders;
        this.connection.onDidChangeWatchedFiles(async ({ changes }) => {
            const gone = changes.filter((change) => change.type === FileChangeType.Deleted).map((change) => change.uri);
            const others = changes
                .filter((change) => change.type !== FileChangeType.Deleted)
                .map((change) => change.uri);
            const files = others.filter((uri) => uri.endsWith('.mailtopo'));
            const folders = others.filter((uri) => LIKE_A_FOLDER.test(uri) && !NEVER_LOOKED_INTO.test(uri));
            if (gone.length > 0) await this.workspace.forget(gone);
            if (files.length > 0) await this.workspace.reload(files);
            if (folders.length > 0) await this.workspace.discover(folders);
        });
        const { workspace } = this.capabilities;
        if (workspace?.didChangeWatchedFiles?.dynamicRegistration) {
            await this.connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: WATCHERS });
        }
        if (workspace?.workspaceFolders) {
            this.connection.workspace.onDidChangeWorkspaceFolders(async ({ added, removed }) => {
                const gone = new Set(removed.map((folder) => folder.uri));
                this.folders = [
                    ...this.folders.filter((folder) => !gone.has(folder)),
                    ...added.map((folder) => folder.uri),
                ];
                await this.scan();
            });
        }
        if (workspace?.configuration) {
            if (workspace.didChangeConfiguration?.dynamicRegistration) {
                await this.connection.client.register(DidChangeConfigurationNotification.type, { section: 'mailtopo' });
            }
            this.connection.onDidChangeConfiguration(() => void this.readSettings());
            await this.readSettings();
        }
        await this.scan();
    }

    /** Reads every file of the folders. Where the user stops it, those that are open and what they import are left. */
    private scan(): Promise<void> {
        return this.progress.during(l10n.t('Reading mail topologies'), true, (progress) =>
            this.workspace.scan(this.folders, progress),
        );
    }

    private async readSettings(): Promise<void> {
        const value: unknown = await this.connection.workspace.getConfiguration('mailtopo').catch(() => undefined);
        await this.workspace.configure(readSettings(value));
    }
}
