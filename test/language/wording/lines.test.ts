import { describe, expect, it } from 'vitest';
import { judge } from '../../../language/expectations/judge.js';
import { failureText } from '../../../language/wording/actual.js';
import { code, plain } from '../../../language/wording/markdown.js';
import { counted, listOf } from '../../../language/wording/names.js';
import { routeText } from '../../../language/wording/route-line.js';
import { trueClause } from '../../../language/wording/true-clause.js';
import { topologyOf } from '../../support/topology.js';

// A to D costs 4 over the hub sites G and H; X has no link.
const NETWORK =
    'site A\nhub site G\nhub site H\nsite D\nsite X\nlink AG: A <-> G cost 1\nlink GH: G <-> H cost 1\nlink HD: H <-> D cost 2\n';

/** What is said of an `expect` that does not hold, and what would be so instead. */
function check(expectation: string, says: string, instead: string): void {
    const { topology, network } = topologyOf(`${NETWORK}expect ${expectation}`);
    const [declaration] = topology.expects;
    const verdict = declaration && judge(network, declaration);
    if (verdict?.kind !== 'fails') throw new Error(`${expectation}: ${verdict?.kind}`);
    const [failure] = verdict.failures;
    if (failure === undefined) throw new Error('no failure');
    expect(failureText(network, failure)).toBe(says);
    expect(trueClause(topology, failure)).toBe(instead);
}

describe('what is so instead', () => {
    const so = 'cost 4, A › G › H › D, stops at G and H.';

    it.each([
        ['A -> D direct', `A -> D is not direct: ${so}`, 'via G, H'],
        ['A -> D unreachable', `A -> D is reachable: ${so}`, 'reachable'],
        ['A -> D not reachable', `A -> D is reachable: ${so}`, 'reachable'],
        ['A -> D via G', `A -> D also stops at H: ${so}`, 'via G, H'],
        ['A -> D via H, G', `A -> D stops in another order: ${so}`, 'via G, H'],
        ['A -> D via G, H, X', `A -> D does not stop at X: ${so}`, 'via G, H'],
        ['A -> D not via G', `A -> D stops at G: ${so}`, 'via G, H'],
        ['A -> D not via X, H, G', `A -> D stops at H and G: ${so}`, 'via G, H'],
        ['A -> D through X', `A -> D does not pass X: ${so}`, 'through G, H'],
        ['A -> D not through g', `A -> D passes g: ${so}`, 'through G, H'],
        ['A -> D path A, D', `A -> D takes another path: ${so}`, 'path A, G, H, D'],
        ['A -> D not path A, G, H, D', `A -> D takes this path: ${so}`, 'path A, G, H, D'],
        ['A -> D cost 5', `A -> D does not cost 5: ${so}`, 'cost 4'],
        ['A -> D cost < 4', `A -> D does not cost less than 4: ${so}`, 'cost 4'],
        ['A -> D not cost <= 4', `A -> D costs at most 4: ${so}`, 'cost 4'],
        ['A -> D hops 1', 'A -> D does not take 1 hop: cost 4, 3 hops, A › G › H › D, stops at G and H.', 'hops 3'],
        [
            'A -> D hops > 3',
            'A -> D does not take more than 3 hops: cost 4, 3 hops, A › G › H › D, stops at G and H.',
            'hops 3',
        ],
        ['A -> G not direct', 'A -> G is direct: cost 1, A › G, direct.', 'direct'],
        ['A -> G through H', 'A -> G does not pass H: cost 1, A › G, direct.', 'path A, G'],
        [
            'A -> X cost 1',
            'A -> X is not reachable: no path leads there, and its mail goes to the Unreachable queue.',
            'unreachable',
        ],
        [
            'A -> X',
            'A -> X is not reachable: no path leads there, and its mail goes to the Unreachable queue.',
            'unreachable',
        ],
        ['A -> A not direct', 'A -> A is direct: both ends are in site A.', 'direct'],
    ])('%s', check);
});

describe('a route in one line', () => {
    const line = (text: string, from: number, to: number): string => {
        const { topology, routing } = topologyOf(text);
        return routeText(topology, routing.route(from, to));
    };

    it('with its cost, path and stops', () => expect(line(NETWORK, 0, 3)).toBe('4 · A › G (hub) › H (hub) › D'));

    it('to nowhere, and within a site', () => {
        expect(line(NETWORK, 0, 4)).toBe('unreachable: no path leads there');
        expect(line('site "Site A"', 0, 0)).toBe('stays within "Site A"');
    });

    it('decided by name', () =>
        expect(
            line(
                'site A\nsite B\nsite C\nsite D\nlink L1: A <-> B\nlink L2: B <-> D\nlink L3: A <-> C\nlink L4: C <-> D\n',
                0,
                3,
            ),
        ).toBe('200 · A › B › D · decided by name'));

    it('that stops at no hub site at its ends, and at none without transport', () => {
        expect(line('hub site A\nhub site B\nlink AB: A <-> B cost 1', 0, 1)).toBe('1 · A › B');
        expect(
            line(
                'site A { server A1 : transport }\nhub site H\nsite B\nlink L: A <-> H cost 1\nlink M: H <-> B cost 1',
                0,
                2,
            ),
        ).toBe('2 · A › H › B');
    });
});

describe('words', () => {
    it('in a row', () => {
        expect(listOf([])).toBe('');
        expect(listOf(['A'])).toBe('A');
        expect(listOf(['A', 'B'])).toBe('A and B');
        expect(listOf(['A', 'B', 'C'])).toBe('A, B and C');
        expect(listOf(['A', 'B', 'C', 'D', 'E'])).toBe('A, B, C, D and E');
        expect(listOf(['A', 'B', 'C', 'D', 'E', 'F'])).toBe('A, B, C, D and 2 more');
    });

    it('that are counted', () => {
        expect(counted(0, 'hop')).toBe('0 hops');
        expect(counted(1, 'hop')).toBe('1 hop');
        expect(counted(1234, 'hop')).toBe('1,234 hops');
        expect(counted(2, 'entry', 'entries')).toBe('2 entries');
    });

    it('that Markdown shows as they are', () => {
        expect(code('a `b` c')).toBe('``a `b` c``');
        expect(code('`a`')).toBe('`` `a` ``');
        expect(code('a\nb')).toBe('`a b`');
        expect(plain('*a* <b> [c](d) `e` 1. # f | g')).toBe('\\*a\\* \\<b\\> \\[c\\]\\(d\\) \\`e\\` 1\\. \\# f \\| g');
    });
});
