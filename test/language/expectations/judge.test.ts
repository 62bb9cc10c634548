import { describe, expect, it } from 'vitest';
import { judge, type Verdict } from '../../../language/expectations/judge.js';
import type { Pair } from '../../../language/expectations/pairs.js';
import { endText } from '../../../language/wording/ends.js';
import { topologyOf } from '../../support/topology.js';

/** A - B - C in a row, B a hub site; D by itself. All have servers but D, which has none, so it sends no mail. */
const SITES = `
site A { server A1 : transport, mailbox server A2 : transport }
hub site B { server B1 : transport, mailbox }
site C { server C1 : transport, mailbox }
site D
link AB: A <-> B cost 10
link BC: B <-> C cost 20
link CD: C <-> D cost 5
`;

function judged(statement: string): { readonly verdict: Verdict; readonly says: string } {
    const { topology, network } = topologyOf(`${SITES}\n${statement}`);
    const expected = topology.expects[0];
    if (expected === undefined) throw new Error('no expect');
    const verdict = judge(network, expected);
    const name = (end: Pair['to']): string => endText(topology, end);
    const pairs = verdict.kind === 'holds' || verdict.kind === 'fails' ? [...verdict.pairs] : [];
    const failed =
        verdict.kind === 'fails'
            ? verdict.failures.map(({ pair, clause }) => `${name(pair.from)}${name(pair.to)} ${clause.kind}`)
            : [];
    return {
        verdict,
        says: `${verdict.kind}: ${pairs.map(({ from, to }) => name(from) + name(to)).join(' ')}${failed.length > 0 ? `; not ${failed.join(', ')}` : ''}`,
    };
}

describe('judge', () => {
    it.each([
        ['expect A -> C', 'holds: AC'],
        ['expect A1 -> c1 via B', 'holds: A1C1'],
        ['expect A1 -> A2 direct cost 0', 'holds: A1A2'],
        ['expect A -> B, C reachable', 'holds: AB AC'],
        ['expect A -> C, c, C1 reachable', 'holds: AC AC1'],
        ['expect A -> C direct cost 30 hops 3', 'fails: AC; not AC direct, AC hops'],
        ['expect A -> C, D cost 30', 'fails: AC AD; not AD cost'],
        ['expect A -> C, B via B', 'fails: AC AB; not AB via'],
    ])('%s', (statement, says) => {
        expect(judged(statement).says).toBe(says);
    });

    it.each([
        // `*` is every site that sends and takes mail, the other end excepted: D has no server.
        ['expect * -> * reachable', 'holds: AB AC BA BC CA CB'],
        ['expect * -> B direct', 'holds: AB CB'],
        ['expect * -> D direct', 'fails: AD BD CD; not AD direct'],
        ['expect A -> * cost < 30', 'fails: AB AC; not AC cost'],
        ['expect A -> *, D reachable', 'holds: AB AC AD'],
        ['expect * -> A, C not via B', 'fails: AC BA BC CA; not AC via, CA via'],
    ])('%s', (statement, says) => {
        expect(judged(statement).says).toBe(says);
    });

    it.each([
        'expect A -> Nowhere reachable',
        'expect Nowhere -> A reachable',
        'expect A -> C via Nowhere',
        'expect A -> C not through B, Nowhere',
        'expect A -> C cost',
        'expect A ->',
        'expect -> C',
        'expect A -> C via',
    ])('does not judge what is not known or does not parse: %s', (statement) => {
        expect(judged(statement).verdict).toEqual({ kind: 'unknown' });
    });

    it('takes an `expect` without a clause as one that there is a route', () => {
        const { verdict } = judged('site E\nexpect A -> E');
        expect(
            verdict.kind === 'fails' &&
                verdict.failures.map(({ clause, message }) => [
                    clause.kind,
                    clause.start,
                    clause.end,
                    message.route.path,
                ]),
        ).toEqual([['reachable', 0, 'expect A -> E'.length, null]]);
    });

    it('tells of how many routes something fails: a route of two failures counts once, a split not at all', () => {
        const failing = (statement: string): number | null => {
            const { verdict } = judged(statement);
            return verdict.kind === 'fails' ? verdict.failing : null;
        };
        expect(failing('expect A -> C, D direct cost 7')).toBe(2);
        expect(failing('expect A -> C, D hops 2')).toBe(1);
        expect(failing('expect A -> C, D splits-at D')).toBe(0);
    });

    it('holds where `*` stands for no site', () => {
        const { topology, network } = topologyOf('site A { server A1 : mailbox }\nsite B\nexpect * -> * unreachable');
        const verdicts = topology.expects.map((each) => judge(network, each));
        expect(verdicts).toMatchObject([{ kind: 'holds', count: 0, messages: 0 }]);
        expect(verdicts.map((each) => (each.kind === 'holds' ? [...each.pairs] : each))).toEqual([[]]);
    });
});
