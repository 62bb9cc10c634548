import { describe, expect, it } from 'vitest';
import type { LinkedEditingRanges } from 'vscode-languageserver-protocol';
import { withServer } from '../support/features.js';
import { textIn } from '../support/positions.js';

/** What is edited together at the cursor, as `line:column text`; null for nothing. */
async function linkedAt(source: string): Promise<readonly string[] | null> {
    return withServer(source, async ({ file, request }) => {
        const found = await request<LinkedEditingRanges | null>('textDocument/linkedEditingRange');
        if (found === null) return null;
        const written = found.ranges.map((range) => textIn(file.text, range));
        const whole = new RegExp(`^(?:${found.wordPattern ?? '.*'})$`);
        for (const each of written) expect(each).toMatch(whole);
        return found.ranges.map(({ start }, index) => `${start.line}:${start.character} ${written[index]}`).sort();
    });
}

describe('linked editing', () => {
    it('of a name at its declaration: with every place in the file that spells it the same', async () => {
        expect(
            await linkedAt('site $0Paris\nsite B\nlink Paris: Paris <-> B\nroute paris -> B\nexpect B -> Paris\n'),
        ).toEqual(['0:5 Paris', '2:12 Paris', '4:12 Paris']);
    });

    it('of a name in quotes: within them', async () => {
        expect(await linkedAt('site "Site$0 A"\nsite B\nlink L: "Site A" <-> B\n')).toEqual([
            '0:6 Site A',
            '2:9 Site A',
        ]);
    });

    it('of a link, a server, a connector, a scenario', async () => {
        expect(await linkedAt('site A\nlink $0L: A <-> A\nscenario X {\n    down link L\n}\n')).toEqual([
            '1:5 L',
            '3:14 L',
        ]);
        expect(
            await linkedAt('site A { server S$01 : transport }\nconnector C { source S1 address-space "*" }\n'),
        ).toEqual(['0:16 S1', '1:21 S1']);
    });

    it('leaves other files alone', async () => {
        expect(
            await linkedAt(
                '//- main.mailtopo\nimport "links.mailtopo"\nsite $0A\nroute A -> A\n//- links.mailtopo\nlink L: A <-> A\n',
            ),
        ).toEqual(['1:5 A', '2:11 A', '2:6 A']);
    });

    it.each([
        ['at a reference, where another name means something else', 'site Paris\nroute Par$0is -> Paris'],
        ['of a name that stands once', 'site $0Paris\nlink L: paris <-> paris'],
        ['of a word', 'si$0te Paris\nroute Paris -> Paris'],
    ])('is none %s', async (_, source) => {
        expect(await linkedAt(source)).toBeNull();
    });
});
