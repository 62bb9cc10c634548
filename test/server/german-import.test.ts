import { readFileSync } from 'node:fs';
import * as l10n from '@vscode/l10n';
import { afterEach, describe, expect, it } from 'vitest';
import type { ImportAnswer } from '../../server/protocol.js';
import { body, importedText } from '../support/exports.js';
import { germanMessages } from '../support/german.js';
import { importing as imported } from '../support/importing.js';

// The words are of the whole process: what other tests expect is English.
afterEach(() => l10n.config({ contents: {} }));

const fixture = (name: string): Buffer => readFileSync(`test/language/interchange/fixtures/${name}`);

/** What a server makes of files that is given these messages, as VS Code gives them. */
const importing = (files: Parameters<typeof imported>[0], messages = germanMessages()): Promise<ImportAnswer> =>
    imported(files, { messages });

async function problemOf(files: Readonly<Record<string, Uint8Array | string>>): Promise<string> {
    const answer = await importing(files);
    return 'problem' in answer ? answer.problem : expect.fail(answer.text);
}

describe('import in an editor in German', () => {
    it('remarks in German, in a note and at the head of the file, and writes the same topology', async () => {
        const bytes = fixture('directory.ldif');
        const english = importedText({ name: 'directory.ldif', bytes });
        const answer = await importing({ 'directory.ldif': bytes });
        const { text, notes } = answer as Extract<ImportAnswer, { readonly text: string }>;
        expect(notes).toContain('Ausgelassen: SMTP-Standortverknüpfungen, die nur Replikation tragen (R1.7): OLD.');
        expect(notes.join('\n')).not.toMatch(/Left out|No export|Sites that|Whether/);
        expect(text.split('\n\n')[0]).toBe(
            ['// Importiert aus directory.ldif.', ...notes.map((note) => `// ${note}`)].join('\n'),
        );
        expect(body(text)).toBe(body(english));
    });

    it('lists ten names, and counts the others', async () => {
        const rows = Array.from({ length: 1_300 }, (_, index) => `"10.${index >> 8}.${index & 255}.0/24",""`);
        const answer = await importing({ 'subnets.csv': ['"Name","Site"', ...rows].join('\n'), ...SITE });
        expect(answer).toHaveProperty('notes', [
            expect.stringMatching(
                /^Ausgelassen: Subnetze ohne Standort: (?:"10\.[0-9./]*",? ){10}und 1\.290 weitere\.$/,
            ),
            expect.stringMatching(/^Kein Export nennt einen Server /),
        ]);
    });

    it('says in German why nothing is imported', async () => {
        expect(await problemOf({ 'a.csv': '"Name","Site"\n"A","B"\n"C', 'b.txt': '' })).toBe(
            'a.csv:3: Hier steht ein öffnendes Anführungszeichen ohne schließendes: Die Datei ist abgeschnitten. b.txt: Diese Datei ist leer. Gelesen werden kann die Ausgabe von Export-Clixml, ConvertTo-Json oder Export-Csv eines Cmdlets von Exchange oder Active Directory, oder ein LDIF der Konfigurationspartition.',
        );
        expect(await problemOf({ 'links.csv': '"Name","ADCost","Sites"\n"AB","much","A|B"' })).toBe(
            'links.csv:2: `ADCost` von `AB` ist `much` und muss eine ganze Zahl sein.',
        );
    });

    it('says in German that two exports contradict each other', async () => {
        const links = (cost: number): string => `"Name","ADCost","Sites"\n"AB",${cost},"A|B"`;
        expect(await problemOf({ 'old.csv': links(50), 'new.csv': links(60) })).toBe(
            'new.csv:2: Die Active-Directory-Kosten von Standortverknüpfung AB: hier `60`, dagegen `50` in old.csv, Zeile 2. Importieren Sie Exporte desselben Zeitpunkts und derselben Organisation.',
        );
    });

    it('keeps its comments comments, whatever a translation holds', async () => {
        const ends = ['\n', '\r', '\u2028', '\u2029', '\u0085', '*/'];
        const broken = ends.map((end) => `${end}site Trap`).join(' ');
        const messages = Object.fromEntries(
            Object.entries(germanMessages()).map(([key, text]) => [key, text + broken]),
        );
        const answer = await importing(SITE, { ...messages, [LANGUAGE]: 'de' });
        const { text } = answer as Extract<ImportAnswer, { readonly text: string }>;
        expect(text).toContain('site Trap');
        expect(body(text)).toBe(body(importedText({ name: 'site.csv', bytes: Buffer.from(SITE['site.csv']) })));
    });
});

/** A site, as Get-AdSite tells it. */
const SITE = { 'site.csv': '"Name","HubSiteEnabled"\n"A","False"\n' };

/** The message whose translation is a language tag and no sentence. */
const LANGUAGE = 'en/The language tag (BCP 47) that numbers are written by';
