import isEqual from 'fast-deep-equal';
import {
    type Connection,
    DiagnosticSeverity,
    DiagnosticTag,
    type Diagnostic as LspDiagnostic,
} from 'vscode-languageserver';
import type { Diagnostic } from '../../language/project/diagnostics.js';
import { ruleAddress, type Severity } from '../../language/rules/codes.js';
import { rangeOf, toLocation } from '../convert.js';
import type { Workspace } from '../workspace.js';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
    error: DiagnosticSeverity.Error,
    warning: DiagnosticSeverity.Warning,
    information: DiagnosticSeverity.Information,
    hint: DiagnosticSeverity.Hint,
};

/** Sends the diagnostics of every file, open or not; a file only again when they differ from those sent before. */
export class DiagnosticsPublisher {
    private readonly sent = new Map<string, readonly LspDiagnostic[]>();

    constructor(
        private readonly connection: Connection,
        private readonly workspace: Workspace,
    ) {}

    async refreshSoFar(): Promise<void> {
        await this.refresh();
    }

    /** All is sent at once, so that nothing older can be sent after it. */
    async refresh(): Promise<void> {
        const all = this.workspace.diagnostics();
        const sent: Promise<void>[] = [];
        for (const uri of [...this.sent.keys()]) {
            if (all.has(uri)) continue;
            this.sent.delete(uri);
            sent.push(this.connection.sendDiagnostics({ uri, diagnostics: [] }));
        }
        for (const [uri, found] of all) {
            const diagnostics = found.flatMap((each) => toLsp(this.workspace, each));
            if (isEqual(this.sent.get(uri), diagnostics)) continue;
            // A file that never had any needs no word that it has none.
            if (diagnostics.length > 0 || this.sent.has(uri) || this.workspace.isOpen(uri))
                sent.push(this.connection.sendDiagnostics({ uri, diagnostics }));
            this.sent.set(uri, diagnostics);
        }
        await Promise.all(sent);
    }
}

/** A diagnostic as LSP says it. */
export function toLsp(workspace: Workspace, diagnostic: Diagnostic): readonly LspDiagnostic[] {
    const file = workspace.project.file(diagnostic.uri);
    if (file === undefined) return [];
    const relatedInformation = diagnostic.related.flatMap((each) => {
        const location = toLocation(workspace.project, each);
        return location === undefined ? [] : [{ location, message: each.message }];
    });
    return [
        {
            range: rangeOf(file, diagnostic.start, diagnostic.end),
            severity: SEVERITIES[diagnostic.severity],
            code: diagnostic.code,
            codeDescription: { href: ruleAddress(diagnostic.code) },
            source: 'mailtopo',
            message: diagnostic.message,
            ...(relatedInformation.length > 0 ? { relatedInformation } : {}),
            ...(diagnostic.unnecessary ? { tags: [DiagnosticTag.Unnecessary] } : {}),
        },
    ];
}
