import * as l10n from '@vscode/l10n';
import type { ClientCapabilities, Connection } from 'vscode-languageserver';
import { checkAll } from './checking.js';
import { errorText } from './error-text.js';
import type { ProgressTeller } from './progress.js';
import type { Workspace } from './workspace.js';

/** Brings the diagnostics up to date that an editor has: by sending them, or by letting it ask anew. */
export interface DiagnosticsRefresher {
    readonly refresh: () => Promise<void>;
    /** The same while not every rule has looked yet: with what is known so far. */
    readonly refreshSoFar: () => Promise<void>;
}

/**
 * Brings all that is shown up to date after a change: an edit in one file changes routes in others, and an editor
 * asks anew for the file that was edited only.
 */
export class Refresher {
    constructor(
        private readonly connection: Connection,
        private readonly capabilities: ClientCapabilities,
        private readonly workspace: Workspace,
        private readonly diagnostics: DiagnosticsRefresher,
        private readonly progress: ProgressTeller,
    ) {}

    async refresh(): Promise<void> {
        try {
            const isDone = await this.progress.during(l10n.t('Checking mail routes'), false, (progress) =>
                checkAll(this.workspace, progress, () => {
                    this.diagnostics.refreshSoFar().catch((error: unknown) => this.failed(error));
                }),
            );
            // Something else changed meanwhile, and is about to be told of by itself.
            if (!isDone) return;
            await this.diagnostics.refresh();
            const { workspace } = this.capabilities;
            await Promise.all([
                workspace?.inlayHint?.refreshSupport ? this.connection.languages.inlayHint.refresh() : undefined,
                this.refreshLenses(),
                workspace?.semanticTokens?.refreshSupport
                    ? this.connection.languages.semanticTokens.refresh()
                    : undefined,
            ]);
        } catch (error) {
            this.failed(error);
        }
    }

    private failed(error: unknown): void {
        this.connection.console.error(`refresh: ${errorText(error)}`);
    }

    /** Has the lenses asked for anew, and they alone. */
    async refreshLenses(): Promise<void> {
        if (this.capabilities.workspace?.codeLens?.refreshSupport)
            await this.connection.sendRequest('workspace/codeLens/refresh');
    }
}
