import { expect, it, onTestFinished } from 'vitest';
import { setLimits } from '../../language/syntax/limits.js';
import { withServer } from '../support/features.js';

it('the limits of the editor are those of the server', async () => {
    // The server runs in this process.
    onTestFinished(() => setLimits({}));
    const said = (limits: Readonly<Record<string, number>>) =>
        withServer(
            'site A\nsite B\nlink AB: A <-> B cost 10\nexpect * -> * reachable\n',
            async ({ server, file }) => {
                await server.settled();
                return (server.published.get(file.uri)?.diagnostics ?? []).map(({ message }) => message);
            },
            { initializationOptions: { limits } },
        );
    expect(await said({ 'expected-routes': 3 })).toEqual([
        'This speaks of 4 routes, and at most 3 are judged. Name sites in place of `*`, in several statements. To raise the limit: `expected-routes` in the setting `mailtopo.limits`, or, for the command, in the variable `MAILTOPO_LIMITS`.',
    ]);
    expect(await said({ 'expected-routes': 4 })).toEqual([]);
});
