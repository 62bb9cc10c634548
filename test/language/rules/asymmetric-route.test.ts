import { describe, it } from 'vitest';
import { checkRule } from '../../support/rules.js';

const RING = `
site A { server A1 : transport }
site B
site C
site D
site E
site F { server F1 : transport }
link AB: A <-> B cost 10
link BE: B <-> E cost 10
link EF: E <-> F cost 10
link AC: A <-> C cost 10
link CD: C <-> D cost 10
link DF: D <-> F cost 10
`;

describe('asymmetric-route', () => {
    it('marks routes and expectations whose way back is another path (R2.4)', () => {
        // Before F stands D or E: D comes first. Before A stands B or C: B comes first.
        checkRule(
            'asymmetric-route',
            `
route A -> F
//      ^^ The way back is another: A › C › D › F there, F › E › B › A back. Both have cost 30 and 3 hops; names decide, read from the far end of each. A lower cost on the path you want decides both.
expect F1 -> A1 reachable
//        ^^ The way back is another: F › E › B › A there, A › C › D › F back…
${RING}`,
        );
    });

    it('has nothing against ways back that are the same path', () => {
        checkRule('asymmetric-route', `route A -> E\nroute B -> F\nexpect A -> A reachable\n${RING}`);
    });

    it('leaves `*`, several destinations, addresses and what does not parse', () => {
        checkRule(
            'asymmetric-route',
            `expect * -> F reachable\nexpect A -> *\nroute A -> F, E\nroute A -> <a@b.c>\nroute A -> F size\nroute A -> G\n${RING}`,
        );
        checkRule('asymmetric-route', 'site A\nsite B\nroute A -> B');
    });
});
