import {
    type Connection,
    ErrorCodes,
    type InitializeParams,
    type InitializeResult,
    ResponseError,
    TextDocumentSyncKind,
    TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from './features/call-hierarchy.js';
import { codeActions } from './features/code-actions.js';
import { codeLenses, codeLensResolve } from './features/code-lenses.js';
import { completion } from './features/completion.js';
import { completionResolve } from './features/completion-resolve.js';
import { definition, definitionAnswer } from './features/definition.js';
import { DiagnosticsPublisher } from './features/diagnostics.js';
import { documentLinks } from './features/document-links.js';
import { documentSymbols } from './features/document-symbols.js';
import { foldingRanges } from './features/folding.js';
import { formatting, onTypeFormatting, rangeFormatting } from './features/formatting.js';
import { highlights } from './features/highlights.js';
import { hover } from './features/hover.js';
import { inlayHints } from './features/inlay-hints.js';
import { linkedEditingRanges } from './features/linked-editing.js';
import { Maps, mapExplain, mapPlace, mapThings } from './features/map.js';
import { PulledDiagnostics, pullsDiagnostics } from './features/pulled-diagnostics.js';
import { references } from './features/references.js';
import { prepareRename, rename } from './features/rename.js';
import { selectionRanges } from './features/selection-ranges.js';
import { SEMANTIC_TOKENS_LEGEND, semanticTokens } from './features/semantic-tokens.js';
import { signatureHelp } from './features/signature-help.js';
import { workspaceSymbols } from './features/workspace-symbols.js';
import type { Files } from './files.js';
import { ProgressTeller } from './progress.js';
import {
    type InitializationOptions,
    MAP_CHANGED_NOTIFICATION,
    MAP_EXPLAIN_REQUEST,
    MAP_PICTURE_REQUEST,
    MAP_PLACE_REQUEST,
    MAP_REQUEST,
    MAP_ROUTES_REQUEST,
    MAP_THINGS_REQUEST,
    MAP_WHAT_IF_REQUEST,
} from './protocol.js';
import { Refresher } from './refresher.js';
import { readSettings } from './settings.js';
import { Watching } from './watching.js';
import { Workspace } from './workspace.js';

/**
 * The language server: all that it answers, on one page.
 * @param connection to the editor
 * @param filesFor where files come from, given what the editor says of itself
 */
export function startServer(
    connection: Connection,
    filesFor: (options: InitializationOptions) => Files,
): RunningServer {
    let workspace: Workspace | undefined;
    let pulled: PulledDiagnostics | undefined;
    let refreshing = Promise.resolve();
    let knowsLinks = false;
    let drawsMaps = false;
    const maps = new Maps();
    const documents = new TextDocuments(TextDocument);

    /** Answers a request, and nothing where it fails: the reason goes to the log, and the server lives on. */
    const answer =
        <P, R>(feature: (workspace: Workspace, params: P) => R, nothing: R) =>
        (params: P): R | ResponseError => {
            try {
                return workspace === undefined ? nothing : feature(workspace, params);
            } catch (error) {
                if (error instanceof ResponseError) return error;
                connection.console.error(
                    `${feature.name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
                );
                return nothing;
            }
        };

    connection.onInitialize((params): InitializeResult => {
        const options: InitializationOptions = params.initializationOptions ?? {};
        const made: Workspace = new Workspace(filesFor(options), () => {
            const before = refreshing;
            refreshing = refresher.refresh().then(() => before);
            if (drawsMaps) void connection.sendNotification(MAP_CHANGED_NOTIFICATION);
        });
        const { capabilities } = params;
        const pulls = pullsDiagnostics(capabilities);
        if (pulls) pulled = new PulledDiagnostics(connection, made, capabilities);
        const progress = new ProgressTeller(connection, capabilities);
        const diagnostics = pulled ?? new DiagnosticsPublisher(connection, made);
        const refresher = new Refresher(connection, capabilities, made, diagnostics, progress);
        const watching = new Watching(connection, made, capabilities, progress);
        made.showsMap = options.map ?? false;
        workspace = made;
        knowsLinks = capabilities.textDocument?.definition?.linkSupport ?? false;
        connection.onInitialized(() =>
            watching.start(foldersOf(params)).catch((error: unknown) => connection.console.error(String(error))),
        );
        return {
            capabilities: pulls ? { ...CAPABILITIES, diagnosticProvider: DIAGNOSTICS } : CAPABILITIES,
            serverInfo: { name: 'mailtopo' },
        };
    });

    documents.onDidChangeContent(({ document }) => workspace?.edit(document.uri, document.getText()));
    documents.onDidClose(({ document }) => void workspace?.close(document.uri));
    connection.onDidChangeConfiguration(({ settings }) => {
        const given = (settings as { readonly mailtopo?: unknown } | null)?.mailtopo;
        if (workspace === undefined || given === undefined) return;
        workspace.settings = readSettings(given);
        workspace.tell();
    });

    connection.onHover(answer(hover, null));
    connection.onCompletion(
        answer((ws: Workspace, params: Parameters<typeof completion>[1]) => [...completion(ws, params)], []),
    );
    connection.onCompletionResolve((item) => answer(completionResolve, item)(item));
    connection.onSignatureHelp(answer(signatureHelp, null));
    connection.languages.callHierarchy.onPrepare(answer(prepareCallHierarchy, null));
    connection.languages.callHierarchy.onIncomingCalls(answer(incomingCalls, null));
    connection.languages.callHierarchy.onOutgoingCalls(answer(outgoingCalls, null));
    connection.languages.onLinkedEditingRange(answer(linkedEditingRanges, null));
    connection.onDefinition(
        answer(
            (ws: Workspace, params: Parameters<typeof definition>[1]) =>
                definitionAnswer(definition(ws, params), knowsLinks),
            [],
        ),
    );
    connection.onReferences(
        answer((ws: Workspace, params: Parameters<typeof references>[1]) => [...references(ws, params)], []),
    );
    connection.onDocumentHighlight(
        answer((ws: Workspace, params: Parameters<typeof highlights>[1]) => [...highlights(ws, params)], []),
    );
    connection.onPrepareRename(answer(prepareRename, null));
    connection.onRenameRequest(answer(rename, null));
    connection.onDocumentSymbol(
        answer((ws: Workspace, params: Parameters<typeof documentSymbols>[1]) => [...documentSymbols(ws, params)], []),
    );
    connection.onWorkspaceSymbol(
        answer(
            (ws: Workspace, params: Parameters<typeof workspaceSymbols>[1]) => [...workspaceSymbols(ws, params)],
            [],
        ),
    );
    connection.onFoldingRanges(
        answer((ws: Workspace, params: Parameters<typeof foldingRanges>[1]) => [...foldingRanges(ws, params)], []),
    );
    connection.onSelectionRanges(
        answer((ws: Workspace, params: Parameters<typeof selectionRanges>[1]) => [...selectionRanges(ws, params)], []),
    );
    connection.onDocumentFormatting(
        answer((ws: Workspace, params: Parameters<typeof formatting>[1]) => [...formatting(ws, params)], []),
    );
    connection.onDocumentRangeFormatting(
        answer((ws: Workspace, params: Parameters<typeof rangeFormatting>[1]) => [...rangeFormatting(ws, params)], []),
    );
    connection.onDocumentOnTypeFormatting(
        answer(
            (ws: Workspace, params: Parameters<typeof onTypeFormatting>[1]) => [...onTypeFormatting(ws, params)],
            [],
        ),
    );
    connection.onDocumentLinks(
        answer((ws: Workspace, params: Parameters<typeof documentLinks>[1]) => [...documentLinks(ws, params)], []),
    );
    connection.onCodeLens(
        answer((ws: Workspace, params: Parameters<typeof codeLenses>[1]) => [...codeLenses(ws, params)], []),
    );
    connection.onCodeLensResolve((lens) => answer(codeLensResolve, lens)(lens));
    connection.onCodeAction(
        answer((ws: Workspace, params: Parameters<typeof codeActions>[1]) => [...codeActions(ws, params)], []),
    );
    connection.languages.inlayHint.on(
        answer((ws: Workspace, params: Parameters<typeof inlayHints>[1]) => [...inlayHints(ws, params)], []),
    );
    connection.languages.semanticTokens.on(
        answer((ws: Workspace, { textDocument }) => semanticTokens(ws, textDocument.uri), { data: [] }),
    );
    connection.languages.semanticTokens.onRange(
        answer((ws: Workspace, { textDocument, range }) => semanticTokens(ws, textDocument.uri, range), { data: [] }),
    );

    connection.languages.diagnostics.on(async (params, token) => {
        if (pulled === undefined) throw new ResponseError(ErrorCodes.MethodNotFound, PUSHED);
        return pulled.document(params, token);
    });
    connection.languages.diagnostics.onWorkspace(async (params, token, workDone) => {
        if (pulled === undefined) throw new ResponseError(ErrorCodes.MethodNotFound, PUSHED);
        return pulled.everything(params, token, workDone);
    });

    connection.onRequest(
        MAP_REQUEST,
        answer((ws: Workspace, params: Parameters<typeof maps.map>[1]) => {
            drawsMaps = true;
            return maps.map(ws, params);
        }, null),
    );
    connection.onRequest(MAP_ROUTES_REQUEST, answer(maps.routes, null));
    connection.onRequest(MAP_PICTURE_REQUEST, answer(maps.picture, null));
    connection.onRequest(MAP_WHAT_IF_REQUEST, answer(maps.whatIf, null));
    connection.onRequest(MAP_EXPLAIN_REQUEST, answer(mapExplain, null));
    connection.onRequest(MAP_PLACE_REQUEST, answer(mapPlace, null));
    connection.onRequest(MAP_THINGS_REQUEST, answer(mapThings, null));

    documents.listen(connection);
    connection.listen();
    return {
        settled: async () => {
            await workspace?.settled();
            await refreshing;
        },
    };
}

/** A server that runs. */
export interface RunningServer {
    /** Waits until what has changed so far has been checked, and the editor been told. */
    readonly settled: () => Promise<void>;
}

/** For editors that ask for diagnostics: an edit of one file changes those of others. */
const DIAGNOSTICS = { identifier: 'mailtopo', interFileDependencies: true, workspaceDiagnostics: true };

const PUSHED = 'The editor did not say that it asks for diagnostics: they are sent to it.';

const CAPABILITIES: InitializeResult['capabilities'] = {
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
    codeActionProvider: { codeActionKinds: ['quickfix'] },
    inlayHintProvider: true,
    semanticTokensProvider: { legend: SEMANTIC_TOKENS_LEGEND, full: true, range: true },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
};

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
    if (workspaceFolders != null) return workspaceFolders.map((folder) => folder.uri);
    return rootUri == null ? [] : [rootUri];
}
