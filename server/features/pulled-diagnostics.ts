import isEqual from 'fast-deep-equal';
import {
    type CancellationToken,
    type ClientCapabilities,
    type Connection,
    type Diagnostic,
    type DocumentDiagnosticParams,
    DocumentDiagnosticReportKind,
    type FullDocumentDiagnosticReport,
    LSPErrorCodes,
    type RelatedFullDocumentDiagnosticReport,
    type RelatedUnchangedDocumentDiagnosticReport,
    ResponseError,
    type UnchangedDocumentDiagnosticReport,
    type WorkspaceDiagnosticParams,
    type WorkspaceDiagnosticReport,
} from 'vscode-languageserver';
import { normalUri } from '../../language/syntax/uris.js';
import type { Workspace } from '../workspace.js';
import { toLsp } from './diagnostics.js';

type Report = FullDocumentDiagnosticReport | UnchangedDocumentDiagnosticReport;

/** The diagnostics of a file, under an identifier that is another one whenever they differ. */
interface Version {
    readonly resultId: string;
    readonly items: Diagnostic[];
}

/** Whether an editor asks for diagnostics, so that none are sent to it unasked. */
export function pullsDiagnostics({ textDocument }: ClientCapabilities): boolean {
    return textDocument?.diagnostic !== undefined;
}

/** Answers an editor that asks for diagnostics, and tells it when those that it has are no longer true. */
export class PulledDiagnostics {
    private readonly versions = new Map<string, Version>();
    /** The identifiers of what the editor has last been given, file by file. */
    private readonly given = new Map<string, string>();
    /** Those that the editor has been told of, and need not be told of again. */
    private readonly told = new Map<string, string>();
    /** The files that are being asked for: what changes in them is about to be told. */
    private readonly asked = new Set<string>();
    private readonly held = new Set<() => void>();
    private count = 0;
    /** Sets the identifiers of this server apart from those of one before it. */
    private readonly prefix = Date.now().toString(36);
    private readonly takesRelated: boolean;
    private readonly refreshes: boolean;

    constructor(
        private readonly connection: Connection,
        private readonly workspace: Workspace,
        { textDocument, workspace: inWorkspace }: ClientCapabilities,
    ) {
        this.takesRelated = textDocument?.diagnostic?.relatedDocumentSupport ?? false;
        this.refreshes = inWorkspace?.diagnostics?.refreshSupport ?? false;
    }

    /** The diagnostics of a file, once changes that come together have come; those of others that it changed with it. */
    async document(
        { textDocument, previousResultId }: DocumentDiagnosticParams,
        token: CancellationToken,
    ): Promise<RelatedFullDocumentDiagnosticReport | RelatedUnchangedDocumentDiagnosticReport> {
        const uri = normalUri(textDocument.uri);
        this.asked.add(uri);
        try {
            await this.workspace.reading.wait();
            this.workspace.settle();
            refuseCancelled(token);
            const report = this.report(uri, previousResultId);
            if (!this.takesRelated) return report;
            const related = [...this.given.keys()].filter((other) => other !== uri && this.isStale(other));
            if (related.length === 0) return report;
            return {
                ...report,
                relatedDocuments: Object.fromEntries(related.map((each) => [each, this.report(each)])),
            };
        } finally {
            this.asked.delete(uri);
        }
    }

    /**
     * The diagnostics of every file. Where the editor has them all, the answer waits until there is something new to
     * say, as the protocol lets it.
     */
    async everything(
        { previousResultIds }: WorkspaceDiagnosticParams,
        token: CancellationToken,
    ): Promise<WorkspaceDiagnosticReport> {
        const previous = new Map(previousResultIds.map(({ uri, value }) => [normalUri(uri), value]));
        for (;;) {
            await this.workspace.reading.wait();
            this.workspace.settle();
            while (!this.workspace.isChecked && !token.isCancellationRequested) await this.changed(token);
            refuseCancelled(token);
            const all = this.workspace.diagnostics();
            const gone = [...previous.keys()].filter((uri) => !all.has(uri));
            const items = [...all.keys(), ...gone].map((uri) => ({
                ...this.report(uri, previous.get(uri)),
                uri,
                version: null,
            }));
            const isNews = items.some(
                ({ kind, uri }) =>
                    // Of a file without any that the editor has never been told of there is nothing to say.
                    kind === DocumentDiagnosticReportKind.Full &&
                    (previous.has(uri) || this.version(uri).items.length > 0),
            );
            if (isNews) return { items };
            await this.changed(token);
        }
    }

    /** The editor asks by itself for the file that it edits; what is so elsewhere is told when all is known. */
    async refreshSoFar(): Promise<void> {}

    /** Something changed: whoever waits for news is answered, and the editor asks anew for what it has of old. */
    async refresh(): Promise<void> {
        const held = [...this.held];
        this.held.clear();
        for (const wake of held) wake();
        const stale = [...this.given.keys()].filter(
            (uri) => !this.asked.has(uri) && this.isStale(uri) && this.told.get(uri) !== this.version(uri).resultId,
        );
        for (const uri of stale) this.told.set(uri, this.version(uri).resultId);
        this.forgetGone();
        if (this.refreshes && stale.length > 0) await this.connection.languages.diagnostics.refresh();
    }

    private changed(token: CancellationToken): Promise<void> {
        return new Promise((resolve) => {
            const wake = (): void => {
                this.held.delete(wake);
                listener.dispose();
                resolve();
            };
            this.held.add(wake);
            const listener = token.onCancellationRequested(wake);
        });
    }

    /** Of files that are gone nothing is kept, once it is told: an editor that still shows one asks for it anew. */
    private forgetGone(): void {
        const all = this.workspace.diagnostics();
        for (const known of [this.versions, this.given, this.told])
            for (const uri of known.keys()) if (!all.has(uri) && !this.asked.has(uri)) known.delete(uri);
    }

    private isStale(uri: string): boolean {
        return this.version(uri).resultId !== this.given.get(uri);
    }

    private report(uri: string, previous?: string): Report {
        const { resultId, items } = this.version(uri);
        this.given.set(uri, resultId);
        return resultId === previous
            ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
            : { kind: DocumentDiagnosticReportKind.Full, resultId, items };
    }

    private version(uri: string): Version {
        const found = this.workspace.diagnostics().get(uri);
        // Of a file that is not there nothing is kept, however often it is asked for.
        if (found === undefined) return { resultId: `${this.prefix} 0`, items: [] };
        const items = found.flatMap((each) => toLsp(this.workspace, each));
        const known = this.versions.get(uri);
        if (known !== undefined && isEqual(known.items, items)) return known;
        const version = { resultId: `${this.prefix} ${++this.count}`, items };
        this.versions.set(uri, version);
        return version;
    }
}

function refuseCancelled(token: Pick<CancellationToken, 'isCancellationRequested'>): void {
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'No longer wanted.');
}
