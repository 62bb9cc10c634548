import { describe, expect, it } from 'vitest';
import type { InlayHint } from 'vscode-languageserver-protocol';
import type { FileContent } from '../../server/files.js';
import { hintText, problemsIn, withServer } from '../support/features.js';
import { everything } from '../support/positions.js';

const MAIN = 'file:///test/main.mailtopo';

/** The one diagnostic of an import in the main file. */
function checkImport(path: string, content: FileContent | undefined, code: string, message: string): Promise<void> {
    const text = `import "${path}"\nsite A\n`;
    const disk = content === undefined ? {} : { [`file:///test/${path}`]: content };
    return withServer(
        text,
        async ({ server, file }) => {
            await server.settled();
            expect(problemsIn(server, MAIN, file.text)).toEqual([
                `${code}: ${code === 'redundant-import' ? `import "${path}"` : `"${path}"`}`,
            ]);
            expect(server.published.get(MAIN)?.diagnostics[0]?.message).toContain(message);
            // And the rest of the file works.
            const hover = await server.client.sendRequest('textDocument/hover', {
                textDocument: { uri: MAIN },
                position: { line: 1, character: 5 },
            });
            expect(hover).not.toBeNull();
        },
        { disk },
    );
}

describe('an import', () => {
    it('of itself', () => checkImport('main.mailtopo', undefined, 'redundant-import', 'This file imports itself.'));

    it('of a folder', () =>
        checkImport(
            'emea',
            { problem: { kind: 'folder', message: 'is a folder' } },
            'import-not-found',
            'is a folder',
        ));

    it('of a missing file', () => checkImport('missing.mailtopo', undefined, 'import-not-found', 'does not exist'));

    it('of nothing', () => checkImport('', undefined, 'import-not-found', 'names no file'));

    it('of a file that must not be read', () =>
        checkImport(
            'secret.mailtopo',
            { problem: { kind: 'unreadable', message: 'cannot be read: permission denied' } },
            'import-not-found',
            'permission denied',
        ));

    it('of a binary file: it is that file that is told of', () =>
        withServer(
            'import "binary.mailtopo"\nsite A\n',
            async ({ server, file }) => {
                await server.settled();
                expect(problemsIn(server, MAIN, file.text)).toEqual([]);
                const found = server.published.get('file:///test/binary.mailtopo')?.diagnostics;
                expect(found).toHaveLength(1);
                expect(found?.[0]?.message).toContain('This is no text file');
            },
            { disk: { 'file:///test/binary.mailtopo': { text: '\u0000\u0001site B' } } },
        ));

    it('of a file outside the workspace is refused, and says what would allow it', () =>
        withServer(
            'import "../lib/a.mailtopo"\nsite A\n',
            async ({ server, file }) => {
                await server.settled();
                expect(problemsIn(server, MAIN, file.text)).toEqual(['import-not-found: "../lib/a.mailtopo"']);
                expect(server.published.get(MAIN)?.diagnostics[0]?.message).toBe(
                    'The file `/lib/a.mailtopo` lies outside of the folders that are open, so what it declares is unknown here. Open its folder too, or turn on the setting `mailtopo.imports.outsideWorkspace` where you trust what is imported.',
                );
                // Nothing of it is shown: it has an error that nobody is told of.
                expect(server.published.has('file:///lib/a.mailtopo')).toBe(false);
                // The settings count as soon as they change, either way.
                await server.configure({ imports: { outsideWorkspace: true } });
                expect(problemsIn(server, MAIN, file.text)).toEqual([]);
                expect(server.published.get('file:///lib/a.mailtopo')?.diagnostics).toHaveLength(1);
                await server.configure({});
                expect(problemsIn(server, MAIN, file.text)).toEqual(['import-not-found: "../lib/a.mailtopo"']);
                expect(server.published.get('file:///lib/a.mailtopo')?.diagnostics).toEqual([]);
            },
            { disk: { 'file:///lib/a.mailtopo': { text: 'site\n' } } },
        ));

    it('of a file outside is read once its folder is open too', () =>
        withServer(
            'import "../lib/a.mailtopo"\nsite A\n',
            async ({ server, file }) => {
                await server.settled();
                expect(problemsIn(server, MAIN, file.text)).toEqual(['import-not-found: "../lib/a.mailtopo"']);
                await server.client.sendNotification('workspace/didChangeWorkspaceFolders', {
                    event: { added: [{ uri: 'file:///lib', name: 'lib' }], removed: [] },
                });
                await server.settled();
                expect(problemsIn(server, MAIN, file.text)).toEqual([]);
            },
            { disk: { 'file:///lib/a.mailtopo': { text: 'site B\nlink AB: A <-> B' } } },
        ));

    it('of a folder whose name only begins like that of an open one is refused', () =>
        withServer(
            'import "../test-secrets/a.mailtopo"\nsite A\n',
            async ({ server, file }) => {
                await server.settled();
                expect(problemsIn(server, MAIN, file.text)).toEqual(['import-not-found: "../test-secrets/a.mailtopo"']);
            },
            { disk: { 'file:///test-secrets/a.mailtopo': { text: 'site B' } } },
        ));

    it('of a file that was opened without a folder: what lies beside it is read, and nothing above', () =>
        withServer(
            '',
            async ({ server }) => {
                const text = 'import "parts/b.mailtopo"\nimport "../c.mailtopo"\nsite A\nroute A -> B\n';
                await server.open('file:///alone/a.mailtopo', text);
                expect(problemsIn(server, 'file:///alone/a.mailtopo', text)).toEqual([
                    'import-not-found: "../c.mailtopo"',
                ]);
            },
            {
                folders: [],
                disk: {
                    'file:///alone/parts/b.mailtopo': { text: 'import "../links.mailtopo"\nsite B' },
                    'file:///alone/links.mailtopo': { text: 'link AB: A <-> B' },
                    'file:///c.mailtopo': { text: 'site C' },
                },
            },
        ));

    it('of a file outside the workspace, and what that imports in its turn, where that is allowed', () =>
        withServer(
            'import "../lib/a.mailtopo"\nsite A\nlink AB: A <-> B cost 3\nroute A -> B\n',
            async ({ server, file, request }) => {
                await server.settled();
                expect(problemsIn(server, MAIN, file.text)).toEqual([]);
                const hints = await request<readonly InlayHint[]>('textDocument/inlayHint', {
                    range: everything(file.text),
                });
                expect(hints.map(hintText)).toEqual(['carries 2 of 2 routes', '3 · A › B']);
            },
            {
                settings: { imports: { outsideWorkspace: true } },
                disk: {
                    'file:///lib/a.mailtopo': { text: 'import "b.mailtopo"' },
                    'file:///lib/b.mailtopo': { text: 'site B' },
                },
            },
        ));

    it('that is being typed reads each file that it names on the way', () =>
        withServer('//- main.mailtopo\nsite A\n//- more/b.mailtopo\nimport "c.mailtopo"\n', async ({ server }) => {
            server.disk.set('file:///lib/c.mailtopo', { text: 'site\n' });
            await server.configure({ imports: { outsideWorkspace: true } });
            const text = 'import "../lib/c.mailtopo"\nsite A\n';
            await server.change(MAIN, text);
            await server.settled();
            expect(server.published.get('file:///lib/c.mailtopo')?.diagnostics).toHaveLength(1);
        }));
});

describe('imports in a ring', () => {
    it('are one topology, in which a file counts once', () =>
        withServer(
            '//- main.mailtopo\nimport "b.mailtopo"\nsite A\nlink AB: A <-> B cost 3\nroute A -> B\n//- b.mailtopo\nimport "c.mailtopo"\nsite B\n//- c.mailtopo\nimport "main.mailtopo"\nroute B -> A\n',
            async ({ server, file, request }) => {
                await server.settled();
                expect([...server.published.values()].flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
                const hints = await request<readonly InlayHint[]>('textDocument/inlayHint', {
                    range: everything(file.text),
                });
                expect(hints.map(hintText)).toEqual(['carries 2 of 2 routes', '3 · A › B']);
                const other = { textDocument: { uri: 'file:///test/c.mailtopo' }, range: everything('\n\n\n') };
                expect((await request<readonly InlayHint[]>('textDocument/inlayHint', other)).map(hintText)).toEqual([
                    '3 · B › A',
                ]);
            },
        ));
});

describe('a file that two topologies take in', () => {
    it('has what is so in both once, and what is so in one with its name', () =>
        withServer(
            '//- sites.mailtopo\nsite A\nsite B\nexpect A -> B cost 10\nexpect A -> B cost 5\n//- today.mailtopo\nimport "sites.mailtopo"\nlink AB: A <-> B cost 10\n//- proposed.mailtopo\nimport "sites.mailtopo"\nlink AB: A <-> B cost 20\n',
            async ({ server, file }) => {
                await server.settled();
                const found =
                    server.published
                        .get(file.uri)
                        ?.diagnostics.map(({ range, message }) => `${range.start.line} ${message}`) ?? [];
                expect(found).toHaveLength(3);
                expect(found[0]).toMatch(/^2 .*cost 20.*\(In the topology of proposed\.mailtopo\.\)$/);
                expect(found.slice(1).every((each) => each.startsWith('3 '))).toBe(true);
                expect(
                    found
                        .slice(1)
                        .map((each) => /\(In the topology of (\w+)\.mailtopo\.\)$/.exec(each)?.[1])
                        .sort(),
                ).toEqual(['proposed', 'today']);
            },
        ));

    it('says the same of both without naming either', () =>
        withServer(
            '//- sites.mailtopo\nsite A\nsite\n//- today.mailtopo\nimport "sites.mailtopo"\n//- proposed.mailtopo\nimport "sites.mailtopo"\n',
            async ({ server, file }) => {
                await server.settled();
                const found = server.published.get(file.uri)?.diagnostics ?? [];
                expect(found.map(({ code }) => code)).toEqual(['syntax-error']);
                expect(found[0]?.message).not.toContain('topology of');
            },
        ));
});
