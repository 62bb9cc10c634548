import { deliver } from '../expectations/delivery.js';
import { judge } from '../expectations/judge.js';
import { envelopesOf } from '../expectations/pairs.js';
import { sizeOfQuery } from '../expectations/query-size.js';
import { messageRoute } from '../routing/message.js';
import type { Network } from '../routing/network.js';
import type { ExpectDeclaration } from '../syntax/declarations.js';
import { tooManyRoutes } from './actual.js';
import { endText } from './ends.js';
import { explainFanOut } from './explain-fan-out.js';
import { explainMessage } from './explain-message.js';
import { counted } from './names.js';

/** Whether an `expect` holds, as Markdown, with the route that decides it: the first that fails, or the only one. */
export function explainExpect(network: Network, expect: ExpectDeclaration): string {
    const verdict = judge(network, expect);
    switch (verdict.kind) {
        case 'unknown':
            return '';
        case 'too-many':
            return tooManyRoutes(verdict.count);
        case 'holds': {
            if (verdict.count > 1)
                return withCopies(
                    network,
                    expect,
                    `This holds for all ${counted(verdict.count, 'route')} that it speaks of.`,
                );
            const [only] = verdict.pairs;
            if (only === undefined) return 'This holds: there is no route that it speaks of.';
            return `This holds.\n\n${explainMessage(network, messageRoute(network, only.from, only.to, sizeOfQuery(expect)))}`;
        }
        case 'fails': {
            const [first] = verdict.failures;
            if (first === undefined) return '';
            const key = ({ pair }: typeof first): string =>
                `${endText(network.topology, pair.from)} ${endText(network.topology, pair.to)}`;
            const failing = new Set(verdict.failures.map(key)).size;
            const count =
                verdict.count > 1
                    ? ` for ${failing.toLocaleString('en')} of ${counted(verdict.count, 'route')}. The first`
                    : '';
            const text = `This does not hold${count}:\n\n${explainMessage(network, first.message)}`;
            return first.clause.kind === 'splits-at' ? withCopies(network, expect, 'This does not hold.') : text;
        }
    }
}

/** With the copies of the message, where it is one to several recipients. */
function withCopies(network: Network, expect: ExpectDeclaration, text: string): string {
    const [only, second] = envelopesOf(network.topology, expect);
    if (only === undefined || second !== undefined || expect.to.some((end) => end.kind === 'every')) return text;
    const copies = explainFanOut(network.topology, deliver(network, only, sizeOfQuery(expect)));
    return copies === '' ? text : `${text}\n\n${copies}`;
}
