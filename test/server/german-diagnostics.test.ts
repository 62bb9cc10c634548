import * as l10n from '@vscode/l10n';
import { afterEach, describe, expect, it } from 'vitest';
import type { CodeAction } from 'vscode-languageserver-protocol';
import { ABLE_CLIENT } from '../support/actions.js';
import { checkRenameRefused, withServer } from '../support/features.js';
import { germanMessages } from '../support/german.js';
import { CLIENT_CAPABILITIES, type ServerOptions } from '../support/server.js';

const GERMAN: ServerOptions = {
    capabilities: CLIENT_CAPABILITIES,
    initializationOptions: { messages: germanMessages() },
};

// The words are of the whole process: what other tests expect is English.
afterEach(() => l10n.config({ contents: {} }));

/** The messages of a file's diagnostics, by their codes. */
const said = (source: string, options = GERMAN): Promise<readonly string[]> =>
    withServer(
        source,
        async ({ server, file }) => {
            await server.settled();
            return (server.published.get(file.uri)?.diagnostics ?? []).map(
                ({ code, message }) => `${code}: ${message}`,
            );
        },
        options,
    );

/** What is offered at the cursor. */
const offered = (source: string, options = GERMAN): Promise<readonly CodeAction[]> =>
    withServer(
        source,
        ({ at, request }) =>
            request<readonly CodeAction[]>('textDocument/codeAction', {
                range: { start: at.position, end: at.position },
                context: { diagnostics: [] },
            }),
        options,
    );

const titles = (actions: readonly CodeAction[]): readonly string[] => actions.map(({ title }) => title);

describe('a server for an editor in German', () => {
    it('says what is wrong in German, figures too', async () => {
        expect(await said('site A\nsite B\nlink AB: A <-> B cost 100000\nroute A -> Bb\n')).toEqual([
            'cost-out-of-range: Die Kosten der Standortverknüpfung AB, `100000`, liegen außerhalb des zulässigen Bereichs: Active Directory nimmt ganze Zahlen von 1 bis 99.999. Bis zur Änderung gelten sie als 99.999.',
            'unknown-name: Kein Standort oder Server heißt `Bb`. Meinten Sie B?',
        ]);
    });

    it('says so of what cannot be read', async () => {
        expect(await said('site A {\n    server\n}\n/* never closed\n')).toEqual([
            'syntax-error: `}` passt nicht nach `server`: Hier kann ein Name stehen.',
            'syntax-error: Dieser Kommentar wird nicht geschlossen: `*/` fehlt. Nur seine erste Zeile gilt als Kommentar.',
        ]);
    });

    it('says so of a file that lies where no import may lead', async () => {
        const source = 'import "../other/b.mailtopo"\n';
        expect(await said(source, { ...GERMAN, folders: ['file:///test'] })).toEqual([
            'import-not-found: Die Datei `/other/b.mailtopo` liegt außerhalb der geöffneten Ordner; was sie deklariert, ist hier deshalb unbekannt. Öffnen Sie auch ihren Ordner, oder aktivieren Sie die Einstellung `mailtopo.imports.outsideWorkspace`, wenn Sie dem vertrauen, was importiert wird.',
        ]);
    });

    it('offers what can be mended and rewritten in German', async () => {
        const links = 'site A\nsite B\nlink AB: A <-> B cost 10\nlink A$0B2: A <-> B cost 20\n';
        expect(titles(await offered(links))).toEqual([
            'Standortverknüpfung AB2 entfernen',
            'redundant-link für diese Zeile abschalten',
            'redundant-link in dieser Datei abschalten',
            'Namen in Anführungszeichen setzen: "AB2"',
        ]);
        const shared = 'site C\nsite B\nsite A\nlink RI$0NG: C, B, A\n';
        expect(titles(await offered(shared))).toEqual([
            'Standortverknüpfung RING in 3 Standortverknüpfungen mit je zwei Standorten aufteilen',
            'Die Standorte der Standortverknüpfung RING sortieren',
            'Namen in Anführungszeichen setzen: "RING"',
        ]);
    });

    it('finds an edit that was left for later again by its German title', async () => {
        const source =
            'site Pa$0ris { server P: transport }\nsite Rome { server R: transport }\nlink PR: Paris <-> Rome\n';
        const resolved = await withServer(
            source,
            async ({ server, at, request }) => {
                const range = { start: at.position, end: at.position };
                const actions = await request<readonly CodeAction[]>('textDocument/codeAction', {
                    range,
                    context: { diagnostics: [] },
                });
                const action = actions.find(
                    ({ title }) => title === 'Die 2 Routen von und nach Paris erwarten, wie sie sind',
                );
                expect(action, titles(actions).join(' | ')).toMatchObject({ data: {} });
                expect(action?.edit).toBeUndefined();
                return server.client.sendRequest<CodeAction>('codeAction/resolve', action);
            },
            { ...GERMAN, capabilities: ABLE_CLIENT },
        );
        expect(JSON.stringify(resolved.edit)).toContain('expect Paris -> Rome direct');
    });

    it('is followed by one that says the same in English', async () => {
        await said('route A -> B\n');
        expect(await said('site A\nroute A -> B\n', { capabilities: CLIENT_CAPABILITIES })).toEqual([
            'unknown-name: No site or server is called `B`.',
        ]);
        await checkRenameRefused('site A\nsite B$0\n', 'A', 'There is a site called A already');
    });
});
