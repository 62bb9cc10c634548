import { describe, expect, it } from 'vitest';
import type { CodeLens } from 'vscode-languageserver-protocol';
import { checkLenses, withServer } from '../support/features.js';

describe('code lenses', () => {
    it('are those of the text as it is: also one that was handed out before an edit was thrown away', () =>
        withServer(
            'site A\nsite B\nsite C\nlink AB: A <-> B cost 10\nlink BC: B <-> C cost 10\nlink AC: A <-> C cost 50\n',
            async ({ server, file, request }) => {
                const titles = async (lenses: readonly CodeLens[]): Promise<readonly (string | undefined)[]> => {
                    const resolved = lenses.map((lens) =>
                        lens.command === undefined
                            ? server.client.sendRequest<CodeLens>('codeLens/resolve', lens)
                            : lens,
                    );
                    return (await Promise.all(resolved)).map(({ command }) => command?.title).slice(-3);
                };
                const lenses = () => request<readonly CodeLens[]>('textDocument/codeLens');
                const saved = ['67%', '67%', '0%'].map((share) => `${share} of all routes · 0 references`);
                expect(await titles(await lenses())).toEqual(saved);
                await server.open(file.uri);
                await server.edit(file.uri, 'cost 50', 'cost 15');
                const ofEdit = await lenses();
                expect((await titles(ofEdit))[2]).toBe('33% of all routes · 0 references');
                const refreshes = (): number => server.refreshes.get('workspace/codeLens/refresh') ?? 0;
                const before = refreshes();
                await server.close(file.uri);
                expect(refreshes()).toBeGreaterThan(before);
                expect(await titles(ofEdit)).toEqual(saved);
                const closed = refreshes();
                await server.open(file.uri);
                expect(refreshes()).toBeGreaterThan(closed);
                expect(await titles(await lenses())).toEqual(saved);
            },
        ));

    it('of a site: how many sites it reaches, and how often it is named', () =>
        checkLenses(`
site London
//   ^^^^^^ reaches 2 of 2 sites · 2 references
site Paris
//   ^^^^^ reaches 2 of 2 sites · 2 references
site "Site A"
//   ^^^^^^^^ reaches 2 of 2 sites · 1 reference
link LP: London <-> Paris
//   ^^ 67% of all routes · 0 references
link PA: Paris <-> "Site A"
//   ^^ 67% of all routes · 0 references
expect LONDON -> * reachable
`));

    it('of a site cut off, and of one without transport', () =>
        checkLenses(`
site London { server L1 : transport }
//   ^^^^^^ reaches 1 of 2 sites · 1 reference
site Paris { server P1 : transport }
//   ^^^^^ reaches 1 of 2 sites · 1 reference
site Rome { server R1 : transport }
//   ^^^^ reaches 0 of 2 sites · 0 references
site Depot
//   ^^^^^ sends and receives no mail: no transport server · 1 reference
link LP: London <-> Paris
//   ^^ 100% of all routes · 0 references
link LD: Depot <-> Nowhere
`));

    it('of a link: its share of the routes; of one of several sites, that it is a mesh', () =>
        checkLenses(`
site A
//   ^ reaches 2 of 2 sites · 1 reference
site B
//   ^ reaches 2 of 2 sites · 1 reference
site C
//   ^ reaches 2 of 2 sites · 1 reference
link CORE: A, B, C
//   ^^^^ 3 sites, each one hop from the others · 100% of all routes · 1 reference
scenario Cut { down link CORE }
//       ^^^ holds up 6 of 6 routes
`));

    it('count what other files say', () =>
        checkLenses(`
//- sites.mailtopo
site London
//   ^^^^^^ reaches 1 of 1 site · 2 references
site Paris
//   ^^^^^ reaches 1 of 1 site · 2 references
//- main.mailtopo
import "sites.mailtopo"
link LP: London <-> Paris
route London -> Paris
`));

    it('stand on the first of two declarations of one name alone', () =>
        checkLenses(`
site London
//   ^^^^^^ reaches 0 of 0 sites · 0 references
site LONDON
`));

    it('survive what does not parse', () =>
        checkLenses(`
site {
site London
//   ^^^^^^ reaches 1 of 1 site · 1 reference
link LP: London <-> Paris
//   ^^ 100% of all routes · 0 references
site Paris
//   ^^^^^ reaches 1 of 1 site · 1 reference
link : ->
`));

    it('are none when they are turned off', () =>
        checkLenses('site London\nsite Paris\n', { settings: { codeLens: { enabled: false } } }));

    it('are found out once they come on the screen, by then as the text is', () =>
        withServer('site A\nsite B\nlink AB: A <-> B\n', async ({ server, file, request }) => {
            const [lens] = await request<readonly CodeLens[]>('textDocument/codeLens');
            expect(lens?.command).toBeUndefined();
            await server.change(file.uri, 'site A\nsite B\nsite C\nlink AB: A <-> B\n');
            const resolved = await server.client.sendRequest<CodeLens>('codeLens/resolve', lens);
            expect(resolved.command?.title).toBe('reaches 1 of 2 sites · 1 reference');
            const [uri, position, locations] = resolved.command?.arguments ?? [];
            expect([uri, position, locations]).toEqual([
                file.uri,
                { line: 0, character: 5 },
                [{ uri: file.uri, range: { start: { line: 3, character: 9 }, end: { line: 3, character: 10 } } }],
            ]);
        }));
});
