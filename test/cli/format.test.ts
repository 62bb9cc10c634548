import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf, mailtopo } from '../support/command.js';

const UGLY = 'site   A\nsite B{description "x"}\nlink AB:A<->B   cost 5';
const NEAT = 'site A\nsite B { description "x" }\nlink AB: A <-> B cost 5\n';

describe('format', () => {
    it('formats what is not formatted, and names it', async () => {
        const folder = folderOf({ 'a.mailtopo': UGLY, 'b/b.mailtopo': NEAT, 'c.txt': UGLY });
        expect(await mailtopo(['format'], { folder })).toEqual({ status: 0, output: 'a.mailtopo\n', errors: '' });
        expect(readFileSync(join(folder, 'a.mailtopo'), 'utf8')).toBe(NEAT);
        expect(readFileSync(join(folder, 'c.txt'), 'utf8')).toBe(UGLY);
        expect(await mailtopo(['format'], { folder })).toEqual({ status: 0, output: '', errors: '' });
        // A file that is named is formatted, whatever it is called.
        expect((await mailtopo(['format', 'c.txt'], { folder })).output).toBe('c.txt\n');
        expect(readdirSync(folder).sort()).toEqual(['a.mailtopo', 'b', 'c.txt']);
    });

    it('changes nothing with --check', async () => {
        const folder = folderOf({ 'a.mailtopo': UGLY, 'b.mailtopo': NEAT });
        const before = statSync(join(folder, 'a.mailtopo')).mtimeMs;
        expect(await mailtopo(['format', '--check'], { folder })).toEqual({
            status: 1,
            output: 'a.mailtopo\n',
            errors: '',
        });
        expect(statSync(join(folder, 'a.mailtopo')).mtimeMs).toBe(before);
        expect((await mailtopo(['format', '--check', 'b.mailtopo'], { folder })).status).toBe(0);
    });

    it('writes standard input formatted to standard output', async () => {
        expect(await mailtopo(['format', '-'], { input: UGLY })).toEqual({ status: 0, output: NEAT, errors: '' });
        expect(await mailtopo(['format', '-', '--check'], { input: UGLY })).toMatchObject({
            status: 1,
            output: '<stdin>\n',
        });
    });

    it.each([
        ['UTF-8 with a mark', (text: string) => Buffer.from(`\ufeff${text}`)],
        ['UTF-16', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
        ['UTF-16, big-endian', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
        ['lines of Windows', (text: string) => Buffer.from(text.replaceAll('\n', '\r\n'))],
    ])('keeps the encoding: %s', async (_, encode) => {
        const ugly = UGLY.replace('"x"', '"é 東京"');
        const neat = NEAT.replace('"x"', '"é 東京"');
        const folder = folderOf({ 'a.mailtopo': encode(ugly) });
        expect((await mailtopo(['format', 'a.mailtopo'], { folder })).status).toBe(0);
        expect(readFileSync(join(folder, 'a.mailtopo'))).toEqual(encode(neat));
        expect((await mailtopo(['format', 'a.mailtopo', '--check'], { folder })).status).toBe(0);
    });

    it.skipIf(process.platform === 'win32')('keeps what a file is allowed, and where a link leads', async () => {
        const folder = folderOf({ 'a.mailtopo': UGLY });
        chmodSync(join(folder, 'a.mailtopo'), 0o640);
        symlinkSync('a.mailtopo', join(folder, 'link.mailtopo'));
        await mailtopo(['format', 'link.mailtopo'], { folder });
        expect(lstatSync(join(folder, 'link.mailtopo')).isSymbolicLink()).toBe(true);
        expect(statSync(join(folder, 'a.mailtopo')).mode & 0o777).toBe(0o640);
        expect(readFileSync(join(folder, 'a.mailtopo'), 'utf8')).toBe(NEAT);
    });

    it('leaves alone what is no text, and formats the others', async () => {
        const latin1 = Buffer.from('site   "Z\xfcrich"\n', 'latin1');
        const binary = Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0xff, 0xfe]);
        const folder = folderOf({ 'a.mailtopo': latin1, 'b.mailtopo': binary, 'c.mailtopo': UGLY });
        const { status, output, errors } = await mailtopo(['format'], { folder });
        expect({ status, output }).toEqual({ status: 2, output: 'c.mailtopo\n' });
        expect(errors.split('\n')).toEqual([
            'mailtopo: a.mailtopo is no text in UTF-8 or UTF-16, and is left as it is.',
            expect.stringMatching(/^mailtopo: b\.mailtopo/),
            '',
        ]);
        expect(readFileSync(join(folder, 'a.mailtopo'))).toEqual(latin1);
        expect(readFileSync(join(folder, 'b.mailtopo'))).toEqual(binary);
    });

    it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
        'leaves nothing half written where it must not write',
        async () => {
            const folder = folderOf({ 'a.mailtopo': UGLY });
            chmodSync(folder, 0o555);
            const { status, errors } = await mailtopo(['format'], { folder });
            chmodSync(folder, 0o755);
            expect({ status, errors }).toEqual({
                status: 2,
                errors: 'mailtopo: a.mailtopo cannot be written (EACCES).\n',
            });
            expect(readdirSync(folder)).toEqual(['a.mailtopo']);
        },
    );
});
