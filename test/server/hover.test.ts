import { describe, expect, it } from 'vitest';
import type { Hover, MarkupContent } from 'vscode-languageserver-protocol';
import { checkHover, withServer } from '../support/features.js';
import { star } from '../support/star-network.js';

/** Two sites and a hub site between them. */
const CHAIN = `
site Paris { server PAR-EX1 : transport, mailbox }
/** The head office. */
hub site London {
    description "EMEA *core*"
    subnet 10.2.0.0/16
    server LON-HT1, LON-HT2 : transport
}
site "Site A" { server A1 : mailbox exchange 2013 }
link PL: Paris <-> London cost 50 max-message-size 10 MB
link LA: London <-> "Site A" cost 100 exchange-cost 20
`;

describe('hover over a site', () => {
    it('its servers, its hub, its subnets, its routes, its comment', () =>
        checkHover(
            `${CHAIN}route Paris -> Lon$0don
//             ^^^^^^
`,
            [
                '**hub site `London`** · EMEA \\*core\\*',
                'Servers: `LON-HT1` (transport) and `LON-HT2` (transport).',
                '2 routes of 6 stop here (R4.3).',
                'Subnets: `10.2.0.0/16`.',
                '| to | cost | path | stops |\n|---|---:|---|---|\n| `"Site A"` | 20 | `London › "Site A"` | none |\n| `Paris` | 50 | `London › Paris` | none |',
                '---',
                'The head office.',
            ].join('\n\n'),
        ));

    it('where it stops, from a site beyond the hub', () =>
        checkHover(
            CHAIN.replace('site Paris', 'site Par$0is'),
            [
                '**site `Paris`**',
                'Servers: `PAR-EX1` (transport, mailbox).',
                '| to | cost | path | stops |\n|---|---:|---|---|\n| `London` | 50 | `Paris › London` | none |\n| `"Site A"` | 70 | `Paris › London › "Site A"` | `London` |',
            ].join('\n\n'),
        ));

    it('in a sketch', () =>
        checkHover(
            'site A\nsite B\nlink AB: $0a <-> B cost 5\n',
            [
                '**site `A`**',
                'No server is declared anywhere: every site is taken to have one transport and mailbox server.',
                '| to | cost | path | stops |\n|---|---:|---|---|\n| `B` | 5 | `A › B` | none |',
            ].join('\n\n'),
        ));

    it('without servers, cut off', () =>
        checkHover(
            'site A { server A1 : transport }\nsite $0B\nsite C\n',
            [
                '**site `B`**',
                'No Exchange server: mail passes, and is neither sent from here nor delivered here (R1.8).',
                'No path to 2 sites.',
            ].join('\n\n'),
        ));

    it('of which there is no more to tell than its name', () => checkHover('site A\nroute A -> Ro$0me\n', null));

    it('in a scenario, in an expect, in a clause', async () => {
        for (const use of [
            'scenario X { down site $0B }',
            'expect A -> $0b',
            'expect A -> A via $0B',
            'expect A -> A queues-at $0B',
        ]) {
            await withServer(`site A\nsite B\nlink AB: A <-> B\n${use}\n`, async ({ request }) => {
                const hover = await request<Hover>('textDocument/hover');
                expect((hover.contents as MarkupContent).value).toContain('**site `B`**');
            });
        }
    });

    it('of a file of two topologies says which one is shown', () =>
        checkHover(
            `
//- sites.mailtopo
site $0A { server A1 : transport }
//- a.mailtopo
import "sites.mailtopo"
//- b%60.mailtopo
import "sites.mailtopo"
`,
            '**site `A`**\n\nServers: `A1` (transport).\n\nAs part of `a.mailtopo`; the file is part of ``b`.mailtopo`` too.',
        ));

    it('shows no picture of its comment, which would be fetched from elsewhere', () =>
        checkHover(
            '/** See ![the plan](https://example.com/plan.png). */\nlink A$0B: A <-> B cost 1\nsite A\nsite B\n',
            [
                '**link `AB`**: `A` and `B`',
                'Cost 1.',
                'No limit on the size of messages. Carries 2 of 2 routes.',
                '---',
                'See &#33;[the plan](https://example.com/plan.png).',
            ].join('\n\n'),
        ));

    it('that the comment of another declaration, or none of its own, stands over', async () => {
        await checkHover(
            '/** Of B. */\nsite B { server B1 : transport }\nsite $0A { server A1 : mailbox }\n',
            [
                '**site `A`**',
                'Servers: `A1` (mailbox). None of them is a transport server: mail is neither sent from here nor taken in (R5.3).',
                'No path to 1 site.',
            ].join('\n\n'),
        );
    });
});

describe('hover over a link', () => {
    it('its cost and limit, and what it carries', () =>
        checkHover(
            CHAIN.replace('link PL', 'link P$0L'),
            '**link `PL`**: `Paris` and `London`\n\nCost 50.\n\nMessages up to 10 MB (R8.1). Carries 4 of 6 routes.',
        ));

    it('an Exchange cost in the place of the other', () =>
        checkHover(
            CHAIN.replace('link LA', 'link L$0A'),
            '**link `LA`**: `London` and `"Site A"`\n\nCost 20 (Exchange cost; AD cost 100).\n\nNo limit on the size of messages. Carries 4 of 6 routes.',
        ));

    it('of several sites, at the default cost, named in a scenario', () =>
        checkHover(
            `
link CORE: A, B, C description "the ring"
site A
site B
site C
scenario Cut { down link co$0re }
//                       ^^^^
`,
            '**link `CORE`**: `A`, `B` and `C` · the ring\n\nCost 100 (default). Each of its 3 sites is one hop from each other (R1.2).\n\nNo limit on the size of messages. Carries 6 of 6 routes.',
        ));

    it('SMTP', () =>
        checkHover(
            'smtp link O$0LD: A <-> B cost 1\nsite A\nsite B\n',
            '**SMTP link `OLD`**: `A` and `B`\n\nAn SMTP site link carries replication only: Exchange ignores it (R1.7).',
        ));
});

describe('hover over a server', () => {
    it('with transport, and without', async () => {
        await checkHover(
            CHAIN.replace('LON-HT2', 'LON-$0HT2'),
            '**server `LON-HT2`** in site `London`\n\nExchange 2007; transport. It sends and takes mail for its site.',
        );
        await checkHover(
            CHAIN.replace('A1 :', '$0A1 :'),
            '**server `A1`** in site `"Site A"`\n\nExchange 2013; mailbox. Every mailbox server has transport from Exchange 2013 on (R5.1).',
        );
        await checkHover(
            'site A { server A1 : client-access }\nconnector C { source A$01 address-space "*" }',
            '**server `A1`** in site `A`\n\nExchange 2007; client-access. It has no transport of its own (R5.1).',
        );
    });
});

describe('hover over an arrow', () => {
    it('the route, hop by hop and leg by leg', () =>
        checkHover(
            `${CHAIN}route Paris -$0> "Site A"
//          ^^
`,
            [
                '**`Paris` → `"Site A"`**: cost 70, 2 hops',
                '| hop | link | cost |\n|---|---|---:|\n| `Paris` → `London` (hub) | `PL`, at most 10 MB | 50 |\n| `London` → `"Site A"` | `LA` | 20 (Exchange cost; AD cost 100) |',
                'There is no other path.',
                '**2 legs:** `Paris` → `London`, then `London` → `"Site A"`. The message stops at 1 hub site on the path (R4.3); each leg is one direct connection (R3.1).',
                'If `"Site A"` does not answer, the message queues at `London` (R6.1).',
                [
                    '**Step by step** (R5)\n',
                    '- **1** The user sends; the message lies in the mailbox on `PAR-EX1` in `Paris`.',
                    '- **2** `PAR-EX1` notifies its own transport.',
                    '- **3** Its transport collects the message by MAPI over encrypted RPC, on the same machine.',
                    '- **4** `PAR-EX1` sends it to `LON-HT1` or `LON-HT2` (round robin) in `London` by SMTP over TLS.',
                    '- **4** `LON-HT1` or `LON-HT2` (round robin) sends it to `A1` in `"Site A"` by SMTP over TLS.',
                    '- **5** Its transport puts the message into the mailbox, on the same machine.',
                ].join('\n'),
            ].join('\n\n'),
        ));

    it('several routes, the first three', () =>
        withServer(
            'site A\nsite B\nsite C\nsite D\nsite E\nlink CORE: A, B, C, D, E\nroute A $0-> B, C, D, E\n',
            async ({ request }) => {
                const hover = await request<Hover>('textDocument/hover');
                const value = (hover.contents as MarkupContent).value;
                expect(value.match(/\*\*`A` → `.`\*\*/g)).toEqual(['**`A` → `B`**', '**`A` → `C`**', '**`A` → `D`**']);
                expect(value.endsWith('\n\n---\n\nAnd 1 more.')).toBe(true);
            },
        ));

    it('of very many routes, with other questions answered before', () => {
        // 300 × 299 routes.
        return withServer('site A\n', async ({ server, file, request }) => {
            await server.change(file.uri, `${star(299)}\nexpect * -> * reachable\n`);
            const answered: string[] = [];
            const [hover] = await Promise.all([
                request<Hover>('textDocument/hover', { position: { line: 599, character: 10 } }).finally(() =>
                    answered.push('hover'),
                ),
                request('textDocument/foldingRange').finally(() => answered.push('folding')),
            ]);
            expect((hover.contents as MarkupContent).value).toBe('This holds for all 89,700 routes that it speaks of.');
            expect(answered).toEqual(['folding', 'hover']);
        });
    });

    it('whether an expect holds', async () => {
        const text = 'site A\nsite B\nlink AB: A <-> B cost 10\n';
        const route =
            '**`A` → `B`**: cost 10, 1 hop\n\n| hop | link | cost |\n|---|---|---:|\n| `A` → `B` | `AB` | 10 |\n\nThere is no other path.\n\n**1 leg:** `A` → `B`, straight from server to server (R3.1).\n\nIf `B` does not answer, the message queues at `A` (R6.1).\n\n**Step by step** (R5)\n\n- **1** The user sends; the message lies in the mailbox on the mailbox server in `A`.\n- **2** The mailbox server in `A` notifies the transport server in `A`.\n- **3** The transport server in `A` collects the message by MAPI over encrypted RPC.\n- **4** The transport server in `A` sends it to the transport server in `B` by SMTP over TLS.\n- **5** The transport server in `B` puts it into the mailbox on the mailbox server in `B` by MAPI over encrypted RPC.';
        await checkHover(`${text}expect A $0-> B cost 10\n`, `This holds.\n\n${route}`);
        await checkHover(`${text}expect A $0-> B cost 11\n`, `This does not hold:\n\n${route}`);
        await checkHover(`${text}expect * $0-> * reachable\n`, 'This holds for all 2 routes that it speaks of.');
        await checkHover(`${text}expect A $0-> Rome\n`, null);
    });

    it('within a declaration that is not complete, and around it', async () => {
        const text = 'site A\nsite {\nsite B\nlink AB: A <-> B cost 10\nlink X: A <->\n';
        const route = '**`A` → `B`**: cost 10, 1 hop';
        await withServer(`${text}route A -$0> B\nroute A ->\n`, async ({ request }) => {
            expect(((await request<Hover>('textDocument/hover')).contents as MarkupContent).value).toContain(route);
        });
        await checkHover(`${text}route A -$0>\n`, null);
    });
});

describe('hover shows nothing', () => {
    it.each([
        ['over a comment', '// si$0te A'],
        ['between declarations', 'site A\n$0\nsite B'],
        ['over a connector that nothing declares', 'expect A -> <a@b.c> connector Inter$0net'],
    ])('%s', (_, source) => checkHover(source, null));
});
