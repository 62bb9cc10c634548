import { expect, test } from 'vitest';
import type { NamedRoute } from '../../support/brute-force.js';
import { Named } from './named.js';

/** R2, the least-cost routing path: one small example a rule, with the answers worked out by hand. */
function route(text: string, from: string, to: string): NamedRoute {
    return new Named(text).route(from, to);
}

test('R2.1: the lowest sum of costs wins, in however many hops', () => {
    const text = `
        site A  site B  site C  site D
        link AD: A <-> D cost 10
        link AB: A <-> B cost 3
        link BC: B <-> C cost 3
        link CD: C <-> D cost 3
    `;
    const { best, decidedBy, nextBest } = route(text, 'A', 'D');
    expect(best).toEqual({ path: ['A', 'B', 'C', 'D'], links: ['AB', 'BC', 'CD'], cost: 9 });
    expect(decidedBy).toBe('cost');
    expect(nextBest).toEqual({ path: ['A', 'D'], links: ['AD'], cost: 10, lostBy: 'cost' });
});

test('R2.2: of paths of one cost the one with the fewest hops wins, whatever the names', () => {
    const text = `
        site A  site B  site Z  site D
        link AB: A <-> B cost 2
        link BZ: B <-> Z cost 2
        link BD: B <-> D cost 6
        link AZ: A <-> Z cost 5
        link ZD: Z <-> D cost 3
    `;
    // A-B-Z-D costs 7, A-B-D and A-Z-D cost 8 each.
    expect(route(text, 'A', 'D').best?.path).toEqual(['A', 'B', 'Z', 'D']);
    // With AZ at 4, A-Z-D costs 7 as well, in one hop less.
    const { best, decidedBy, nextBest } = route(text.replace('cost 5', 'cost 4'), 'A', 'D');
    expect(best).toEqual({ path: ['A', 'Z', 'D'], links: ['AZ', 'ZD'], cost: 7 });
    expect(decidedBy).toBe('hops');
    expect(nextBest).toEqual({ path: ['A', 'B', 'Z', 'D'], links: ['AB', 'BZ', 'ZD'], cost: 7, lostBy: 'hops' });
});

test('R2.2: a tie in the middle of the path counts for the whole of it', () => {
    const text = `
        site A  site B  site C  site D
        link AB: A <-> B cost 1
        link BD: B <-> D cost 4
        link BC: B <-> C cost 2
        link CD: C <-> D cost 2
        site E
        link DE: D <-> E cost 1
    `;
    expect(route(text, 'A', 'E').best?.path).toEqual(['A', 'B', 'D', 'E']);
    expect(route(text, 'A', 'E').decidedBy).toBe('hops');
});

test('R2.2: two sites of one link, equally dear and not equally far: the path over the nearer one', () => {
    const text = `
        site A  site W  site X  site Y  site Z
        link AX: A <-> X cost 2
        link AW: A <-> W cost 1
        link WY: W <-> Y cost 1
        link XYZ: X, Y, Z cost 1
    `;
    const { best, decidedBy, nextBest } = route(text, 'A', 'Z');
    expect(best).toEqual({ path: ['A', 'X', 'Z'], links: ['AX', 'XYZ'], cost: 3 });
    expect(decidedBy).toBe('hops');
    expect(nextBest).toEqual({
        path: ['A', 'W', 'Y', 'Z'],
        links: ['AW', 'WY', 'XYZ'],
        cost: 3,
        lostBy: 'hops',
    });
});

/** Two paths from A to Z of one cost and three hops each, over sites named by the caller. */
function twoWays(upper: readonly [string, string], lower: readonly [string, string]): string {
    const sites = ['A', 'Z', ...upper, ...lower].map((name) => `site "${name}"`);
    const chain = (label: string, [near, far]: readonly [string, string]) => `
        link ${label}1: A <-> "${near}" cost 1
        link ${label}2: "${near}" <-> "${far}" cost 1
        link ${label}3: "${far}" <-> Z cost 1
    `;
    return sites.join('\n') + chain('U', upper) + chain('L', lower);
}

test('R2.3: names are read backwards from the destination', () => {
    // Read forwards, B would win: what counts first is the site just before Z, and D is before E.
    const { best, decidedBy, nextBest } = route(twoWays(['B', 'E'], ['C', 'D']), 'A', 'Z');
    expect(best?.path).toEqual(['A', 'C', 'D', 'Z']);
    expect(decidedBy).toBe('name');
    expect(nextBest).toMatchObject({ path: ['A', 'B', 'E', 'Z'], cost: 3, lostBy: 'name' });
});

test('R2.3: where the site before the destination is the same, the site before it decides', () => {
    const text = `
        site A  site C  site B  site X  site Z
        link AC: A <-> C cost 1
        link AB: A <-> B cost 1
        link CX: C <-> X cost 1
        link BX: B <-> X cost 1
        link XZ: X <-> Z cost 1
    `;
    expect(route(text, 'A', 'Z').best?.path).toEqual(['A', 'B', 'X', 'Z']);
    expect(route(text, 'A', 'Z').decidedBy).toBe('name');
});

test.each([
    ['b', 'C', 'the case of a name does not count'],
    ['B', 'c', 'the case of a name does not count'],
    ['AZ', 'a_b', '`_` stands after the capital letters, to which names are brought'],
    ['site10', 'Site2', 'digits are compared as characters, not as numbers'],
    ['y', 'É', 'by code unit, not by a dictionary'],
    ['ā', 'ÿ', 'letters beyond Latin-1 are brought to capitals too: Ā is before Ÿ, though ÿ is before ā'],
    ['Site A', 'SiteA', 'a space is before every letter'],
    ['X', 'XA', 'a name is before any longer one that begins with it'],
    ['0815', 'A1', 'digits are before letters'],
])('R2.3: %s is before %s: %s', (first, second) => {
    expect(route(twoWays([second, 'M'], [first, 'L']), 'Z', 'A').best?.path).toEqual(['Z', 'L', first, 'A']);
    expect(route(twoWays([first, 'M'], [second, 'L']), 'Z', 'A').best?.path).toEqual(['Z', 'M', first, 'A']);
});

test('R2.4: the way back may be another one, at the same cost', () => {
    const text = twoWays(['E', 'B'], ['C', 'D']);
    expect(route(text, 'A', 'Z').best?.path).toEqual(['A', 'E', 'B', 'Z']);
    expect(route(text, 'Z', 'A').best?.path).toEqual(['Z', 'D', 'C', 'A']);
});

test('R2.5: equal paths share no load: one of them carries every route', () => {
    const text = `
        site A  site B  site C  site D
        link AB: A <-> B cost 5
        link AC: A <-> C cost 5
        link BD: B <-> D cost 5
        link CD: C <-> D cost 5
    `;
    // Over AB: A to B and back, A to D and back (B before C). Over AC: A to C and back, and B to C and back (A before D).
    expect(new Named(text).load().routesOverLink).toEqual({ AB: 6, AC: 4, BD: 4, CD: 2 });
});

test('R2.5: an outage in a scenario leaves the paths as they are', () => {
    const text = `
        site A  site B  site C
        link AB: A <-> B cost 1
        link BC: B <-> C cost 1
        link AC: A <-> C cost 10
        scenario "B is down" { down site B }
    `;
    expect(route(text, 'A', 'C').best?.path).toEqual(['A', 'B', 'C']);
});

test('R2.6: where no path leads there is no route, either way', () => {
    const text = `
        site A  site B  site C  site D  site Alone
        link AB: A <-> B
        link CD: C <-> D
    `;
    for (const [from, to] of [
        ['A', 'C'],
        ['D', 'B'],
        ['A', 'Alone'],
        ['Alone', 'A'],
    ] as const) {
        const none = { best: null, decidedBy: null, stops: [], legs: [], nextBest: null };
        expect(route(text, from, to)).toEqual({ from, to, ...none });
    }
    expect(new Named(text).islands()).toEqual([['A', 'B'], ['C', 'D'], ['Alone']]);
    expect(new Named(text).load()).toMatchObject({ pairs: 20, routes: 4 });
});

test('a site to itself: one site, no hop, no leg', () => {
    const { best, stops, legs, nextBest } = route('hub site A  site B  link AB: A <-> B', 'A', 'A');
    expect(best).toEqual({ path: ['A'], links: [], cost: 0 });
    expect({ stops, legs, nextBest }).toEqual({ stops: [], legs: [], nextBest: null });
});

test('the next best path may leave the chosen one at its very end, within the same link', () => {
    const text = `
        site A  site B  site C  site D
        link AB: A <-> B cost 1
        link BCD: B, C, D cost 2
    `;
    expect(route(text, 'A', 'D').best).toEqual({ path: ['A', 'B', 'D'], links: ['AB', 'BCD'], cost: 3 });
    expect(route(text, 'A', 'D').nextBest).toEqual({
        path: ['A', 'B', 'C', 'D'],
        links: ['AB', 'BCD', 'BCD'],
        cost: 5,
        lostBy: 'cost',
    });
});

test('there is no next best path where every other one would meet a site twice', () => {
    const text = `
        site A  site B  site C
        link AB: A <-> B cost 1
        link BC: B <-> C cost 1
    `;
    expect(route(text, 'A', 'B').nextBest).toBeNull();
    expect(route(text, 'A', 'C').nextBest).toBeNull();
});

test('R2.3: of many equal paths the second is told by names too, read backwards, however they are come upon', () => {
    const equal = (links: string): string => {
        const all = links.split(' ').map((link, at) => `link L${at}: ${link.split('-').join(', ')} cost 1`);
        return [...new Set(links.split(/[ -]/))]
            .map((site) => `site ${site}`)
            .concat(all)
            .join('\n');
    };
    // After D, K, C come paths of three hops: before C lies B, H or K, and before B either E or I.
    const mesh = equal('D-F-K K-A I-A J-D-E D-E H-C C-B D-I D-G I-B F-G-H B-E J-D-G C-K F-K');
    expect(route(mesh, 'D', 'C').nextBest).toMatchObject({ path: ['D', 'E', 'B', 'C'], cost: 3 });
    // After F, G, E: before E lies A, B or G, and A is two hops away over H alone.
    const ring = equal('C-G G-E F-G G-E F-C B-G B-E B-C F-H-I D-H A-H-B A-D H-I E-B-A I-G');
    expect(route(ring, 'F', 'E').nextBest).toMatchObject({ path: ['F', 'H', 'A', 'E'], cost: 3 });
});
