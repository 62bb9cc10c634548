import { execFileSync } from 'node:child_process';
import {
    existsSync,
    lstatSync,
    mkdirSync,
    mkdtempSync,
    readdirSync,
    readFileSync,
    rmSync,
    symlinkSync,
    writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { folderOf, mailtopo } from '../support/command.js';

const FILE = { 'main.mailtopo': 'site A\nsite B\nlink AB: A <-> B cost 3\n' };
const ROW = 'Name,Cost,SitesIncluded\n';

/** What these take is there on Unix alone. */
const onUnix = describe.skipIf(process.platform === 'win32');

/** A file system with room for 64 KB; null where none can be made, which takes root on Linux. */
function smallDisk(): string | null {
    const folder = mkdtempSync(join(tmpdir(), 'mailtopo-small-'));
    try {
        execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder], { stdio: 'ignore' });
        return folder;
    } catch {
        rmSync(folder, { recursive: true });
        return null;
    }
}

const small = smallDisk();

afterAll(() => {
    if (small === null) return;
    execFileSync('umount', [small]);
    rmSync(small, { recursive: true });
});

/** A topology whose map takes far more than 64 KB. */
const LARGE = Array.from({ length: 300 }, (_, i) => `site S${i}\nlink L${i}: S${i} <-> S${(i + 1) % 300}\n`).join('');

describe.skipIf(small === null)('a disk that is full', () => {
    it('leaves what was there as it was, and nothing beside it', async () => {
        const target = join(small ?? '', 'map.svg');
        writeFileSync(target, 'the map of before');
        const folder = folderOf({ 'large.mailtopo': LARGE });
        const result = await mailtopo(['map', 'large.mailtopo', '-o', target], { folder });
        expect(result).toEqual({
            status: 2,
            output: '',
            errors: `mailtopo: ${target} cannot be written: the disk is full (ENOSPC).\n`,
        });
        expect(readFileSync(target, 'utf8')).toBe('the map of before');
        expect(readdirSync(small ?? '')).toEqual(['map.svg']);
    });

    it('leaves no part of what was not there', async () => {
        const target = join(small ?? '', 'new.json');
        const folder = folderOf({ 'large.mailtopo': LARGE });
        const result = await mailtopo(['export', 'large.mailtopo', '--format', 'json', '-o', target], { folder });
        expect(result.status).toBe(2);
        expect(existsSync(target)).toBe(false);
    });
});

onUnix('what is written', () => {
    it.skipIf(!existsSync('/dev/full'))('into a device goes straight there, and never takes its place', async () => {
        const folder = folderOf(FILE);
        expect(await mailtopo(['map', 'main.mailtopo', '-o', '/dev/full'], { folder })).toEqual({
            status: 2,
            output: '',
            errors: 'mailtopo: /dev/full cannot be written: the disk is full (ENOSPC).\n',
        });
        expect(await mailtopo(['map', 'main.mailtopo', '-o', '/dev/null'], { folder })).toMatchObject({ status: 0 });
        expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true);
    });

    it('takes the place of no folder', async () => {
        const folder = folderOf({ ...FILE, 'maps/old.svg': '' });
        expect(await mailtopo(['map', 'main.mailtopo', '-o', 'maps'], { folder })).toEqual({
            status: 2,
            output: '',
            errors: 'mailtopo: maps cannot be written: it is a folder (EISDIR).\n',
        });
        expect(readdirSync(folder).sort()).toEqual(['main.mailtopo', 'maps']);
    });

    it('goes through a symbolic link, and neither over one in a ring nor over one that leads to nothing', async () => {
        const folder = folderOf({ ...FILE, 'real.svg': 'old' });
        symlinkSync('real.svg', join(folder, 'link.svg'));
        symlinkSync('ring.svg', join(folder, 'ring.svg'));
        symlinkSync('nothing.svg', join(folder, 'dangling.svg'));
        const written = (name: string) => mailtopo(['map', 'main.mailtopo', '-o', name], { folder });
        expect(await written('link.svg')).toMatchObject({ status: 0 });
        expect(readFileSync(join(folder, 'real.svg'), 'utf8')).toContain('<svg');
        expect((await written('ring.svg')).errors).toBe(
            'mailtopo: ring.svg cannot be written: its symbolic links lead in a ring (ELOOP).\n',
        );
        expect((await written('dangling.svg')).errors).toBe('mailtopo: dangling.svg cannot be written (ENOENT).\n');
        for (const name of ['link.svg', 'ring.svg', 'dangling.svg'])
            expect(lstatSync(join(folder, name)).isSymbolicLink()).toBe(true);
        expect(readdirSync(folder)).toHaveLength(5);
    });

    it('takes away no file of somebody else, whatever it is called', async () => {
        const foreign = { '.map.svg.1.tmp': 'foreign', [`.map.svg.${process.pid}.tmp`]: 'foreign too' };
        const folder = folderOf({ ...FILE, ...foreign });
        expect(await mailtopo(['map', 'main.mailtopo', '-o', 'map.svg'], { folder })).toMatchObject({ status: 0 });
        for (const [name, text] of Object.entries(foreign)) expect(readFileSync(join(folder, name), 'utf8')).toBe(text);
    });

    it('may have as long a name as the file system takes', async () => {
        const folder = folderOf(FILE);
        const name = `${'x'.repeat(251)}.svg`;
        expect(await mailtopo(['map', 'main.mailtopo', '-o', name], { folder })).toMatchObject({ status: 0 });
        expect((await mailtopo(['map', 'main.mailtopo', '-o', `x${name}`], { folder })).errors).toMatch(
            /cannot be written \(ENAMETOOLONG\)\.\n$/,
        );
    });
});

onUnix('exports that cannot be read', () => {
    it('a pipe in a folder is no file, and is not waited for', async () => {
        const folder = folderOf({ 'exports/a.csv': ROW });
        execFileSync('mkfifo', [join(folder, 'exports/pipe.csv')]);
        expect(await mailtopo(['import', 'exports'], { folder })).toEqual({
            status: 2,
            output: '',
            errors: 'mailtopo: exports/pipe.csv is no file.\n',
        });
    });

    it('a link that leads to nothing is said', async () => {
        const folder = folderOf({ 'exports/a.csv': ROW });
        symlinkSync('gone.csv', join(folder, 'exports/link.csv'));
        expect((await mailtopo(['import', 'exports'], { folder })).errors).toBe(
            'mailtopo: exports/link.csv does not exist.\n',
        );
    });

    it('links that lead back to their folders are not followed round and round', async () => {
        const folder = folderOf({ 'exports/a/one.json': '{}', 'exports/b/two.json': '{}' });
        for (const [link, target] of [
            ['a/back', '..'],
            ['b/back', '..'],
            ['a/other', '../b'],
            ['b/other', '../a'],
        ] as const)
            symlinkSync(target, join(folder, 'exports', link));
        const { status, errors } = await mailtopo(['import', 'exports'], { folder });
        expect(status).toBe(2);
        // Read, each on the ways to it that go round nowhere: what they say is no export.
        expect(errors).toContain('exports/a/one.json');
        expect(errors.trim().split('\n').length).toBeLessThanOrEqual(4);
    });

    it('more than 100 MB are refused by their sizes, one by one and together', async () => {
        const folder = folderOf({});
        mkdirSync(join(folder, 'many'));
        const megabytes = (count: number) => Buffer.alloc(count * 2 ** 20, 0x20);
        writeFileSync(join(folder, 'one.csv'), megabytes(101));
        for (const name of ['a', 'b', 'c']) writeFileSync(join(folder, `many/${name}.csv`), megabytes(40));
        const raised = (name: string): string =>
            `To raise the limit: \`${name}\` in the setting \`mailtopo.limits\`, or, for the command, in the variable \`MAILTOPO_LIMITS\`.\n`;
        const advice = `Export fewer properties with \`Select-Object\`, or import a part at a time. ${raised('export-megabytes')}`;
        expect((await mailtopo(['import', 'one.csv'], { folder })).errors).toBe(
            `mailtopo: one.csv: This is too large: 101 MB, where at most 100 MB are read together. ${advice}`,
        );
        expect((await mailtopo(['import', 'many'], { folder })).errors).toBe(
            `mailtopo: This is too large: 120 MB, where at most 100 MB are read together. ${advice}`,
        );
        expect((await mailtopo(['check', '-'], { folder, input: megabytes(33) })).errors).toBe(
            `mailtopo: standard input is too large: at most 32 MB are read. ${raised('file-megabytes')}`,
        );
    });
});
