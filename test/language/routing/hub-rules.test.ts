import { expect, test } from 'vitest';
import type { NamedRoute } from '../../support/brute-force.js';
import { Named } from './named.js';

/** R3 direct relay, R4 hub sites: one small example a rule, with the answers worked out by hand. */
function route(text: string, from: string, to: string): NamedRoute {
    return new Named(text).route(from, to);
}

/** A, B, C, D and E in a row at cost 10 each; those named are hub sites. */
function row(...hubs: readonly string[]): string {
    const names = ['A', 'B', 'C', 'D', 'E'];
    const sites = names.map((name) => `${hubs.includes(name) ? 'hub ' : ''}site ${name}`);
    const links = names
        .slice(1)
        .map((name, index) => `link ${names[index]}${name}: ${names[index]} <-> ${name} cost 10`);
    return [...sites, ...links].join('\n');
}

test('R3.1: without hub sites there is one leg, straight to the destination, however far', () => {
    const { best, stops, legs } = route(row(), 'A', 'E');
    expect(best?.path).toEqual(['A', 'B', 'C', 'D', 'E']);
    expect(stops).toEqual([]);
    expect(legs).toEqual(['A -> E']);
});

test('R4.1: a site is no hub site unless it is flagged', () => {
    const { topology } = new Named(row('C'));
    expect(topology.sites.filter((site) => site.hub).map((site) => site.name.text)).toEqual(['C']);
});

test('R4.2: the flag never changes the path', () => {
    const text = (hub: string) => `
        site A  ${hub} site B  site C  site D
        link AB: A <-> B cost 15
        link BD: B <-> D cost 15
        link AC: A <-> C cost 10
        link CD: C <-> D cost 10
    `;
    const direct = { path: ['A', 'C', 'D'], links: ['AC', 'CD'], cost: 20 };
    expect(route(text(''), 'A', 'D').best).toEqual(direct);
    expect(route(text('hub'), 'A', 'D').best).toEqual(direct);
});

test('R4.2: not even between equal paths does a hub site draw mail', () => {
    const text = `
        site A  site B  hub site C  site D
        link AB: A <-> B cost 5
        link BD: B <-> D cost 5
        link AC: A <-> C cost 5
        link CD: C <-> D cost 5
    `;
    expect(route(text, 'A', 'D')).toMatchObject({ best: { path: ['A', 'B', 'D'] }, stops: [], decidedBy: 'name' });
});

test('R4.3: mail stops at every hub site inside the path, in its order, and each leg is direct', () => {
    const there = route(row('B', 'D'), 'A', 'E');
    expect(there.stops).toEqual(['B', 'D']);
    expect(there.legs).toEqual(['A -> B', 'B -> D', 'D -> E']);
    const back = route(row('B', 'D'), 'E', 'A');
    expect(back.stops).toEqual(['D', 'B']);
    expect(back.legs).toEqual(['E -> D', 'D -> B', 'B -> A']);
});

test('R4.3: strictly inside: a hub site at either end is no stop', () => {
    const { stops, legs } = route(row('A', 'C', 'E'), 'A', 'E');
    expect(stops).toEqual(['C']);
    expect(legs).toEqual(['A -> C', 'C -> E']);
    expect(route(row('A', 'B'), 'A', 'B')).toMatchObject({ stops: [], legs: ['A -> B'] });
});

test('R4.3: of the routes in a row, those stop at the middle that pass it', () => {
    // From A and B to D and E, and back.
    expect(new Named(row('C')).load().routesStoppingAt).toEqual({ A: 0, B: 0, C: 8, D: 0, E: 0 });
});

test('R4.4: a hub site off the path is ignored, and one inside no path at all is never used', () => {
    const named = new Named(`
        site BO1  site BO2  hub site CO1
        link BO1-BO2: BO1 <-> BO2 cost 10
        link BO1-CO1: BO1 <-> CO1 cost 6
        link BO2-CO1: BO2 <-> CO1 cost 6
    `);
    expect(named.route('BO2', 'BO1')).toMatchObject({ best: { cost: 10 }, stops: [], legs: ['BO2 -> BO1'] });
    expect(named.route('BO2', 'BO1').nextBest).toMatchObject({ path: ['BO2', 'CO1', 'BO1'], cost: 12, lostBy: 'cost' });
    expect(named.load()).toMatchObject({ insideSites: [], routesStoppingAt: { CO1: 0 } });
});

/** A, H and B in a row, H a hub site with the servers given. */
function hubWith(servers: string): string {
    return `
        site A { server A1 : transport, mailbox }
        hub site H { ${servers} }
        site B { server B1 : transport, mailbox }
        link AH: A <-> H cost 1
        link HB: H <-> B cost 1
    `;
}

test('R4.5: a hub site without a transport server is no stop, though the path leads through it', () => {
    for (const servers of ['', 'server H1 : mailbox', 'server H1 : edge', 'server H1 : client-access exchange 2016']) {
        const { best, stops, legs } = route(hubWith(servers), 'A', 'B');
        expect(best?.path).toEqual(['A', 'H', 'B']);
        expect(stops).toEqual([]);
        expect(legs).toEqual(['A -> B']);
    }
});

test('R4.5: with a transport server of its own it is, from 2013 on with a mailbox server too', () => {
    for (const servers of [
        'server H1 : transport',
        'server H1 : mailbox exchange 2013',
        'server H1 : mailbox exchange SE',
    ]) {
        expect(route(hubWith(servers), 'A', 'B').stops).toEqual(['H']);
    }
});

test('R4.5: in a sketch every site has a transport server', () => {
    expect(route(hubWith('').replace(/server \w+ : transport, mailbox/g, ''), 'A', 'B').stops).toEqual(['H']);
});

test('R4.6: even linked sites are relayed through a hub when the path over it is cheaper', () => {
    const text = `
        site A  hub site H  site B
        link AB: A <-> B cost 10
        link AH: A <-> H cost 4
        link HB: H <-> B cost 4
    `;
    expect(route(text, 'A', 'B')).toMatchObject({ best: { cost: 8 }, stops: ['H'], legs: ['A -> H', 'H -> B'] });
});

test('R4.6: unlinked sites are not relayed through a hub when the cheapest path avoids it', () => {
    const text = `
        site A  hub site H  site X  site B
        link AH: A <-> H cost 4
        link HB: H <-> B cost 4
        link AX: A <-> X cost 3
        link XB: X <-> B cost 3
    `;
    expect(route(text, 'A', 'B')).toMatchObject({ best: { path: ['A', 'X', 'B'] }, stops: [], legs: ['A -> B'] });
});

test('R5.3: routes are counted between sites with transport only; the others are passed all the same', () => {
    const named = new Named(`
        site A { server A1 : transport }
        site M { server M1 : mailbox }
        site B { server B1 : transport, mailbox }
        link AM: A <-> M cost 1
        link MB: M <-> B cost 1
        link Spare: A, M, B cost 9
    `);
    expect(named.load()).toEqual({
        pairs: 2,
        routes: 2,
        routesOverLink: { AM: 2, MB: 2, Spare: 0 },
        // Both routes go over both links, and over M in the middle.
        routesOverSpoke: { 'AM at A': 2, 'AM at M': 2, 'MB at M': 2, 'MB at B': 2 },
        routesStoppingAt: { A: 0, M: 0, B: 0 },
        reach: { A: 1, M: 0, B: 1 },
        usedLinks: ['AM', 'MB'],
        insideSites: ['M'],
        decidedByName: [],
    });
});

test('R5.3: where no site has transport there are no pairs: nought of them', () => {
    const { pairs, routes } = new Named('site A { server A1 : mailbox }').load();
    expect(JSON.stringify({ pairs, routes })).toBe('{"pairs":0,"routes":0}');
    // Written for a person, minus nought is not nought.
    expect(pairs.toLocaleString('en')).toBe('0');
});
