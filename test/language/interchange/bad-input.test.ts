import { describe, expect, it } from 'vitest';
import { importFiles } from '../../../language/interchange/import.js';
import { limitInBytes } from '../../../language/syntax/limits.js';
import { clixml, errorOf, fileOf } from '../../support/exports.js';

const SITE = clixml({ Name: 'London', HubSiteEnabled: true });
const utf16 = (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, 'utf16le');
const joined = (...parts: readonly Uint8Array[]): Uint8Array => Buffer.concat(parts);
const utf8 = (text: string): Uint8Array => Buffer.from(text);

describe('a file that cannot be imported', () => {
    it.each([
        ['nothing', '', /^bad:-: This file is empty\. What can be read is the output of Export-Clixml/],
        ['prose', 'Dear colleague,\nhere it is.', /^bad:-: This file is none of the four forms\. What can be read is/],
        ['comments alone', '#\r\n'.repeat(30_000), /none of the four forms/],
        ['a topology', 'site London\nsite Paris\n', /none of the four forms/],
        ['a table of Format-Table', 'Name   Site\n----   ----\nA      B\n', /none of the four forms/],
        ['zero bytes', '\0\0\0\0', /zero bytes/],
        ['XML cut off', SITE.slice(0, -20), /^bad:1: This XML is broken or cut off/],
        ['JSON cut off', '[\n{"Name": "London",\n', /^bad:3: This JSON is broken or cut off here/],
        ['CSV with a quote cut off', '"Name","Site"\n"A","B"\n"C', /^bad:3: A quote is opened here and not closed/],
        [
            'CSV with a row cut off',
            '"Name","HubSiteEnabled"\n"A","True"\n"C"\n',
            /^bad:3: This row has 1 of the fields that 2 columns ask for/,
        ],
        ['CSV with a column twice', '"Name","name"\n"A","B"\n', /two columns `name`/],
        ['LDIF cut off', 'dn: CN=A,CN=Sites,DC=x\nobjectClass: site\ncn', /^bad:3: This is no line of LDIF: `cn`/],
        ['LDIF of changes', 'dn: CN=A,DC=x\nchangetype: modify\n', /^bad:2: This LDIF changes entries/],
        [
            'LDIF with a part of a value',
            'dn: CN=A,CN=IP,DC=x\nobjectClass: siteLink\nsiteList;range=0-1499: CN=A\n',
            /^bad:3: The server gave only a part/,
        ],
        [
            'LDIF that the server cut off',
            'dn: CN=A,DC=x\nobjectClass: site\n\nsearch: 2\nresult: 4 Size limit exceeded\n',
            /did not give all/,
        ],
        ['LDIF of something else', 'dn: CN=A,DC=x\nobjectClass: user\n', /^bad:1: No entry of this LDIF is a site/],
        ['LDIF with broken base64', 'dn: CN=A,DC=x\nobjectClass: site\ncn:: !!!\n', /^bad:3: This is no base64/],
        [
            'a ring',
            SITE.replace('<Obj>', '<Obj RefId="0">').replace('</MS>', '<Ref N="Self" RefId="0"/></MS>'),
            /a ring/,
        ],
        ['a DOCTYPE', `<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>${SITE}`, /DOCTYPE/],
        ['other XML', '<?xml version="1.0"?><report/>', /begins with <report>/],
        ['JSON of numbers', '[1, 2]', /item 1 of its list is no object/],
        ['JSON of other objects', '[{"Id": 4, "Handles": 7}]', /has the properties: id, handles\)\. Export Get-AdSite/],
        [
            'JSON of a topology in a wrong shape',
            '{"organization":null,"sites":[{"name":7}],"links":[],"connectors":[]}',
            /`sites\[0\]\.name` is to be a text, and it is `7`/,
        ],
        ['JSON of endless depth', '['.repeat(200_000) + ']'.repeat(200_000), /more than 200 deep/],
        ['Clixml of endless depth', SITE.replace('<S N', `${'<Obj><MS>'.repeat(200_000)}<S N`), /more than 200 deep/],
        ['a cmdlet that found nothing', clixml(), /the cmdlets found nothing/],
        [
            'a column that tells no kind',
            '"Name"\n"London"\n',
            /^bad:2: No object in this file is of a kind that is read \(the first has the properties: name\)/,
        ],
        ['an object without a name', '[{"HubSiteEnabled": true}]', /An object here has no `Name`/],
        [
            'a cost that is none',
            '"Name","ADCost","Sites"\n"L","5,5","A|B"\n',
            /`ADCost` of `L` is `5,5`, and is to be a whole number/,
        ],
        [
            'a flag that is none',
            '"Name","HubSiteEnabled"\n"A","Wahr"\n',
            /`HubSiteEnabled` of `A` is `Wahr`, and is to be True or False/,
        ],
        [
            'a size that is none',
            '"Name","ADCost","MaxMessageSize","Sites"\n"L","5","much","A|B"\n',
            /`MaxMessageSize` of `L` is `much`/,
        ],
        // Found by fuzzing: it was written as 9e+81, which the language cannot read.
        [
            'a size of more bytes than can be counted',
            `"Name","ADCost","MaxMessageSize","Sites"\n"L","5","10 MB (${'9'.repeat(82)} bytes)","A|B"\n`,
            /`MaxMessageSize` of `L` is `10 MB \(9+…`/,
        ],
    ])('is told of in one message: %s', (_, text, message) => {
        expect(errorOf(text)).toMatch(message);
    });

    it.each([
        ['Sites', '"L","5","System.Object[]"', 'System.Object[]'],
        [
            'Sites',
            '"L","5","Microsoft.Exchange.Data.MultiValuedProperty`1[Microsoft.Exchange.Data.Directory.ADObjectId]"',
            'Microsoft.Exchange.Data.MultiValuedProperty',
        ],
        ['Sites', '"L","5","{A, B, C...}"', '{A, B, C...}'],
    ])('shows what keeps the members of a column that lost them: %s, %s', (column, row, found) => {
        const error = errorOf(`"Name","ADCost","${column}"\n${row}\n`);
        expect(error).toContain(`bad:2: \`${column}\` holds \`${found}`);
        expect(error).toContain(
            "Get-AdSiteLink | Select-Object Name, ADCost, ExchangeCost, MaxMessageSize, @{n='Sites';e={$_.Sites -join '|'}}",
        );
    });

    it.each([
        [
            'UTF-16 behind UTF-8',
            joined(utf8('"Name","HubSiteEnabled"\n"A","True"\n'), utf16('"B","True"\n')),
            /^bad:3: This is no sound UTF-8/,
        ],
        [
            'UTF-16 without a mark behind UTF-8',
            joined(utf8('"Name","HubSiteEnabled"\n"A","True"\n'), utf16('"B","True"\n').subarray(2)),
            /^bad:3: There are zero bytes/,
        ],
        [
            'UTF-8 behind UTF-16',
            joined(utf16('"Name","HubSiteEnabled"\n"A","True"\n'), utf8('"B","True"\n\n')),
            /^bad:\d: /,
        ],
        ['half a letter of UTF-16', utf16(SITE).subarray(0, -1), /no sound UTF-16/],
        [
            'a Windows code page',
            Buffer.from('"Name","HubSiteEnabled"\n"Z\xfcrich","True"\n', 'latin1'),
            /^bad:2: This is no sound UTF-8/,
        ],
    ])('is told of where it has two encodings or another one: %s', (_, bytes, message) => {
        expect(errorOf(bytes)).toMatch(message);
    });

    it('is not looked at where it is too large', () => {
        expect(errorOf(new Uint8Array(limitInBytes('export-megabytes') + 1))).toMatch(
            /101 MB, where at most 100 MB are read together. Export fewer properties/,
        );
    });

    it('spoils the import as a whole; each is told of', () => {
        const result = importFiles([fileOf(SITE, 'good.xml'), fileOf('', 'empty.txt'), fileOf('{', 'cut.json')]);
        expect(result.kind === 'failed' && result.errors.map((error) => error.file)).toEqual(['empty.txt', 'cut.json']);
    });

    it('is a topology as JSON beside another file', () => {
        const json = '{"organization":null,"sites":[],"links":[],"connectors":[]}';
        const result = importFiles([fileOf(SITE, 'a.xml'), fileOf(json, 'b.json')]);
        expect(result.kind === 'failed' && result.errors.map((error) => error.file)).toEqual(['b.json']);
    });
});
