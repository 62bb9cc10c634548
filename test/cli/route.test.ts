import { describe, expect, it } from 'vitest';
import type { RouteRecord } from '../../language/wording/route-record.js';
import { folderOf, mailtopo } from '../support/command.js';
import { readJson } from '../support/schemas.js';

// The example of the specification of this JSON: a hub site on the path, and a limit on one of two links.
const PARIS = `hub site London
site Paris
site Depot
site Oslo
site Lima
site "Site, A"
link LON-PAR: London <-> Paris cost 50 max-message-size 10 MB
link LON-DEP: London <-> Depot cost 20
link OSL-LON: Oslo <-> London cost 10
link OSL-DEP: Oslo <-> Depot cost 10 max-message-size 64 KB
link A: London <-> "Site, A" cost 1
`;

async function route(...words: readonly string[]): Promise<RouteRecord> {
    const { output, errors } = await mailtopo(['route', '-', ...words, '--json'], { input: PARIS });
    expect(errors).toContain('1 error');
    return readJson<RouteRecord>('route', output);
}

describe('route --json', () => {
    it('prints every field of a route, with its stops, its legs and its smallest limit', async () => {
        expect(await route('Paris', 'Depot')).toEqual({
            from: 'Paris',
            to: 'Depot',
            reachable: true,
            cost: 70,
            hops: 2,
            path: ['Paris', 'London', 'Depot'],
            links: ['LON-PAR', 'LON-DEP'],
            stops: ['London'],
            legs: [
                { from: 'Paris', to: 'London' },
                { from: 'London', to: 'Depot' },
            ],
            decidedBy: 'hops',
            maxMessageSize: 10_485_760,
            outcome: 'delivered',
            queuesAt: null,
        });
    });

    it('has nulls and nothing for what is not reachable, and for a site without transport', async () => {
        const nothing = {
            reachable: false,
            cost: null,
            hops: null,
            path: [],
            links: [],
            stops: [],
            legs: [],
            decidedBy: null,
            maxMessageSize: null,
            outcome: 'unreachable',
            queuesAt: null,
        };
        expect(await route('Paris', 'Lima')).toEqual({ from: 'Paris', to: 'Lima', ...nothing });
        const input =
            'organization O exchange 2010\nsite A { server A1 : transport, mailbox }\nsite B { server B1 : mailbox }\nsite C\nlink ABC: A, B, C\n';
        const record = async (to: string): Promise<RouteRecord> =>
            readJson('route', (await mailtopo(['route', '-', 'A', to, '--json'], { input })).output);
        expect(await record('B')).toEqual({ from: 'A', to: 'B', ...nothing });
        // A site without any server is an end as any other.
        expect(await record('C')).toMatchObject({ reachable: true, cost: 100, maxMessageSize: null });
    });

    it('stays within a site', async () => {
        expect(await route('paris', 'PARIS')).toMatchObject({
            from: 'Paris',
            to: 'Paris',
            reachable: true,
            cost: 0,
            hops: 0,
            path: ['Paris'],
            links: [],
            legs: [],
        });
    });

    it('takes a name as it is, or in the quotes of the language', async () => {
        expect(await route('Site, A', 'Depot')).toMatchObject({ from: 'Site, A', cost: 21 });
        expect(await route('"Site, A"', 'Depot')).toMatchObject({ from: 'Site, A', cost: 21 });
    });

    it('is no comfort where the topology has errors: the status tells', async () => {
        const { status, errors } = await mailtopo(['route', '-', 'Paris', 'Depot', '--json'], { input: PARIS });
        expect(status).toBe(1);
        expect(errors).toMatch(/^mailtopo: the topology has 1 error, .*mailtopo check\.\n$/);
    });
});

const CLEAN = `hub site London
site Paris
site Depot
link LON-PAR: London <-> Paris cost 50
link LON-DEP: London <-> Depot cost 20
link PAR-DEP: Paris <-> Depot cost 80
`;

describe('route', () => {
    it('tells the route, and why it is this one', async () => {
        expect(await mailtopo(['route', '-', 'Paris', 'Depot'], { input: CLEAN })).toEqual({
            status: 0,
            output: 'Paris -> Depot: 70 · Paris › London (hub) › Depot\nNext best: Paris › Depot, cost 80, 1 hop. It lost by cost: 80 is more than 70 (R2.1).\n',
            errors: '',
        });
    });

    it('explains it hop by hop, without the marks of Markdown', async () => {
        const { output } = await mailtopo(['route', '-', 'Paris', 'Depot', '--explain'], { input: CLEAN });
        expect(output.split('\n').slice(0, 6)).toEqual([
            'Paris → Depot: cost 70, 2 hops',
            '',
            '  hop                    link      cost',
            '  Paris → London (hub)   LON-PAR     50',
            '  London → Depot         LON-DEP     20',
            '',
        ]);
        expect(output).toContain('2 legs: Paris → London, then London → Depot.');
        expect(output).not.toMatch(/[`*|]/);
    });

    it('is bold and coloured on a terminal', async () => {
        const words = ['route', '-', 'Paris', 'Depot'];
        const { output } = await mailtopo(words, { input: CLEAN, isTerminal: true });
        expect(output).toContain('\u001b[1mParis -> Depot\u001b[0m: 70');
        const explained = await mailtopo([...words, '--explain'], { input: CLEAN, isTerminal: true });
        // Styles change what is seen, and not where it stands.
        // biome-ignore lint/suspicious/noControlCharactersInRegex: the escapes of a terminal.
        const plain = explained.output.replace(/\u001b\[\d+m/g, '');
        expect(plain).toBe((await mailtopo([...words, '--explain'], { input: CLEAN })).output);
        expect(plain).not.toBe(explained.output);
    });

    it('shows names as they are, whatever Markdown would make of them', async () => {
        const input = 'site "a|b *x*"\nsite "`c`"\nlink "**l**": "a|b *x*" <-> "`c`" cost 3\n';
        const { output } = await mailtopo(['route', '-', 'a|b *x*', '`c`', '--explain'], { input });
        expect(output).toContain('"a|b *x*" → "`c`"   "**l**"      3\n');
    });

    it('says where no path leads', async () => {
        const folder = folderOf({ 'a.mailtopo': 'site A\nsite B\n' });
        const { status, output } = await mailtopo(['route', 'a.mailtopo', 'A', 'B'], { folder });
        expect(output).toBe('A -> B: unreachable: no path leads there\n');
        expect(status).toBe(1);
    });
});
