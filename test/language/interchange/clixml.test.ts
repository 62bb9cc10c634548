import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readClixml } from '../../../language/interchange/clixml.js';
import { importFiles } from '../../../language/interchange/import.js';

const exported = (name: string) => ({ name, bytes: readFileSync(join(import.meta.dirname, 'exports', name)) });

/** An object with these elements, as Export-Clixml wraps it. */
const wrapped = (inner: string): string =>
    `<Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04">${inner}</Objs>`;

const properties = (inner: string): ReadonlyMap<string, unknown> | undefined =>
    readClixml(wrapped(inner))[0]?.properties;

describe('real exports', () => {
    it('Get-ExchangeServer of Exchange 2019', () => {
        const result = importFiles([exported('GetExchangeServer-2019.xml')]);
        expect(result).toMatchObject({ kind: 'imported' });
        expect(result.kind === 'imported' && result.text).toBe(`// Imported from GetExchangeServer-2019.xml.
// Sites that links, servers or subnets name, and no export of sites has: Default-First-Site-Name.
// Exchange 2019 and SE have the same version number (15.2), and 2019 is written.
// Whether they are hub sites no export tells (Get-AdSite does), so none is written: Default-First-Site-Name.

organization SoloORG exchange 2019

site Default-First-Site-Name {
    server SOLO-E19A : mailbox
}
`);
    });

    it('Get-SendConnector', () => {
        const result = importFiles([exported('GetSendConnector.xml')]);
        expect(result).toMatchObject({ kind: 'imported' });
        expect(result.kind === 'imported' && result.text).toContain(`connector "Mail to O365" {
    source WIN-CTD3L0RGEN4
    address-space "*"
    max-message-size 35 MB
    smart-host "microsoft-com.mail.protection.outlook.com"
}
`);
    });
});

describe('Clixml', () => {
    it('resolves references to objects and type names that stand before them', () => {
        const records = readClixml(
            wrapped(`<Obj RefId="0"><TN RefId="0"><T>A.B</T></TN><Props><Obj N="Sites" RefId="1"><LST><S>X</S></LST></Obj>
<Ref N="Same" RefId="1"/></Props></Obj><Obj RefId="2"><TNRef RefId="0"/><Props><I32 N="Cost">5</I32></Props></Obj>`),
        );
        expect(records.map((record) => record.typeName)).toEqual(['A.B', 'A.B']);
        expect(records[0]?.properties.get('same')).toEqual(['X']);
        expect(records[1]?.properties.get('cost')).toBe(5);
    });

    it('resolves escapes of characters, also of the escape itself', () => {
        const read = properties(
            '<Obj><Props><S N="a">x_x000A_y</S><S N="b">_x005F_x000A_</S><S N="c_x0041_">&lt;&amp;</S></Props></Obj>',
        );
        expect(read?.get('a')).toBe('x\ny');
        expect(read?.get('b')).toBe('_x000A_');
        expect(read?.get('ca')).toBe('<&');
    });

    it('reads properties that Select-Object made, and lists of objects exported as one', () => {
        expect(properties('<Obj><MS><S N="Name">A</S><Nil N="Cost"/><B N="Hub">true</B></MS></Obj>')).toEqual(
            new Map<string, unknown>([
                ['name', 'A'],
                ['cost', null],
                ['hub', true],
            ]),
        );
        const list = wrapped(
            '<Obj><LST><Obj><MS><S N="Name">A</S></MS></Obj><Obj><MS><S N="Name">B</S></MS></Obj></LST></Obj>',
        );
        expect(readClixml(list).map((record) => record.properties.get('name'))).toEqual(['A', 'B']);
    });

    it.each([
        ['a DOCTYPE', `<!DOCTYPE x [<!ENTITY e "boom">]>${wrapped('<S>&e;</S>')}`, /DOCTYPE/],
        ['an entity', wrapped('<Obj><MS><S N="Name">&e;</S></MS></Obj>'), /broken or cut off: undefined entity/],
        ['an end too early', wrapped('<Obj><MS>').slice(0, -7), /cut off/],
        ['other XML', '<html></html>', /begins with <html>/],
        ['a ring', wrapped('<Obj RefId="0"><Props><Ref N="Self" RefId="0"/></Props></Obj>'), /a ring/],
        ['a reference to nothing', wrapped('<Obj><Props><Ref N="X" RefId="9"/></Props></Obj>'), /RefId `9`/],
        ['types of nothing', wrapped('<Obj><TNRef RefId="9"/></Obj>'), /type names `9`/],
        ['endless depth', wrapped('<Obj><Props>'.repeat(100_000)), /more than 200 deep/],
    ])('is not read with %s', (_, text, message) => {
        expect(() => readClixml(text)).toThrow(message);
    });
});
