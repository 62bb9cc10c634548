import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { URI } from 'vscode-uri';
import { importedUri } from '../../language/syntax/uris.js';
import { isWithin, outsideWorkspace, readWithin } from '../../server/bounds.js';
import { nodeFiles } from '../../server/node-files.js';

/** A folder with these files, and with links to where they lead; each by its path in it. */
function folderOf(files: Readonly<Record<string, string>>, links: Readonly<Record<string, string>> = {}): string {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'mailtopo-bounds-')));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
    }
    for (const [path, target] of Object.entries(links)) symlinkSync(join(folder, target), join(folder, path));
    return folder;
}

const uriOf = (folder: string, path: string): string => URI.file(join(folder, path)).toString();

/** What is read of a file where only one folder is open. */
const read = (folder: string, open: string, path: string) =>
    readWithin(nodeFiles, { folders: [uriOf(folder, open)], refusal: outsideWorkspace() }, uriOf(folder, path));

describe('a file', () => {
    it('is within its folders, whatever path an import has', () => {
        const step = fc.constantFrom('..', '.', 'a', 'b', '%2e%2e', '..\\..', '/', '\u2025');
        fc.assert(
            fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
                const uri = importedUri('file:///home/user/plan/main.mailtopo', `${steps.join('/')}/x.mailtopo`);
                // By the segments of the path alone, as a file system would walk them.
                const walked = URI.parse(uri).path.split('/').slice(1);
                expect(walked).not.toContain('..');
                expect(isWithin(['file:///home/user/plan'], uri)).toBe(
                    walked.slice(0, 3).join('/') === 'home/user/plan',
                );
            }),
            { numRuns: 1000 },
        );
    });

    it('is within the root of a file system, and in no folder where none is open', () => {
        expect(isWithin(['file:///'], 'file:///a.mailtopo')).toBe(true);
        expect(isWithin([], 'file:///a.mailtopo')).toBe(false);
        expect(isWithin(['file:///a'], 'vscode-vfs:///a/b.mailtopo')).toBe(false);
        expect(isWithin(['file:///sites%20of%20mail/'], 'file:///sites of mail/b.mailtopo')).toBe(true);
    });
});

describe.skipIf(process.platform === 'win32')('a symbolic link', () => {
    it('that leads out of the folders is not read', async () => {
        const folder = folderOf({ 'plan/a.mailtopo': '', 'secret.txt': 'site S' }, { 'plan/b.mailtopo': 'secret.txt' });
        expect(await read(folder, 'plan', 'plan/b.mailtopo')).toEqual({
            problem: {
                kind: 'outside',
                message: 'is a symbolic link to a file that lies outside of the folders that are open',
                remedy: outsideWorkspace().remedy,
            },
        });
    });

    it('of a folder that leads out is not followed', async () => {
        const folder = folderOf({ 'plan/a.mailtopo': '', 'other/b.mailtopo': 'site B' }, { 'plan/other': 'other' });
        expect(await read(folder, 'plan', 'plan/other/b.mailtopo')).toMatchObject({ problem: { kind: 'outside' } });
    });

    it('within the folders is followed, and so is one to a folder that is open', async () => {
        const folder = folderOf(
            { 'plan/deep/a.mailtopo': 'site A' },
            { 'plan/b.mailtopo': 'plan/deep/a.mailtopo', linked: 'plan' },
        );
        expect(await read(folder, 'plan', 'plan/b.mailtopo')).toEqual({ text: 'site A' });
        expect(await read(folder, 'linked', 'linked/deep/a.mailtopo')).toEqual({ text: 'site A' });
    });

    it('in a ring, or to nothing, is a file that is not there or cannot be read', async () => {
        const folder = folderOf(
            { 'plan/a.mailtopo': '' },
            { 'plan/x.mailtopo': 'plan/y.mailtopo', 'plan/y.mailtopo': 'plan/x.mailtopo', 'plan/z.mailtopo': 'none' },
        );
        expect(await read(folder, 'plan', 'plan/x.mailtopo')).toMatchObject({ problem: { kind: 'unreadable' } });
        expect(await read(folder, 'plan', 'plan/z.mailtopo')).toMatchObject({ problem: { kind: 'missing' } });
    });
});
