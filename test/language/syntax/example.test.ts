import { describe, expect, it } from 'vitest';
import type { Declaration } from '../../../language/syntax/declarations.js';
import { SourceFile } from '../../../language/syntax/source-file.js';

/** Everything that the language has, in one text. */
const EXAMPLE = `
// Contoso's Exchange organization.
organization Contoso exchange 2007

hub site London {
    description "EMEA core"
    subnet 10.2.0.0/16, 10.3.0.0/16
    server LON-HT1, LON-HT2 : transport
    server LON-MB1 : mailbox
}

site Paris {
    server PAR-EX1 : transport, mailbox          // both roles on one machine
}

site Depot                                       // a site without Exchange still lies on paths
site "Site A" { server A1 : transport, mailbox } // any name can be quoted

link LON-PAR: London <-> Paris cost 50
link PAR-DEP: Paris <-> Depot  cost 100 exchange-cost 20 max-message-size 10 MB
link CORE: London, Paris, "Site A" cost 300      // one link, three sites: every pair is one hop
smtp link OLD: London <-> "Site A" cost 1        // replication only: Exchange ignores it

connector Internet {
    source LON-HT1, LON-HT2
    address-space "*" cost 1, "*.fabrikam.com" cost 5
    max-message-size 25 MB
}

route Paris -> Depot                             // shown inline: cost, path, hub stops
route PAR-EX1 -> LON-MB1                         // server to server: the five steps
route Paris -> London, Depot                     // one message, two destinations: where it splits
route Paris -> <joe@fabrikam.com>                // to the outside: which connector

expect Paris -> "Site A" via London cost 350     // checked on every keystroke, and by \`mailtopo test\`
expect * -> * reachable
expect * -> Depot not through "Site A"

scenario "Make Paris a hub" {                    // a change: routes are computed anew
    set site Paris hub
    set link LON-PAR exchange-cost 10
    expect London -> Depot via Paris
}

scenario "Depot line is cut" {                   // an outage: routes stay, mail queues (R2.5, R6)
    down link PAR-DEP
    expect London -> Depot queues-at Paris
}
`;

const FILE = SourceFile.read('file:///test/contoso.mailtopo', EXAMPLE);

function only<K extends Declaration['kind']>(kind: K): readonly Extract<Declaration, { kind: K }>[] {
    return [...FILE.all()]
        .map((each) => each.declaration)
        .filter((each): each is Extract<Declaration, { kind: K }> => each.kind === kind);
}

describe('the example of the language', () => {
    it('parses', () => {
        expect([...FILE.all()].flatMap((each) => each.declaration.problem ?? [])).toEqual([]);
        expect(FILE.refusal).toBeNull();
    });

    it('is read as it is meant', () => {
        expect(FILE.declarations.map((each) => each.declaration.kind)).toEqual([
            'organization',
            ...Array.from({ length: 4 }, () => 'site'),
            ...Array.from({ length: 4 }, () => 'link'),
            'connector',
            ...Array.from({ length: 4 }, () => 'route'),
            ...Array.from({ length: 3 }, () => 'expect'),
            'scenario',
            'scenario',
        ]);
        expect(only('organization')).toMatchObject([{ name: { text: 'Contoso' }, version: { text: '2007' } }]);
    });

    it('sites', () => {
        const [london, paris, depot, siteA] = only('site');
        expect(london).toMatchObject({
            name: { text: 'London', key: 'LONDON' },
            descriptions: [{ text: 'EMEA core' }],
            subnets: [{ text: '10.2.0.0/16' }, { text: '10.3.0.0/16' }],
            servers: [
                { servers: [{ text: 'LON-HT1' }, { text: 'LON-HT2' }], roles: [{ text: 'transport' }] },
                { servers: [{ text: 'LON-MB1' }], roles: [{ text: 'mailbox' }], version: null },
            ],
        });
        expect(london?.hub).not.toBeNull();
        expect(paris?.hub).toBeNull();
        expect(depot).toMatchObject({ servers: [], subnets: [] });
        expect(siteA).toMatchObject({ name: { text: 'Site A' }, servers: [{ servers: [{ text: 'A1' }] }] });
    });

    it('links', () => {
        expect(only('link')).toMatchObject([
            {
                name: { text: 'LON-PAR' },
                smtp: false,
                sites: [{ text: 'London' }, { text: 'Paris' }],
                costs: [{ kind: 'cost', value: { value: 50 } }],
            },
            {
                costs: [
                    { kind: 'cost', value: { value: 100 } },
                    { kind: 'exchange-cost', value: { value: 20 } },
                ],
                maxMessageSizes: [{ size: { bytes: 10 * 2 ** 20 } }],
            },
            { sites: [{ text: 'London' }, { text: 'Paris' }, { text: 'Site A' }] },
            { name: { text: 'OLD' }, smtp: true },
        ]);
    });

    it('connectors', () => {
        expect(only('connector')).toMatchObject([
            {
                name: { text: 'Internet' },
                sources: [{ text: 'LON-HT1' }, { text: 'LON-HT2' }],
                addressSpaces: [
                    { pattern: { text: '*' }, cost: { value: 1 } },
                    { pattern: { text: '*.fabrikam.com' }, cost: { value: 5 } },
                ],
                maxMessageSizes: [{ size: { bytes: 25 * 2 ** 20 } }],
                scoped: false,
                disabled: false,
            },
        ]);
    });

    it('routes and expectations', () => {
        expect(only('route')).toMatchObject([
            { from: { kind: 'name', text: 'Paris' }, to: [{ kind: 'name', text: 'Depot' }] },
            { from: { text: 'PAR-EX1' }, to: [{ text: 'LON-MB1' }] },
            { to: [{ text: 'London' }, { text: 'Depot' }] },
            { to: [{ kind: 'address', text: '<joe@fabrikam.com>' }] },
        ]);
        expect(only('expect')).toMatchObject([
            {
                clauses: [
                    { kind: 'via', sites: [{ text: 'London' }] },
                    { kind: 'cost', comparison: '=', value: { value: 350 } },
                ],
            },
            { from: { kind: 'every' }, to: [{ kind: 'every' }], clauses: [{ kind: 'reachable', not: false }] },
            { clauses: [{ kind: 'through', not: true, sites: [{ text: 'Site A' }] }] },
            { clauses: [{ kind: 'via' }] },
            { clauses: [{ kind: 'queues-at', sites: [{ text: 'Paris' }] }] },
        ]);
    });

    it('scenarios', () => {
        expect(only('scenario')).toMatchObject([
            {
                name: { text: 'Make Paris a hub' },
                members: [
                    { declaration: { kind: 'set' } },
                    { declaration: { kind: 'set' } },
                    { declaration: { kind: 'expect' } },
                ],
            },
            {
                name: { text: 'Depot line is cut' },
                members: [{ declaration: { kind: 'down' } }, { declaration: { kind: 'expect' } }],
            },
        ]);
        expect(only('set')).toMatchObject([
            { target: { kind: 'site', name: { text: 'Paris' } }, flag: true },
            {
                target: { kind: 'link', name: { text: 'LON-PAR' } },
                flag: null,
                attributes: { costs: [{ kind: 'exchange-cost', value: { value: 10 } }] },
            },
        ]);
        expect(only('down')).toMatchObject([{ target: { kind: 'link', name: { text: 'PAR-DEP' } } }]);
    });

    it('each name stands where it says', () => {
        for (const { start, declaration } of FILE.all()) {
            if (!('name' in declaration) || declaration.name === null) continue;
            const written = EXAMPLE.slice(start + declaration.name.start, start + declaration.name.end);
            expect(written.replace(/^"|"$/g, '')).toBe(declaration.name.text);
        }
    });
});
