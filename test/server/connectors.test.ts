import { describe, it } from 'vitest';
import { CompletionItemKind } from 'vscode-languageserver-protocol';
import {
    checkCompletion,
    checkDefinition,
    checkHints,
    checkHover,
    checkRename,
    checkRenameRefused,
} from '../support/features.js';

/** Paris - London at 20; a connector in each, that of Paris for one domain. */
const OUT = `site Paris { server PAR1 : transport, mailbox }
site London { server LON1 : transport, mailbox server LON2 : mailbox }
link LP: London <-> Paris cost 20
connector Internet { source LON1 address-space "*" cost 3 max-message-size 10 MB smart-host "relay.example.net" }
connector Partner { source PAR1 address-space "*.fabrikam.com" cost 5 }
`;

const QUIET = { settings: { inlayHints: { links: false } } };

describe('mail to the outside', () => {
    it('has its connector in the hint, at the cost of path and address space (R9.3)', () =>
        checkHints(
            `
${OUT}route Paris -> <a@contoso.com>
//                           ^ 23 · Paris › London › connector Internet
route London -> <a@contoso.com>
//                            ^ 3 · London › connector Internet
route London -> <a@mail.fabrikam.com>
//                                  ^ 25 · London › Paris › connector Partner
route Paris -> <a@contoso.com> size 12 MB
//                                      ^ 23 · Paris › London › connector Internet · returned: 12 MB is 2 MB over the limit of connector Internet (10 MB)
expect * -> <a@fabrikam.com> connector Partner
//                                           ^ ✓ holds for 2 routes
expect London -> <a@contoso.com> not connector Internet
//                                                    ^ ✗ is 3 · London › connector Internet
`,
            QUIET,
        ));

    it('is explained: the connector that was chosen, why no other, the path, and every step', () =>
        checkHover(
            `${OUT}route Paris -$0> <a@contoso.com>`,
            [
                '**`Paris` → `<a@contoso.com>`**: cost 23, 1 hop',
                '**Connector `Internet`** by `LON1` in `London`, to the smart host `relay.example.net`: address space `*`, cost 23 (path 20 and address space 3, R9.3).',
                'Not chosen:\n\n- `Partner`: no address space of it covers the domain (R9.2).',
                '| hop | link | cost |\n|---|---|---:|\n| `Paris` → `London` | `LP` | 20 |',
                'There is no other path.',
                '**1 leg:** `Paris` → `London`, straight from server to server (R3.1).',
                'If `London` does not answer, the message queues at `Paris` (R6.1).',
                [
                    '**Step by step** (R5)\n',
                    '- **1** The user sends; the message lies in the mailbox on `PAR1` in `Paris`.',
                    '- **2** `PAR1` notifies its own transport.',
                    '- **3** Its transport collects the message by MAPI over encrypted RPC, on the same machine.',
                    '- **4** `PAR1` sends it to `LON1` in `London` by SMTP over TLS.',
                    '- **4** `LON1` sends it to the smart host `relay.example.net` by SMTP.',
                ].join('\n'),
            ].join('\n\n'),
        ));

    it('has a hover on its connector', () =>
        checkHover(
            `${OUT}expect Paris -> <a@b.com> connector Inter$0net`,
            [
                '**connector `Internet`**',
                'Source servers: `LON1` in `London`.',
                '| address space | cost |\n|---|---:|\n| `*` | 3 |',
                'Messages up to 10 MB; a larger one takes another connector, or is returned (R8.4).',
                'Smart host: `relay.example.net`.',
            ].join('\n\n'),
        ));

    it('is completed: source servers are those that can send', () =>
        checkCompletion(`${OUT}connector New { source $0 }`, ['LON1', 'PAR1'], CompletionItemKind.Variable));
});

describe('the connector of an Edge subscription', () => {
    const EDGE = `site London { server LON1 : transport, mailbox server EDGE1 : edge }
site Paris { server PAR1 : transport, mailbox }
link LP: London <-> Paris cost 20
`;

    it('has the cost 100 of its address space, and is reached through its site (R9.7)', () =>
        checkHints(
            `
${EDGE}route Paris -> <a@b.com>
//                     ^ 120 · Paris › London › connector "EdgeSync - London to Internet"
`,
            QUIET,
        ));

    it('can be named, is found at the server, and follows the name of its site', async () => {
        await checkDefinition(`
site London { server LON1 : transport server EDGE1 : edge }
//                                           ^^^^^
expect London -> <a@b.com> connector "EdgeSync - Lon$0don to Internet"
`);
        await checkRename(
            'site Lon$0don { server LON1 : transport server EDGE1 : edge }\nexpect London -> <a@b.com> connector "EdgeSync - London to Internet"\n',
            'Rome',
            'site Rome { server LON1 : transport server EDGE1 : edge }\nexpect Rome -> <a@b.com> connector "EdgeSync - Rome to Internet"\n',
        );
        await checkRenameRefused(
            'site London { server LON1 : transport server EDGE1 : edge }\nexpect London -> <a@b.com> connector "EdgeSync - Lon$0don to Internet"\n',
            'Internet',
            'An Edge subscription names its connector by its site: rename the site.',
        );
    });
});

describe('a message to several recipients', () => {
    const FORK = `site A
site B
site D
site E
link AB: A <-> B cost 10
link BD: B <-> D cost 10
link BE: B <-> E cost 10
`;

    it('shows where it splits (R7.1)', () =>
        checkHints(
            `
${FORK}route A -> D, E
//            ^ 20 · A › B › D | 20 · A › B › E · splits at B
expect A -> D, E splits-at B
//                         ^ ✓ holds for 2 routes
expect A -> D, E splits-at A
//                         ^ ✗ splits at B
`,
            QUIET,
        ));

    it('has its copies explained, and why it splits there', () =>
        checkHover(
            `${FORK}expect A -$0> D, E splits-at B`,
            [
                'This holds for all 2 routes that it speaks of.',
                '**One message, 2 recipients: 3 copies** sent between sites\n\n- `A` → `B` for `D` and `E`\n- `B` → `D` for `D`\n- `B` → `E` for `E`',
                '**Split at `B`**: the last site with transport that the paths of these recipients share (R7.1).',
            ].join('\n\n'),
        ));
});
