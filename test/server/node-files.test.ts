import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeFiles } from '../../server/node-files.js';

const folder = mkdtempSync(join(tmpdir(), 'mailtopo-'));
const uriOf = (name: string): string => pathToFileURL(join(folder, name)).toString();

beforeAll(() => {
    for (const name of ['deep/er', 'node_modules/x', '.git', 'São Paulo & co'])
        mkdirSync(join(folder, name), { recursive: true });
    for (const name of [
        'a.mailtopo',
        'deep/er/b.mailtopo',
        'node_modules/x/c.mailtopo',
        '.git/d.mailtopo',
        'São Paulo & co/e f.mailtopo',
        'g.txt',
    ]) {
        writeFileSync(join(folder, name), 'site A\n');
    }
});

afterAll(() => rmSync(folder, { recursive: true }));

async function problemOf(name: string): Promise<string> {
    const content = await nodeFiles.read(uriOf(name));
    return 'problem' in content ? `${content.problem.kind}: ${content.problem.message}` : content.text;
}

describe('files of the machine', () => {
    it('are found in all folders but those of tools', async () => {
        const found = await nodeFiles.list([pathToFileURL(folder).toString()]);
        expect([...found].sort()).toEqual(
            [uriOf('a.mailtopo'), uriOf('deep/er/b.mailtopo'), uriOf('São Paulo & co/e f.mailtopo')].map(plain).sort(),
        );
    });

    it('are found in no folder that is none', async () => {
        expect(await nodeFiles.list([uriOf('missing'), uriOf('a.mailtopo'), 'vscode-vfs://github/x'])).toEqual([]);
    });

    it('are read, whatever their names', async () => {
        expect(await nodeFiles.read(plain(uriOf('São Paulo & co/e f.mailtopo')))).toEqual({ text: 'site A\n' });
    });

    it('that cannot be read say why', async () => {
        expect(await problemOf('missing.mailtopo')).toBe('missing: does not exist');
        expect(await problemOf('a.mailtopo/b.mailtopo')).toBe('missing: does not exist');
        expect(await problemOf('deep')).toBe('folder: is a folder');
        expect((await nodeFiles.read(`${uriOf('a')}%00b`)) satisfies object).toMatchObject({
            problem: { kind: 'unreadable' },
        });
    });

    it('that are too large are not read', async () => {
        writeFileSync(join(folder, 'huge.txt'), '');
        truncateSync(join(folder, 'huge.txt'), 40 * 2 ** 20);
        expect(await problemOf('huge.txt')).toContain('unreadable: is too large: 40 MB');
    });

    it('are no documents that were never saved', async () => {
        expect(await nodeFiles.read('untitled:package.json')).toMatchObject({ problem: { kind: 'missing' } });
    });

    describe.skipIf(process.platform === 'win32')('of Unix', () => {
        it('may be links, to a file or to themselves', async () => {
            symlinkSync(join(folder, 'g.txt'), join(folder, 'deep/link.mailtopo'));
            symlinkSync(join(folder, 'deep/ring.mailtopo'), join(folder, 'deep/ring.mailtopo'));
            expect(await nodeFiles.list([uriOf('deep')])).toContain(uriOf('deep/link.mailtopo'));
            expect(await problemOf('deep/link.mailtopo')).toBe('site A\n');
            expect(await problemOf('deep/ring.mailtopo')).toMatch(/^unreadable/);
        });

        it('are no devices and no pipes, which may never end', async () => {
            expect(await nodeFiles.read('file:///dev/zero')).toMatchObject({
                problem: { kind: 'unreadable', message: 'is no file' },
            });
            execFileSync('mkfifo', [join(folder, 'pipe.mailtopo')]);
            expect(await problemOf('pipe.mailtopo')).toBe('unreadable: is no file');
        });
    });
});

/** An address in the form that the server writes. */
function plain(uri: string): string {
    return uri.replaceAll('&', '%26');
}
