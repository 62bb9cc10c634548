import { describe, expect, it } from 'vitest';
import { type MessageRoute, messageRoute } from '../../../language/routing/message.js';
import type { Network } from '../../../language/routing/network.js';
import { explainBackOff, explainWait } from '../../../language/wording/explain-wait.js';
import { outcomeText } from '../../../language/wording/outcome.js';
import { networkOf } from '../../support/topology.js';
import { recipientOf } from '../routing/named-mail.js';

const SITES = `
    site A { server A1 : transport, mailbox }
    site B { server B1 : transport, mailbox }
    site C {
        server C1, C2 : transport, mailbox
        server M10 : mailbox exchange 2010
        server H10 : transport exchange 2010
        server EDGE : edge
    }
    link AB: A <-> B cost 10
    link BC: B <-> C cost 10
    connector Out { source C1 address-space "*" }
`;

function message(down: string, to: string): { readonly network: Network; readonly message: MessageRoute } {
    const network = networkOf(`${SITES} scenario S { ${down} }`);
    const from = { kind: 'site', site: 0, server: null } as const;
    return { network, message: messageRoute(network, from, recipientOf(network, to), null) };
}

describe('where a message waits, in words', () => {
    it.each([
        ['down site C', 'C', 'queues at B: no transport server answers in C'],
        ['down site C', '<joe@fabrikam.com>', 'queues at B: no transport server answers in C'],
        ['down link BC', 'C', 'queues at B: no line leads from A to C'],
        ['down site A', 'C', 'queues at A: nothing there collects it from the mailbox server'],
        ['down server C1', 'C1', 'queues at C: the mailbox server is down'],
        ['down server C1', '<joe@fabrikam.com>', 'queues at C: no source server answers'],
        ['down server H10', 'M10', 'queues at C: no transport server of Exchange 2010 answers'],
        ['down server H10', 'H10', 'queues at C: H10 does not answer'],
        ['down server EDGE', 'EDGE', 'queues at C: EDGE does not answer'],
        ['', 'C', ''],
    ])('%s, to %s: %s', (down, to, text) => {
        const { network, message: found } = message(down, to);
        expect(outcomeText(network, found)).toBe(text);
    });

    it('with how the place was found', () => {
        const { network, message: found } = message('down site C down site B', 'C');
        expect(explainWait(network, found)).toBe(
            '**Queues at `A`**, in retry: no transport server answers in `C`. No site between `A` and `C` takes it (R6.1), so it stays where the leg begins (R6.2, inferred). An outage changes no route: no other path is tried (R2.5).',
        );
    });

    it('where it has arrived, for what it waits', () => {
        const { network, message: found } = message('down server C1', '<joe@fabrikam.com>');
        expect(explainWait(network, found)).toBe(
            '**Queues at `C`**, in retry: it has arrived, but no source server answers.',
        );
    });

    it('and where it would wait', () => {
        for (const to of ['C', '<joe@fabrikam.com>']) {
            const { network, message: found } = message('', to);
            expect(explainBackOff(network, found)).toBe(
                'If `C` does not answer, the message queues at `B`, and if that does not answer either, at `A` (R6.1).',
            );
        }
    });
});
