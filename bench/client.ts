import { PassThrough } from 'node:stream';
import { createConnection } from 'vscode-languageserver/node';
import {
    createProtocolConnection,
    type DocumentDiagnosticParams,
    type DocumentDiagnosticReport,
    type InlayHint,
    type ProtocolConnection,
    type RelatedFullDocumentDiagnosticReport,
    StreamMessageReader,
    StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { startServer } from '../server/server.js';

/** What an editor shows after a keystroke. */
export interface Shown {
    readonly diagnostics: RelatedFullDocumentDiagnosticReport;
    readonly hints: readonly InlayHint[];
}

/** Lines that an editor shows at a time. */
const VISIBLE_LINES = 60;

/** An editor as far as it types: a client of the server in this process, over the protocol alone. */
export class Editor {
    private document = TextDocument.create('', 'mailtopo', 0, '');
    /** What it was given last: it says so when it asks anew, and is told if nothing is different. */
    private diagnostics: RelatedFullDocumentDiagnosticReport | undefined;

    private constructor(private readonly client: ProtocolConnection) {}

    /** Starts a server with files on its disk. */
    static async start(files: ReadonlyMap<string, string>): Promise<Editor> {
        const [up, down] = [new PassThrough(), new PassThrough()];
        startServer(createConnection(new StreamMessageReader(up), new StreamMessageWriter(down)), () => ({
            list: async () => [...files.keys()],
            read: async (uri) => {
                const text = files.get(uri);
                return text === undefined ? { problem: { kind: 'missing', message: 'does not exist' } } : { text };
            },
        }));
        const client = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
        client.onRequest('client/registerCapability', () => null);
        client.onRequest('workspace/configuration', ({ items }: { items: readonly unknown[] }) =>
            items.map(() => null),
        );
        for (const what of ['inlayHint', 'codeLens', 'semanticTokens', 'diagnostic'])
            client.onRequest(`workspace/${what}/refresh`, () => null);
        client.listen();
        await client.sendRequest('initialize', {
            processId: null,
            rootUri: null,
            workspaceFolders: [{ uri: 'file:///bench', name: 'bench' }],
            capabilities: {
                textDocument: { diagnostic: { relatedDocumentSupport: true } },
                workspace: {
                    configuration: true,
                    workspaceFolders: true,
                    inlayHint: { refreshSupport: true },
                    diagnostics: { refreshSupport: true },
                },
            },
        });
        await client.sendNotification('initialized', {});
        return new Editor(client);
    }

    /** The text of the file that is open. */
    get text(): string {
        return this.document.getText();
    }

    /** Opens a file, and waits for what is shown. */
    async open(uri: string, text: string): Promise<Shown> {
        this.document = TextDocument.create(uri, 'mailtopo', 1, text);
        await this.client.sendNotification('textDocument/didOpen', {
            textDocument: { uri, languageId: 'mailtopo', version: 1, text },
        });
        return this.shown(0);
    }

    /**
     * Replaces what stands at an offset, and waits for fresh diagnostics and the fresh hints of the lines around it.
     * @returns also how many milliseconds passed from the keystroke to the answers; what the editor itself does with the
     * text is not in them
     */
    async type(offset: number, length: number, text: string): Promise<Shown & { readonly milliseconds: number }> {
        const { uri, version } = this.document;
        const range = { start: this.document.positionAt(offset), end: this.document.positionAt(offset + length) };
        this.document = TextDocument.update(this.document, [{ range, text }], version + 1);
        const begun = performance.now();
        // Nothing is waited for between the keystroke and the questions, as in an editor.
        const sent = this.client.sendNotification('textDocument/didChange', {
            textDocument: { uri, version: version + 1 },
            contentChanges: [{ range, text }],
        });
        const shown = await this.shown(range.start.line);
        const milliseconds = performance.now() - begun;
        await sent;
        return { ...shown, milliseconds };
    }

    /** Asks for a hover, as a reader does who points at something. */
    async hover(offset: number): Promise<unknown> {
        const { uri } = this.document;
        return this.client.sendRequest('textDocument/hover', {
            textDocument: { uri },
            position: this.document.positionAt(offset),
        });
    }

    /** Asks what can be written at a place. */
    async complete(offset: number): Promise<unknown> {
        const { uri } = this.document;
        return this.client.sendRequest('textDocument/completion', {
            textDocument: { uri },
            position: this.document.positionAt(offset),
        });
    }

    async stop(): Promise<void> {
        await this.client.sendRequest('shutdown');
        this.client.dispose();
    }

    private async shown(line: number): Promise<Shown> {
        const textDocument = { uri: this.document.uri };
        const first = Math.max(0, line - VISIBLE_LINES / 2);
        const end = { line: Math.min(first + VISIBLE_LINES, this.document.lineCount), character: 0 };
        const range = { start: { line: first, character: 0 }, end };
        const previousResultId = this.diagnostics?.resultId;
        const asked: DocumentDiagnosticParams = { textDocument, ...(previousResultId && { previousResultId }) };
        const [report, hints] = await Promise.all([
            this.client.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', asked),
            this.client.sendRequest<InlayHint[] | null>('textDocument/inlayHint', { textDocument, range }),
        ]);
        if (report.kind === 'full') this.diagnostics = report;
        else if (this.diagnostics === undefined) throw new Error('told that nothing changed, of a file never told of');
        return { diagnostics: this.diagnostics, hints: hints ?? [] };
    }
}
