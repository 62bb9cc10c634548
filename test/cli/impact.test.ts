import { describe, expect, it } from 'vitest';
import type { ExpectationRecord } from '../../language/questions/expectations.js';
import type { MailboxChange } from '../../language/wording/mailbox-changes.js';
import type { OutsideChange } from '../../language/wording/outside-changes.js';
import type { SiteImpact } from '../../language/wording/site-impacts.js';
import { mailtopo, type Result } from '../support/command.js';
import { readJson } from '../support/schemas.js';

const INPUT = `hub site London { server L1 : transport, mailbox }
site Paris { server P1 : transport, mailbox }
site Rome { server R1 : transport, mailbox }
site Depot { server D1 : transport, mailbox }
link LON-PAR: London <-> Paris cost 50
link LON-ROM: London <-> Rome cost 20
link PAR-ROM: Paris <-> Rome cost 75
link LON-DEP: London <-> Depot cost 10
connector Internet {
    source L1
    address-space "*"
}
connector Backup {
    source R1
    address-space "*" cost 100
}
`;

interface Impact extends Readonly<Record<'routes' | 'altered' | 'lost' | 'gained' | 'held', number>> {
    readonly changes: readonly string[];
    readonly changed: readonly (OutsideChange & { readonly kind: string })[];
    readonly connectors: readonly OutsideChange[];
    readonly sites: readonly SiteImpact[];
    readonly mailboxes: readonly MailboxChange[];
    readonly expectations: readonly ExpectationRecord[];
}

function call(...words: readonly string[]): Promise<Result> {
    return mailtopo(['impact', '-', ...words], { input: INPUT });
}

async function impact(...words: readonly string[]): Promise<Impact> {
    return readJson<Impact>('impact', (await call(...words, '--json')).output);
}

describe('impact', () => {
    it('tells of an outage whose mail waits where, and alters no route (R2.5)', async () => {
        const { changes, changed, routes, held, altered, sites } = await impact('--down', 'site:depot');
        expect({ changes, routes, held, altered }).toEqual({
            changes: ['down site Depot'],
            routes: 12,
            held: 6,
            altered: 0,
        });
        expect(changed.map(({ kind, from, to, after }) => `${kind} ${from} ${to} ${after.queuesAt}`)).toEqual([
            'held London Depot London',
            'held Paris Depot London',
            'held Rome Depot London',
            'held Depot London Depot',
            'held Depot Paris Depot',
            'held Depot Rome Depot',
        ]);
        for (const { before, after } of changed) expect([after.path, after.cost]).toEqual([before.path, before.cost]);
        expect(sites.map(({ site, routes: count }) => [site, count])).toEqual([
            ['Depot', 6],
            ['London', 2],
            ['Paris', 2],
            ['Rome', 2],
        ]);
    });

    it('tells of a change of the configuration which routes it alters', async () => {
        const { changed, altered } = await impact('--set', 'link PAR-ROM cost 65');
        expect(changed.map(({ from, to, before, after }) => [from, to, before.cost, after.cost])).toEqual([
            ['Paris', 'Rome', 70, 65],
            ['Rome', 'Paris', 70, 65],
        ]);
        expect(altered).toBe(2);
    });

    it('lays several changes and outages over the topology together', async () => {
        const { changes, changed } = await impact(
            '--set',
            'site London not hub',
            '--set',
            'set link LON-DEP exchange-cost 1',
            '--down',
            'server:D1',
        );
        expect(changes).toEqual(['set site London not hub', 'set link LON-DEP exchange-cost 1', 'down server D1']);
        const one = changed.find(({ from, to }) => from === 'Paris' && to === 'Depot');
        expect(one).toMatchObject({ kind: 'held', after: { cost: 51, stops: [], queuesAt: 'London' } });
    });

    it('tells which mail to the outside takes another connector', async () => {
        const { connectors, changed } = await impact('--set', 'connector Internet disabled');
        expect(changed).toEqual([]);
        expect(
            connectors.map(({ from, before, after }) => [
                from,
                before.connector?.name,
                after.connector?.name,
                after.cost,
            ]),
        ).toEqual([
            ['London', 'Internet', 'Backup', 120],
            ['Paris', 'Internet', 'Backup', 170],
            ['Rome', 'Internet', 'Backup', 100],
            ['Depot', 'Internet', 'Backup', 130],
        ]);
    });

    it('says it in words, the most affected sites first', async () => {
        const { output, status } = await call('--down', 'site:Depot');
        expect(status).toBe(0);
        expect(output).toMatch(
            /^down site Depot\n\nMost affected sites:\n {4}Depot: 6 routes \(6 on which mail waits\)\n/,
        );
        expect(output).toContain('        after   10 · London › Depot · queued at London\n');
        expect(output).toMatch(/\n6 of 12 routes: 6 on which mail waits; 1 change of mail to the outside\.\n$/);
    });

    it('says so where nothing changes', async () => {
        const { output } = await call('--set', 'link PAR-ROM cost 76');
        expect(output).toBe('set link PAR-ROM cost 76\n\nNone of 12 routes changes.\n');
    });

    it('tells which mailboxes are cut off, also where the site has other servers that answer', async () => {
        const input = `site A { server T : transport, mailbox
            server M : mailbox }
            site B { server U : transport, mailbox }
            link AB: A <-> B`;
        const json = await mailtopo(['impact', '-', '--down', 'server:M', '--json'], { input });
        const { mailboxes, changed } = readJson<Impact>('impact', json.output);
        expect(mailboxes).toEqual([
            { server: 'M', before: 'delivered', after: 'queued', actual: 'down: mail for it queues at A' },
        ]);
        expect(changed).toEqual([]);
        const { output } = await mailtopo(['impact', '-', '--down', 'server:M'], { input });
        expect(output).toContain('Mailboxes:\n    M: down: mail for it queues at A; before delivered\n');
    });

    it('names the expectations that would fail, and none that fail already or stand in a scenario', async () => {
        const input = `${INPUT}expect Paris -> Rome cost 70
expect Paris -> Depot cost 60
expect Paris -> Depot cost 61
scenario "x" { down site Depot
    expect Paris -> Rome cost 70
}
`;
        const call = ['impact', '-', '--set', 'link PAR-ROM cost 65'];
        const { expectations } = readJson<Impact>('impact', (await mailtopo([...call, '--json'], { input })).output);
        expect(expectations).toMatchObject([
            { file: '<stdin>', line: 17, scenario: null, text: 'expect Paris -> Rome cost 70', passed: false },
        ]);
        expect(expectations[0]?.actual).toContain('cost 65');
        const { output } = await mailtopo(call, { input });
        expect(output).toMatch(
            /\nExpectations that would fail:\n {4}<stdin>:17: expect Paris -> Rome cost 70\n {8}.*cost 65/,
        );
        expect(output).toMatch(/2 of 12 routes: 2 altered; .*1 expectation would fail\.\n$/);
    });

    it('takes two changes that contradict each other for a mistake in the call', async () => {
        const { status, output, errors } = await call('--set', 'link PAR-ROM cost 5', '--set', 'link PAR-ROM cost 6');
        expect({ status, output }).toEqual({ status: 2, output: '' });
        expect(errors).toMatch(/^mailtopo: --set "link PAR-ROM cost 6": .*is set already.*\n$/);
    });
});
