import { type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import { FIX_ALL_KIND } from './features/code-actions/fix-all.js';
import { SEMANTIC_TOKENS_LEGEND } from './features/semantic-tokens.js';

/**
 * What the server tells the editor that it can do.
 * @param pulls whether the editor asks for diagnostics: only then are they offered, and else they are sent
 */
export function serverCapabilities(pulls: boolean): ServerCapabilities {
    return pulls ? { ...CAPABILITIES, diagnosticProvider: DIAGNOSTICS } : CAPABILITIES;
}

/** An edit of one file changes the diagnostics of others. */
const DIAGNOSTICS = { identifier: 'mailtopo', interFileDependencies: true, workspaceDiagnostics: true };

const CAPABILITIES: ServerCapabilities = {
    textDocumentSync: TextDocumentSyncKind.Incremental,
    hoverProvider: true,
    completionProvider: { triggerCharacters: ['"', '>', ',', ':', ' '], resolveProvider: true },
    signatureHelpProvider: { triggerCharacters: [' ', ':', '>'], retriggerCharacters: [',', '{'] },
    definitionProvider: true,
    referencesProvider: true,
    callHierarchyProvider: true,
    linkedEditingRangeProvider: true,
    documentHighlightProvider: true,
    renameProvider: { prepareProvider: true },
    documentSymbolProvider: true,
    workspaceSymbolProvider: true,
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: '}', moreTriggerCharacter: ['\n'] },
    documentLinkProvider: {},
    codeLensProvider: { resolveProvider: true },
    codeActionProvider: {
        codeActionKinds: ['quickfix', 'refactor.rewrite', 'refactor.move', FIX_ALL_KIND],
        resolveProvider: true,
    },
    inlayHintProvider: true,
    semanticTokensProvider: { legend: SEMANTIC_TOKENS_LEGEND, full: true, range: true },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
};
