import { describe, expect, it } from 'vitest';
import type { DeliveryRecord } from '../../cli/reports/delivery-record.js';
import type { RouteRecord } from '../../language/wording/route-record.js';
import { mailtopo, type Result } from '../support/command.js';
import { readJson } from '../support/schemas.js';

// Paris – London – Depot in a line, a site whose name has a comma, and one connector in London.
const INPUT = `organization Contoso exchange 2007
hub site London {
    server LON-HT1, LON-HT2 : transport
    server LON-MB1 : mailbox
}
site Paris { server PAR-EX1 : transport, mailbox }
site Depot { server DEP-EX1 : transport, mailbox }
site "Site, A" { server A-EX1 : transport, mailbox }
link LON-PAR: London <-> Paris cost 50
link LON-DEP: London <-> Depot cost 20 max-message-size 10 MB
link LON-A: London <-> "Site, A" cost 7
connector Internet {
    source LON-HT1, LON-HT2
    address-space "*" cost 1, "*.fabrikam.com" cost 5
    max-message-size 25 MB
    smart-host "relay.example.com"
}
scenario "Cut off" { down link LON-DEP }
scenario Plan {
    set link LON-PAR cost 3
    remove site "Site, A"
}
`;

function call(...words: readonly string[]): Promise<Result> {
    return mailtopo(['route', '-', ...words], { input: INPUT });
}

async function record(...words: readonly string[]): Promise<RouteRecord> {
    return readJson<RouteRecord>('route', (await call(...words, '--json')).output);
}

async function delivery(...words: readonly string[]): Promise<DeliveryRecord> {
    return readJson<DeliveryRecord>('message', (await call(...words, '--json')).output);
}

describe('route to an address', () => {
    it.each(['joe@mail.fabrikam.com', '<joe@mail.fabrikam.com>'])(
        'names the connector and the cost of both: %s',
        async (to) => {
            expect(await record('Paris', to)).toMatchObject({
                from: 'Paris',
                to: 'joe@mail.fabrikam.com',
                // 50 to London and 5 of the address space (R9.3).
                cost: 55,
                hops: 1,
                path: ['Paris', 'London'],
                outcome: 'delivered',
                connector: {
                    name: 'Internet',
                    addressSpace: '*.fabrikam.com',
                    site: 'London',
                    servers: ['LON-HT1', 'LON-HT2'],
                },
            });
        },
    );

    it('is returned where it is too large for every connector (R8.4)', async () => {
        expect(await record('Paris', 'joe@x.com', '--size', '26MB')).toMatchObject({
            reachable: true,
            outcome: 'returned',
            connector: { name: 'Internet' },
        });
        expect(await record('Paris', 'joe@x.com', '--size', '25 mb')).toMatchObject({ outcome: 'delivered' });
    });

    it('has no connector where none is there', async () => {
        const { output } = await mailtopo(['route', '-', 'A', 'joe@x.com', '--json'], { input: 'site A\n' });
        expect(readJson<RouteRecord>('route', output)).toMatchObject({
            reachable: false,
            outcome: 'unreachable',
            cost: null,
            connector: null,
        });
    });

    it('tells why this connector, in words', async () => {
        const { output } = await call('Paris', 'joe@x.com');
        expect(output).toMatch(/^Paris -> <joe@x\.com>: 51 · Paris › London › connector Internet\n/);
        expect(output).toContain('cost 51 (path 50 and address space 1, R9.3)');
    });
});

describe('route between servers', () => {
    it('has the steps of the message (R5.2)', async () => {
        const { from, to, path, steps } = await record('par-ex1', 'LON-MB1');
        expect({ from, to, path }).toEqual({ from: 'PAR-EX1', to: 'LON-MB1', path: ['Paris', 'London'] });
        expect(steps).toEqual([
            { step: 1, from: 'user', to: 'PAR-EX1', protocol: null, encrypted: null },
            { step: 2, from: 'PAR-EX1', to: 'PAR-EX1', protocol: null, encrypted: null },
            { step: 3, from: 'PAR-EX1', to: 'PAR-EX1', protocol: 'MAPI', encrypted: true },
            { step: 4, from: 'PAR-EX1', to: 'LON-HT1', protocol: 'SMTP', encrypted: true },
            { step: 5, from: 'LON-HT1', to: 'LON-MB1', protocol: 'MAPI', encrypted: true },
        ]);
    });

    it('ends at the smart host, whose encryption nobody knows', async () => {
        const { steps } = await record('LON-MB1', 'joe@x.com');
        expect(steps?.at(-1)).toEqual({
            step: 4,
            from: 'LON-HT1',
            to: 'relay.example.com',
            protocol: 'SMTP',
            encrypted: null,
        });
    });

    it('has no steps between sites, and no connector', async () => {
        const route = await record('Paris', 'London');
        expect(Object.keys(route)).not.toContain('steps');
        expect(Object.keys(route)).not.toContain('connector');
    });
});

describe('route to several', () => {
    it('has the route to each, and the copies in the order they are sent (R7.1)', async () => {
        const { from, recipients, copies } = await delivery('Paris', 'Depot,"Site, A"');
        expect(from).toBe('Paris');
        expect(recipients.map(({ to, cost }) => [to, cost])).toEqual([
            ['Depot', 70],
            ['Site, A', 57],
        ]);
        expect(copies).toEqual([
            { from: 'Paris', to: 'London', for: ['Depot', 'Site, A'] },
            { from: 'London', to: 'Depot', for: ['Depot'] },
            { from: 'London', to: 'Site, A', for: ['Site, A'] },
        ]);
    });

    it.each([
        ['Depot,Site, A', ['Depot', 'Site, A']],
        ['Site, A,Depot', ['Site, A', 'Depot']],
        ['Depot, London ,DEP-EX1', ['Depot', 'London', 'DEP-EX1']],
        ['Depot,depot,London', ['Depot', 'London']],
        ['Depot,joe@x.com,<JOE@X.COM>', ['Depot', 'JOE@X.COM']],
    ])('takes a comma in a name that exists for no separator: %s', async (word, names) => {
        expect((await delivery('Paris', word)).recipients.map(({ to }) => to)).toEqual(names);
    });

    it('sends no copy of what is returned', async () => {
        const { recipients, copies } = await delivery('Paris', 'Depot,London', '--size', '11MB');
        expect(recipients.map(({ outcome }) => outcome)).toEqual(['returned', 'delivered']);
        expect(copies).toEqual([{ from: 'Paris', to: 'London', for: ['London'] }]);
    });

    it('tells where it is split', async () => {
        const { output } = await call('Paris', 'Depot,"Site, A"');
        expect(output).toMatch(/^Paris -> Depot: 70 · Paris › London \(hub\) › Depot\n/);
        expect(output).toContain('\nParis -> "Site, A": 57 · Paris › London (hub) › "Site, A"\n');
        expect(output).toContain('Split at London');
    });
});

describe('route in an outage', () => {
    it('keeps its path, and says where the message waits (R2.5, R6)', async () => {
        const waits = { cost: 70, path: ['Paris', 'London', 'Depot'], outcome: 'queued', queuesAt: 'London' };
        expect(await record('Paris', 'Depot', '--down', 'link:lon-dep')).toMatchObject(waits);
        expect(await record('Paris', 'Depot', '--down', 'site:Depot')).toMatchObject(waits);
        expect(await record('Paris', 'Depot', '--down', 'server:DEP-EX1')).toMatchObject(waits);
        // The hub site itself: mail that has to stop there waits before it (R6.3).
        expect(await record('Paris', 'Depot', '--down', 'site:London')).toMatchObject({ ...waits, queuesAt: 'Paris' });
    });

    it('is that of the scenario, with what --down adds to it', async () => {
        expect(await record('Paris', 'Depot', '--scenario', 'cut off')).toMatchObject({ queuesAt: 'London' });
        const both = ['--scenario', 'Cut off', '--down', 'server:LON-HT1', '--down', 'server:LON-HT2'];
        expect(await record('Paris', 'Depot', ...both)).toMatchObject({ queuesAt: 'Paris' });
    });
});

describe('route in a scenario', () => {
    it('is that of its changes', async () => {
        expect(await record('Paris', 'Depot', '--scenario', 'Plan')).toMatchObject({ cost: 23, outcome: 'delivered' });
        expect(await record('Paris', 'Site, A', '--scenario', 'Plan')).toMatchObject({ outcome: 'unreachable' });
    });

    it('is what routes lists there', async () => {
        const words = ['routes', '-', '--from', 'Paris', '--to', 'Depot', '--json', '--scenario', 'Cut off'];
        const { output } = await mailtopo(words, { input: INPUT });
        const [only] = readJson<readonly RouteRecord[]>('routes', output);
        expect(only).toEqual(await record('Paris', 'Depot', '--scenario', 'Cut off'));
        const table = await mailtopo(
            words.filter((word) => word !== '--json'),
            { input: INPUT },
        );
        expect(table.output).toContain('70 · Paris › London (hub) › Depot · queues at London: ');
    });
});
