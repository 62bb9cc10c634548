import { describe, expect, it } from 'vitest';
import { COMMIT_CHANGED_NOTIFICATION } from '../../server/protocol.js';
import { MAIN, withRouteChanges } from '../support/route-changes.js';

const TRIANGLE = `
site London
site Paris
site Rome
link LP: London <-> Paris cost 10
link PR: Paris <-> Rome cost 10
link LR: London <-> Rome cost 50
`;

/** As the file is on the disk: a marked text begins in the line after its first. */
const SAVED = TRIANGLE.slice(1);

describe('route changes since a file was saved', () => {
    it('are none while it is as it was saved', () =>
        withRouteChanges(TRIANGLE, async (client) => {
            expect(await client.changes()).toBeNull();
            expect(await client.lenses()).toEqual([]);
        }));

    it('are those of all pairs, each with before, after and why', () =>
        withRouteChanges(TRIANGLE, async (client, server) => {
            await server.edit(MAIN, 'Rome cost 50', 'Rome cost 15');
            const found = await client.found();
            expect(found.summary).toBe('alters 2 of 6 routes');
            expect(found.since).toBe('saved');
            expect(found.changes).toEqual([
                {
                    kind: 'altered',
                    pair: { from: 'site LONDON', to: 'site ROME' },
                    ends: 'London -> Rome',
                    before: '20 · London › Paris › Rome',
                    after: '15 · London › Rome',
                    differences: 'London › Rome instead of London › Paris › Rome',
                },
                {
                    kind: 'altered',
                    pair: { from: 'site ROME', to: 'site LONDON' },
                    ends: 'Rome -> London',
                    before: '20 · Rome › Paris › London',
                    after: '15 · Rome › London',
                    differences: 'Rome › London instead of Rome › Paris › London',
                },
            ]);
            const why = await client.explain('site LONDON', 'site ROME');
            expect(why).toContain('It lost by cost: 20 is more than 15 (R2.1)');
            expect(why).toContain('It lost by cost: 50 is more than 20 (R2.1)');
        }));

    it('are told by a lens at the changed line', () =>
        withRouteChanges(TRIANGLE, async (client, server) => {
            await server.edit(MAIN, 'Rome cost 50', 'Rome cost 15');
            await client.found();
            expect(await client.lenses()).toEqual(['5: Since saved: alters 2 of 6 routes']);
        }));

    it('are told where a line was, too: what follows it has the lens', () =>
        withRouteChanges(TRIANGLE, async (client, server) => {
            await server.edit(MAIN, 'link PR: Paris <-> Rome cost 10\n', '');
            const found = await client.found();
            expect(found.summary).toBe('alters 4 of 6 routes');
            expect(await client.lenses()).toEqual(['4: Since saved: alters 4 of 6 routes']);
        }));

    it('say that a change alters no route, and of a comment that there is nothing to tell at', () =>
        withRouteChanges(TRIANGLE, async (client, server) => {
            await server.edit(MAIN, 'Rome cost 50', 'Rome cost 60');
            expect((await client.found()).summary).toBe('alters no route');
            await server.edit(MAIN, 'site Paris', '// The capital.\nsite Paris');
            await server.edit(MAIN, 'Rome cost 60', 'Rome cost 50');
            expect((await client.found()).summary).toBe('alters no route');
            expect(await client.lenses()).toEqual([]);
        }));

    it('tell routes that are lost and gained, with sites that come and go', () =>
        withRouteChanges(TRIANGLE, async (client, server) => {
            await server.edit(MAIN, 'link LP: London <-> Paris cost 10', 'site Oslo\nlink OL: Oslo <-> London cost 1');
            await server.edit(MAIN, 'link LR: London <-> Rome cost 50\n', '');
            const found = await client.found();
            expect(found.summary).toBe('loses 4, gains 2 of 8 routes');
            const [lost] = found.changes.filter(({ kind }) => kind === 'lost');
            expect(lost).toMatchObject({
                ends: 'London -> Paris',
                after: 'unreachable',
                differences: 'no longer reachable',
            });
            expect(await client.explain('site LONDON', 'site PARIS')).toContain(
                'Now: `unreachable: no path leads there`',
            );
            expect(await client.explain('site OSLO', 'site LONDON')).toContain(
                'Before: one of the sites is not there.',
            );
        }));

    it('count those of mail to the outside', () =>
        withRouteChanges(
            `
site London { server L1 : transport, mailbox }
connector Internet { source L1 address-space "*" cost 1 }
`,
            async (client, server) => {
                await server.edit(MAIN, 'cost 1', 'cost 7');
                const found = await client.found();
                expect(found.summary).toBe('changes the way out');
                expect(found.outside).toEqual([
                    expect.stringMatching(
                        /^London -> \S+: connector Internet in London, cost 7; before connector Internet in London, cost 1$/,
                    ),
                ]);
            },
        ));

    it('go when the edit is taken back, and when it is saved', () =>
        withRouteChanges(TRIANGLE, async (client, server) => {
            await server.edit(MAIN, 'Rome cost 50', 'Rome cost 15');
            await client.found();
            await server.edit(MAIN, 'Rome cost 15', 'Rome cost 50');
            await client.until((found) => found === null);
            await server.edit(MAIN, 'Rome cost 50', 'Rome cost 15');
            await client.found();
            await server.write({ [MAIN]: { text: SAVED.replace('Rome cost 50', 'Rome cost 15') } });
            await client.until((found) => found === null);
            expect(await client.lenses()).toEqual([]);
        }));

    it('are marked as stale by the next edit, and found anew', () =>
        withRouteChanges(TRIANGLE, async (client, server) => {
            await server.edit(MAIN, 'Rome cost 50', 'Rome cost 15');
            await client.found();
            await server.edit(MAIN, 'Rome cost 15', 'Rome cost 12');
            await client.until((found) => found?.changes[0]?.after === '12 · London › Rome');
        }));

    it('count what an imported file says, as it was saved', () =>
        withRouteChanges(
            `
//- main.mailtopo
import "links.mailtopo"
site London
site Paris
site Rome
//- links.mailtopo
link LP: London <-> Paris cost 10
link PR: Paris <-> Rome cost 10
`,
            async (client, server) => {
                const links = 'file:///test/links.mailtopo';
                await server.open(links);
                await server.edit(links, 'link PR: Paris <-> Rome', 'link PR: London <-> Rome');
                const found = await client.found();
                expect(found.summary).toBe('alters 4 of 6 routes');
                expect(await client.changes(links)).toEqual(found);
                expect(await client.lenses(links)).toEqual(['1: Since saved: alters 4 of 6 routes']);
                expect(await client.lenses()).toEqual([]);
            },
        ));

    it('are none of a file that was never saved', async () =>
        withRouteChanges(TRIANGLE, async (client, server) => {
            await server.open('untitled:new', TRIANGLE);
            await server.edit(MAIN, 'Rome cost 50', 'Rome cost 15');
            await client.found();
            expect(await client.changes('untitled:new')).toBeNull();
        }));
});

describe('route changes since the last commit', () => {
    const options = { settings: { routeChanges: { since: 'commit' } } };

    it('compare with the files of the commit, open or not', () =>
        withRouteChanges(
            `
//- main.mailtopo
import "links.mailtopo"
site London
site Paris
//- links.mailtopo
link LP: London <-> Paris cost 10
`,
            async (client, server) => {
                const main = server.disk.get(MAIN);
                client.committed = new Map([
                    [MAIN, main !== undefined && 'text' in main ? main.text : ''],
                    ['file:///test/links.mailtopo', 'link LP: London <-> Paris cost 30\n'],
                ]);
                await server.client.sendNotification(COMMIT_CHANGED_NOTIFICATION);
                const found = await client.found();
                expect(found).toMatchObject({ since: 'commit', summary: 'alters 2 of 2 routes' });
                expect(found.changes[0]?.differences).toBe('London – Paris costs 10, before 30');
                expect(await client.lenses('file:///test/links.mailtopo')).toEqual([
                    '0: Since the last commit: alters 2 of 2 routes',
                ]);
            },
            options,
        ));

    it('are since it was saved where there is no repository', () =>
        withRouteChanges(
            TRIANGLE,
            async (client, server) => {
                await server.edit(MAIN, 'Rome cost 50', 'Rome cost 15');
                expect((await client.found()).since).toBe('saved');
            },
            options,
        ));
});
