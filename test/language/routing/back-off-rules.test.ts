import { describe, expect, it } from 'vitest';
import { backOffOrder, heldFrom } from '../../../language/routing/back-off.js';
import { networkOf } from '../../support/topology.js';
import { fateOf, messageOf } from './named-mail.js';

/** R6, back-off: one small example a rule, with the answers worked out by hand. */

/** A to F in a row; hubs by name, sites without transport likewise; what is down in a scenario. */
function row(down: string, { hubs = '', bare = '' }: { hubs?: string; bare?: string } = {}): string {
    const names = [...'ABCDEF'];
    const sites = names.map((name) => {
        const servers = bare.includes(name) ? '' : ` { server ${name}1, ${name}2 : transport, mailbox }`;
        return `${hubs.includes(name) ? 'hub ' : ''}site ${name}${servers}`;
    });
    const links = names.slice(1).map((name, at) => `link ${names[at]}${name}: ${names[at]} <-> ${name} cost 10`);
    return [...sites, ...links, `scenario S { ${down} }`].join('\n');
}

describe('R6.1 backwards along the path, the first site that answers takes the message', () => {
    it.each([
        ['', 'delivered'],
        // One server answers: that is enough.
        ['down server F1', 'delivered'],
        ['down server F1 down server F2', 'queued at E: silent'],
        ['down site F', 'queued at E: silent'],
        ['down site F down site E', 'queued at D: silent'],
        ['down site F down server E1', 'queued at E: silent'],
        ['down site F down site E down site D down site C', 'queued at B: silent'],
        // A site on the way is none of its business.
        ['down site E', 'delivered'],
        ['down site B down site C down site D', 'delivered'],
    ])('%s', (down, fate) => {
        expect(fateOf(row(down), 'A', 'F')).toBe(fate);
    });

    it.each([
        ['down site F', 'queued at E: silent'],
        ['down site F down site E', 'queued at D: silent'],
        ['down site F down site E down site D down site C', 'queued at B: silent'],
        ['down site E', 'delivered'],
    ])('in a sketch, where every site has transport: %s', (down, fate) => {
        const sketch = row(down, { bare: 'ABCDEF' });
        expect(fateOf(sketch, 'A', 'F')).toBe(fate);
    });

    it('any server of the last site takes it, and keeps it for the one that is down', () => {
        expect(fateOf(row('down server F1'), 'A', 'F1')).toBe('queued at F: mailbox');
        expect(fateOf(row('down server F1'), 'A', 'F2')).toBe('delivered');
        expect(fateOf(row('down site F'), 'A', 'F1')).toBe('queued at E: silent');
    });

    it('and for mailbox servers that are apart', () => {
        const text = (down: string) => `
            site A { server A1 : transport, mailbox }  link AB: A <-> B
            site B { server H1 : transport  server M1, M2 : mailbox }  scenario S { ${down} }`;
        expect(fateOf(text('down server M1'), 'A', 'M1')).toBe('queued at B: mailbox');
        expect(fateOf(text('down server M1'), 'A', 'M2')).toBe('delivered');
        expect(fateOf(text('down server M1'), 'A', 'B')).toBe('delivered');
        expect(fateOf(text('down server M1 down server M2'), 'A', 'B')).toBe('queued at B: mailbox');
        expect(fateOf(text('down server H1'), 'A', 'M1')).toBe('queued at A: silent');
        expect(fateOf(text('down server H1'), 'M1', 'A')).toBe('queued at B: sender');
        expect(fateOf(text('down server H1'), 'M1', 'M2')).toBe('queued at B: sender');
        expect(fateOf(text('down server M1'), 'M1', 'A')).toBe('queued at B: sender');
        expect(fateOf(text('down server M2'), 'M1', 'M2')).toBe('queued at B: mailbox');
    });

    it('a transport server as the recipient', () => {
        const text = 'site A { server H1, H2 : transport }  site B { server B1 : transport }  link AB: A <-> B';
        expect(fateOf(`${text} scenario S { down server H1 }`, 'B', 'H1')).toBe('queued at A: silent');
        expect(fateOf(`${text} scenario S { down server H1 }`, 'B', 'H2')).toBe('delivered');
    });

    it('the message has left its sender before: where no server collects it, it stays', () => {
        expect(fateOf(row('down site A'), 'A', 'F')).toBe('queued at A: sender');
        expect(fateOf(row('down server A1'), 'A', 'F')).toBe('delivered');
        expect(fateOf(row('down server A1'), 'A1', 'F')).toBe('queued at A: sender');
        expect(fateOf(row('down server A1'), 'A2', 'F')).toBe('delivered');
        expect(fateOf(row('down site A'), 'A', 'A')).toBe('queued at A: sender');
    });
});

describe('R6.2 sites without transport are passed over', () => {
    it.each([
        ['down site F', 'E', 'queued at D: silent'],
        ['down site F', 'CDE', 'queued at B: silent'],
        // None answers: it stays where it is.
        ['down site F', 'BCDE', 'queued at A: silent'],
        ['down site F down site B', 'CDE', 'queued at A: silent'],
        ['down site F down site E down site D down site C down site B', '', 'queued at A: silent'],
    ])('%s, without transport: %s', (down, bare, fate) => {
        expect(fateOf(row(down, { bare }), 'A', 'F')).toBe(fate);
    });

    it('a site without servers is no place to wait, though it can be an end', () => {
        expect(fateOf(row('', { bare: 'F' }), 'A', 'F')).toBe('delivered');
        expect(fateOf(row('down site F', { bare: 'F' }), 'A', 'F')).toBe('queued at E: silent');
        expect(fateOf(row('down site A', { bare: 'A' }), 'A', 'F')).toBe('queued at A: sender');
    });
});

describe('R6.3 a hub site that is down holds up what must stop there', () => {
    it.each([
        ['C', 'down site C', 'queued at B: silent'],
        ['C', 'down site C down site B', 'queued at A: silent'],
        ['', 'down site C', 'delivered'],
        // Each leg backs off for itself: no further than the hub site where it begins.
        ['C', 'down site F', 'queued at E: silent'],
        ['C', 'down site F down site E down site D', 'queued at C: silent'],
        ['C', 'down site F down site E down site D down site B', 'queued at C: silent'],
        // The first leg that does not come about counts.
        ['BD', 'down site D down site F', 'queued at C: silent'],
        ['BD', 'down site B down site D', 'queued at A: silent'],
        ['BD', 'down site C down site E', 'delivered'],
    ])('hub sites: %s, %s', (hubs, down, fate) => {
        expect(fateOf(row(down, { hubs }), 'A', 'F')).toBe(fate);
    });

    it('at the end of a route it is no hub site but a destination', () => {
        expect(fateOf(row('down site C', { hubs: 'C' }), 'A', 'C')).toBe('queued at B: silent');
        expect(fateOf(row('down site C', { hubs: 'C' }), 'A', 'B')).toBe('delivered');
    });

    it('the same for all destinations at once', () => {
        const network = networkOf(row('down site D', { hubs: 'BD' }));
        // A, B, C get their mail; what is for D waits at C, and so does what has to stop there.
        expect([...heldFrom(network, 0)]).toEqual([-1, -1, -1, 2, 2, 2]);
        expect([...heldFrom(network, 3)]).toEqual([3, 3, 3, 3, 3, 3]);
        // From F it never gets beyond E.
        expect([...heldFrom(network, 5)]).toEqual([4, 4, 4, 4, -1, -1]);
    });
});

describe('R6.1 the order in which sites are tried', () => {
    it('is that of the last leg, backwards from its end to where it begins', () => {
        const order = (text: string): readonly string[] => {
            const network = networkOf(text);
            const sites = backOffOrder(network, network.routing.route(0, 5));
            return sites.map((site) => network.topology.sites[site]?.name.text ?? '');
        };
        expect(order(row(''))).toEqual(['E', 'D', 'C', 'B', 'A']);
        expect(order(row('', { bare: 'DB' }))).toEqual(['E', 'C', 'A']);
        expect(order(row('', { hubs: 'C' }))).toEqual(['E', 'D', 'C']);
        expect(order(row('', { hubs: 'BE' }))).toEqual(['E']);
    });
});

describe('R6.4 there is no retry halfway', () => {
    it('beyond four hops either', () => {
        expect(fateOf(row('down site F'), 'A', 'F')).toBe('queued at E: silent');
        expect(fateOf(row('down site F down site E'), 'A', 'F')).toBe('queued at D: silent');
    });
});

describe('R6.5 a link that is down is a network that is down', () => {
    it.each([
        ['down link EF', 'A', 'F', 'queued at E: cut-off'],
        ['down link CD', 'A', 'F', 'queued at C: cut-off'],
        ['down link AB', 'A', 'F', 'queued at A: cut-off'],
        ['down link CD down site C', 'A', 'F', 'queued at B: cut-off'],
        ['down link CD', 'D', 'F', 'delivered'],
        ['down link CD', 'A', 'C', 'delivered'],
    ])('%s: %s -> %s: %s', (down, from, to, fate) => {
        expect(fateOf(row(down), from, to)).toBe(fate);
    });

    it('IP finds its own way over other links, while the route stays what it is', () => {
        const text = `${row('down link CD')}\nlink Spare: A <-> F cost 999`;
        expect(fateOf(text, 'A', 'F')).toBe('delivered');
        expect(messageOf(text, 'A', 'F').cost).toBe(50);
    });

    it('but not over an SMTP link', () => {
        expect(fateOf(`${row('down link CD')}\nsmtp link Spare: A <-> F cost 1`, 'A', 'F')).toBe(
            'queued at C: cut-off',
        );
    });

    it('a link of many sites goes down as a whole', () => {
        const text = (down: string) => `site A  site B  site C  link All: A, B, C  scenario S { ${down} }`;
        expect(fateOf(text('down link All'), 'A', 'B')).toBe('queued at A: cut-off');
        expect(fateOf(text('down site C'), 'A', 'B')).toBe('delivered');
    });

    it('a site that is down takes no network with it', () => {
        expect(fateOf(row('down site B down site C'), 'A', 'D')).toBe('delivered');
    });
});
