import { describe, expect, it } from 'vitest';
import type { CompletionItem, TextEdit } from 'vscode-languageserver-protocol';
import { CompletionItemKind } from 'vscode-languageserver-protocol';
import { checkCompletion, completionsAt, withServer } from '../support/features.js';
import { applyEdits } from '../support/positions.js';

const { Class, Variable, Interface, Module, File, Keyword, EnumMember } = CompletionItemKind;

const SITES =
    'hub site London { server LON-HT1 : transport }\nsite Paris { server PAR-MB1 : mailbox }\nsite "Site A" { server A1 : mailbox exchange 2013 }\n';
const NETWORK = `${SITES}link LP: London <-> Paris cost 50\nlink LA: London <-> "Site A" cost 20\n`;
const BEGINNINGS = [
    'connector',
    'expect',
    'hub',
    'import',
    'link',
    'organization',
    'route',
    'scenario',
    'site',
    'smtp',
];
const MEMBERS = ['connector', 'down', 'expect', 'hub', 'link', 'remove', 'route', 'set', 'site', 'smtp'];

describe('completion of declarations', () => {
    it.each([
        ['in an empty file', '$0'],
        ['in a word', 'li$0'],
        ['under a declaration', 'site A\n$0'],
        ['under a closed brace', 'site A {\n}\n$0'],
        ['between declarations', 'site A\n$0\nsite B\n'],
        ['under what does not parse', 'site A {{{ ,\n}\n$0'],
    ])('%s', (_, source) => checkCompletion(source, BEGINNINGS, Keyword));

    it.each([
        ['in an empty scenario', 'scenario X {\n    $0\n}\n'],
        ['in one on a line', 'scenario X { $0 }'],
        ['in one that is not closed yet', 'scenario X {\n    $0'],
        ['under what it holds', 'scenario X {\n    down site A\n    $0\n}\nsite A'],
        ['over what it holds', 'scenario X {\n    $0\n    down site A\n}\nsite A'],
    ])('%s', (_, source) => checkCompletion(source, MEMBERS, Keyword));

    it('after their first word', async () => {
        await checkCompletion('hub $0', ['site']);
        await checkCompletion('smtp $0', ['link']);
    });

    it.each([
        ['in a comment', 'site A // the $0'],
        ['in a comment over several lines', '/* the\n $0 */ site A'],
        ['in a comment that is not closed', 'site A /* the $0\nsite B'],
        ['where a new name is due', 'site $0'],
        ['where a new name is being written', 'link LO$0'],
        ['where a number is due', 'link LP: A <-> B cost $0'],
        ['in a text', 'site A { description "see $0" }'],
        ['after a declaration that is over', 'site A { } $0'],
    ])('is none %s', (_, source) => checkCompletion(source, []));
});

describe('completion of links', () => {
    it('the sites that are not in it yet', async () => {
        await checkCompletion(`${SITES}link X: $0`, ['London', 'Paris', '"Site A"']);
        await checkCompletion(`${SITES}link X: London <-> $0`, ['Paris', '"Site A"']);
        await checkCompletion(`${SITES}link X: paris, "Site A", $0`, ['London']);
        await checkCompletion(`${SITES}link X: London,\n    Pa$0`, ['Paris', '"Site A"']);
    });

    it('from other files of the topology', () =>
        checkCompletion(
            '//- main.mailtopo\nimport "links.mailtopo"\nsite Rome\n//- links.mailtopo\nlink X: $0\n//- other.mailtopo\nsite Elsewhere\n',
            ['Rome'],
        ));

    it('what may follow the sites', () =>
        checkCompletion(`${SITES}link X: London <-> Paris $0`, [
            ',',
            '<->',
            'cost',
            'description',
            'exchange-cost',
            'max-message-size',
        ]));

    it('no cost, a limit, the units', async () => {
        await checkCompletion('link X: A <-> B exchange-cost $0', ['none']);
        await checkCompletion('link X: A <-> B max-message-size $0', ['unlimited']);
        await checkCompletion('link X: A <-> B max-message-size 10 $0', ['KB', 'MB', 'GB'], EnumMember);
        await checkCompletion('link X: A <-> B max-message-size 10 M$0', ['KB', 'MB', 'GB'], EnumMember);
    });
});

describe('completion in braces', () => {
    it('of a site', async () => {
        await checkCompletion('site A {\n    $0\n}\n', ['description', 'server', 'subnet', '}']);
        await checkCompletion('site A { $0', ['description', 'server', 'subnet', '}']);
        // As far to the left as the site, the brace may have been forgotten.
        await checkCompletion('site A {\n$0', [...BEGINNINGS, 'description', 'server', 'subnet', '}'].sort());
    });

    it('of a server: roles it has not, in their order; then its version', async () => {
        await checkCompletion('site A { server A1 : $0 }', [
            'transport',
            'mailbox',
            'client-access',
            'unified-messaging',
            'edge',
        ]);
        await checkCompletion('site A { server A1 : transport, ed$0 }', [
            'mailbox',
            'client-access',
            'unified-messaging',
            'edge',
        ]);
        await checkCompletion('site A { server A1 : mailbox exchange $0 }', [
            '2003',
            '2007',
            '2010',
            '2013',
            '2016',
            '2019',
            'SE',
        ]);
        await checkCompletion('organization Contoso exchange 20$0', [
            '2003',
            '2007',
            '2010',
            '2013',
            '2016',
            '2019',
            'SE',
        ]);
    });

    it('of a connector: servers with transport alone as its sources', async () => {
        await checkCompletion(`${SITES}connector C { source $0 }`, ['A1', 'LON-HT1']);
        await checkCompletion('connector C {\n    $0\n}', [
            'address-space',
            'description',
            'disabled',
            'max-message-size',
            'scoped',
            'smart-host',
            'source',
            '}',
        ]);
    });
});

describe('completion of routes and expectations', () => {
    it('the nearest destination first, with its cost, hops and stops', async () => {
        const items = await completionsAt(`${NETWORK}route Paris -> $0`);
        const sites = items.filter(({ kind }) => kind === Class);
        expect(sites.map(({ label, labelDetails }) => [label, labelDetails?.detail?.trim()])).toEqual([
            ['London', 'cost 50 · 1 hop'],
            ['"Site A"', 'cost 70 · 2 hops via London'],
            ['Paris', undefined],
        ]);
        const servers = items.filter(({ kind }) => kind === Variable);
        expect(servers.map(({ label, labelDetails }) => [label, labelDetails?.detail?.trim()])).toEqual([
            ['LON-HT1', 'cost 50 · 1 hop'],
            ['A1', 'cost 70 · 2 hops via London'],
            ['PAR-MB1', 'mailbox'],
        ]);
    });

    it('one that is out of reach last', async () => {
        const items = await completionsAt(`${NETWORK}site Island\nroute LON-HT1 -> Paris, $0`);
        const sites = items.filter(({ kind }) => kind === Class);
        // London is the sender's own site, and Paris has no transport that would take the mail in (R5.3).
        expect(sites.map(({ label, labelDetails }) => [label, labelDetails?.description])).toEqual([
            ['"Site A"', 'site'],
            ['London', 'hub site'],
            ['Paris', 'no mail: Paris has no transport server'],
            ['Island', 'unreachable'],
        ]);
    });

    it('sites and servers as the source', () =>
        checkCompletion(`${SITES}route $0`, ['London', 'Paris', '"Site A"', 'A1', 'LON-HT1', 'PAR-MB1']));

    it('every site in an expect, but not in a route', async () => {
        expect((await completionsAt(`${SITES}expect $0`)).map(({ label }) => label)).toContain('*');
        expect((await completionsAt(`${SITES}expect London -> $0`)).map(({ label }) => label)).toContain('*');
    });

    it('hub sites first after via', async () => {
        const sites = 'site A\nsite B\nhub site H\nhub site G\nsite "Z 1"\n';
        await checkCompletion(`${sites}expect A -> B via $0`, ['G', 'H', 'A', 'B', '"Z 1"']);
        await checkCompletion(`${sites}expect A -> B via H, $0`, ['G', 'A', 'B', '"Z 1"']);
        await checkCompletion(`${sites}expect A -> B through "Z 1" via $0`, ['G', 'H', 'A', 'B', '"Z 1"']);
        await checkCompletion(`${sites}expect A -> B via H through $0`, ['A', 'B', 'G', 'H', '"Z 1"']);
    });

    it('clauses', async () => {
        const clauses = [
            'connector',
            'cost',
            'direct',
            'hops',
            'path',
            'queues-at',
            'reachable',
            'returned',
            'splits-at',
            'through',
            'unreachable',
            'via',
        ];
        await checkCompletion('site A\nsite B\nexpect A -> B not $0', clauses);
        const after = await completionsAt('site A\nsite B\nexpect A -> B direct $0');
        expect(after.map(({ label }) => label)).toEqual([...clauses, 'not'].sort());
        await checkCompletion('site A\nsite B\nexpect A -> B cost $0', ['<', '<=', '>', '>=']);
    });

    it('clauses in a line of their own, and declarations where one may begin', async () => {
        const indented = (await completionsAt('site A\nexpect A -> A\n    $0')).map(({ label }) => label);
        expect(indented).toContain('direct');
        expect(indented).toContain('route');
        const outside = (await completionsAt('site A\nexpect A -> A\n$0')).map(({ label }) => label);
        expect(outside).not.toContain('direct');
    });

    it('connectors', () =>
        checkCompletion(
            'connector Internet { address-space "*" }\nsite A\nexpect A -> <joe@fabrikam.com> connector $0',
            ['Internet'],
            Module,
        ));
});

describe('completion in scenarios', () => {
    const inScenario = (text: string) =>
        `${NETWORK}connector Internet { source LON-HT1 }\nscenario X {\n    ${text}\n}\n`;

    it('what can be changed, taken out or cut', async () => {
        await checkCompletion(inScenario('set $0'), ['connector', 'link', 'site']);
        await checkCompletion(inScenario('down $0'), ['link', 'server', 'site']);
        await checkCompletion(inScenario('remove $0'), ['connector', 'link', 'server', 'site']);
    });

    it('the names of what is meant', async () => {
        await checkCompletion(inScenario('down link $0'), ['LA', 'LP'], Interface);
        await checkCompletion(inScenario('down server $0'), ['A1', 'LON-HT1', 'PAR-MB1'], Variable);
        await checkCompletion(inScenario('set site $0'), ['London', 'Paris', '"Site A"'], Class);
        await checkCompletion(inScenario('remove connector $0'), ['Internet'], Module);
    });

    it('what becomes of it', async () => {
        await checkCompletion(inScenario('set site Paris $0'), ['hub', 'not']);
        await checkCompletion(inScenario('set site Paris not $0'), ['hub']);
        await checkCompletion(inScenario('set link LP $0'), [
            'cost',
            'description',
            'exchange-cost',
            'max-message-size',
        ]);
    });
});

describe('completion of imports', () => {
    const FILES =
        '//- emea/sites.mailtopo\nimport $0\n//- main.mailtopo\nsite A\n//- emea/links.mailtopo\n//- asia/all%20of%20it.mailtopo\n';

    it('other files by their paths from here, the nearest first', () =>
        checkCompletion(FILES, ['"links.mailtopo"', '"../main.mailtopo"', '"../asia/all of it.mailtopo"'], File));

    it('within quotes', async () => {
        await checkCompletion(
            FILES.replace('$0', '"$0"'),
            ['"links.mailtopo"', '"../main.mailtopo"', '"../asia/all of it.mailtopo"'],
            File,
        );
        expect(await accepted(FILES.replace('$0', '"li$0nk"'), '"links.mailtopo"')).toBe('import "links.mailtopo"');
    });
});

describe('completion of names in quotes', () => {
    it('outside quotes quotes what needs it, within quotes everything', async () => {
        await checkCompletion(`${SITES}link X: $0`, ['London', 'Paris', '"Site A"'], Class);
        await checkCompletion(`${SITES}link X: "$0"`, ['"London"', '"Paris"', '"Site A"']);
        await checkCompletion(`${SITES}link X: "Si$0`, ['"London"', '"Paris"', '"Site A"']);
    });

    it('takes the place of the whole name, quotes included', async () => {
        expect(await accepted(`${SITES}link X: "Si$0te"`, '"Site A"')).toBe('link X: "Site A"');
        expect(await accepted(`${SITES}link X: "Si$0`, '"Site A"')).toBe('link X: "Site A"');
        expect(await accepted(`${SITES}link X: Si$0`, '"Site A"')).toBe('link X: "Site A"');
        expect(await accepted('route A -$0', '->')).toBe('route A ->');
        expect(await accepted('site A\nlink X: A <$0', '<->')).toBe('link X: A <->');
    });
});

/** The last line that is not empty of the file with the cursor, after an item was taken. */
async function accepted(source: string, label: string): Promise<string | undefined> {
    return withServer(source, async ({ file, request }) => {
        const items = await request<readonly CompletionItem[]>('textDocument/completion');
        const edit = items.find((item) => item.label === label)?.textEdit as TextEdit | undefined;
        const lines = applyEdits(file.text, edit === undefined ? [] : [edit]).split('\n');
        return lines.findLast((line) => line !== '');
    });
}
