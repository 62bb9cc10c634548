import { describe, expect, it } from 'vitest';
import { judge } from '../../../language/expectations/judge.js';
import { envelopesOf, pairCount } from '../../../language/expectations/pairs.js';
import { Project } from '../../../language/project/project.js';
import { expectationsOf } from '../../../language/questions/expectations.js';
import { expectationFailed } from '../../../language/rules/expectation-failed.js';
import { limit } from '../../../language/syntax/limits.js';
import { explainExpect } from '../../../language/wording/explain-expect.js';
import { expectAnswer } from '../../../language/wording/query-line.js';
import { topologyOf } from '../../support/topology.js';

/** Sites in a row, each with a link to the next, and statements about them. */
function rowOf(count: number, ...statements: readonly string[]): string {
    const sites = Array.from(
        { length: count },
        (_, i) => `site S${i}\n${i === 0 ? '' : `link L${i}: S${i - 1} <-> S${i}\n`}`,
    );
    return `${sites.join('')}${statements.join('\n')}\n`;
}

const SAID =
    'This speaks of 4,410,000 routes, and at most 4,000,000 are judged. Name sites in place of `*`, in several statements. ' +
    'To raise the limit: `expected-routes` in the setting `mailtopo.limits`, or, for the command, in the variable `MAILTOPO_LIMITS`.';

describe('an expect that speaks of more routes than are looked at', () => {
    const text = rowOf(2100, 'expect * -> * reachable', 'expect S0 -> * reachable');
    const { topology, network } = topologyOf(text);
    const [all, one] = topology.expects;

    it('is counted without its routes being found, and has none', () => {
        if (all === undefined || one === undefined) throw new Error('no expects');
        expect(pairCount(topology, all)).toBe(2100 * 2100);
        expect(pairCount(topology, all)).toBeGreaterThan(limit('expected-routes'));
        expect([...envelopesOf(topology, all)]).toEqual([]);
        expect([...envelopesOf(topology, one)][0]?.to).toHaveLength(2099);
    });

    it('is not judged, and says so wherever its verdict is shown', () => {
        if (all === undefined || one === undefined) throw new Error('no expects');
        expect(judge(network, all)).toEqual({ kind: 'too-many', count: 4_410_000 });
        expect(judge(network, one).kind).toBe('holds');
        expect(explainExpect(network, all)).toBe(SAID);
        expect(expectAnswer(network, all)).toEqual([{ text: '? not judged: too many routes' }]);
    });

    it('is an error, as a test that did not take place proves nothing', () => {
        const context = {
            topology,
            routing: network.routing,
            network,
            scenarios: [],
            importState: () => 'read' as const,
        };
        const found = [...expectationFailed.check(context)].flatMap((each) => each ?? []);
        expect(found.map(({ code, message, place }) => [code, message, place.declaration])).toEqual([
            ['expectation-failed', SAID, all],
        ]);
        const project = new Project();
        project.setText('file:///main.mailtopo', text);
        const records = [...expectationsOf(project, (uri) => uri)].map(({ record }) => [record.passed, record.actual]);
        expect(records).toEqual([
            [false, SAID],
            [true, null],
        ]);
    });

    it('of half a million sites takes no memory', () => {
        const vast = topologyOf('site A\nexpect * -> * reachable\n');
        const [statement] = vast.topology.expects;
        if (statement === undefined) throw new Error('no expect');
        const [site] = vast.topology.sites;
        if (site === undefined) throw new Error('no site');
        const sites = Array.from({ length: 500_000 }, (_, index) => ({ ...site, index }));
        expect([...envelopesOf({ ...vast.topology, sites }, statement)]).toEqual([]);
    });
});
