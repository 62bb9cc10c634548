import { mkdirSync, mkdtempSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { diagnosticsOf } from '../../language/project/diagnostics.js';
import { nodeFiles } from '../../server/node-files.js';
import { Workspace } from '../../server/workspace.js';
import { openServer } from '../support/server.js';

const MAIN = 'file:///test/main.mailtopo';
const OTHER = 'file:///test/other.mailtopo';
const IMPORTING = 'import "other.mailtopo"\nsite A\nlink AB: A <-> B cost 3\n';

describe('a watcher that misses what happens', () => {
    const codes = (published: ReadonlyMap<string, { diagnostics: readonly { code?: unknown }[] }>) =>
        published.get(MAIN)?.diagnostics.map(({ code }) => code) ?? [];

    it('costs nothing once a file is opened that imports the others', async () => {
        const server = await openServer(`//- main.mailtopo\n${IMPORTING}`);
        expect(codes(server.published)).toContain('import-not-found');
        server.disk.set(OTHER, { text: 'site B\n' });
        await server.open(MAIN);
        expect(codes(server.published)).toEqual([]);
        expect(server.errors).toEqual([]);
        await server.stop();
    });

    it.each([
        ['came', undefined, 'site B\n', ['import-not-found', 'unknown-name'], []],
        ['changed', 'site C\n', 'site B\n', ['unknown-name'], []],
        ['went', 'site B\n', undefined, [], ['import-not-found', 'unknown-name']],
    ])('costs nothing once a file is saved: what it imports %s', async (_, before, after, was, is) => {
        const disk = before === undefined ? {} : { [OTHER]: { text: before } };
        const server = await openServer(`//- main.mailtopo\n${IMPORTING}`, { disk });
        await server.open(MAIN);
        expect(
            codes(server.published)
                .filter((code) => code !== 'site-without-link')
                .sort(),
        ).toEqual(was);
        if (after === undefined) server.disk.delete(OTHER);
        else server.disk.set(OTHER, { text: after });
        await server.client.sendNotification('textDocument/didSave', { textDocument: { uri: MAIN } });
        await server.settled();
        expect(codes(server.published).sort()).toEqual(is);
        expect(server.errors).toEqual([]);
        await server.stop();
    });
});

describe('files of a disk', () => {
    let folder: string;
    const uriOf = (name: string): string => pathToFileURL(join(folder, name)).toString();

    beforeEach(() => {
        folder = mkdtempSync(join(tmpdir(), 'mailtopo-faults-'));
    });

    afterEach(() => rmSync(folder, { recursive: true }));

    /** The workspace of the folder, once all of it is read. */
    async function scanned(files = nodeFiles): Promise<Workspace> {
        const workspace = new Workspace(files, () => undefined);
        await workspace.scan([pathToFileURL(folder).toString()]);
        return workspace;
    }

    function problemsOf(workspace: Workspace, name: string): readonly string[] {
        const found = diagnosticsOf(workspace.project).get(uriOf(name)) ?? [];
        return found.filter(({ code }) => code === 'import-not-found').map(({ message }) => message);
    }

    it('that vanish between listing and reading are not there', async () => {
        writeFileSync(join(folder, 'stays.mailtopo'), 'site A\n');
        writeFileSync(join(folder, 'goes.mailtopo'), 'site B\n');
        const workspace = await scanned({
            ...nodeFiles,
            list: async (folders) => {
                const found = await nodeFiles.list(folders);
                unlinkSync(join(folder, 'goes.mailtopo'));
                return found;
            },
        });
        expect(workspace.project.allFiles().map(({ uri }) => uri)).toEqual([uriOf('stays.mailtopo')]);
    });

    it('in a folder that vanishes while it is listed are not there', async () => {
        // Root may list every folder: one that is gone, and one whose name is too long, are such as nobody can.
        for (const uri of [uriOf('gone'), uriOf('x'.repeat(300))]) expect(await nodeFiles.list([uri])).toEqual([]);
        writeFileSync(join(folder, 'file'), '');
        expect(await nodeFiles.list([uriOf('file')])).toEqual([]);
    });

    it('are found at any depth', async () => {
        const deep = Array.from({ length: 100 }, (_, level) => `d${level}`).join('/');
        mkdirSync(join(folder, deep), { recursive: true });
        writeFileSync(join(folder, deep, 'deep.mailtopo'), 'site A\n');
        expect(await nodeFiles.list([pathToFileURL(folder).toString()])).toEqual([uriOf(`${deep}/deep.mailtopo`)]);
    });

    it.skipIf(process.platform === 'win32')('that cannot be read are told of where they are imported', async () => {
        const long = `${'x'.repeat(300)}.mailtopo`;
        symlinkSync('ring-b.mailtopo', join(folder, 'ring-a.mailtopo'));
        symlinkSync('ring-a.mailtopo', join(folder, 'ring-b.mailtopo'));
        symlinkSync('nowhere.mailtopo', join(folder, 'dangling.mailtopo'));
        writeFileSync(
            join(folder, 'main.mailtopo'),
            `import "ring-a.mailtopo"\nimport "dangling.mailtopo"\nimport "${long}"\nsite A\n`,
        );
        const messages = problemsOf(await scanned(), 'main.mailtopo');
        expect(messages).toHaveLength(3);
        expect(messages[0]).toContain('its symbolic links lead in a ring');
        expect(messages[1]).toContain('does not exist');
        expect(messages[2]).toContain('its name is too long');
    });

    it.skipIf(process.platform === 'win32')(
        'that import themselves over a link to their folder come to an end',
        async () => {
            symlinkSync('.', join(folder, 'again'));
            writeFileSync(join(folder, 'main.mailtopo'), 'import "again/main.mailtopo"\nsite A\n');
            const workspace = await scanned();
            // The system follows some forty links, and no more.
            expect(workspace.project.allFiles().length).toBeLessThan(100);
            expect(workspace.project.wantedFiles()).toEqual([]);
        },
    );
});
