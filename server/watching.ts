import { type ClientCapabilities, type Connection, DidChangeConfigurationNotification, DidChangeWatchedFilesNotification, FileChangeType } from 'vscode-languageserver';
import { readSettings } from './settings.js';
import type { Workspace } from './workspace.js';

/** Keeps the workspace as the editor's is: its settings, its folders, and the files in them as they come and go. */
export class Watching {
    private folders: readonly string[] = [];

    constructor(
        private readonly connection: Connection,
        private readonly workspace: Workspace,
        private readonly capabilities: ClientCapabilities,
    ) {}

    /** Begins to listen, and reads the settings and every file. */
    async start(folders: readonly string[]): Promise<void> {
        this.folders = folders;
        this.connection.onDidChangeWatchedFiles(async ({ changes }) => {
            const gone = changes.filter((change) => change.type === FileChangeType.Deleted).map((change) => change.uri);
            const others = changes.filter((change) => change.type !== FileChangeType.Deleted).map((change) => change.uri);
            await this.workspace.forget(gone);
            await this.workspace.reload(others);
        });
        const { workspace } = this.capabilities;
        if (workspace?.didChangeWatchedFiles?.dynamicRegistration) {
            await this.connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: '**/*.mailtopo' }] });
        }
        if (workspace?.workspaceFolders) {
            this.connection.workspace.onDidChangeWorkspaceFolders(async ({ added, removed }) => {
                const gone = new Set(removed.map((folder) => folder.uri));
                this.folders = [...this.folders.filter((folder) => !gone.has(folder)), ...added.map((folder) => folder.uri)];
                await this.workspace.scan(this.folders);
            });
        }
        if (workspace?.configuration) {
            if (workspace.didChangeConfiguration?.dynamicRegistration) {
                await this.connection.client.register(DidChangeConfigurationNotification.type, { section: 'mailtopo' });
            }
            this.connection.onDidChangeConfiguration(() => void this.readSettings());
            await this.readSettings();
        }
        await this.workspace.scan(folders);
    }

    private async readSettings(): Promise<void> {
        const value: unknown = await this.connection.workspace.getConfiguration('mailtopo').catch(() => undefined);
        this.workspace.settings = readSettings(value);
        this.workspace.tell();
    }
}
