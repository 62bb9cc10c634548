import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type {
    CodeLens,
    CompletionItem,
    Hover,
    InlayHint,
    InlayHintLabelPart,
    MarkupContent,
} from 'vscode-languageserver-protocol';
import { EXPLORER_REQUEST, MAP_PICTURE_REQUEST } from '../../server/protocol.js';
import { ROUTE_COMPARISON_REQUEST, ROUTE_TABLE_REQUEST } from '../../server/protocol-documents.js';
import { type Opened, withServer } from '../support/features.js';

const messages = JSON.parse(readFileSync('l10n/bundle.l10n.de.json', 'utf8')) as Readonly<Record<string, string>>;

/** Paris to Rome costs 30 over the hub site London, 90 over Bern; London is where mail waits when Rome is down. */
const NETWORK = `
site Paris { server P1 : transport, mailbox }
hub site London { server L1 : transport, mailbox }
site Rome { server R1 : transport, mailbox }
site Bern
link PL: Paris <-> London cost 10
link LR: London <-> Rome cost 20
link PB: Paris <-> Bern cost 40
link BR: Bern <-> Rome cost 50 max-message-size 10 MB
`;

/** What a server says that is given the German messages, as VS Code gives them. */
function inGerman<R>(text: string, act: (opened: Opened) => Promise<R>): Promise<R> {
    return withServer(`${NETWORK}${text}`, act, { initializationOptions: { messages } });
}

const hintsOf = async ({ file, request }: Opened): Promise<readonly string[]> => {
    const end = { line: file.text.split('\n').length, character: 0 };
    const hints = await request<readonly InlayHint[]>('textDocument/inlayHint', {
        range: { start: { line: 0, character: 0 }, end },
    });
    return hints.map(({ label }) => (label as InlayHintLabelPart[]).map(({ value }) => value).join(''));
};

const hoverOf = async ({ request }: Opened): Promise<string> => {
    const hover = await request<Hover | null>('textDocument/hover');
    return (hover?.contents as MarkupContent | undefined)?.value ?? '';
};

const lensesOf = async ({ server, request }: Opened): Promise<readonly (string | undefined)[]> => {
    const lenses = await request<readonly CodeLens[]>('textDocument/codeLens');
    const resolved = lenses.map((lens) => server.client.sendRequest<CodeLens>('codeLens/resolve', lens));
    return (await Promise.all(resolved)).map(({ command }) => command?.title);
};

describe('a server with the German messages', () => {
    it('hints: routes, expectations, links, hubs, what was before', async () => {
        const hints = await inGerman(
            'expect Paris -> Rome direct\nexpect London -> Rome direct\nscenario "Line cut" {\ndown site Rome\nroute Paris -> Rome\n}\n',
            hintsOf,
        );
        expect(hints).toEqual([
            '2 Routen halten hier',
            'trägt 4 von 6 Routen',
            'trägt 4 von 6 Routen',
            'trägt 0 von 6 Routen',
            'trägt 0 von 6 Routen',
            '✗ ist 30 · Paris › London (Hub) › Rome',
            '✓ trifft zu',
            '30 · Paris › London (Hub) › Rome · wartet in London: in Rome antwortet kein Transportserver · vorher: zugestellt',
        ]);
    });

    it('hovers: the whole explanation of a route, its names literal as ever', async () => {
        const text = await inGerman('route Paris -$0> Rome size 12 MB\n', hoverOf);
        expect(text.split('\n\n')).toEqual([
            '**`Paris` → `Rome`**: Kosten 30, 2 Hops',
            '| Hop | Standortverknüpfung | Kosten |\n|---|---|---:|\n| `Paris` → `London` (Hub) | `PL` | 10 |\n| `London` → `Rome` | `LR` | 20 |',
            'Der nächstbeste: `Paris › Bern › Rome`, Kosten 90, 2 Hops. Er unterlag nach Kosten: 90 ist mehr als 30 (R2.1).',
            '**2 Etappen:** `Paris` → `London`, dann `London` → `Rome`. Die Nachricht hält in einem Hubstandort auf dem Pfad (R4.3); jede Etappe ist eine direkte Verbindung (R3.1).',
            'Mit 12 MB passt die Nachricht: Keine Standortverknüpfung auf dem Pfad hat eine Größengrenze (R8.3).',
            'Wenn `Rome` nicht antwortet, wartet die Nachricht in der Warteschlange in `London` (R6.1).',
            '**Schritt für Schritt** (R5)',
            '- **1** Der Benutzer sendet; die Nachricht liegt im Postfach auf `P1` in `Paris`.\n- **2** `P1` benachrichtigt den eigenen Transport.\n- **3** Dessen Transport holt die Nachricht per MAPI über verschlüsseltes RPC ab, auf demselben Computer.\n- **4** `P1` sendet sie per SMTP über TLS an `L1` in `London`.\n- **4** `L1` sendet sie per SMTP über TLS an `R1` in `Rome`.\n- **5** Dessen Transport legt die Nachricht per MAPI über verschlüsseltes RPC im Postfach ab, auf demselben Computer.',
        ]);
    });

    it('a name that reads like a place in a sentence, or like Markdown, stays what it is', async () => {
        const text = await inGerman('site "{0} **x** `y`"\nroute "{0} **x** `y`" -$0> Paris\n', hoverOf);
        expect(text).toContain('``"{0} **x** `y`"``');
        expect(text).toContain('Kein Pfad führt dorthin. `Paris` ist nur verbunden mit `London`, `Rome` und `Bern`.');
    });

    it('lenses', async () => {
        const lenses = await inGerman('scenario S { remove link LR }\n', lensesOf);
        expect(lenses.slice(0, 1)).toEqual(['erreicht 2 von 2 Standorten · 2 Verweise']);
        expect(lenses.at(4)).toBe('67 % aller Routen · 0 Verweise');
        expect(lenses.at(-1)).toBe('ändert 4 von 6 Routen');
    });

    it('completion: what a destination costs, what it is, and a word of the language', async () => {
        const items = await inGerman('route Paris -> $0\n', ({ request }) =>
            request<readonly CompletionItem[]>('textDocument/completion'),
        );
        const rome = items.find(({ label }) => label === 'Rome');
        expect(rome?.labelDetails).toEqual({
            detail: ' Kosten 30 · 2 Hops über London',
            description: 'Standort',
        });
    });

    it('the table of the routes, and what a scenario changes, in full', async () => {
        const [table, comparison] = await inGerman(
            'scenario Cut { set link LR cost 900 }\nscenario Off { down site Rome }\n',
            async ({ file: { uri }, request }) => [
                await request<string>(ROUTE_TABLE_REQUEST, { uri, scenario: 'Off', from: 'Paris' }),
                await request<string>(ROUTE_COMPARISON_REQUEST, { before: { uri }, after: { uri, scenario: 'Cut' } }),
            ],
        );
        expect(table?.split('\n')).toEqual([
            'Routen von main.mailtopo, Szenario Off von Paris',
            '3 Routen',
            '',
            '    VON     NACH    ROUTE',
            '',
            'Von Paris: 3 Routen',
            '    Paris   London  10 · Paris › London',
            '    Paris   Rome    30 · Paris › London (Hub) › Rome · wartet in London: in Rome antwortet kein Transportserver',
            '    Paris   Bern    40 · Paris › Bern',
            '',
        ]);
        const lines = comparison?.split('\n').filter((line) => !line.startsWith(' '.repeat(16)));
        expect(lines?.slice(0, 11)).toEqual([
            'Routen von main.mailtopo, Szenario Cut, verglichen mit main.mailtopo',
            'ändert 4 von 6 Routen',
            '',
            'Worin sie sich unterscheiden',
            '    2 Routen: Paris › Bern › Rome statt Paris › London › Rome',
            '    2 Routen: London › Paris › Bern › Rome statt London › Rome',
            '',
            'Geändert: 4 Routen',
            '    Paris -> Rome: Paris › Bern › Rome statt Paris › London › Rome',
            '        vorher   30 · Paris › London (Hub) › Rome',
            '        nachher  90 · Paris › Bern › Rome',
        ]);
    });

    it('the map: what its marks mean, and where mail waits', async () => {
        const whatIf = { scenario: null, changes: [{ kind: 'down', thing: 'site', name: 'Rome' }] };
        const picture = await inGerman('', ({ file: { uri }, request }) =>
            request<string>(MAP_PICTURE_REQUEST, { uri, theme: 'light', whatIf }),
        );
        for (const text of [
            '<desc>4 Standorte, 4 Standortverknüpfungen. down site Rome: verzögert 4 von 6 Routen.</desc>',
            '<title>PL: Paris, London; AD-Kosten 10; trägt 4 von 6 Routen</title>',
            '<title>Bern: Standort ohne Exchange</title>',
            '>trägt Routen: je dicker, desto mehr</text>',
            '>außer Betrieb</text>',
            '>2 warten</text>',
        ])
            expect(picture).toContain(text);
    });

    it('why a question cannot be answered', async () => {
        const question = { from: 'Lodnon', to: 'Rome', size: '', scenario: '' };
        const answer = await inGerman('', ({ file: { uri }, request }) =>
            request<object>(EXPLORER_REQUEST, { uri, question }),
        );
        expect(answer).toEqual({
            problem: 'Von: Es gibt keinen Standort oder Server Lodnon in der Topologie. Meinten Sie London?',
        });
    });

    it('the words of the language, by hover', async () => {
        const text = await inGerman('ro$0ute Paris -> Rome\n', hoverOf);
        expect(text).toContain('Fragt, welchen Weg eine Nachricht nimmt.');
        expect(text).toMatch(/\[Die Sprache: route\]\(\S+language\.md#route\)$/);
    });

    it('is followed by one without, which speaks English again', async () => {
        await inGerman('', hintsOf);
        expect(await withServer(`${NETWORK}route Paris -> Bern\n`, hintsOf)).toContain('carries 4 of 6 routes');
    });
});
