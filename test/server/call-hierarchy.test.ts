import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type {
    CallHierarchyIncomingCall,
    CallHierarchyItem,
    CallHierarchyOutgoingCall,
} from 'vscode-languageserver-protocol';
import { unquote } from '../../language/syntax/names.js';
import { withServer } from '../support/features.js';
import { textIn } from '../support/positions.js';

interface Shown {
    readonly item: string;
    readonly outgoing: readonly string[];
    readonly incoming: readonly string[];
}

/** The hierarchy at the cursor, an item a line: its name and its detail. Every range is checked to lead to a name. */
async function hierarchyAt(source: string): Promise<Shown | null> {
    return withServer(source, async ({ files, server, request }) => {
        const prepared = await request<readonly CallHierarchyItem[] | null>('textDocument/prepareCallHierarchy');
        const [item] = prepared ?? [];
        if (item === undefined) return null;
        const ask = <R>(direction: string): Promise<R> =>
            server.client.sendRequest<R>(`callHierarchy/${direction}Calls`, { item });
        const outgoing = await ask<readonly CallHierarchyOutgoingCall[]>('outgoing');
        const incoming = await ask<readonly CallHierarchyIncomingCall[]>('incoming');
        const text = (uri: string): string => files.find((file) => file.uri === uri)?.text ?? '';
        const isName = (each: CallHierarchyItem): void => {
            const named = each.data === undefined ? item.name : each.name;
            expect(unquote(textIn(text(each.uri), each.selectionRange))).toBe(named);
            expect(textIn(text(each.uri), each.range)).toContain(named);
        };
        for (const { to, fromRanges } of outgoing) {
            isName(to);
            expect(fromRanges).toEqual([item.selectionRange]);
        }
        for (const { from, fromRanges } of incoming) {
            isName(from);
            expect(fromRanges).toEqual([from.selectionRange]);
        }
        const line = (each: CallHierarchyItem): string => `${each.name}|${each.detail ?? ''}`;
        return {
            item: line(item),
            outgoing: outgoing.map(({ to }) => line(to)),
            incoming: incoming.map(({ from }) => line(from)),
        };
    });
}

/** Paris — London (hub) — Rome, with Bern, which has no servers, between London and Oslo; Malta is an island. */
const NETWORK = `
site Paris { server P1 : transport, mailbox }
hub site London { server L1 : transport, mailbox }
site Rome { server R1 : transport, mailbox }
site Bern
site Oslo { server O1 : transport, mailbox }
site Malta { server M1 : transport, mailbox }
link PL: Paris <-> London cost 10
link LR: London <-> Rome cost 20
link LB: London <-> Bern cost 5
link BO: Bern <-> Oslo cost 5
`;

describe('call hierarchy', () => {
    it('of a site: its routes out, the nearest first, and those in', async () => {
        expect(await hierarchyAt(`${NETWORK}route Pa$0ris -> Rome\n`)).toEqual({
            item: 'Paris|site',
            outgoing: [
                'London|10 · Paris › London',
                'Oslo|20 · Paris › London (hub) › Bern › Oslo',
                'Rome|30 · Paris › London (hub) › Rome',
                '1 site without a route|Malta',
            ],
            incoming: [
                'London|10 · London › Paris',
                'Oslo|20 · Oslo › Bern › London (hub) › Paris',
                'Rome|30 · Rome › London (hub) › Paris',
                '1 site without a route|Malta',
            ],
        });
    });

    it('of a site in the middle: who sends to it, and over it', async () => {
        expect((await hierarchyAt(`${NETWORK}route Paris -> Lon$0don\n`))?.incoming).toEqual([
            'Paris|10 · Paris › London · on over it to 2 more sites',
            'Oslo|10 · Oslo › Bern › London · on over it to 2 more sites',
            'Rome|20 · Rome › London · on over it to 2 more sites',
            '1 site without a route|Malta',
        ]);
    });

    it('of a site without servers: who sends over it', async () => {
        expect(await hierarchyAt(NETWORK.replace('site Bern', 'site Be$0rn'))).toEqual({
            item: 'Bern|site',
            outgoing: [],
            incoming: [
                'London|on over it to 1 more site',
                'Oslo|on over it to 3 more sites',
                'Paris|on over it to 1 more site',
                'Rome|on over it to 1 more site',
            ],
        });
    });

    it('of a server: its routes out and in are those of its site', async () => {
        const shown = await hierarchyAt(`${NETWORK}route R$01 -> Paris\n`);
        expect(shown?.item).toBe('R1|transport, mailbox');
        expect(shown?.outgoing[0]).toBe('London|20 · Rome › London');
        expect(shown?.incoming[0]).toBe('London|20 · London › Rome');
    });

    it('of a server that no transport serves: none', async () => {
        const shown = await hierarchyAt(`${NETWORK}site Lyon { server LY$01 : mailbox }\nlink X: Lyon <-> Paris\n`);
        expect([shown?.outgoing, shown?.incoming]).toEqual([[], []]);
    });

    it('in a scenario, as it is there', async () => {
        const shown = await hierarchyAt(
            `${NETWORK}scenario X {\n    set link PL cost 1\n    down site London\n    route Pa$0ris -> Rome\n}\n`,
        );
        expect(shown?.outgoing.at(2)).toBe(
            'Rome|21 · Paris › London (hub) › Rome · queues at Paris: no transport server answers in London',
        );
    });

    it('across files', async () => {
        const shown = await hierarchyAt(
            '//- main.mailtopo\nimport "sites.mailtopo"\nlink AB: $0A <-> B cost 3\n//- sites.mailtopo\nsite A\nsite B\n',
        );
        expect(shown).toEqual({ item: 'A|site', outgoing: ['B|3 · A › B'], incoming: ['B|3 · B › A'] });
    });

    it('says how many routes it leaves out', async () => {
        const text = readFileSync(new URL('../../examples/real-networks/kdl.mailtopo', import.meta.url), 'utf8');
        const shown = await hierarchyAt(text.replace('site Abingdon', 'site Abing$0don'));
        expect(shown?.outgoing.length).toBe(101);
        expect(shown?.outgoing.at(-1)).toBe('653 more sites|further away, not listed');
        expect(shown?.incoming.at(-1)).toBe('653 more sites|further away, not listed');
        const costs = shown?.outgoing.slice(0, -1).map((line) => Number(/\|(\d+) ·/.exec(line)?.[1])) ?? [];
        expect(costs).toEqual([...costs].sort((a, b) => a - b));
    });

    it.each([
        ['of a link', 'link $0L: A <-> B\nsite A\nsite B'],
        ['of a word', 's$0ite A'],
        ['of a name that nothing declares', 'site A\nlink L: A <-> Nowh$0ere'],
    ])('none %s', async (_, source) => {
        expect(await hierarchyAt(source)).toBeNull();
    });
});
