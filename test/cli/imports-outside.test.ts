import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../cli/commands.js';
import { folderOf, mailtopo } from '../support/command.js';

const FILES = {
    'plan/main.mailtopo': 'import "../shared/b.mailtopo"\nsite A\nlink AB: A <-> B cost 5\nexpect A -> B cost 5\n',
    'shared/b.mailtopo': 'site B\n',
    'elsewhere/readme.txt': '',
};

/** Calls the command in a folder below that of the files. */
const call = (folder: string, below: string, ...words: readonly string[]) =>
    mailtopo(words, { folder: join(folder, below) });

describe('an import of the command', () => {
    it('may lead wherever the present folder reaches', async () => {
        expect(await call(folderOf(FILES), '', 'test', 'plan/main.mailtopo')).toMatchObject({ status: 0 });
    });

    it('may lead into a folder that the call names', async () => {
        expect(await call(folderOf(FILES), 'elsewhere', 'test', '../plan', '../shared')).toMatchObject({ status: 0 });
    });

    it('leads nowhere else, and the finding says what would allow it', async () => {
        const folder = folderOf(FILES);
        const { status, output } = await call(folder, 'plan', 'check', 'main.mailtopo', '--severity', 'error');
        expect(status).toBe(1);
        expect(output).toContain(
            `shared/b.mailtopo\` lies outside of the present folder and of the folders of what the call names, so what it declares is unknown here. \`--imports-outside\` allows it, where you trust what is imported. [import-not-found]\n`,
        );
        expect(await call(folder, 'plan', 'test', 'main.mailtopo', '--imports-outside')).toMatchObject({ status: 0 });
    });

    it('is allowed in the same way by every command that reads topologies', () => {
        const able = COMMANDS.filter(({ options }) => options.some(({ name }) => name === 'imports-outside'));
        expect(able.map(({ name }) => name)).toEqual([
            'check',
            'route',
            'routes',
            'test',
            'diff',
            'impact',
            'map',
            'export',
        ]);
    });

    it.each([
        ['route', ['main.mailtopo', 'A', 'B']],
        ['routes', ['main.mailtopo']],
        ['diff', ['main.mailtopo', 'main.mailtopo']],
        ['impact', ['main.mailtopo', '--down', 'link:AB']],
        ['map', ['main.mailtopo']],
        ['export', ['main.mailtopo']],
    ])('is allowed of %s', async (command, words) => {
        const folder = folderOf(FILES);
        expect((await call(folder, 'plan', command, ...words)).errors).toContain(
            command === 'route' ? 'there is no' : 'error',
        );
        expect((await call(folder, 'plan', command, ...words, '--imports-outside')).errors).toBe('');
    });

    it.skipIf(process.platform === 'win32')('does not follow symbolic links out of a folder, and says so', async () => {
        const folder = folderOf({ 'shared/b.mailtopo': 'site\n' });
        mkdirSync(join(folder, 'linked'));
        symlinkSync(join(folder, 'shared/b.mailtopo'), join(folder, 'linked/b.mailtopo'));
        expect(await call(folder, 'linked', 'check')).toEqual({
            status: 2,
            output: '',
            errors: 'mailtopo: b.mailtopo is a symbolic link to a file that lies outside of the present folder and of the folders of what the call names. `--imports-outside` allows it, where you trust what is imported.\n',
        });
        expect(await call(folder, 'linked', 'check', '--imports-outside', '--severity', 'error')).toMatchObject({
            output: expect.stringContaining('b.mailtopo:1:1: error: '),
        });
    });
});
