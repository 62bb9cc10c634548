import { describe, expect, it } from 'vitest';
import type { RouteRecord } from '../../language/wording/route-record.js';
import { folderOf, mailtopo, type Result } from '../support/command.js';
import { readJson } from '../support/schemas.js';

interface Difference {
    readonly added: readonly string[];
    readonly removed: readonly string[];
    readonly changed: readonly {
        readonly from: string;
        readonly to: string;
        readonly before: RouteRecord;
        readonly after: RouteRecord;
    }[];
}

const OLD = `hub site London
site Paris
site Rome
site Depot
link LON-PAR: London <-> Paris cost 50
link LON-ROM: London <-> Rome cost 20
link PAR-ROM: Paris <-> Rome cost 75
link LON-DEP: London <-> Depot cost 10
`;

function diff(before: string, after: string, ...words: readonly string[]): Promise<Result> {
    const folder = folderOf({ 'old.mailtopo': before, 'new.mailtopo': after });
    return mailtopo(['diff', 'old.mailtopo', 'new.mailtopo', ...words], { folder });
}

/** The pairs that differ, by what each record is given for. */
async function changed(after: string, ...show: readonly (keyof RouteRecord)[]): Promise<readonly string[]> {
    const { output, status } = await diff(OLD, after, '--json');
    const found = readJson<Difference>('diff', output).changed;
    expect(status).toBe(found.length > 0 ? 1 : 0);
    return found.map(({ from, to, before, after: now }) =>
        [`${from} ${to}`, ...show.map((name) => `${before[name]} -> ${now[name]}`)].join(': '),
    );
}

describe('diff', () => {
    it('finds none where only names of links, order, comments and capitals differ', async () => {
        const after = OLD.replaceAll(/^link /gm, 'link renamed-')
            .replaceAll('Paris', 'PARIS')
            .split('\n')
            .reverse()
            .join('\n// a comment\n');
        expect(await changed(after)).toEqual([]);
        expect((await diff(OLD, after)).output).toBe('None of 12 routes differs.\n');
    });

    it('finds none where another link of the same cost joins the same sites', async () => {
        expect(await changed(`${OLD}link A: London <-> Paris cost 50\n`)).toEqual([]);
    });

    it('finds another cost, another path, another stop, and another limit', async () => {
        expect(await changed(OLD.replace('cost 10', 'cost 11'), 'cost')).toEqual([
            'London Depot: 10 -> 11',
            'Paris Depot: 60 -> 61',
            'Rome Depot: 30 -> 31',
            'Depot London: 10 -> 11',
            'Depot Paris: 60 -> 61',
            'Depot Rome: 30 -> 31',
        ]);
        expect(await changed(OLD.replace('cost 75', 'cost 65'), 'path')).toEqual([
            'Paris Rome: Paris,London,Rome -> Paris,Rome',
            'Rome Paris: Rome,London,Paris -> Rome,Paris',
        ]);
        expect(await changed(OLD.replace('hub site London', 'site London'), 'stops')).toEqual([
            'Paris Rome: London -> ',
            'Paris Depot: London -> ',
            'Rome Paris: London -> ',
            'Rome Depot: London -> ',
            'Depot Paris: London -> ',
            'Depot Rome: London -> ',
        ]);
        const limited = OLD.replace('Depot cost 10', 'Depot cost 10 max-message-size 5 MB');
        expect((await changed(limited, 'maxMessageSize'))[0]).toBe('London Depot: null -> 5242880');
    });

    it('tells of sites that only one of the two has, and of what is cut off', async () => {
        const after = `${OLD.replace('site Rome\n', 'site Lyon\n').replaceAll('Rome', 'Lyon')}`.replace(
            /link LON-DEP.*\n/,
            '',
        );
        const { output, status, errors } = await diff(OLD, after, '--json');
        const { added, removed, changed: pairs } = readJson<Difference>('diff', output);
        expect({ status, added, removed }).toEqual({ status: 1, added: ['Lyon'], removed: ['Rome'] });
        expect(errors).toContain('1 error');
        expect(pairs.map(({ from, to, after: now }) => `${from} ${to} ${now.reachable}`)).toEqual([
            'London Depot false',
            'Paris Depot false',
            'Depot London false',
            'Depot Paris false',
        ]);
        const text = (await diff(OLD, after)).output;
        expect(text).toMatch(/^Sites added: Lyon\nSites removed: Rome\n\n4 routes: no longer reachable\n/);
        expect(text).toMatch(/\n4 of 6 routes between sites of both differ\.\n$/);
    });

    it('is a difference where sites come, though no route changes', async () => {
        const { status, output } = await diff(OLD, `${OLD}site Lima\nlink L: Lima <-> Depot\n`);
        expect(status).toBe(1);
        expect(output).toBe('Sites added: Lima\n\nNone of 12 routes between sites of both differs.\n');
    });

    it('tells those that differ by the same together, the way back too', async () => {
        const after = OLD.replace('cost 75', 'cost 65').replace('cost 10', 'cost 11');
        const { output } = await diff(OLD, after);
        expect(output).toBe(`6 routes: Depot – London costs 11, before 10
    London -> Depot
        before  10 · London › Depot
        after   11 · London › Depot
    Paris -> Depot: cost 61, before 60
    Rome -> Depot: cost 31, before 30
    Depot -> London: cost 11, before 10
    Depot -> Paris: cost 61, before 60
    Depot -> Rome: cost 31, before 30

2 routes: Paris › Rome instead of Paris › London › Rome
    Paris -> Rome
        before  70 · Paris › London (hub) › Rome
        after   65 · Paris › Rome
    Rome -> Paris: cost 65, before 70

8 of 12 routes differ.
`);
    });

    it('finds a stretch of path that many routes have in common, whatever comes before and after', async () => {
        // A line of sites with a detour in its middle: B-C is replaced by B-X-C.
        const line = (middle: string): string =>
            `site A\nsite B\nsite C\nsite D\nsite X\nlink AB: A <-> B cost 1\n${middle}link CD: C <-> D cost 1\nlink BX: B <-> X cost 2\nlink XC: X <-> C cost 2\n`;
        const { output } = await diff(line('link BC: B <-> C cost 1\n'), line(''));
        expect(output).toMatch(/^8 routes: B › X › C instead of B › C\n/);
    });

    it('shows of many only the first, and how many there are', async () => {
        const star = (cost: number): string =>
            `site Hub\n${Array.from({ length: 20 }, (_, at) => `site S${at}\nlink L${at}: Hub <-> S${at} cost ${at === 0 ? cost : 1}\n`).join('')}`;
        const { output } = await diff(star(1), star(2));
        expect(output).toContain('40 routes: Hub – S0 costs 2, before 1\n');
        expect(output).toContain('    and 28 more\n');
        expect(output).toMatch(/\n40 of 420 routes differ\.\n$/);
    });

    it('tells of mail to the outside that takes another connector', async () => {
        const connector = (cost: number): string =>
            `site A { server A1 : transport, mailbox }\nconnector C { source A1 address-space "*" cost ${cost} }\n`;
        const { output, status } = await diff(connector(1), connector(2), '--json');
        const [only, ...others] = readJson<Difference>('diff', output).changed;
        expect({ status, others }).toEqual({ status: 1, others: [] });
        expect(only).toMatchObject({ from: 'A', before: { cost: 1 }, after: { cost: 2, connector: { name: 'C' } } });
        const text = (await diff(connector(1), connector(2))).output;
        expect(text).toContain('connector C in A, cost 2; before connector C in A, cost 1\n');
        expect(text).toMatch(/\nNone of 0 routes differs\.\n$/);
        expect((await diff(connector(1), connector(1))).status).toBe(0);
    });

    it('takes standard input for one of the two only', async () => {
        const folder = folderOf({ 'new.mailtopo': OLD });
        const same = await mailtopo(['diff', '-', 'new.mailtopo'], { folder, input: OLD });
        expect(same).toEqual({ status: 0, output: 'None of 12 routes differs.\n', errors: '' });
        const { status, errors } = await mailtopo(['diff', '-', '-'], { folder, input: OLD });
        expect({ status, errors }).toEqual({
            status: 2,
            errors: 'mailtopo: only one of OLD and NEW can be standard input.\n',
        });
    });
});
