import { describe, expect, it } from 'vitest';
import { checkFix, checkRule, fixTitles } from '../../support/rules.js';

/** Paris to "Site A": 350 direct, and London to it 400 direct, in fewer hops than over Paris. Paris to Rome: 110 over London, a hub site. Oslo is cut off. */
const SITES = `
hub site London
site Paris
site "Site A"
site Rome
site Oslo
link LON-PAR: London <-> Paris cost 50
link LON-SIA: London <-> "Site A" cost 400
link LON-ROM: London <-> Rome cost 60
link PAR-SIA: Paris <-> "Site A" cost 350
`;

/** The part of a fixed text that follows the sites. */
function checkWritten(statement: string, title: string, written: string): void {
    checkFix(
        'expectation-failed',
        `Write what is so: ${title}`,
        `${SITES}${statement}\n`,
        `${SITES.slice(1)}${written}\n`,
    );
}

describe('expectation-failed', () => {
    it('marks each clause that is not so, and says what is', () => {
        checkRule(
            'expectation-failed',
            `${SITES}
expect Paris -> "Site A" via London cost 300
//                       ^^^^^^^^^^ Paris -> "Site A" does not stop at London: cost 350, Paris › "Site A", direct.
//                                  ^^^^^^^^ Paris -> "Site A" does not cost 300: cost 350, Paris › "Site A", direct.
expect Paris -> Rome direct not through London, Oslo hops < 2
//                   ^^^^^^ Paris -> Rome is not direct: cost 110, Paris › London › Rome, stops at London.
//                          ^^^^^^^^^^^^^^^^^^^^^^^^ Paris -> Rome passes London: cost 110, Paris › London › Rome, stops at London.
//                                                   ^^^^^^^^ Paris -> Rome does not take less than 2 hops: cost 110, 2 hops, Paris › London › Rome, stops at London.
expect Paris -> Rome via London through London path Paris, London, Rome cost 110 hops 2
`,
        );
    });

    it.each([
        ['Paris -> Rome unreachable', 'Paris -> Rome is reachable: cost 110, Paris › London › Rome, stops at London.'],
        [
            'Paris -> Rome not reachable',
            'Paris -> Rome is reachable: cost 110, Paris › London › Rome, stops at London.',
        ],
        ['Paris -> London not direct', 'Paris -> London is direct: cost 50, Paris › London, direct.'],
        [
            'Paris -> Rome via London, Oslo',
            'Paris -> Rome does not stop at Oslo: cost 110, Paris › London › Rome, stops at London.',
        ],
        [
            'Paris -> Rome not via London',
            'Paris -> Rome stops at London: cost 110, Paris › London › Rome, stops at London.',
        ],
        [
            'Paris -> London through "Site A", Rome',
            'Paris -> London does not pass "Site A" and Rome: cost 50, Paris › London, direct.',
        ],
        [
            'Paris -> Rome path Paris, Rome',
            'Paris -> Rome takes another path: cost 110, Paris › London › Rome, stops at London.',
        ],
        ['Paris -> London not path Paris, London', 'Paris -> London takes this path: cost 50, Paris › London, direct.'],
        ['Paris -> London cost >= 60', 'Paris -> London does not cost at least 60: cost 50, Paris › London, direct.'],
        ['Paris -> London not cost 50', 'Paris -> London costs 50: cost 50, Paris › London, direct.'],
        [
            'Paris -> London hops > 1',
            'Paris -> London does not take more than 1 hop: cost 50, 1 hop, Paris › London, direct.',
        ],
        [
            'Paris -> London not hops <= 1',
            'Paris -> London takes at most 1 hop: cost 50, 1 hop, Paris › London, direct.',
        ],
        ['Paris -> Paris via London', 'Paris -> Paris does not stop at London: both ends are in site Paris.'],
        [
            'Paris -> Oslo cost 5',
            'Paris -> Oslo is not reachable: no path leads there, and its mail goes to the Unreachable queue.',
        ],
    ])('%s', (statement, says) => {
        const clauseAt = /-> ("Site A"|\w+) /.exec(statement);
        const before = `expect ${statement.slice(0, (clauseAt?.index ?? 0) + (clauseAt?.[0].length ?? 0))}`;
        const marks = `//${' '.repeat(before.length - 2)}${'^'.repeat(`expect ${statement}`.length - before.length)}`;
        checkRule('expectation-failed', `${SITES}\nexpect ${statement}\n${marks} ${says}\n`);
    });

    it('tells stops too many from stops in another order', () => {
        const row = 'site A\nhub site B\nhub site C\nsite D\nlink AB: A <-> B\nlink BC: B <-> C\nlink CD: C <-> D\n';
        checkRule(
            'expectation-failed',
            `${row}expect A -> D via C\n//            ^^^^^ A -> D also stops at B: cost 300, A › B › C › D, stops at B and C.`,
        );
        checkRule(
            'expectation-failed',
            `${row}expect A -> D via C, B\n//            ^^^^^^^^ A -> D stops in another order: cost 300, A › B › C › D, stops at B and C.`,
        );
    });

    it('marks all of an `expect` without a clause', () => {
        checkRule(
            'expectation-failed',
            `${SITES}\n    expect Paris -> Oslo\n//  ^^^^^^^^^^^^^^^^^^^^ Paris -> Oslo is not reachable: no path leads there, and its mail goes to the Unreachable queue.`,
        );
    });

    it('says once that no path leads there', () => {
        checkRule(
            'expectation-failed',
            `${SITES}\nexpect Paris -> Oslo not via London via Rome cost 5 hops 1\n//                                  ^^^^^^^^ Paris -> Oslo is not reachable…`,
        );
        checkRule(
            'expectation-failed',
            `${SITES}
expect * -> Oslo, Rome cost 60 hops 1
//                     ^^^^^^^ This is not so for 7 of 8 routes. London -> Oslo is not reachable: no path leads there, and its mail goes to the Unreachable queue. Paris -> Oslo is not reachable…
//                             ^^^^^^ This is not so for 7 of 8 routes…
expect * -> Oslo cost 60 hops 1
//               ^^^^^^^ This is not so for 4 of 4 routes…`,
        );
    });

    it('counts the routes of `*` for which a clause is not so, and tells the first three', () => {
        checkRule(
            'expectation-failed',
            `${SITES.replace('site Oslo\n', '')}
expect * -> * via London
//            ^^^^^^^^^^ This is not so for 8 of 12 routes. London -> Paris does not stop at London: cost 50, London › Paris, direct. London -> "Site A" does not stop at London: cost 400, London › "Site A", direct. London -> Rome does not stop at London: cost 60, London › Rome, direct. And 5 more.
expect Paris -> * cost < 300
//                ^^^^^^^^^^ This is not so for 1 of 3 routes. Paris -> "Site A" does not cost less than 300: cost 350, Paris › "Site A", direct.
expect Paris -> "Site A", Rome not via London
//                             ^^^^^^^^^^^^^^ This is not so for 1 of 2 routes. Paris -> Rome stops at London: cost 110, Paris › London › Rome, stops at London.
`,
        );
    });

    it('tells whoever takes an outage for a change that the route stays (R2.5)', () =>
        checkRule(
            'expectation-failed',
            `
site A
site B
site C
link AB: A <-> B cost 10
link BC: B <-> C cost 10
link AC: A <-> C cost 90
scenario "B is down" {
    down site B
    expect A -> C through B not queues-at A
    expect A -> C direct path A, C
//                       ^^^^^^^^^ A -> C takes another path: cost 20, A › B › C, direct. An outage changes no route, and no other path is tried (R2.5): mail waits where \`queues-at\` says.
}
`,
        ));

    it('says nothing of what it cannot judge', () => {
        checkRule(
            'expectation-failed',
            `${SITES}\nexpect Paris -> Nowhere cost 1\nexpect Paris -> Rome connector Nowhere\nexpect Paris -> Rome cost\nexpect Paris -> <joe@> cost 1\nexpect Paris -> Rome size 1 XB cost 1`,
        );
    });

    it.each([
        ['cost < 100', 'cost 110', 'cost 110'],
        ['not cost > 100', 'cost 110', 'cost 110'],
        ['hops 1', 'hops 2', 'hops 2'],
        ['direct', 'via London', 'via London'],
        ['via Oslo', 'via London', 'via London'],
        ['not via London', 'via London', 'via London'],
        ['through Oslo', 'through London', 'through London'],
        ['not through Rome', 'through London', 'through London'],
        ['path Paris, Rome', 'path Paris, London, Rome', 'path Paris, London, Rome'],
        ['unreachable', 'reachable', 'reachable'],
        ['hops < 2 not direct', 'hops 2', 'hops 2 not direct'],
    ])('writes what is so in place of `%s`', (clauses, title, written) => {
        checkWritten(`expect Paris -> Rome ${clauses} // why`, title, `expect Paris -> Rome ${written} // why`);
    });

    it.each([
        ['via London', 'direct', 'direct'],
        ['not direct', 'direct', 'direct'],
        ['through London', 'path Paris, "Site A"', 'path Paris, "Site A"'],
        ['not path Paris, "Site A"', 'path Paris, "Site A"', 'path Paris, "Site A"'],
    ])('writes what is so of a path of one hop in place of `%s`', (clauses, title, written) => {
        checkWritten(`expect Paris -> "Site A" ${clauses}`, title, `expect Paris -> "Site A" ${written}`);
    });

    it.each([
        ['', ' unreachable'],
        [' reachable', ' unreachable'],
        [' not unreachable', ' unreachable'],
        [' cost 5 /* far */ hops 2', ' unreachable'],
        [' not via London cost 5 hops 2 not direct', ' not via London unreachable not direct'],
    ])('writes that there is no path in place of `%s`', (clauses, written) => {
        checkWritten(`expect Paris -> Oslo${clauses}`, 'unreachable', `expect Paris -> Oslo${written}`);
    });

    it('writes for several routes only what is so of all of them', () => {
        const titles = (statement: string): readonly string[] =>
            fixTitles('expectation-failed', `${SITES}${statement}`);
        expect(titles('expect * -> Oslo reachable')).toEqual(['Write what is so: unreachable']);
        expect(titles('expect Paris -> London, "Site A" not direct')).toEqual(['Write what is so: direct']);
        expect(titles('expect Paris -> London, Rome cost 50')).toEqual([]);
        expect(titles('expect * -> * direct')).toEqual([]);
    });
});
