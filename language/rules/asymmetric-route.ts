import { pairsOf } from '../expectations/pairs.js';
import { counted } from '../wording/names.js';
import { pathText } from '../wording/route-line.js';
import { type Finding, placeOf, type Rule } from './finding.js';

/** A route whose way back is another path (R2.4). Cost and hops are the same both ways: only names can bring it about. */
export const asymmetricRoute: Rule = {
    code: 'asymmetric-route',
    *check({ topology, routing }): Generator<Finding> {
        for (const query of [...topology.routes, ...topology.expects]) {
            const [to, second] = query.to;
            const single = query.from?.kind === 'name' && to?.kind === 'name' && second === undefined;
            const pair = single && query.problem === null ? pairsOf(topology, query)[0] : undefined;
            if (pair === undefined) continue;
            const there = routing.route(pair.from, pair.to).path;
            const back = routing.route(pair.to, pair.from).path;
            if (there === null || back === null || there.sites.join() === [...back.sites].reverse().join()) continue;
            yield {
                code: 'asymmetric-route',
                severity: 'hint',
                place: placeOf(query, query.arrow),
                message: `The way back is another: ${pathText(topology, there)} there, ${pathText(topology, back)} back. Both have cost ${there.cost} and ${counted(there.links.length, 'hop')}; names decide, read from the far end of each. A lower cost on the path you want decides both.`,
            };
        }
    },
};
