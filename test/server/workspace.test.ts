import { afterEach, describe, expect, it } from 'vitest';
import { FileChangeType, type Hover, type InlayHint, type MarkupContent } from 'vscode-languageserver-protocol';
import { hintText, lensesOf, problemsIn } from '../support/features.js';
import { everything } from '../support/positions.js';
import { openServer, type ServerOptions, type TestServer } from '../support/server.js';

const MAIN = 'file:///test/main.mailtopo';
const LINKS = 'file:///test/links.mailtopo';

const MAIN_TEXT = 'import "links.mailtopo"\nsite A\nsite B\nroute A -> B\nexpect A -> B cost 10\n';
const FILES = `//- main.mailtopo\n${MAIN_TEXT}//- links.mailtopo\nlink AB: A <-> B cost 10\n`;

let server: TestServer;

async function start(source: string, options: ServerOptions = {}): Promise<TestServer> {
    server = await openServer(source, options);
    return server;
}

afterEach(async () => {
    expect(server.errors).toEqual([]);
    await server.stop();
});

async function hints(uri: string): Promise<readonly string[]> {
    const params = { textDocument: { uri }, range: everything('\n'.repeat(99)) };
    return (await server.client.sendRequest<readonly InlayHint[]>('textDocument/inlayHint', params)).map(hintText);
}

function problems(uri: string): readonly string[] {
    const content = server.disk.get(uri);
    return problemsIn(server, uri, content !== undefined && 'text' in content ? content.text : '');
}

describe('an edit in one file', () => {
    it('brings the diagnostics of others up to date, open or not', async () => {
        await start(FILES);
        await server.open(LINKS);
        expect(problems(MAIN)).toEqual([]);
        await server.edit(LINKS, 'cost 10', 'cost 20');
        expect(problems(MAIN)).toEqual(['expectation-failed: cost 10']);
        await server.edit(LINKS, 'cost 20', 'cost 10');
        expect(problems(MAIN)).toEqual([]);
    });

    it('brings the hints and lenses of others up to date, and asks the editor to show them anew', async () => {
        await start(FILES);
        await server.open(MAIN);
        await server.open(LINKS);
        expect(await hints(MAIN)).toEqual(['10 · A › B', '✓ holds']);
        server.refreshes.clear();
        await server.edit(LINKS, 'cost 10', 'cost 20');
        expect(Object.fromEntries(server.refreshes)).toEqual({
            'workspace/inlayHint/refresh': 1,
            'workspace/codeLens/refresh': 1,
            'workspace/semanticTokens/refresh': 1,
        });
        expect(await hints(MAIN)).toEqual(['20 · A › B', '✗ is 20 · A › B']);
        await server.edit(LINKS, 'A <-> B', 'A');
        const lenses = await lensesOf(server, MAIN);
        expect(lenses.map(({ command }) => command?.title)).toEqual([
            'reaches 0 of 1 site · 3 references',
            'reaches 0 of 1 site · 2 references',
        ]);
    });

    it('brings the hover of others up to date', async () => {
        await start(FILES);
        await server.open(LINKS);
        await server.edit(LINKS, 'cost 10', 'cost 77');
        const hover = await server.client.sendRequest<Hover>('textDocument/hover', {
            textDocument: { uri: MAIN },
            position: { line: 3, character: 9 },
        });
        expect((hover.contents as MarkupContent).value).toContain('cost 77, 1 hop');
    });

    it('leaves files of other topologies alone', async () => {
        await start(`${FILES}//- other.mailtopo\nsite C\nsite D\n`);
        await server.open(LINKS);
        server.published.clear();
        await server.edit(LINKS, 'cost 10', 'cost 20');
        expect([...server.published.keys()]).toEqual([MAIN]);
    });

    it('that comes in many steps ends as the last leaves it', async () => {
        await start(FILES);
        await server.open(LINKS);
        for (let cost = 11; cost < 40; cost++) await server.change(LINKS, `link AB: A <-> B cost ${cost}\n`);
        await server.change(LINKS, 'link AB: A <-> B cost 10\n');
        await server.settled();
        expect(problems(MAIN)).toEqual([]);
        expect(await hints(MAIN)).toEqual(['10 · A › B', '✓ holds']);
    });
});

describe('files that were never opened', () => {
    it('have their diagnostics from the start, and none is sent for those without any', async () => {
        await start('//- a.mailtopo\nsite\n//- b.mailtopo\nsite B\n//- folder/c.mailtopo\nroute X -> X\n');
        expect([...server.published.keys()].sort()).toEqual([
            'file:///test/a.mailtopo',
            'file:///test/folder/c.mailtopo',
        ]);
        expect(problems('file:///test/a.mailtopo')).toEqual(['syntax-error: site']);
    });

    it('answer requests as open ones do', async () => {
        await start(FILES);
        expect(await hints(LINKS)).toEqual(['carries 2 of 2 routes']);
    });

    it('say where to read of what is wrong', async () => {
        await start('//- a.mailtopo\nsite\n');
        const [first] = server.published.get('file:///test/a.mailtopo')?.diagnostics ?? [];
        expect(first).toMatchObject({
            source: 'mailtopo',
            severity: 1,
            codeDescription: { href: expect.stringMatching(/docs\/diagnostics\/syntax-error\.md$/) },
        });
    });
});

describe('a file on the disk', () => {
    it('that changes counts as it is now', async () => {
        await start(FILES);
        await server.write({ [LINKS]: { text: 'link AB: A <-> B cost 20\n' } });
        expect(problems(MAIN)).toEqual(['expectation-failed: cost 10']);
    });

    it('that is made is taken in', async () => {
        await start(`//- main.mailtopo\n${MAIN_TEXT}`);
        expect(problems(MAIN)).toContain('import-not-found: "links.mailtopo"');
        await server.write({ [LINKS]: { text: 'link AB: A <-> B cost 10\n' } });
        expect(problems(MAIN)).toEqual([]);
        await server.write({ 'file:///test/new.mailtopo': { text: 'site' } });
        expect(problems('file:///test/new.mailtopo')).toEqual(['syntax-error: site']);
    });

    it('that goes takes its diagnostics with it, and is missed by what imports it', async () => {
        await start(`//- main.mailtopo\n${MAIN_TEXT}//- links.mailtopo\nlink AB: A <-> B cost 10\nsite\n`);
        expect(problems(LINKS)).toEqual(['syntax-error: site']);
        await server.write({ [LINKS]: undefined });
        expect(server.published.get(LINKS)?.diagnostics).toEqual([]);
        expect(problems(MAIN)).toContain('import-not-found: "links.mailtopo"');
    });

    it('that gets another name is known by that', async () => {
        await start(FILES);
        await server.write({
            [LINKS]: undefined,
            'file:///test/lines.mailtopo': { text: 'link AB: A <-> B cost 10\n' },
        });
        expect(problems(MAIN)).toContain('import-not-found: "links.mailtopo"');
        await server.write({ [MAIN]: { text: MAIN_TEXT.replace('links', 'lines') } });
        expect(problems(MAIN)).toEqual([]);
    });

    it('that is open counts as the editor has it', async () => {
        await start(FILES);
        await server.open(LINKS);
        await server.edit(LINKS, 'cost 10', 'cost 20');
        await server.write({ [LINKS]: { text: 'link AB: A <-> B cost 30\n' } });
        expect(await hints(MAIN)).toEqual(['20 · A › B', '✗ is 20 · A › B']);
        await server.write({ [LINKS]: undefined });
        expect(await hints(MAIN)).toEqual(['20 · A › B', '✗ is 20 · A › B']);
    });
});

describe('a folder on the disk', () => {
    const OLD = 'file:///test/emea/links.mailtopo';

    it('that goes takes what is in it along', async () => {
        await start(
            '//- main.mailtopo\nimport "emea/links.mailtopo"\nsite A\n//- emea/links.mailtopo\nsite\n//- emea2/other.mailtopo\nsite\n',
        );
        server.disk.delete(OLD);
        await server.write({ 'file:///test/emea': undefined });
        expect(server.published.get(OLD)?.diagnostics).toEqual([]);
        expect(problems(MAIN)).toEqual(['import-not-found: "emea/links.mailtopo"']);
        expect(problems('file:///test/emea2/other.mailtopo')).toEqual(['syntax-error: site']);
    });

    it('that gets another name brings what is in it along', async () => {
        await start('//- emea/links.mailtopo\nsite\n');
        server.disk.delete(OLD);
        server.disk.set('file:///test/asia/links.mailtopo', { text: 'site\n' });
        const changes = [
            { uri: 'file:///test/emea', type: FileChangeType.Deleted },
            { uri: 'file:///test/asia', type: FileChangeType.Created },
        ];
        await server.client.sendNotification('workspace/didChangeWatchedFiles', { changes });
        await server.settled();
        expect(server.published.get(OLD)?.diagnostics).toEqual([]);
        expect(problems('file:///test/asia/links.mailtopo')).toEqual(['syntax-error: site']);
    });

    it('whose files are open stays as the editor has it', async () => {
        await start('//- emea/links.mailtopo\nsite\n');
        await server.open(OLD);
        await server.write({ 'file:///test/emea': undefined });
        expect(server.published.get(OLD)?.diagnostics).toHaveLength(1);
    });
});

describe('closing a file', () => {
    it('throws its edits away', async () => {
        await start(FILES);
        await server.open(LINKS);
        await server.edit(LINKS, 'cost 10', 'cost 20');
        await server.close(LINKS);
        expect(problems(MAIN)).toEqual([]);
        expect(await hints(MAIN)).toEqual(['10 · A › B', '✓ holds']);
    });

    it('that was never saved takes its diagnostics away', async () => {
        await start(FILES);
        await server.open('untitled:Untitled-1', 'site\n');
        expect(server.published.get('untitled:Untitled-1')?.diagnostics).toHaveLength(1);
        await server.close('untitled:Untitled-1');
        expect(server.published.get('untitled:Untitled-1')?.diagnostics).toEqual([]);
    });

    it('that has gone from the disk meanwhile forgets it', async () => {
        await start(FILES);
        await server.open(LINKS);
        await server.write({ [LINKS]: undefined });
        await server.close(LINKS);
        expect(problems(MAIN)).toContain('import-not-found: "links.mailtopo"');
    });
});

describe('folders of the workspace', () => {
    const OTHER = 'file:///other/x.mailtopo';
    const change = async (added: readonly string[], removed: readonly string[]): Promise<void> => {
        const named = (uris: readonly string[]) => uris.map((uri) => ({ uri, name: uri }));
        await server.client.sendNotification('workspace/didChangeWorkspaceFolders', {
            event: { added: named(added), removed: named(removed) },
        });
        await server.settled();
    };

    it('come and go', async () => {
        await start('//- main.mailtopo\nsite\n', { disk: { [OTHER]: { text: 'site' } } });
        expect([...server.published.keys()]).toEqual([MAIN]);
        await change(['file:///other'], []);
        expect(server.published.get(OTHER)?.diagnostics).toHaveLength(1);
        await change([], ['file:///test']);
        expect(server.published.get(MAIN)?.diagnostics).toEqual([]);
        expect(server.published.get(OTHER)?.diagnostics).toHaveLength(1);
    });

    it('go, and what is open or imported stays', async () => {
        await start('//- main.mailtopo\nimport "../other/x.mailtopo"\n', {
            disk: { [OTHER]: { text: 'site' } },
            settings: { imports: { outsideWorkspace: true } },
        });
        expect(server.published.get(OTHER)?.diagnostics).toHaveLength(1);
        await server.open(MAIN);
        await change([], ['file:///test']);
        expect(server.published.get(OTHER)?.diagnostics).toHaveLength(1);
    });

    it('need not be there', async () => {
        await start('', { folders: [] });
        await server.open(MAIN, 'site');
        expect(server.published.get(MAIN)?.diagnostics).toHaveLength(1);
    });
});
