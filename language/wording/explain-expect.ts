import * as l10n from '@vscode/l10n';
import { deliver } from '../expectations/delivery.js';
import { judge } from '../expectations/judge.js';
import { envelopesOf } from '../expectations/pairs.js';
import { sizeOfQuery } from '../expectations/query-size.js';
import { messageRoute } from '../routing/message.js';
import type { Network } from '../routing/network.js';
import type { ExpectDeclaration } from '../syntax/declarations.js';
import { figure } from '../syntax/figures.js';
import { tooManyRoutes } from './actual.js';
import { explainFanOut } from './explain-fan-out.js';
import { explainMessage } from './explain-message.js';

/** Whether an `expect` holds, as Markdown, with the route that decides it: the first that fails, or the only one. */
export function explainExpect(network: Network, expect: ExpectDeclaration): string {
    const verdict = judge(network, expect);
    switch (verdict.kind) {
        case 'unknown':
            return '';
        case 'too-many':
            return tooManyRoutes(verdict.count);
        case 'holds': {
            const [only] = verdict.pairs;
            if (verdict.count > 1)
                return withCopies(
                    network,
                    expect,
                    l10n.t('This holds for all {0} routes that it speaks of.', figure(verdict.count)),
                );
            if (only === undefined) return l10n.t('This holds: there is no route that it speaks of.');
            return `${l10n.t('This holds.')}\n\n${explainMessage(network, messageRoute(network, only.from, only.to, sizeOfQuery(expect)))}`;
        }
        case 'fails': {
            const [first] = verdict.failures;
            if (first === undefined) return '';
            if (first.clause.kind === 'splits-at') return withCopies(network, expect, l10n.t('This does not hold.'));
            const [some, all] = [figure(verdict.failing), figure(verdict.count)];
            const text =
                verdict.count > 1
                    ? l10n.t('This does not hold for {0} of {1} routes. The first:', some, all)
                    : l10n.t('This does not hold:');
            return `${text}\n\n${explainMessage(network, first.message)}`;
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
