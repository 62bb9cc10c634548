import { describe, expect, it, vi } from 'vitest';
import type {
    ClientCapabilities,
    DocumentDiagnosticReport,
    FoldingRange,
    InlayHint,
} from 'vscode-languageserver-protocol';
import { Reading } from '../../server/reading.js';
import { Workspace } from '../../server/workspace.js';
import { hintText } from '../support/features.js';
import { CLIENT_CAPABILITIES, openServer, type TestServer } from '../support/server.js';

const MAIN = 'file:///test/main.mailtopo';
const SITES = 'file:///test/sites.mailtopo';
const TEXT = '// Sites are\n// elsewhere.\nimport "sites.mailtopo"\nlink AB: A <-> B cost 10\nroute A -> B\n';
const PULLING: ClientCapabilities = {
    ...CLIENT_CAPABILITIES,
    textDocument: { ...CLIENT_CAPABILITIES.textDocument, diagnostic: {} },
};
const ALL = {
    textDocument: { uri: MAIN },
    range: { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } },
};

/** Opens a file, the import of which is not read before `read` is called. */
async function withUnread(
    capabilities: ClientCapabilities,
    act: (server: TestServer, read: () => void) => Promise<void>,
): Promise<void> {
    let [isHeld, read] = [false, (): void => {}];
    const held = new Promise<void>((resolve) => {
        read = resolve;
    });
    const server = await openServer('', { capabilities, beforeReading: async () => (isHeld ? held : undefined) });
    server.disk.set(SITES, { text: 'site A\nsite B\n' });
    isHeld = true;
    await server.client.sendNotification('textDocument/didOpen', {
        textDocument: { uri: MAIN, languageId: 'mailtopo', version: 1, text: TEXT },
    });
    try {
        await act(server, read);
        expect(server.errors).toEqual([]);
    } finally {
        read();
        await server.stop();
    }
}

/** What has been answered within some turns. */
async function soon<R>(answer: Promise<R>): Promise<R | 'nothing yet'> {
    const later = new Promise<'nothing yet'>((resolve) => setTimeout(resolve, 150, 'nothing yet'));
    return Promise.race([answer, later]);
}

describe('while an import is being read', () => {
    it('a question for diagnostics waits: no name is called unknown that the import declares', () =>
        withUnread(PULLING, async ({ client }, read) => {
            const answer = client.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', ALL);
            expect(await soon(answer)).toBe('nothing yet');
            read();
            expect(await answer).toMatchObject({ kind: 'full', items: [] });
        }));

    it('nothing wrong is sent to an editor that does not ask', () =>
        withUnread(CLIENT_CAPABILITIES, async (server, read) => {
            await soon(new Promise(() => {}));
            expect([...server.published.keys()]).toEqual([]);
            read();
            await server.settled();
            expect([...server.published.values()].flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
        }));

    it('hints wait, and tell the route by way of what is imported', () =>
        withUnread(PULLING, async ({ client }, read) => {
            const answer = client.sendRequest<InlayHint[]>('textDocument/inlayHint', ALL);
            expect(await soon(answer)).toBe('nothing yet');
            read();
            expect((await answer).map(hintText).join(' ')).toContain('10');
        }));

    it('what the text alone decides is answered', () =>
        withUnread(PULLING, async ({ client }) => {
            const answer = client.sendRequest<FoldingRange[]>('textDocument/foldingRange', ALL);
            expect(await soon(answer)).toMatchObject([{ startLine: 0, endLine: 1 }]);
        }));
});

describe('what takes too long to be read', () => {
    it('is no longer waited for, and said to be over once', async () => {
        let ended = 0;
        const reading = new Reading(() => ended++, 20);
        let read = (): void => {};
        const slow = reading.during(
            () =>
                new Promise<void>((resolve) => {
                    read = resolve;
                }),
        );
        await reading.wait();
        expect([reading.isOn, ended]).toEqual([false, 1]);
        read();
        await slow;
        expect(ended).toBe(1);
    });

    it('is told of when it comes', async () => {
        vi.useFakeTimers();
        try {
            let read = (_: { readonly text: string }): void => {};
            const files = {
                list: async () => [],
                read: () =>
                    new Promise<{ readonly text: string }>((resolve) => {
                        read = resolve;
                    }),
            };
            const told: string[][] = [];
            const workspace: Workspace = new Workspace(files, () => {
                told.push(workspace.project.allFiles().map(({ uri }) => uri));
            });
            workspace.edit(MAIN, 'site A\n');
            await vi.advanceTimersByTimeAsync(100);
            // The import is written into a file that is open.
            workspace.edit(MAIN, TEXT);
            await vi.advanceTimersByTimeAsync(10_000);
            expect(told.at(-1)).toEqual([MAIN]);
            read({ text: 'site A\nsite B\n' });
            await vi.advanceTimersByTimeAsync(100);
            expect(told.at(-1)).toEqual([MAIN, SITES]);
        } finally {
            vi.useRealTimers();
        }
    });

    it('is over where it fails', async () => {
        const reading = new Reading(() => {});
        await expect(reading.during(() => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
        expect(reading.isOn).toBe(false);
    });
});
