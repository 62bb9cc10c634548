import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importFiles } from '../../../language/interchange/import.js';
import { exportJson } from '../../../language/interchange/model-json.js';
import { modelOf } from '../../../language/interchange/model-of-topology.js';
import { nameKey } from '../../../language/syntax/names.js';
import { body, clixml, errorOf, fileOf, importedText, notesOf } from '../../support/exports.js';
import { anyName, HOSTILE_NAMES } from '../../support/random-model.js';
import { topologyOf } from '../../support/topology.js';

const fixture = (name: string) => ({ name, bytes: readFileSync(join(import.meta.dirname, 'fixtures', name)) });
const LINKS_CLIXML = clixml(
    {
        Name: 'LON-ZRH',
        ADCost: 50,
        ExchangeCost: 20,
        Cost: 20,
        MaxMessageSize: '10 MB (10,485,760 bytes)',
        Sites: ['London', 'Zürich'],
    },
    {
        Name: 'ALL',
        ADCost: 300,
        ExchangeCost: null,
        Cost: 300,
        MaxMessageSize: 'Unlimited',
        Sites: ['London', 'Zürich', 'Depot 7'],
    },
);

describe('exports of one organization', () => {
    it('make one topology, whatever their forms', () => {
        const files = [
            'directory.ldif',
            'AdSite.csv',
            'AdSiteLink.csv',
            'ExchangeServer.json',
            'SendConnector.csv',
        ].map(fixture);
        expect(
            importedText(...files),
        ).toBe(`// Imported from directory.ldif, AdSite.csv, AdSiteLink.csv, ExchangeServer.json, SendConnector.csv.
// Left out: msExchTransportSiteFlags, whose bits are not documented (Get-AdSite tells hub sites): London.
// Left out: schedules, intervals and options of replication, which mail does not follow (R1.7).
// Left out: SMTP site links, which carry replication only (R1.7): OLD.
// Left out: that InboundMailEnabled is off, which the language cannot say: "Depot 7".
// Left out: address spaces of other types than SMTP: "Partner (X400:c=us;1)".

organization Contoso exchange 2016

site "Depot 7"

hub site London {
    subnet 10.2.0.0/16
    server EDGE1 : edge
    server LON1 : mailbox
    server LON2 : mailbox
}

site Zürich {
    server ZRH1 : transport, mailbox, client-access, unified-messaging exchange 2010
}

link ALL: "Depot 7", London, Zürich cost 300
link LON-ZRH: London <-> Zürich cost 50 exchange-cost 20 max-message-size 10 MB

connector Partner {
    source ZRH1
    address-space "partner.example"
    smart-host "mx1.partner.example", "[10.0.0.25]"
    scoped
    disabled
}

connector "To the Internet" {
    source LON1, LON2
    address-space "*", "*.fabrikam.com" cost 5
    max-message-size 25 MB
}
`);
    });

    it('say the same in Clixml, JSON and CSV, and in UTF-16', () => {
        const expected = body(importedText(fixture('AdSiteLink.csv')));
        expect(expected).toContain('link LON-ZRH: London <-> Zürich cost 50 exchange-cost 20 max-message-size 10 MB\n');
        expect(body(importedText(fixture('AdSiteLink.json')))).toBe(expected);
        expect(body(importedText(fileOf(LINKS_CLIXML)))).toBe(expected);
        for (const mark of ['', '\ufeff']) {
            const little = Buffer.from(mark + LINKS_CLIXML, 'utf16le');
            expect(body(importedText({ name: 'x', bytes: little }))).toBe(expected);
            expect(body(importedText({ name: 'x', bytes: Buffer.from(little).swap16() }))).toBe(expected);
            expect(body(importedText(fileOf(mark + LINKS_CLIXML)))).toBe(expected);
        }
    });

    it('may be one object, and repeat what another says', () => {
        const one = JSON.stringify({ Name: 'London', HubSiteEnabled: true, InboundMailEnabled: true });
        expect(body(importedText(fileOf(one), fixture('AdSite.csv')))).toContain('hub site London\n');
    });

    it('contradict each other: nothing is imported, and both places are named', () => {
        const result = importFiles([
            fixture('AdSiteLink.csv'),
            fileOf(LINKS_CLIXML.replaceAll('>50<', '>60<'), 'links.xml'),
        ]);
        expect(result).toEqual({
            kind: 'failed',
            errors: [
                {
                    file: 'links.xml',
                    line: 1,
                    message:
                        'The Active Directory cost of site link LON-ZRH is `60` here and `50` in AdSiteLink.csv, line 3: import exports of one time and one organization.',
                },
            ],
        });
    });

    it('of Get-ADReplicationSiteLink tell the transport by a word, or by the distinguished name where it is a number', () => {
        const link = (transport: unknown, container: string) => ({
            Name: `L-${container}`,
            Cost: 7,
            SitesIncluded: ['CN=A\\, B,CN=Sites,DC=x', 'CN=C,CN=Sites,DC=x'],
            InterSiteTransportProtocol: transport,
            DistinguishedName: `CN=L,CN=${container},CN=Inter-Site Transports,CN=Sites,DC=x`,
        });
        const text = importedText(
            fileOf(JSON.stringify([link(0, 'IP'), link(1, 'SMTP'), { ...link('SMTP', 'SMTP'), Name: 'S2' }])),
        );
        expect(text).toContain('link L-IP: "A, B" <-> C cost 7\n');
        expect(text).toContain('// Left out: SMTP site links, which carry replication only (R1.7): L-SMTP, S2.\n');
        const { DistinguishedName: _, ...untold } = link(0, 'IP');
        expect(errorOf(JSON.stringify([untold]))).toMatch(/Nothing tells whether site link `L-IP` is of IP or SMTP/);
    });

    it('say what no export told', () => {
        expect(notesOf('"Name","SitesIncluded","InterSiteTransportProtocol"\n"L","A|B","IP"\n')).toEqual([
            'No export tells the Active Directory cost, and 100 is written: L.',
            'No export tells an Exchange cost (Get-AdSiteLink does), so none is written: L.',
            'No export tells the maximum message size (Get-AdSiteLink does), so none is written: L.',
            'Sites that links, servers or subnets name, and no export of sites has: A, B.',
            'No export tells a server (Get-ExchangeServer does), so every site is taken to have one.',
            'Whether they are hub sites no export tells (Get-AdSite does), so none is written: A, B.',
        ]);
    });

    it('may be of a cmdlet that found nothing, and lack versions, roles and sites of servers: that is said', () => {
        const server = {
            Name: 'A1',
            Site: 'A',
            ServerRole: 'Mailbox',
            AdminDisplayVersion: 'Version 15.0 (Build 1.2)',
        };
        const servers = clixml(
            server,
            { ...server, Name: 'A2', AdminDisplayVersion: 'Version 16.4 (Build 1.2)' },
            { ...server, Name: 'A3', ServerRole: 'None' },
            { ...server, Name: 'A4', Site: null },
            { ...server, Name: 'A5', ServerRole: 54 },
        );
        const text = importedText(fileOf(clixml(), 'none.xml'), fileOf(servers));
        expect(body(text)).toBe(
            'organization "Exchange organization" exchange 2013\n\nsite A {\n    server A1 : mailbox\n    server A2 : mailbox\n}\n',
        );
        expect(notesOf(clixml(), servers)).toEqual([
            'Left out: a file that holds no object: its cmdlet found none.',
            'Left out: versions of Exchange that are not known: "A2 (Version 16.4 (Build 1.2))".',
            "No export tells the version of Exchange, and the organization's is taken: A2.",
            'Left out: servers without a role that takes part in mail routing: A3.',
            'Left out: servers that are in no site: A4.',
            'Left out: servers of which no export tells the roles (Get-ExchangeServer does): A5.',
            'Sites that links, servers or subnets name, and no export of sites has: A.',
            'No export tells the organization\'s name, and "Exchange organization" is written.',
            'Whether they are hub sites no export tells (Get-AdSite does), so none is written: A.',
        ]);
    });

    it('with a limit that is no whole number of KB are written with the next lower one, and that is said', () => {
        const link = clixml({
            Name: 'L',
            ADCost: 5,
            ExchangeCost: null,
            MaxMessageSize: '97.66 KB (100.001 bytes)',
            Sites: ['A', 'B'],
        });
        expect(importedText(fileOf(link))).toContain('link L: A <-> B cost 5 max-message-size 97 KB\n');
        expect(notesOf(link)).toContain(
            'Limits that are no whole number of KB are written as the next lower one, of site links: L.',
        );
    });

    it('lose nothing on the way through JSON', () => {
        const files = ['AdSite.csv', 'AdSiteLink.csv', 'ExchangeServer.json', 'SendConnector.csv'].map(fixture);
        const { topology } = topologyOf(importedText(...files));
        const back = topologyOf(importedText(fileOf(exportJson(topology))));
        expect(modelOf(back.topology)).toEqual(modelOf(topology));
    });
});

describe('names', () => {
    const plain = anyName.filter((name) => !/^\s*(?:CN|OU)=|\/Configuration\/|^(?:System|Microsoft)\./i.test(name));

    it('come out as names, whatever they are', () => {
        const names = fc.uniqueArray(plain, { minLength: 3, maxLength: 3, selector: nameKey });
        const check = ([a = '', b = '', link = '']: readonly string[]): void => {
            const objects = [
                { Name: a, HubSiteEnabled: true },
                { Name: link, ADCost: 5, ExchangeCost: null, MaxMessageSize: 'Unlimited', Sites: [a, b] },
            ];
            for (const text of [clixml(...objects), JSON.stringify(objects)]) {
                const { topology } = topologyOf(importedText(fileOf(text, b)));
                expect(topology.declarations.filter((each) => each.problem !== null)).toEqual([]);
                expect(topology.declarations).toHaveLength(3);
                expect(new Set(topology.sites.map((site) => site.name.text))).toEqual(new Set([a, b]));
                expect(topology.links.map((each) => [each.name.text, each.members.length])).toEqual([[link, 2]]);
            }
        };
        for (const name of HOSTILE_NAMES) check([name, 'B', 'L']);
        fc.assert(fc.property(names, check), { numRuns: 200 });
    });

    it('of the fields of a CSV come out as they are', () => {
        fc.assert(
            fc.property(plain, (name) => {
                const csv = `"Name","HubSiteEnabled"\r\n"${name.replaceAll('"', '""')}","True"\r\n`;
                // What UTF-8 or a text cannot hold is refused; see the test of encodings.
                if (/\0|\p{Cs}/u.test(name)) return;
                expect(topologyOf(importedText(fileOf(csv))).topology.sites.map((site) => site.name.text)).toEqual([
                    name,
                ]);
            }),
        );
    });
});
