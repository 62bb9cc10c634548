import { describe, it } from 'vitest';
import { checkRule } from '../../support/rules.js';

const SQUARE = `
site A
site B
site C
site D
link AB: A <-> B cost 20
link AC: A <-> C cost 20
link BD: B <-> D cost 20
link CD: C <-> D cost 20
`;

describe('name-decides-route', () => {
    it('marks the organization once, and each route and expectation that names decided', () => {
        // Across the square there are two ways each: A and D over B or C, B and C over A or D.
        checkRule(
            'name-decides-route',
            `
organization Contoso
//           ^^^^^^^ 4 of 12 routes are decided by the names of sites alone, cost and hops being equal: the routes A -> D, B -> C, C -> B and 1 more. Renaming a site would re-route this mail, and how Exchange orders names is not documented: rather let costs decide.
route A -> D
//      ^^ A -> D: A › B › D and A › C › D both have cost 40 and 2 hops, and B comes before C. Renaming a site would re-route this mail, and how Exchange orders names is not documented: rather let costs decide.
expect D -> A cost 40
//       ^^ D -> A: D › B › A and D › C › A both have cost 40…
route A -> B
expect A -> B, C cost 20
${SQUARE}`,
        );
    });

    it('sums up where there are several destinations, or `*`', () => {
        checkRule(
            'name-decides-route',
            `
organization Contoso
//           ^^^^^^^ 4 of 12 routes…
expect * -> * reachable
//       ^^ 4 of 12 routes are decided by name. The first is A -> D: A › B › D and A › C › D both have cost 40 and 2 hops, and B comes before C…
expect A -> * reachable
//       ^^ 1 of 3 routes is decided by name. It is A -> D: A › B › D…
route A -> B, D
//      ^^ 1 of 2 routes is decided by name…
${SQUARE}`,
        );
    });

    it('marks the first declaration of the root file where there is no organization', () => {
        checkRule('name-decides-route', SQUARE.replace('site A\n', 'site A\n//   ^ 4 of 12 routes…\n'));
        checkRule(
            'name-decides-route',
            `import "more.mailtopo"\n${SQUARE}`
                .replace('import', '    import')
                .replace('more.mailtopo"', 'more.mailtopo"\n//  ^^^^^^^^^^^^^^^^^^^^^^ 4 of 12 routes…'),
        );
    });

    it('counts only routes between sites with mail', () => {
        checkRule(
            'name-decides-route',
            `
organization O
//           ^ 2 of 2 routes are decided by the names of sites alone, cost and hops being equal: the routes A -> D and D -> A…
${SQUARE.replace('site A', 'site A { server A1 : transport }').replace('site D', 'site D { server D1 : transport }')}`,
        );
    });

    it('has nothing to say where cost or hops decide', () => {
        checkRule(
            'name-decides-route',
            `organization O\n${SQUARE.replace('AB: A <-> B cost 20', 'AB: A <-> B cost 19')}`.replace(
                'CD: C <-> D cost 20',
                'CD: C <-> D cost 23',
            ),
        );
        checkRule(
            'name-decides-route',
            'site A\nsite B\nsite C\nlink AB: A <-> B cost 5\nlink BC: B <-> C cost 5\nlink AC: A <-> C cost 10\nroute A -> C',
        );
        checkRule('name-decides-route', '');
    });

    it('says nothing of a route that does not parse, or whose ends are not known', () => {
        checkRule(
            'name-decides-route',
            `organization O\n//           ^ 4 of 12…\nroute A -> D,\nroute A -> Dd\nroute A -> <a@b.c>\n${SQUARE}`,
        );
    });
});
