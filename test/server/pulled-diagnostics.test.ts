import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
    CancellationTokenSource,
    type ClientCapabilities,
    type Diagnostic,
    type DocumentDiagnosticReport,
    type WorkspaceDiagnosticReport,
} from 'vscode-languageserver-protocol';
import type { FileContent } from '../../server/files.js';
import { CLIENT_CAPABILITIES, openServer, type TestServer } from '../support/server.js';

const PULLING: ClientCapabilities = {
    ...CLIENT_CAPABILITIES,
    textDocument: { ...CLIENT_CAPABILITIES.textDocument, diagnostic: {} },
    workspace: { ...CLIENT_CAPABILITIES.workspace, diagnostics: { refreshSupport: true } },
};
const RELATED: ClientCapabilities = {
    ...PULLING,
    textDocument: { ...PULLING.textDocument, diagnostic: { relatedDocumentSupport: true } },
};

const REFRESH = 'workspace/diagnostic/refresh';
const MAIN = 'file:///test/main.mailtopo';
const LINKS = 'file:///test/links.mailtopo';

/** A route that the names decide, and its links in another file. */
const TWO_FILES = `
//- main.mailtopo
import "links.mailtopo"
site A
site B
site C
expect A -> C cost 20
//- links.mailtopo
link AB: A <-> B cost 10
link BC: B <-> C cost 10
`;

async function withPulling<R>(
    source: string,
    act: (server: TestServer) => Promise<R>,
    capabilities = PULLING,
    disk: Readonly<Record<string, FileContent>> = {},
): Promise<R> {
    const server = await openServer(source, { capabilities, disk });
    try {
        const result = await act(server);
        expect(server.errors).toEqual([]);
        if (capabilities.textDocument?.diagnostic !== undefined) expect(server.published.size).toBe(0);
        return result;
    } finally {
        await server.stop();
    }
}

function pull(server: TestServer, uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return server.client.sendRequest('textDocument/diagnostic', { textDocument: { uri }, previousResultId });
}

function pullAll(
    server: TestServer,
    previousResultIds: readonly { readonly uri: string; readonly value: string }[] = [],
): Promise<WorkspaceDiagnosticReport> {
    return server.client.sendRequest('workspace/diagnostic', { previousResultIds });
}

function codes(report: DocumentDiagnosticReport): readonly unknown[] | string {
    return report.kind === 'full' ? report.items.map(({ code }) => code) : report.kind;
}

function examples(): Readonly<Record<string, FileContent>> {
    const root = new URL('../../examples/', import.meta.url);
    const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.mailtopo'));
    return Object.fromEntries(
        names.map((name) => [`file:///test/${name}`, { text: readFileSync(new URL(name, root), 'utf8') }]),
    );
}

describe('diagnostics that are asked for', () => {
    it('are those that are sent to an editor that does not ask, in every example', async () => {
        const disk = examples();
        const sent = await withPulling('', async (server) => server.published, CLIENT_CAPABILITIES, disk);
        const expected = new Map<string, readonly Diagnostic[]>(
            Object.keys(disk).map((uri) => [uri, sent.get(uri)?.diagnostics ?? []]),
        );
        expect([...expected.values()].flat().length).toBeGreaterThan(50);
        await withPulling(
            '',
            async (server) => {
                const { items } = await pullAll(server);
                expect(items.map(({ uri }) => uri)).toEqual(expect.arrayContaining([...expected.keys()]));
                for (const report of items)
                    expect(report.kind === 'full' && report.items).toEqual(expected.get(report.uri) ?? []);
                for (const [uri, diagnostics] of expected) {
                    const report = await pull(server, uri);
                    expect(report.kind === 'full' && report.items).toEqual(diagnostics);
                }
            },
            PULLING,
            disk,
        );
    });

    it('are offered to an editor that asks, and to no other', async () => {
        const asks = await withPulling(
            'site A\n',
            async (server) => server.initialized.capabilities.diagnosticProvider,
        );
        expect(asks).toEqual({ identifier: 'mailtopo', interFileDependencies: true, workspaceDiagnostics: true });
        await withPulling(
            'site A\nsite B\n',
            async (server) => {
                expect(server.initialized.capabilities.diagnosticProvider).toBeUndefined();
                expect(server.published.get(MAIN)?.diagnostics.length).toBeGreaterThan(0);
                await expect(pull(server, MAIN)).rejects.toThrow('they are sent to it');
            },
            CLIENT_CAPABILITIES,
        );
    });

    it('are not sent again while they stay the same, whatever else is edited', () =>
        withPulling(TWO_FILES, async (server) => {
            await server.open(MAIN);
            const first = await pull(server, MAIN);
            expect(codes(first)).toEqual([]);
            await server.edit(MAIN, 'site B', 'site B // in the middle');
            expect(codes(await pull(server, MAIN, first.resultId))).toBe('unchanged');
            await server.edit(MAIN, 'cost 20', 'cost 21');
            const second = await pull(server, MAIN, first.resultId);
            expect(codes(second)).toEqual(['expectation-failed']);
            await server.edit(MAIN, 'cost 21', 'cost 20');
            expect(codes(await pull(server, MAIN, second.resultId))).toEqual([]);
        }));

    it('are those after the edit that was sent before the question', () =>
        withPulling(TWO_FILES, async (server) => {
            await server.open(MAIN);
            const text = 'import "links.mailtopo"\nsite A\nsite B\nsite C\nexpect A -> C cost 99\n';
            void server.change(MAIN, text);
            expect(codes(await pull(server, MAIN))).toEqual(['expectation-failed']);
        }));

    it('are asked for anew when another file changes them', () =>
        withPulling(TWO_FILES, async (server) => {
            await server.open(MAIN);
            await server.open(LINKS);
            await pull(server, MAIN);
            await pull(server, LINKS);
            const before = server.refreshes.get(REFRESH) ?? 0;
            await server.edit(LINKS, 'link AB: A <-> B cost 10', 'link AB: A <-> B cost 11');
            expect(server.refreshes.get(REFRESH)).toBe(before + 1);
            expect(codes(await pull(server, MAIN))).toEqual(['expectation-failed']);
            await server.edit(LINKS, 'C cost 10', 'C cost 10 // as before');
            await pull(server, LINKS);
            expect(server.refreshes.get(REFRESH)).toBe(before + 1);
        }));

    it('of a file that is gone are told of once', () =>
        withPulling(TWO_FILES, async (server) => {
            await server.open(LINKS);
            await server.edit(LINKS, 'C cost 10', 'C cost 11');
            expect(codes(await pull(server, MAIN))).toEqual(['expectation-failed']);
            await server.write({ [MAIN]: undefined });
            const told = server.refreshes.get(REFRESH);
            expect(told).toBeGreaterThan(0);
            await server.edit(LINKS, 'C cost 11', 'C cost 12');
            expect(server.refreshes.get(REFRESH)).toBe(told);
        }));

    it('bring with them those of the other files that changed, where the editor takes that', () =>
        withPulling(
            TWO_FILES,
            async (server) => {
                await server.open(LINKS);
                await pull(server, MAIN);
                const text = 'link AB: A <-> B cost 11\nlink BC: B <-> C cost 10\n';
                void server.change(LINKS, text);
                const report = await pull(server, LINKS);
                const related = report.relatedDocuments?.[MAIN];
                expect(related?.kind === 'full' && related.items.map(({ code }) => code)).toEqual([
                    'expectation-failed',
                ]);
            },
            RELATED,
        ));

    it('of the workspace: those of each file, and the answer waits for news', () =>
        withPulling(TWO_FILES.replace('cost 20', 'cost 21'), async (server) => {
            const first = await pullAll(server);
            expect(first.items.map((item) => [item.uri, codes(item)])).toEqual([
                [MAIN, ['expectation-failed']],
                [LINKS, []],
            ]);
            const previous = first.items.map(({ uri, resultId }) => ({ uri, value: resultId ?? '' }));
            const waiting = pullAll(server, previous);
            let isAnswered = false;
            void waiting.then(() => (isAnswered = true));
            await server.settled();
            expect(isAnswered).toBe(false);
            await server.write({ [LINKS]: { text: 'link AB: A <-> B cost 11\nlink BC: B <-> C cost 10\n' } });
            expect((await waiting).items.map((item) => [item.uri, codes(item)])).toEqual([
                [MAIN, []],
                [LINKS, 'unchanged'],
            ]);
        }));

    it('of a file that goes are taken back', () =>
        withPulling('site A\nsite B\n', async (server) => {
            const [first] = (await pullAll(server)).items;
            await server.write({ [MAIN]: undefined });
            const { items } = await pullAll(server, [{ uri: MAIN, value: first?.resultId ?? '' }]);
            expect(items.map((item) => [item.uri, codes(item)])).toEqual([[MAIN, []]]);
        }));

    it('are let go of when nobody wants them any more', () =>
        withPulling('site A\n', async (server) => {
            const source = new CancellationTokenSource();
            const waiting = server.client.sendRequest('workspace/diagnostic', { previousResultIds: [] }, source.token);
            const refused = expect(waiting).rejects.toThrow('No longer wanted');
            await server.settled();
            source.cancel();
            await refused;
        }));

    it('follow the settings', () =>
        withPulling('site A\nsite B\n', async (server) => {
            await server.open(MAIN);
            expect(codes(await pull(server, MAIN))).toContain('site-without-link');
            await server.configure({ diagnostics: { 'site-without-link': 'off', 'unreachable-site': 'off' } });
            expect(server.refreshes.get(REFRESH)).toBeGreaterThan(0);
            expect(codes(await pull(server, MAIN))).toEqual([]);
        }));
});
