import { expect, test } from 'vitest';
import type { NamedRoute } from '../../support/brute-force.js';
import { Named } from './named.js';

/** One small example a rule, with the answers worked out by hand. R2 is in path-rules, R3 and R4 in hub-rules. */
function route(text: string, from: string, to: string): NamedRoute {
    return new Named(text).route(from, to);
}

test('R1.2: every pair of a link’s sites is one hop apart at its one cost; a link is no chain', () => {
    const text = `
        site A  site B  site C  site D
        link L: A, B, C, D cost 7
    `;
    for (const [from, to] of [
        ['A', 'B'],
        ['A', 'D'],
        ['B', 'D'],
        ['D', 'A'],
    ] as const) {
        expect(route(text, from, to).best).toEqual({ path: [from, to], links: ['L'], cost: 7 });
    }
});

test('R1.2: two links of three sites meet in one', () => {
    const text = `
        site A  site B  site C  site D  site E
        link ABC: A, B, C cost 3
        link CDE: C, D, E cost 4
    `;
    expect(route(text, 'A', 'E').best).toEqual({ path: ['A', 'C', 'E'], links: ['ABC', 'CDE'], cost: 7 });
    expect(route(text, 'A', 'E').decidedBy).toBe('cost');
});

test('R1.3: a link costs the same both ways', () => {
    const text = `
        site A  site B  site C
        link AB: A <-> B cost 3
        link BC: B <-> C cost 4
    `;
    expect(route(text, 'A', 'C').best).toEqual({ path: ['A', 'B', 'C'], links: ['AB', 'BC'], cost: 7 });
    expect(route(text, 'C', 'A').best).toEqual({ path: ['C', 'B', 'A'], links: ['BC', 'AB'], cost: 7 });
});

test('R1.4: the Exchange cost replaces the AD cost, be it lower or higher, and does not add to it', () => {
    const text = `
        site A  site B  site C
        link AB: A <-> B cost 10 exchange-cost 3
        link BC: B <-> C cost 10 exchange-cost 25
    `;
    expect(route(text, 'A', 'B').best?.cost).toBe(3);
    expect(route(text, 'B', 'C').best?.cost).toBe(25);
    expect(route(text, 'A', 'C').best?.cost).toBe(28);
});

test('R1.4: the Exchange cost decides the path', () => {
    const text = (attribute: string) => `
        site A  site B  site C
        link AC: A <-> C cost 10
        link AB: A <-> B cost 6
        link BC: B <-> C cost 6 ${attribute}
    `;
    expect(route(text(''), 'A', 'C').best?.path).toEqual(['A', 'C']);
    expect(route(text('exchange-cost 3'), 'A', 'C').best?.path).toEqual(['A', 'B', 'C']);
    expect(route(text('exchange-cost none'), 'A', 'C').best?.path).toEqual(['A', 'C']);
});

test('R1.5: a link without a cost costs 100', () => {
    expect(route('site A  site B  link AB: A <-> B', 'A', 'B').best?.cost).toBe(100);
    expect(route('site A  site B  link AB: A <-> B exchange-cost 5', 'A', 'B').best?.cost).toBe(5);
});

test('R1.5: the highest Exchange costs add up without running over', () => {
    const text = `
        site A  site B  site C
        link AB: A <-> B exchange-cost 2147483647
        link BC: B <-> C exchange-cost 2147483647
    `;
    expect(route(text, 'A', 'C').best?.cost).toBe(4_294_967_294);
});

test('R1.6: of parallel links the one of lowest effective cost counts', () => {
    const text = `
        site A  site B
        link Cheap:  A <-> B cost 10
        link Mended: A <-> B cost 50 exchange-cost 5
        link Spoilt: A <-> B cost 1 exchange-cost 20
    `;
    expect(route(text, 'A', 'B').best).toEqual({ path: ['A', 'B'], links: ['Mended'], cost: 5 });
});

test('R1.6: of equal parallel links the lowest name names the hop, by code unit of the upper-cased name', () => {
    // AZ is before A_B: `_` stands after the capital letters, and before the small ones.
    const text = `
        site A  site B
        link a_b: A <-> B cost 5
        link az:  A <-> B cost 5
        link B:   A <-> B cost 5
    `;
    expect(route(text, 'A', 'B').best?.links).toEqual(['az']);
});

test('R1.6: parallel links make no second path: they decide nothing, and are no next best', () => {
    const text = `
        site A  site B  site C
        link One: A <-> B cost 5
        link Two: B <-> A cost 5
        link Three: A, B, C cost 5
    `;
    expect(route(text, 'A', 'B').decidedBy).toBe('cost');
    expect(route(text, 'A', 'B').nextBest).toEqual({
        path: ['A', 'C', 'B'],
        links: ['Three', 'Three'],
        cost: 10,
        lostBy: 'cost',
    });
});

test('R1.7: an SMTP link carries no mail, however cheap', () => {
    const text = `
        site A  site B  site C
        link AB: A <-> B cost 5
        link BC: B <-> C cost 5
        smtp link AC: A <-> C cost 1
    `;
    expect(route(text, 'A', 'C').best?.path).toEqual(['A', 'B', 'C']);
});

test('R1.7: an SMTP link joins no sites that nothing else joins', () => {
    expect(route('site A  site B  smtp link AB: A <-> B cost 1', 'A', 'B').best).toBeNull();
});

test('R1.8: a site without Exchange servers is still a node, and costs a hop', () => {
    const text = `
        site A { server A1 : transport, mailbox }
        site Empty
        site B { server B1 : transport, mailbox }
        site C { server C1 : transport, mailbox }
        link A-Empty: A <-> Empty cost 5
        link Empty-B: Empty <-> B cost 5
        link AC: A <-> C cost 4
        link CB: C <-> B cost 6
    `;
    const { best, decidedBy, stops } = route(text, 'A', 'B');
    expect(best?.links).toHaveLength(2);
    // A tie of 10 in two hops: the empty site takes part in it as any other, and loses by its name.
    expect(best?.path).toEqual(['A', 'C', 'B']);
    expect(decidedBy).toBe('name');
    expect(stops).toEqual([]);
    expect(route(text, 'Empty', 'B').best?.cost).toBe(5);
});

test('R1.9: names compare without regard to case, accents and all, and are shown as declared', () => {
    const text = `
        site alpha
        site "Zürich Süd"
        site Émile
        link L1: ALPHA <-> "ZÜRICH süd" cost 2
        link L2: "zürich SÜD" <-> éMILE cost 3
    `;
    expect(route(text, 'alpha', 'Émile').best).toEqual({
        path: ['alpha', 'Zürich Süd', 'Émile'],
        links: ['L1', 'L2'],
        cost: 5,
    });
});
