import * as l10n from '@vscode/l10n';
import {
    type Connection,
    ErrorCodes,
    type InitializeParams,
    type InitializeResult,
    MessageType,
    ResponseError,
    TextDocuments,
} from 'vscode-languageserver';
import { setLimits } from '../language/syntax/limits.js';
import { answering, Lifetime, listed } from './answering.js';
import { Baselines } from './baselines.js';
import { serverCapabilities } from './capabilities.js';
import { EditWatch } from './edit-watch.js';
import { toolAnswer } from './features/assistant.js';
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from './features/call-hierarchy.js';
import { codeActions, resolveCodeAction } from './features/code-actions.js';
import { codeLenses, codeLensResolve } from './features/code-lenses.js';
import { completion } from './features/completion.js';
import { completionResolve } from './features/completion-resolve.js';
import { definition, definitionAnswer } from './features/definition.js';
import { DiagnosticsPublisher } from './features/diagnostics.js';
import { documentLinks } from './features/document-links.js';
import { documentSymbols } from './features/document-symbols.js';
import { explore, explorerEnd, explorerNames, insertAnswer } from './features/explorer.js';
import { foldingRanges } from './features/folding.js';
import { formatting, onTypeFormatting, rangeFormatting } from './features/formatting.js';
import { highlights } from './features/highlights.js';
import { hover } from './features/hover.js';
import { importExports } from './features/import.js';
import { inlayHints } from './features/inlay-hints.js';
import { linkedEditingRanges } from './features/linked-editing.js';
import { Maps, mapExplain, mapPlace, mapThings } from './features/map.js';
import { PulledDiagnostics, pullsDiagnostics } from './features/pulled-diagnostics.js';
import { references } from './features/references.js';
import { prepareRename, rename } from './features/rename.js';
import { explainRouteChange, routeChangeLenses, routeChangesOf } from './features/route-changes.js';
import { knownTopologies, routeComparison, routeSite, routeTable } from './features/route-documents.js';
import { selectionRanges } from './features/selection-ranges.js';
import { semanticTokens } from './features/semantic-tokens.js';
import { signatureHelp } from './features/signature-help.js';
import { workspaceSymbols } from './features/workspace-symbols.js';
import type { Files } from './files.js';
import { OPEN_TEXTS } from './open-text.js';
import { ProgressTeller } from './progress.js';
import {
    COMMIT_CHANGED_NOTIFICATION,
    COMMITTED_REQUEST,
    type CommittedResult,
    EXPLAIN_CHANGE_REQUEST,
    EXPLORER_END_REQUEST,
    EXPLORER_INSERT_REQUEST,
    EXPLORER_NAMES_REQUEST,
    EXPLORER_REQUEST,
    type ExplorerAnswer,
    IMPORT_REQUEST,
    type ImportParameters,
    type InitializationOptions,
    MAP_CHANGED_NOTIFICATION,
    MAP_EXPLAIN_REQUEST,
    MAP_PICTURE_REQUEST,
    MAP_PLACE_REQUEST,
    MAP_REQUEST,
    MAP_ROUTES_REQUEST,
    MAP_THINGS_REQUEST,
    MAP_WHAT_IF_REQUEST,
    ROUTE_CHANGES_NOTIFICATION,
    ROUTE_CHANGES_REQUEST,
    TOOL_REQUEST,
    TOPOLOGIES_CHANGED_NOTIFICATION,
    type ToolParameters,
} from './protocol.js';
import {
    ROUTE_COMPARISON_REQUEST,
    ROUTE_SITE_REQUEST,
    ROUTE_TABLE_REQUEST,
    TOPOLOGIES_REQUEST,
    type TopologiesParameters,
} from './protocol-documents.js';
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
    const lifetime = new Lifetime();
    let pulled: PulledDiagnostics | undefined;
    let watch: EditWatch | undefined;
    let refreshing = Promise.resolve();
    let knowsLinks = false;
    let drawsMaps = false;
    const maps = new Maps();
    const documents = new TextDocuments(OPEN_TEXTS);

    const { answer, answerAtOnce, answerLater } = answering(connection, lifetime);

    connection.onInitialize((params): InitializeResult => {
        lifetime.refuseAnother();
        const options: InitializationOptions = params.initializationOptions ?? {};
        l10n.config({ contents: { ...options.messages } });
        if (options.limits !== undefined) setLimits({ ...options.limits });
        const made: Workspace = new Workspace(filesFor(options), () => {
            watch?.begin();
            if (options.views) void connection.sendNotification(TOPOLOGIES_CHANGED_NOTIFICATION);
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
        made.resolvesEdits =
            params.capabilities.textDocument?.codeAction?.resolveSupport?.properties.includes('edit') ?? false;
        const { documentChanges, resourceOperations, changeAnnotationSupport } =
            params.capabilities.workspace?.workspaceEdit ?? {};
        made.createsFiles = (documentChanges ?? false) && (resourceOperations?.includes('create') ?? false);
        made.confirmsEdits = (documentChanges ?? false) && changeAnnotationSupport !== undefined;
        if (options.views) {
            const baselines = new Baselines(made, (uri) =>
                // An editor that knows no such request knows no commits.
                connection.sendRequest<CommittedResult>(COMMITTED_REQUEST, { uri }).catch(() => ({ state: 'none' })),
            );
            watch = new EditWatch(
                made,
                baselines,
                () => {
                    refresher.refreshLenses().catch((error: unknown) => connection.console.error(String(error)));
                    void connection.sendNotification(ROUTE_CHANGES_NOTIFICATION);
                },
                (error) => connection.console.error(`route changes: ${String(error)}`),
            );
            connection.onNotification(COMMIT_CHANGED_NOTIFICATION, () => {
                baselines.forgetCommit();
                watch?.begin();
            });
        }
        lifetime.begin(made);
        knowsLinks = capabilities.textDocument?.definition?.linkSupport ?? false;
        connection.onInitialized(() =>
            made.reading
                .during(() => watching.start(foldersOf(params)))
                .catch((error: unknown) => connection.console.error(String(error))),
        );
        return {
            capabilities: serverCapabilities(pulls),
            serverInfo: { name: 'mailtopo' },
        };
    });

    connection.onShutdown(() => lifetime.end());

    documents.onDidChangeContent(({ document }) => lifetime.present?.edit(document.uri, document.text));
    documents.onDidSave(({ document }) => void lifetime.present?.recheck(document.uri));
    documents.onDidClose(({ document }) => void lifetime.present?.close(document.uri));
    connection.onDidChangeConfiguration(({ settings }) => {
        const given = (settings as { readonly mailtopo?: unknown } | null)?.mailtopo;
        if (given !== undefined) void lifetime.present?.configure(readSettings(given));
    });

    connection.onHover(answerLater(hover));
    connection.onCompletion(answer(completion, []));
    connection.onCompletionResolve((item) => answer(completionResolve, item)(item));
    connection.onSignatureHelp(answer(signatureHelp, null));
    connection.languages.callHierarchy.onPrepare(answer(prepareCallHierarchy, null));
    connection.languages.callHierarchy.onIncomingCalls(answer(incomingCalls, null));
    connection.languages.callHierarchy.onOutgoingCalls(answer(outgoingCalls, null));
    connection.languages.onLinkedEditingRange(answerAtOnce(linkedEditingRanges, null));
    connection.onDefinition(
        answer(
            (ws: Workspace, params: Parameters<typeof definition>[1]) =>
                definitionAnswer(definition(ws, params), knowsLinks),
            [],
        ),
    );
    connection.onReferences(answer(listed(references), []));
    connection.onDocumentHighlight(answer(listed(highlights), []));
    connection.onPrepareRename(answer(prepareRename, null));
    connection.onRenameRequest(
        answerLater(async (ws: Workspace, params: Parameters<typeof rename>[1], token) => {
            const renaming = await rename(ws, params, token);
            // An editor that asks before the edit is made may show what is edited, and not why it asks.
            if (renaming?.warning != null) {
                const told = { type: MessageType.Warning, message: renaming.warning };
                void connection.sendNotification('window/showMessage', told);
            }
            return renaming?.edit ?? null;
        }),
    );
    connection.onDocumentSymbol(answer(listed(documentSymbols), []));
    connection.onWorkspaceSymbol(answer(listed(workspaceSymbols), []));
    connection.onFoldingRanges(answerAtOnce(listed(foldingRanges), []));
    connection.onSelectionRanges(answerAtOnce(listed(selectionRanges), []));
    connection.onDocumentFormatting(answerAtOnce(listed(formatting), []));
    connection.onDocumentRangeFormatting(answerAtOnce(listed(rangeFormatting), []));
    connection.onDocumentOnTypeFormatting(answerAtOnce(listed(onTypeFormatting), []));
    connection.onDocumentLinks(answerAtOnce(listed(documentLinks), []));
    connection.onCodeLens(
        answer(
            (ws: Workspace, params: Parameters<typeof codeLenses>[1]) => [
                ...(watch === undefined ? [] : routeChangeLenses(watch, ws, params.textDocument.uri)),
                ...codeLenses(ws, params),
            ],
            [],
        ),
    );
    connection.onCodeLensResolve((lens) => answer(codeLensResolve, lens)(lens));
    connection.onCodeAction(answer(listed(codeActions), []));
    connection.onCodeActionResolve((action) => answer(resolveCodeAction, action)(action));
    connection.languages.inlayHint.on(answer(listed(inlayHints), []));
    connection.languages.semanticTokens.on(
        answer((ws: Workspace, { textDocument }) => semanticTokens(ws, textDocument.uri), { data: [] }),
    );
    connection.languages.semanticTokens.onRange(
        answer((ws: Workspace, { textDocument, range }) => semanticTokens(ws, textDocument.uri, range), { data: [] }),
    );

    connection.languages.diagnostics.on(async (params, token) => {
        lifetime.required();
        if (pulled === undefined) throw new ResponseError(ErrorCodes.MethodNotFound, PUSHED);
        return pulled.document(params, token);
    });
    connection.languages.diagnostics.onWorkspace(async (params, token) => {
        lifetime.required();
        if (pulled === undefined) throw new ResponseError(ErrorCodes.MethodNotFound, PUSHED);
        return pulled.everything(params, token);
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
    connection.onRequest(IMPORT_REQUEST, answer<ImportParameters, object | null>(importExports, null));
    connection.onRequest(TOOL_REQUEST, answer<ToolParameters, object | null>(toolAnswer, null));

    connection.onRequest(
        ROUTE_CHANGES_REQUEST,
        answer<Parameters<typeof routeChangesOf>[1], object | null>(
            (_, params) => (watch === undefined ? null : routeChangesOf(watch, params)),
            null,
        ),
    );
    connection.onRequest(
        EXPLAIN_CHANGE_REQUEST,
        answer(
            (_: Workspace, params: Parameters<typeof explainRouteChange>[1]) =>
                watch === undefined ? null : explainRouteChange(watch, params),
            null,
        ),
    );

    connection.onRequest(EXPLORER_NAMES_REQUEST, answer(explorerNames, null));
    connection.onRequest<ExplorerAnswer | null, void>(EXPLORER_REQUEST, answer(explore, null));
    connection.onRequest(
        EXPLORER_INSERT_REQUEST,
        answer<Parameters<typeof insertAnswer>[1], object | null>(insertAnswer, null),
    );
    connection.onRequest(EXPLORER_END_REQUEST, answer(explorerEnd, null));

    connection.onRequest(ROUTE_TABLE_REQUEST, answerLater(routeTable));
    connection.onRequest(ROUTE_COMPARISON_REQUEST, answerLater(routeComparison));
    connection.onRequest(ROUTE_SITE_REQUEST, answerLater(routeSite));
    connection.onRequest(TOPOLOGIES_REQUEST, answer<TopologiesParameters, object>(knownTopologies, []));

    documents.listen(connection);
    connection.listen();
    return {
        settled: async () => {
            await lifetime.present?.reading.wait();
            lifetime.present?.settle();
            await refreshing;
        },
    };
}

/** A server that runs. */
export interface RunningServer {
    /** Waits until what has changed so far has been checked, and the editor been told. */
    readonly settled: () => Promise<void>;
}

const PUSHED = 'The editor did not say that it asks for diagnostics: they are sent to it.';

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
    if (workspaceFolders != null) return workspaceFolders.map((folder) => folder.uri);
    return rootUri == null ? [] : [rootUri];
}
