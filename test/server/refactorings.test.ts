import { describe, expect, it } from 'vitest';
import { ABLE_CLIENT, type Asked, actionsAt, checkAction } from '../support/actions.js';

const titles = async (source: string, asked: Asked = {}): Promise<readonly string[]> =>
    (await actionsAt(source, { ...asked, context: { only: ['refactor'] } })).map(({ title }) => title);

const SITES = 'site Bonn\nsite Köln\nsite "Site A"\n';
const CORE = `${SITES}/** The core. */\nlink CO$0RE: Bonn, "Site A", Köln cost 30 max-message-size 5 MB // dear\n`;
const PAIRS = [
    '/** The core. */',
    'link "CORE-Bonn-Site A": Bonn <-> "Site A" cost 30 max-message-size 5 MB',
    'link CORE-Bonn-Köln: Bonn <-> Köln cost 30 max-message-size 5 MB',
    'link "CORE-Site A-Köln": "Site A" <-> Köln cost 30 max-message-size 5 MB // dear',
    '',
].join('\n');

describe('a link of many sites', () => {
    it('is split into links of two, and its comments stay', () =>
        checkAction(CORE, 'Split link CORE into 3 links of two sites', { 'main.mailtopo': SITES + PAIRS }));

    it('is split with what scenarios say of it', () =>
        checkAction(`${CORE}scenario X { down link CORE }\n`, 'Split link CORE into 3 links of two sites', {
            'main.mailtopo': `${SITES}${PAIRS}scenario X { down link "CORE-Bonn-Site A" down link CORE-Bonn-Köln down link "CORE-Site A-Köln" }\n`,
        }));

    it('is not split where a name is taken, or where another limit would count, in a scenario either', async () => {
        const offered = async (more: string): Promise<boolean> =>
            (await titles(CORE + more)).some((title) => title.startsWith('Split'));
        expect(await offered('')).toBe(true);
        expect(await offered('scenario X { down link CORE }\n')).toBe(true);
        expect(await offered('link CORE-BONN-KÖLN: Bonn <-> Köln\n')).toBe(false);
        // CORE comes before CORE-1 by name, and CORE-Bonn-Köln behind it: of equal links the lower name counts (R1.6).
        expect(await offered('link CORE-1: Bonn <-> Köln cost 30\n')).toBe(false);
        expect(await offered('link CORE-1: Bonn <-> Köln cost 31\n')).toBe(true);
        expect(await offered('link CORE-1: Bonn <-> Köln cost 31\nscenario X { set link CORE-1 cost 30 }\n')).toBe(
            false,
        );
    });

    it('is made of links of two that cost the same', () =>
        checkAction(SITES + PAIRS.replace('CORE-B', 'CO$0RE-B'), 'Join 3 links to one link of 3 sites', {
            'main.mailtopo': `${SITES}/** The core. */\nlink CORE: Bonn, "Site A", Köln cost 30 max-message-size 5 MB\n // dear\n`,
        }));

    it('is not made of links that leave a pair out, or differ in cost, limit or kind', async () => {
        const join = async (text: string): Promise<boolean> =>
            (await titles(text.replace('link AB', 'link $0AB'))).some((title) => title.startsWith('Join'));
        const links = 'site A\nsite B\nsite C\nlink AB: A <-> B\nlink BC: B <-> C cost 100\nlink AC: A <-> C\n';
        expect(await join(links)).toBe(true);
        expect(await join(links.replace('cost 100', 'cost 99'))).toBe(false);
        expect(await join(links.replace('cost 100', 'max-message-size 5 MB'))).toBe(false);
        expect(await join(links.replace('link BC', 'smtp link BC'))).toBe(false);
        expect(await join(links.replace('link AC: A <-> C', ''))).toBe(false);
        expect(await join(`${links}scenario X { set link AC cost 5 }\n`)).toBe(false);
    });
});

describe('a site', () => {
    const source = `organization Contoso

// The north.
/** By the sea. */
hub site Os$0lo { server OSL-EX1 : transport, mailbox } // since 2004
site Rome { server ROM-EX1 : transport, mailbox }
link OSL-ROM: Oslo <-> Rome cost 20
route Oslo -> Rome
`;

    it('moves with its comments and links to a file of its own, which is imported', () =>
        checkAction(
            source,
            'Move site Oslo to oslo.mailtopo',
            {
                'oslo.mailtopo': `// The north.
/** By the sea. */
hub site Oslo { server OSL-EX1 : transport, mailbox } // since 2004

link OSL-ROM: Oslo <-> Rome cost 20
`,
                'main.mailtopo': `organization Contoso

import "oslo.mailtopo"

site Rome { server ROM-EX1 : transport, mailbox }
route Oslo -> Rome
`,
            },
            { capabilities: ABLE_CLIENT },
        ));

    it('moves to another file where one has its name', async () => {
        const found = await titles(`//- main.mailtopo\n${source}//- oslo.mailtopo\nsite Other\n`, {
            capabilities: ABLE_CLIENT,
        });
        expect(found).toContain('Move site Oslo to oslo-2.mailtopo');
    });

    it('does not move where it is the only one, is declared twice, or the editor makes no files', async () => {
        const moves = async (text: string, asked: Asked = { capabilities: ABLE_CLIENT }): Promise<boolean> =>
            (await titles(text, asked)).some((title) => title.startsWith('Move'));
        expect(await moves(source)).toBe(true);
        expect(await moves(source, {})).toBe(false);
        expect(await moves('site Os$0lo\n')).toBe(false);
        expect(await moves(`${source}site OSLO\n`)).toBe(false);
    });
});

const ROUTED = `hub site H
site A
site B
link HA: H <-> A cost 10
link HB: H <-> B cost 20
`;

describe('route and expect', () => {
    it('a route becomes an expectation of what is so', () =>
        checkAction(`${ROUTED}rou$0te A -> B // to B\n`, 'Turn `route` into `expect`', {
            'main.mailtopo': `${ROUTED}expect A -> B via H path A, H, B cost 30 // to B\n`,
        }));

    it('in a scenario, of what is so there', () =>
        checkAction(
            `${ROUTED}scenario X {\n    set site H not hub\n    rou$0te A -> B\n}\n`,
            'Turn `route` into `expect`',
            {
                'main.mailtopo': `${ROUTED}scenario X {\n    set site H not hub\n    expect A -> B direct path A, H, B cost 30\n}\n`,
            },
        ));

    it('an expectation becomes a route, without its clauses', () =>
        checkAction(`${ROUTED}exp$0ect A -> B, H size 3 MB cost <= 50 not direct\n`, 'Turn `expect` into `route`', {
            'main.mailtopo': `${ROUTED}route A -> B, H size 3 MB\n`,
        }));

    it('one of every site becomes none', async () => {
        expect(await titles(`${ROUTED}exp$0ect * -> B reachable\n`)).toEqual([]);
    });

    it('several that are selected are turned at once', () =>
        checkAction(
            `${ROUTED}$0route A -> B\nroute B -> H\n`,
            'Turn 2 `route` into `expect`',
            {
                'main.mailtopo': `${ROUTED}expect A -> B via H path A, H, B cost 30\nexpect B -> H direct path B, H cost 20\n`,
            },
            { select: 'route A -> B\nroute B' },
        ));
});

describe('everything as it is', () => {
    it('of one site: from it and to it', () =>
        checkAction(
            ROUTED.replace('site A', 'site $0A'),
            'Expect the 4 routes from and to A as they are',
            {
                'main.mailtopo': `${ROUTED}
expect A -> H direct path A, H cost 10
expect H -> A direct path H, A cost 10
expect A -> B via H path A, H, B cost 30
expect B -> A via H path B, H, A cost 30
`,
            },
            { capabilities: ABLE_CLIENT },
        ));

    it('of several sites: among them', () =>
        checkAction(
            ROUTED,
            'Expect the 2 routes among 2 sites as they are',
            {
                'main.mailtopo': `${ROUTED}
expect A -> B via H path A, H, B cost 30
expect B -> A via H path B, H, A cost 30
`,
            },
            { select: 'site A\nsite B' },
        ));

    it('of all that is asked for: each recipient by itself, and what is stated already not again', () =>
        checkAction(
            `${ROUTED}expect A -> H direct path A, H cost 10\nrou$0te A -> H, B\nroute B -> H\n`,
            'Expect all 2 declared routes as they are',
            {
                'main.mailtopo': `${ROUTED}expect A -> H direct path A, H cost 10\nroute A -> H, B\nroute B -> H\n
expect A -> B via H path A, H, B cost 30
expect B -> H direct path B, H cost 20
`,
            },
        ));

    it('is left for later by an editor that asks', async () => {
        const actions = await actionsAt(ROUTED.replace('site A', 'site $0A'), { capabilities: ABLE_CLIENT });
        const dear = actions.find(({ title }) => title.startsWith('Expect'));
        expect(dear).toBeDefined();
        expect(dear?.edit).toBeUndefined();
    });

    it('is not written where it would be more than a thousand', async () => {
        const sites = (count: number): string =>
            `${Array.from({ length: count }, (_, index) => `site S${index}\n`).join('')}link ALL: ${Array.from({ length: count }, (_, index) => `S${index}`).join(', ')}\n`;
        const offered = async (count: number): Promise<boolean> =>
            (await titles(sites(count))).some((title) => title.startsWith('Expect'));
        expect(await offered(501)).toBe(true);
        expect(await offered(502)).toBe(false);
    });
});

describe('sorting and quoting', () => {
    it('sorts declarations of a kind, each with its comments', () =>
        checkAction(
            '// Second.\nsite $0B // b\nlink BA: B <-> A\n/* First. */\nsite A {\n    subnet 10.0.0.0/8\n}\n',
            'Sort the sites of this file by name',
            {
                'main.mailtopo':
                    '/* First. */\nsite A {\n    subnet 10.0.0.0/8\n}\nlink BA: B <-> A\n// Second.\nsite B // b\n',
            },
        ));

    it('sorts the sites of a link, as names compare (R1.9)', () =>
        checkAction('site a\nsite B\nsite c\nlink $0L: c, /* x */ a, "B" cost 5\n', 'Sort the sites of link L', {
            'main.mailtopo': 'site a\nsite B\nsite c\nlink L: a, /* x */ "B", c cost 5\n',
        }));

    it('sorts nothing that is sorted, shares its line, or where the order counts', async () => {
        const sorts = async (text: string): Promise<boolean> =>
            (await titles(text)).some((title) => title.startsWith('Sort'));
        expect(await sorts('site $0B\nsite A\n')).toBe(true);
        expect(await sorts('site $0A\nsite B\n')).toBe(false);
        expect(await sorts('site $0B site A\n')).toBe(false);
        expect(await sorts('site $0B\nsite A\nsite b\n')).toBe(false);
    });

    it('puts a name in quotes, and takes them away where it needs none', async () => {
        await checkAction('site Ro$0me\n', 'Put the name in quotes: "Rome"', { 'main.mailtopo': 'site "Rome"\n' });
        await checkAction('site "Ro$0me"\n', 'Take the quotes away: Rome', { 'main.mailtopo': 'site Rome\n' });
        expect(await titles('site "Site $0A"\n')).toEqual([]);
        expect(await titles('site "li$0nk"\n')).toEqual([]);
    });
});
