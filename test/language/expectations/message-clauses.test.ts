import { describe, expect, it } from 'vitest';
import { judge } from '../../../language/expectations/judge.js';
import type { Network } from '../../../language/routing/network.js';
import { scenarioOf } from '../../../language/routing/scenario-network.js';
import { endText } from '../../../language/wording/ends.js';
import { topologyOf } from '../../support/topology.js';

/**
 * A - B - C - D in a row, C a hub site; E off B. CD takes 5 MB, all other links everything. Depot has no servers. Out of
 * A leads Small, up to 3 MB; out of D leads Large, up to 8 MB.
 */
const SITES = `
    site A { server A1, A2 : transport, mailbox }
    site B { server B1 : transport, mailbox }
    hub site C { server C1 : transport, mailbox }
    site D { server D1 : transport, mailbox }
    site E { server E1 : transport, mailbox }
    site Depot
    site Island { server I1 : transport, mailbox }
    link AB: A <-> B cost 10
    link BC: B <-> C cost 10
    link CD: C <-> D cost 10 max-message-size 5 MB
    link BE: B <-> E cost 10
    link E-DEP: E <-> Depot cost 10
    connector Small { source A1 address-space "*.com" max-message-size 3 MB }
    connector Large { source D1 address-space "*" cost 50 max-message-size 8 MB }
`;

/** What is so of an `expect`, in a scenario in which something is changed or down. */
function verdict(statement: string, scenario = ''): ReturnType<typeof judge>['kind'] {
    return judged(statement, scenario).verdict.kind;
}

function judged(statement: string, scenario: string) {
    const { topology, network: base } = topologyOf(`${SITES}\nscenario S { ${scenario}\nexpect ${statement} }`);
    const [declared] = topology.scenarios;
    if (declared === undefined) throw new Error('no scenario');
    const { network } = scenarioOf(base, declared);
    const [stated, ...others] = network.topology.expects;
    if (stated === undefined || others.length > 0 || stated.problem !== null)
        throw new Error(`does not parse: ${statement}`);
    return { network, verdict: judge(network, stated) };
}

/** A clause, and its `not`. */
function itHolds(from: string, clause: string, scenario: string, holds: boolean): void {
    it(`${from} ${clause}${scenario === '' ? '' : `, with ${scenario}`}: ${holds}`, () => {
        expect(verdict(`${from} ${clause}`, scenario)).toBe(holds ? 'holds' : 'fails');
        expect(verdict(`${from} not ${clause}`, scenario)).toBe(holds ? 'fails' : 'holds');
    });
}

describe('queues-at', () => {
    itHolds('A -> D', 'queues-at C', 'down site D', true);
    itHolds('A -> D', 'queues-at B', 'down site D', false);
    itHolds('A -> D', 'queues-at B', 'down site C', true);
    itHolds('A -> D', 'queues-at c', 'down link CD', true);
    itHolds('A -> D', 'queues-at C', '', false);
    itHolds('A -> D', 'queues-at A', 'down site A', true);
    itHolds('A -> D1', 'queues-at D', 'down server D1', false);
    itHolds('B -> A1', 'queues-at A', 'down server A1', true);
    itHolds('A -> Depot', 'queues-at B', 'down site E down link E-DEP', true);
    itHolds('A -> Island', 'queues-at A', 'down site D', false);
    itHolds('E -> <joe@example.net>', 'queues-at C', 'down server D1', true);
    // Returned is not queued.
    itHolds('A -> D size 6 MB', 'queues-at C', 'down site D', false);
    itHolds('A -> D size 5 MB', 'queues-at C', 'down site D', true);
});

describe('returned', () => {
    itHolds('A -> D size 6 MB', 'returned', '', true);
    itHolds('A -> D size 5 MB', 'returned', '', false);
    itHolds('A -> D', 'returned', '', false);
    itHolds('A -> C size 6 MB', 'returned', '', false);
    itHolds('A -> Island size 6 MB', 'returned', '', false);
    itHolds('A -> <joe@fabrikam.com> size 9 MB', 'returned', '', true);
    itHolds('A -> D size 6 MB', 'returned', 'set link CD max-message-size unlimited', false);
    itHolds('A -> C size 6 MB', 'returned', 'set link BC max-message-size 1 MB', true);
});

describe('connector', () => {
    itHolds('A -> <joe@fabrikam.com>', 'connector Small', '', true);
    itHolds('A -> <joe@fabrikam.com>', 'connector small', '', true);
    itHolds('A -> <joe@fabrikam.com>', 'connector Large', '', false);
    itHolds('D -> <joe@example.net>', 'connector Large', '', true);
    itHolds('A -> <joe@fabrikam.com> size 4 MB', 'connector Large', '', true);
    itHolds('A -> <joe@fabrikam.com>', 'connector Large', 'set connector Small disabled', true);
    itHolds('A -> <joe@fabrikam.com>', 'connector Small', 'remove connector Small', false);
    // No falling back (R9.4), and no connector within the organization.
    itHolds('B -> <joe@fabrikam.com>', 'connector Small', 'down site A', true);
    itHolds('A -> D', 'connector Large', '', false);
    itHolds('Island -> <joe@fabrikam.com>', 'connector Large', '', false);
    // Too large for all of them: none takes it.
    itHolds('A -> <joe@fabrikam.com> size 9 MB', 'connector Small', '', false);
});

describe('splits-at', () => {
    itHolds('A -> C, E', 'splits-at B', '', true);
    itHolds('A -> C, E', 'splits-at A', '', false);
    itHolds('A -> C, D', 'splits-at C', '', true);
    itHolds('A -> D', 'splits-at A', '', false);
    itHolds('A -> D, E, C', 'splits-at C', '', true);
    itHolds('A -> D, E, C', 'splits-at B', '', true);
    itHolds('A -> C, E', 'splits-at A', 'down site B', true);
    // Who gets nothing splits nothing: no path leads there, or it is returned.
    itHolds('A -> C, Island', 'splits-at A', '', false);
    itHolds('A -> D, E size 6 MB', 'splits-at B', '', false);
    itHolds('A -> D, E size 5 MB', 'splits-at B', '', true);
    // To the outside by the site of the connector.
    itHolds('B -> <joe@fabrikam.com>, C', 'splits-at B', '', true);
    itHolds('E -> <joe@fabrikam.com>, C', 'splits-at B', '', true);
    itHolds('A -> *', 'splits-at B', '', true);
    itHolds('A -> *', 'splits-at C', '', true);
    itHolds('E -> *', 'splits-at E', '', false);
});

describe('the clauses about a route, of messages', () => {
    itHolds('A -> <joe@example.net>', 'cost 80', '', true);
    itHolds('A -> <joe@example.net>', 'via C', '', true);
    itHolds('A -> <joe@example.net>', 'path A, B, C, D', '', true);
    itHolds('A -> <joe@example.net>', 'hops 3', '', true);
    itHolds('A -> <joe@fabrikam.com>', 'cost 1', '', true);
    itHolds('A -> <joe@fabrikam.com>', 'direct', '', true);
    itHolds('A1 -> D1', 'cost 30', '', true);
    itHolds('A1 -> D1', 'via C', '', true);
    itHolds('A1 -> D1', 'hops >= 3', '', true);
    itHolds('A1 -> I1', 'cost >= 0', '', false);
    // An outage changes none of it (R2.5).
    itHolds('A -> D', 'via C', 'down site C', true);
    itHolds('A -> D', 'reachable', 'down site C', true);
    // Nor does a limit: what is reachable may be returned for its size.
    itHolds('A -> D size 6 MB', 'reachable', '', true);
    itHolds('A -> <joe@fabrikam.com>', 'reachable', 'set connector Small disabled set connector Large disabled', false);
    itHolds('A -> D', 'unreachable', 'remove link CD', true);
    itHolds('A -> D', 'unreachable', 'remove site D', true);
    itHolds('A -> D1', 'reachable', 'remove server D1', false);
});

describe('a name that the scenario has taken out', () => {
    it.each([
        ['A -> D not via C', 'holds'],
        ['A -> D via C', 'fails'],
        ['A -> D not through C', 'holds'],
        ['A -> D not path A, B, C, D', 'holds'],
        ['A -> D not queues-at C', 'holds'],
        ['A -> D, E not splits-at C', 'holds'],
        ['C -> D unreachable', 'holds'],
        ['C1 -> D reachable', 'fails'],
        ['* -> * not via C', 'holds'],
    ])('%s: %s', (statement, kind) => {
        expect(verdict(statement, 'remove site C')).toBe(kind);
    });
});

describe('without a clause', () => {
    it.each([
        ['A -> D', '', 'holds'],
        ['A -> Island', '', 'fails'],
        ['A -> D size 5 MB', '', 'holds'],
        // A message that is returned has not got there.
        ['A -> D size 6 MB', '', 'fails'],
        ['A -> <joe@fabrikam.com> size 9 MB', '', 'fails'],
        // One that waits will.
        ['A -> D', 'down site D', 'holds'],
    ])('%s %s: %s', (statement, scenario, kind) => {
        expect(verdict(statement, scenario)).toBe(kind);
    });
});

/** What fails, pair by pair. */
function failures(statement: string, scenario = ''): readonly string[] {
    const { network, verdict: found } = judged(statement, scenario);
    if (found.kind !== 'fails') return [found.kind];
    const name = (topology: Network['topology'], end: Parameters<typeof endText>[1]) => endText(topology, end);
    return found.failures.map(
        ({ pair, clause, splits }) =>
            `${name(network.topology, pair.from)} -> ${name(network.topology, pair.to)} ${clause.kind}${splits.map((site) => ` [${network.topology.sites[site]?.name.text}]`).join('')}`,
    );
}

describe('combined, and under `*`', () => {
    it('all clauses have to hold', () => {
        expect(failures('A -> D via C queues-at C cost 30 not returned', 'down site D')).toEqual(['holds']);
        expect(failures('A -> D via C queues-at B cost 31 not returned', 'down site D')).toEqual([
            'A -> D queues-at',
            'A -> D cost',
        ]);
        expect(failures('A -> <joe@fabrikam.com> connector Small cost 1 not queues-at A')).toEqual(['holds']);
    });

    it('for every recipient, and `splits-at` for the message as a whole', () => {
        expect(failures('A -> D, E splits-at B via C')).toEqual(['A -> E via']);
        expect(failures('A -> D, E splits-at C not returned')).toEqual(['A -> D splits-at [B]']);
        expect(failures('A -> D, C, E size 6 MB not returned')).toEqual(['A -> D returned']);
        expect(failures('A -> D, <joe@fabrikam.com> size 4 MB returned')).toEqual([
            'A -> D returned',
            'A -> <joe@fabrikam.com> returned',
        ]);
    });

    it('for every site that has mail, the other end excepted', () => {
        expect(failures('* -> D queues-at C', 'down site D')).toEqual(['Island -> D queues-at']);
        expect(failures('* -> D size 6 MB returned')).toEqual(['Island -> D returned']);
        expect(failures('D -> * not queues-at D', 'down link CD')).toEqual([
            'D -> A queues-at',
            'D -> B queues-at',
            'D -> C queues-at',
            'D -> E queues-at',
        ]);
        // From D as well, where Large is: `*.com` is more specific than `*`.
        expect(failures('* -> <joe@fabrikam.com> connector Small')).toEqual(['Island -> <joe@fabrikam.com> connector']);
    });

    it('`splits-at` once for each sender', () => {
        // B lies between A, E and all others; Island reaches nobody.
        expect(failures('* -> A, C, E splits-at B')).toEqual(['Island -> A splits-at']);
        expect(failures('* -> A, E not splits-at B')).toEqual([
            'B -> A splits-at [B]',
            'C -> A splits-at [B]',
            'D -> A splits-at [B]',
        ]);
    });

    it('does not judge names that are not known', () => {
        for (const clause of ['queues-at Nowhere', 'splits-at Nowhere', 'connector Nothing', 'not connector Nothing'])
            expect(verdict(`A -> D ${clause}`)).toBe('unknown');
        expect(verdict('A -> <joe@> connector Small')).toBe('unknown');
    });
});
