import { describe, expect, it } from 'vitest';
import { topologyOf } from '../../support/topology.js';
import { fateOf, messageOf } from './named-mail.js';

/** R8, size limits: one small example a rule, with the answers worked out by hand. */

/** A - B - C for 20, over links of 10 and 5 MB; A - C directly for 30, without a limit. */
const SITES = `
    site A { server A1 : transport, mailbox }
    site B { server B1 : transport, mailbox }
    site C { server C1 : transport, mailbox }
    link AB: A <-> B cost 10 max-message-size 10 MB
    link BC: B <-> C cost 10 max-message-size 5 MB
    link AC: A <-> C cost 30
`;

describe('R8.1 a link may carry a largest size', () => {
    it.each([
        ['', null],
        ['max-message-size unlimited', null],
        ['max-message-size 64 KB', 64 * 1024],
        ['max-message-size 10 MB', 10 * 1024 * 1024],
        ['max-message-size 1 GB', 1024 * 1024 * 1024],
    ])('%s', (attribute, bytes) => {
        const [link] = topologyOf(`site A  site B  link L: A <-> B ${attribute}`).topology.links;
        expect(link?.maxMessageSize).toBe(bytes);
    });
});

describe('R8.2 it does not change the path', () => {
    it.each([null, 5, 6, 11])('a message of %s MB', (size) => {
        const { route, cost } = messageOf(SITES, 'A', 'C', size);
        expect([route.path?.sites, cost]).toEqual([[0, 1, 2], 20]);
    });
});

describe('R8.3 a message over the smallest limit on its path is returned', () => {
    it.each([
        ['A', 'B', 10, 'delivered'],
        ['A', 'B', 11, 'returned by AB'],
        ['A', 'C', 5, 'delivered'],
        // Though the link AC would have taken it.
        ['A', 'C', 6, 'returned by BC'],
        ['C', 'A', 6, 'returned by BC'],
        // Over both: the smaller one is named.
        ['A', 'C', 11, 'returned by BC'],
        ['A', 'A', 99, 'delivered'],
        ['A', 'C', null, 'delivered'],
    ])('%s -> %s size %s MB: %s', (from, to, size, fate) => {
        expect(fateOf(SITES, from, to, size)).toBe(fate);
    });

    it('of links with one limit the first on the path is named', () => {
        const same = SITES.replace('10 MB', '5 MB');
        expect([fateOf(same, 'A', 'C', 6), fateOf(same, 'C', 'A', 6)]).toEqual(['returned by AB', 'returned by BC']);
    });

    it('a link beside the path has no say', () => {
        expect(fateOf(SITES.replace('cost 30', 'cost 30 max-message-size 1 MB'), 'A', 'C', 2)).toBe('delivered');
    });

    it('of parallel links the one that counts (R1.6) sets the limit', () => {
        const text = (cost: number) => `site A  site B
            link One: A <-> B cost 10 max-message-size 1 MB
            link Two: A <-> B cost ${cost}`;
        expect(fateOf(text(11), 'A', 'B', 2)).toBe('returned by One');
        expect(fateOf(text(9), 'A', 'B', 2)).toBe('delivered');
    });

    it('it is returned at once, whatever is down further on; but not before it is collected', () => {
        expect(fateOf(`${SITES} scenario S { down site C }`, 'A', 'C', 6)).toBe('returned by BC');
        expect(fateOf(`${SITES} scenario S { down site A }`, 'A', 'C', 6)).toBe('queued at A: sender');
    });
});

describe('R8.4 on connectors the limit selects', () => {
    const OUT = `${SITES}
        connector Small { source B1 address-space "*.com" max-message-size 2 MB }
        connector Large { source C1 address-space "*" cost 50 max-message-size 8 MB }
    `;
    const JOE = '<joe@fabrikam.com>';

    it('one too small is no candidate', () => {
        expect(messageOf(OUT, 'B', JOE, 2).choice?.chosen?.connector.name.text).toBe('Small');
        const { choice, outcome } = messageOf(OUT, 'C', JOE, 3);
        expect([choice?.chosen?.connector.name.text, outcome.kind]).toEqual(['Large', 'delivered']);
        expect(choice?.losers.map(({ lostBy }) => lostBy)).toEqual(['too-small']);
    });

    it('where none is left it is returned, by the one that would take it if it were smaller', () => {
        expect(fateOf(OUT, 'A', JOE, 9)).toBe('returned by Small');
        expect(fateOf(OUT, 'A', '<joe@example.net>', 9)).toBe('returned by Large');
        expect(messageOf(OUT, 'A', JOE, 9).choice?.chosen).toBeNull();
    });

    it('of several too small the one that would be chosen, wherever it is declared', () => {
        const declared = `${SITES}
            connector Dear { source A1 address-space "*" cost 9 max-message-size 4 MB }
            connector Cheap { source A1 address-space "*" cost 2 max-message-size 2 MB }
            connector Exact { source C1 address-space "fabrikam.com" cost 90 max-message-size 1 MB }
        `;
        expect(fateOf(declared, 'A', '<joe@example.net>', 9)).toBe('returned by Cheap');
        expect(fateOf(declared, 'A', JOE, 9)).toBe('returned by Exact');
        expect(messageOf(declared, 'A', '<joe@example.net>', 9).cost).toBe(2);
    });

    it('the limits of the path to the connector count as well (R8.3)', () => {
        // Large takes 8 MB, but the link BC on the way takes 5.
        expect(fateOf(OUT, 'B', '<joe@example.net>', 6)).toBe('returned by BC');
    });

    it('without a size nothing is too large', () => {
        expect(fateOf(OUT, 'A', JOE)).toBe('delivered');
    });

    it('one too small that could not be used anyway returns nothing', () => {
        const disabled = OUT.replace('connector Large {', 'connector Large { disabled ');
        expect(fateOf(disabled, 'A', '<joe@example.net>', 9)).toBe('unreachable: no-connector');
    });
});
