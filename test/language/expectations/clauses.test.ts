import { describe, expect, it } from 'vitest';
import { judge } from '../../../language/expectations/judge.js';
import { topologyOf } from '../../support/topology.js';

/** A to E: 40 in four hops over B, C and D; B and D are hub sites. F is linked to G alone. */
const SITES = `
site A
hub site B
site C
hub site D
site E
site F
site G
link AB: A <-> B cost 10
link BC: B <-> C cost 10
link CD: C <-> D cost 10
link DE: D <-> E cost 10
link FG: F <-> G cost 10
`;

function verdict(statement: string): string {
    const { topology, network } = topologyOf(`${SITES}\nexpect ${statement}`);
    const expected = topology.expects[0];
    if (expected === undefined || topology.expects.length !== 1 || expected.problem !== null)
        throw new Error(`does not parse: ${statement}`);
    return judge(network, expected).kind;
}

const ROUTE: readonly [clause: string, holds: boolean][] = [
    ['', true],
    ['reachable', true],
    ['not reachable', false],
    ['unreachable', false],
    ['not unreachable', true],
    ['direct', false],
    ['not direct', true],
    ['via B, D', true],
    ['via b, "d"', true],
    ['via D, B', false],
    ['via B', false],
    ['via B, C, D', false],
    ['via B, D, D', false],
    // Not the opposite of `via`: at none of them.
    ['not via B', false],
    ['not via D, B', false],
    ['not via C, D', false],
    ['not via C', true],
    ['not via A, E', true],
    ['through B', true],
    ['through D, B, C', true],
    ['through A, E', true],
    ['through B, F', false],
    ['through F', false],
    ['not through F, G', true],
    ['not through F, C', false],
    ['path A, B, C, D, E', true],
    ['path E, D, C, B, A', false],
    ['path B, C, D', false],
    ['not path A, E', true],
    ['not path A, B, C, D, E', false],
    ['cost 40', true],
    ['cost 39', false],
    ['cost < 41', true],
    ['cost < 40', false],
    ['cost <= 40', true],
    ['cost <= 39', false],
    ['cost > 39', true],
    ['cost > 40', false],
    ['cost >= 40', true],
    ['cost >= 41', false],
    ['not cost 40', false],
    ['not cost 41', true],
    ['not cost < 40', true],
    ['hops 4', true],
    ['hops 3', false],
    ['hops < 5', true],
    ['hops <= 3', false],
    ['hops > 3', true],
    ['hops >= 5', false],
    ['not hops 4', false],
    ['not hops > 4', true],
    ['reachable via B, D cost 40 hops 4 not direct', true],
    ['reachable via B, D cost 41 hops 4', false],
];

const NO_ROUTE: readonly [clause: string, holds: boolean][] = [
    ['', false],
    ['reachable', false],
    ['not reachable', true],
    ['unreachable', true],
    ['not unreachable', false],
    ['direct', false],
    ['via B', false],
    ['through A', false],
    ['path A, F', false],
    ['cost 10', false],
    ['cost < 99999', false],
    ['cost > 1', false],
    ['hops 1', false],
    ['hops >= 1', false],
    ['not direct', true],
    ['not via B', true],
    ['not through A, F', true],
    ['not path A, F', true],
    ['not cost 10', true],
    ['not hops < 9', true],
];

/** From a site to itself: no hop, no cost, no stop. */
const WITHIN: readonly [clause: string, holds: boolean][] = [
    ['', true],
    ['direct', true],
    ['cost 0', true],
    ['hops 0', true],
    ['path B', true],
    ['through B', true],
    ['not via B', true],
    ['via B', false],
    ['unreachable', false],
];

describe('clauses', () => {
    it.each(ROUTE)('of a route: %s', (clause, holds) => {
        expect(verdict(`A -> E ${clause}`)).toBe(holds ? 'holds' : 'fails');
    });

    it.each(NO_ROUTE)('of no route: %s', (clause, holds) => {
        expect(verdict(`A -> F ${clause}`)).toBe(holds ? 'holds' : 'fails');
    });

    it.each(WITHIN)('within a site: %s', (clause, holds) => {
        expect(verdict(`B -> B ${clause}`)).toBe(holds ? 'holds' : 'fails');
    });
});
