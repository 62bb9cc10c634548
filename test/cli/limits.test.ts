import { expect, it } from 'vitest';
import { folderOf, mailtopo } from '../support/command.js';

const FILES = { 'a.mailtopo': 'site A\nsite B\nlink AB: A <-> B cost 10\nexpect * -> * reachable\n' };

/** Calls the command with limits in its environment. */
const call = (limits: string, ...words: readonly string[]) =>
    mailtopo(words, { folder: folderOf(FILES), environment: { MAILTOPO_LIMITS: limits } });

it('limits are those of the environment, for one call', async () => {
    const refused = await call('expected-routes=3', 'test', 'a.mailtopo');
    expect(refused.status).toBe(1);
    expect(refused.output).toContain('This speaks of 4 routes, and at most 3 are judged.');
    expect(await call('expected-routes=4', 'test', 'a.mailtopo')).toMatchObject({ status: 0 });
    expect((await mailtopo(['test', 'a.mailtopo'], { folder: folderOf(FILES) })).status).toBe(0);
});

it('a file that is larger is refused, with how to read it', async () => {
    const folder = folderOf({ 'large.mailtopo': `site A\n// ${'x'.repeat(2 ** 20)}\n` });
    const environment = { MAILTOPO_LIMITS: 'file-megabytes=1' };
    const { status, errors } = await mailtopo(['check', 'large.mailtopo'], { folder, environment });
    expect(status).toBe(2);
    expect(errors).toBe(
        'mailtopo: large.mailtopo is too large: 2 MB, where at most 1 MB are read (to raise the limit: `file-megabytes` in the setting `mailtopo.limits`, or, for the command, in the variable `MAILTOPO_LIMITS`).\n',
    );
});

it('what is no limit is refused before anything is done', async () => {
    expect(await call('expected-route=3', 'test', 'a.mailtopo')).toEqual({
        status: 2,
        output: '',
        errors: 'mailtopo: MAILTOPO_LIMITS: there is no limit "expected-route". Did you mean expected-routes?\n',
    });
    expect((await call('nonsense', 'check', '--help')).status).toBe(0);
});
