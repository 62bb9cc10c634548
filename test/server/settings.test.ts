import { describe, expect, it } from 'vitest';
import type { CodeLens, Diagnostic, InlayHint } from 'vscode-languageserver-protocol';
import { hintText, type Opened, withServer } from '../support/features.js';
import { everything } from '../support/positions.js';
import { CLIENT_CAPABILITIES } from '../support/server.js';

const TEXT = 'site A\nsite B\nlink AB: A <-> B cost 10\nlink AB2: A <-> B cost 20\nroute A -> B\n';

function found({ server, file }: Opened): readonly Diagnostic[] {
    return server.published.get(file.uri)?.diagnostics ?? [];
}

async function hints({ file, request }: Opened): Promise<readonly string[]> {
    const all = await request<readonly InlayHint[]>('textDocument/inlayHint', { range: everything(file.text) });
    return all.map(hintText);
}

describe('settings', () => {
    it('as Exchange administrators find them: a link that another replaces is information', () =>
        withServer(TEXT, async (opened) => {
            await opened.server.settled();
            expect(found(opened).map(({ code, severity }) => [code, severity])).toEqual([['redundant-link', 3]]);
        }));

    it('give a rule another severity, from the start', () =>
        withServer(
            TEXT,
            async (opened) => {
                await opened.server.settled();
                expect(found(opened).map(({ code, severity }) => [code, severity])).toEqual([['redundant-link', 1]]);
            },
            { settings: { diagnostics: { 'redundant-link': 'error' } } },
        ));

    it('turn a rule off and on while running', () =>
        withServer(TEXT, async (opened) => {
            await opened.server.configure({ diagnostics: { 'redundant-link': 'off' } });
            expect(found(opened)).toEqual([]);
            await opened.server.configure({ diagnostics: { 'redundant-link': 'warning' } });
            expect(found(opened).map(({ severity }) => severity)).toEqual([2]);
            await opened.server.configure({});
            expect(found(opened).map(({ severity }) => severity)).toEqual([3]);
        }));

    it('apply to files that are not open', () =>
        withServer('//- main.mailtopo\nsite A\n//- other.mailtopo\nsite\n', async ({ server }) => {
            await server.configure({ diagnostics: { 'syntax-error': 'hint' } });
            expect(
                server.published.get('file:///test/other.mailtopo')?.diagnostics.map(({ severity }) => severity),
            ).toEqual([4]);
        }));

    it('turn hints and lenses off while running, and ask the editor to show them anew', () =>
        withServer(TEXT, async (opened) => {
            expect(await hints(opened)).toEqual(['carries 2 of 2 routes', 'carries 0 of 2 routes', '10 · A › B']);
            // What the opening of the file brings about is over.
            await opened.server.settled();
            opened.server.refreshes.clear();
            await opened.server.configure({ inlayHints: { links: false }, codeLens: { enabled: false } });
            expect(opened.server.refreshes.get('workspace/inlayHint/refresh')).toBe(1);
            expect(opened.server.refreshes.get('workspace/codeLens/refresh')).toBe(1);
            expect(await hints(opened)).toEqual(['10 · A › B']);
            expect(await opened.request<readonly CodeLens[]>('textDocument/codeLens')).toEqual([]);
        }));

    it.each([
        ['nothing', null],
        ['a number', 42],
        ['lists', { diagnostics: [1], inlayHints: 'no', codeLens: [], format: 7 }],
        [
            'unknown rules and severities',
            { diagnostics: { 'no-such-rule': 'off', 'redundant-link': 'loud', constructor: 'off' } },
        ],
    ])('that make no sense are taken as the defaults: %s', (_, settings) =>
        withServer(
            TEXT,
            async (opened) => {
                await opened.server.settled();
                expect(found(opened).map(({ code, severity }) => [code, severity])).toEqual([['redundant-link', 3]]);
                expect(await hints(opened)).toHaveLength(3);
            },
            { settings },
        ),
    );

    it('are taken from the notice by an editor that cannot be asked for them', () =>
        withServer(
            TEXT,
            async (opened) => {
                await opened.server.configure({ diagnostics: { 'redundant-link': 'off' } });
                expect(found(opened)).toEqual([]);
            },
            {
                capabilities: {
                    ...CLIENT_CAPABILITIES,
                    workspace: { ...CLIENT_CAPABILITIES.workspace, configuration: false },
                },
            },
        ));

    it('need no editor that can be asked to show things anew', () =>
        withServer(
            TEXT,
            async (opened) => {
                await opened.server.settled();
                expect(found(opened)).toHaveLength(1);
                expect(opened.server.refreshes.size).toBe(0);
            },
            { capabilities: {} },
        ));
});

describe('comments turn diagnostics off', () => {
    const codes = (text: string, expected: readonly string[]): Promise<void> =>
        withServer(text, async (opened) => {
            await opened.server.settled();
            expect(found(opened).map(({ code, range }) => `${code} ${range.start.line}`)).toEqual(expected);
        });

    it('of the next line', () =>
        codes(TEXT.replace('link AB2', '// mailtopo-disable-next-line redundant-link\nlink AB2'), []));

    it('of the next line alone, and of their rule alone', async () => {
        await codes(TEXT.replace('link AB2', '// mailtopo-disable-next-line redundant-link\n\nlink AB2'), [
            'unused-suppression 3',
            'redundant-link 5',
        ]);
        await codes(TEXT.replace('link AB2', '// mailtopo-disable-next-line unused-link\nlink AB2'), [
            'unused-suppression 3',
            'redundant-link 4',
        ]);
    });

    it('of several rules', () =>
        codes(
            TEXT.replace(
                'link AB2: A <-> B cost 20',
                '/* mailtopo-disable-next-line cost-out-of-range, redundant-link */\nlink AB2: A <-> B cost 0 exchange-cost 20',
            ),
            [],
        ));

    it('of the file, wherever they stand', () => codes(`${TEXT}// mailtopo-disable-file redundant-link\n`, []));

    it('of their own file alone', () =>
        withServer(
            `//- main.mailtopo\n${TEXT}import "other.mailtopo"\n//- other.mailtopo\n// mailtopo-disable-file redundant-link\n`,
            async (opened) => {
                await opened.server.settled();
                expect(found(opened).map(({ code }) => code)).toEqual(['redundant-link']);
            },
        ));

    it('as they are being written', () =>
        withServer(TEXT, async (opened) => {
            const change = { text: `// mailtopo-disable-file redundant-link\n${TEXT}` };
            await opened.server.client.sendNotification('textDocument/didChange', {
                textDocument: { uri: opened.file.uri, version: 2 },
                contentChanges: [change],
            });
            await opened.server.settled();
            expect(found(opened)).toEqual([]);
        }));
});
