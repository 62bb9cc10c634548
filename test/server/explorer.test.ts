import { describe, expect, it } from 'vitest';
import type { WorkspaceEdit } from 'vscode-languageserver-protocol';
import type { ExplorerAnswer, ExplorerNames } from '../../server/protocol.js';
import { withServer } from '../support/features.js';
import { applyEdits } from '../support/positions.js';

const ORGANIZATION = `
hub site London { server LON-HT1 : transport }
site Paris { server PAR-EX1 : transport, mailbox }
site "Site A" { server A1 : transport, mailbox }
link LP: London <-> Paris cost 50
link LA: London <-> "Site A" cost 20 max-message-size 10 MB
connector Internet { source LON-HT1 address-space "*" cost 2 }
route Paris -> <joe@fabrikam.com>  // out
scenario "No hub" {
    set site London not hub
}
`;

interface Words {
    readonly from?: string;
    readonly to?: string;
    readonly size?: string;
    readonly scenario?: string;
}

const MAIN = 'file:///test/main.mailtopo';

function parameters({ from = '', to = '', size = '', scenario = '' }: Words): object {
    return { uri: MAIN, question: { from, to, size, scenario } };
}

async function answerTo(words: Words): Promise<ExplorerAnswer | null> {
    return withServer(ORGANIZATION, ({ request }) => request('mailtopo/explorer', parameters(words)));
}

async function inserted(words: Words, as: 'route' | 'expect', source = ORGANIZATION): Promise<string> {
    return withServer(source, async ({ file, request }) => {
        const edit = await request<WorkspaceEdit>('mailtopo/explorer/insert', { ...parameters(words), as });
        return applyEdits(file.text, edit.changes?.[MAIN] ?? []);
    });
}

describe('the route explorer', () => {
    it('offers sites, servers, addresses and scenarios', async () => {
        const names = await withServer(ORGANIZATION, ({ request }) =>
            request<ExplorerNames>('mailtopo/explorer/names', { uri: MAIN }),
        );
        expect(names.title).toBe('main.mailtopo');
        expect(names.scenarios).toEqual(['No hub']);
        expect(names.senders).toEqual([
            { name: 'London', kind: 'site', what: 'hub site' },
            { name: 'Paris', kind: 'site', what: 'site' },
            { name: 'Site A', kind: 'site', what: 'site' },
            { name: 'LON-HT1', kind: 'server', what: 'server in London' },
            { name: 'PAR-EX1', kind: 'server', what: 'server in Paris' },
            { name: 'A1', kind: 'server', what: 'server in "Site A"' },
        ]);
        expect(names.recipients).toContainEqual({ name: 'joe@fabrikam.com', kind: 'address', what: 'address' });
    });

    it('shows a route and explains it as its hover does', async () => {
        const hover = await withServer(`${ORGANIZATION}route Paris -$0> "Site A"`, ({ request }) =>
            request<{ contents: { value: string } }>('textDocument/hover'),
        );
        expect(await answerTo({ from: 'paris', to: 'site a' })).toEqual({
            route: 'route Paris -> "Site A"',
            expect: 'expect Paris -> "Site A" via London cost 70',
            line: '70 · Paris › London (hub) › "Site A"',
            explanation: hover.contents.value,
            pairs: [{ from: 'site PARIS', to: 'site SITE A' }],
        });
    });

    it('knows servers, with every step', async () => {
        const answer = await answerTo({ from: 'PAR-EX1', to: 'A1' });
        expect(answer).toMatchObject({ route: 'route PAR-EX1 -> A1' });
        expect(answer).toMatchObject({ explanation: expect.stringContaining('**Step by step** (R5)') });
    });

    it('knows addresses, sizes, scenarios and several recipients', async () => {
        expect(await answerTo({ from: 'Paris', to: 'joe@fabrikam.com' })).toMatchObject({
            route: 'route Paris -> <joe@fabrikam.com>',
            expect: 'expect Paris -> <joe@fabrikam.com> connector Internet direct cost 52',
        });
        expect(await answerTo({ from: 'Paris', to: '"Site A"', size: '12mb' })).toMatchObject({
            route: 'route Paris -> "Site A" size 12 MB',
            expect: 'expect Paris -> "Site A" size 12 MB returned',
        });
        expect(await answerTo({ from: 'Paris', to: 'Site A', scenario: 'no hub' })).toMatchObject({
            line: '70 · Paris › London › "Site A"',
            expect: 'expect Paris -> "Site A" direct cost 70',
            pairs: [{ from: 'site PARIS', to: 'site SITE A' }],
        });
        expect(await answerTo({ from: 'Paris', to: 'London, Site A' })).toMatchObject({
            route: 'route Paris -> London, "Site A"',
            expect: 'expect Paris -> London direct cost 50\nexpect Paris -> "Site A" via London cost 70',
            pairs: [
                { from: 'site PARIS', to: 'site LONDON' },
                { from: 'site PARIS', to: 'site SITE A' },
            ],
        });
    });

    it.each<[string, Words, string]>([
        ['an empty field', { to: 'Paris' }, 'From: name a site or a server.'],
        ['an empty field', { from: 'Paris' }, 'To: name a site, a server or an address.'],
        [
            'a misspelt name',
            { from: 'Pariss', to: 'London' },
            'From: there is no site or server Pariss in the topology. Did you mean Paris?',
        ],
        [
            'nothing between commas',
            { from: 'Paris', to: 'London,' },
            'To: a recipient is empty; between two commas a name is wanted.',
        ],
        [
            'an address that sends',
            { from: 'a@b.com', to: 'London' },
            'From: a@b.com is an address; mail is sent from a site or a server of the topology.',
        ],
        [
            'a size without a unit',
            { from: 'Paris', to: 'London', size: '12' },
            'Size: it takes a whole number with KB, MB or GB, such as 12MB, and not "12".',
        ],
        [
            'an unknown scenario',
            { from: 'Paris', to: 'London', scenario: 'War' },
            'Scenario: there is no scenario War in the topology. It has "No hub".',
        ],
    ])('says of %s what would be right', async (_, words, problem) => {
        expect(await answerTo(words)).toEqual({ problem });
    });

    it('writes the route behind the last one, and into the scenario', async () => {
        expect(await inserted({ from: 'Paris', to: 'London' }, 'route')).toContain(
            'route Paris -> <joe@fabrikam.com>  // out\nroute Paris -> London\nscenario',
        );
        expect(await inserted({ from: 'Paris', to: 'London', scenario: 'No hub' }, 'expect')).toContain(
            '    set site London not hub\n    expect Paris -> London direct cost 50\n}',
        );
        const oneLine = 'site A\nsite B\nlink AB: A <-> B\nscenario S { set site A hub }\n';
        expect(await inserted({ from: 'A', to: 'B', scenario: 'S' }, 'route', oneLine)).toBe(
            'site A\nsite B\nlink AB: A <-> B\nscenario S { set site A hub\n    route A -> B\n}\n',
        );
        expect(await inserted({ from: 'A', to: 'B' }, 'route', 'site A\nsite B\n')).toBe(
            'site A\nsite B\n\nroute A -> B\n',
        );
    });

    it.each<Words>([
        { from: 'Paris', to: 'Site A' },
        { from: 'Paris', to: 'Paris' },
        { from: 'Paris', to: 'joe@fabrikam.com' },
        { from: 'Paris', to: 'Site A', size: '12 MB' },
        { from: 'PAR-EX1', to: 'A1, London' },
        { from: 'Paris', to: 'Site A', scenario: 'No hub' },
    ])('writes expectations that hold: %o', async (words) => {
        const text = await inserted(words, 'expect');
        const problems = await withServer(text, async ({ server, file }) => {
            await server.settled();
            return server.published.get(file.uri)?.diagnostics.map(({ code }) => code) ?? ['none published'];
        });
        expect(text).toContain('expect ');
        expect(problems.filter((code) => code === 'expectation-failed' || code === 'syntax-error')).toEqual([]);
    });

    it('knows which site or server a name is', async () => {
        const at = (source: string): Promise<string | null> =>
            withServer(source, ({ request }) => request<string | null>('mailtopo/explorer/end'));
        expect(await at('site Paris\nroute Par$0is -> Paris')).toBe('Paris');
        expect(await at('site Paris { server P$01 : transport }')).toBe('P1');
        expect(await at('site Paris\nlink L$0P: Paris <-> Paris')).toBeNull();
    });
});
