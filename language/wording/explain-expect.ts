import { judge } from '../expectations/judge.js';
import type { Routing } from '../routing/routing.js';
import type { ExpectDeclaration } from '../syntax/declarations.js';
import type { Topology } from '../topology/topology.js';
import { explainRoute } from './explanation.js';
import { counted } from './names.js';

/** Whether an `expect` holds, as Markdown, with the route that decides it: the first that fails, or the only one. */
export function explainExpect(topology: Topology, routing: Routing, expect: ExpectDeclaration): string {
    const verdict = judge(topology, routing, expect);
    switch (verdict.kind) {
        case 'unknown':
            return '';
        case 'unchecked':
            return `Not checked: this version does not compute ${verdict.what}.`;
        case 'holds': {
            const [only, ...others] = verdict.pairs;
            if (only === undefined) return 'This holds: there is no route that it speaks of.';
            if (others.length > 0)
                return `This holds for all ${counted(verdict.pairs.length, 'route')} that it speaks of.`;
            return `This holds.\n\n${explainRoute(topology, routing, routing.route(only.from, only.to))}`;
        }
        case 'fails': {
            const failing = new Map(
                verdict.failures.map((failure) => [`${failure.pair.from} ${failure.pair.to}`, failure.route]),
            );
            const [first] = failing.values();
            const count =
                verdict.pairs.length > 1
                    ? ` for ${failing.size.toLocaleString('en')} of ${counted(verdict.pairs.length, 'route')}. The first`
                    : '';
            return first === undefined
                ? ''
                : `This does not hold${count}:\n\n${explainRoute(topology, routing, first)}`;
        }
    }
}
