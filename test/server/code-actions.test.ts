import { describe, expect, it } from 'vitest';
import type { CodeAction } from 'vscode-languageserver-protocol';
import { ABLE_CLIENT, actionsAt, checkAction as check } from '../support/actions.js';
import { withServer } from '../support/features.js';
import { applyEdits } from '../support/positions.js';

const LINKS = 'site A\nsite B\nlink AB: A <-> B cost 10\nlink A$0B2: A <-> B cost 20\n';

describe('code actions', () => {
    it('mend what is wrong', () =>
        check(LINKS, 'Take out link AB2', { 'main.mailtopo': 'site A\nsite B\nlink AB: A <-> B cost 10\n' }));

    it('say what they mend', async () => {
        const [fix] = await actionsAt(LINKS);
        expect(fix).toMatchObject({ kind: 'quickfix', diagnostics: [{ code: 'redundant-link' }] });
    });

    it('turn a diagnostic off for its line', () =>
        check(LINKS, 'Turn off redundant-link for this line', {
            'main.mailtopo':
                'site A\nsite B\nlink AB: A <-> B cost 10\n// mailtopo-disable-next-line redundant-link\nlink AB2: A <-> B cost 20\n',
        }));

    it('turn it off as deep as it stands, with the line ends of the file', () =>
        check('scenario X {\r\n    down site Ro$0me\r\n}\r\n', 'Turn off unknown-name for this line', {
            'main.mailtopo':
                'scenario X {\r\n    // mailtopo-disable-next-line unknown-name\r\n    down site Rome\r\n}\r\n',
        }));

    it('turn all of a rule in a line off at once', async () => {
        const actions = await withServer('route Rome -> Oslo\n', ({ request }) => {
            const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 18 } };
            return request<readonly CodeAction[]>('textDocument/codeAction', { range, context: { diagnostics: [] } });
        });
        const off = actions.filter(({ title }) => title.startsWith('Turn off'));
        expect(off.map(({ title, diagnostics }) => [title, diagnostics?.length])).toEqual([
            ['Turn off unknown-name for this line', 2],
            ['Turn off unknown-name in this file', 2],
        ]);
    });

    it('turn it off for its line beside another rule that is: a second comment would part the first from its line', () =>
        check(
            'site A\nsite B\nlink AB: A <-> B cost 10\n// mailtopo-disable-next-line cost-out-of-range (as measured)\nlink A$0B2: A <-> B cost 0 exchange-cost 20\n',
            'Turn off redundant-link for this line',
            {
                'main.mailtopo':
                    'site A\nsite B\nlink AB: A <-> B cost 10\n// mailtopo-disable-next-line redundant-link, cost-out-of-range (as measured)\nlink AB2: A <-> B cost 0 exchange-cost 20\n',
            },
        ));

    it('turn it off in the whole file, beside the rules that are', async () => {
        await check(LINKS, 'Turn off redundant-link in this file', {
            'main.mailtopo': `// mailtopo-disable-file redundant-link\n${LINKS.replace('$0', '')}`,
        });
        await check(
            `/* mailtopo-disable-file name-decides-route */\n${LINKS}`,
            'Turn off redundant-link in this file',
            {
                'main.mailtopo': `/* mailtopo-disable-file redundant-link, name-decides-route */\n${LINKS.replace('$0', '')}`,
            },
        );
    });

    it('cannot turn off what does not parse', async () => {
        expect((await actionsAt('si$0te\n')).filter(({ title }) => title.startsWith('Turn off'))).toEqual([]);
    });

    it('are none where nothing is wrong, or of another kind than asked for', async () => {
        expect(await actionsAt('si$0te A\n')).toEqual([]);
        expect(await actionsAt(LINKS, { context: { only: ['source.organizeImports'] } })).toEqual([]);
        expect((await actionsAt(LINKS, { context: { only: ['quickfix'] } })).length).toBeGreaterThan(0);
    });

    const MANY =
        'site A\nsite B\nlink AB: A <-> B cost 10 cost 20\nlink A$0B2: A <-> B cost 20\nlink AB3: B <-> A cost 30\n';

    it('mend all of a kind at once, and nothing else', () =>
        check(MANY, 'Fix all of redundant-link in this file', {
            'main.mailtopo': 'site A\nsite B\nlink AB: A <-> B cost 10 cost 20\n',
        }));

    it('mend all of a kind only where it is so in every topology that shares the file', () =>
        check(
            `
//- main.mailtopo
import "links.mailtopo"
link CHEAP: A <-> B cost 1
//- other.mailtopo
import "links.mailtopo"
//- links.mailtopo
site A
site B
link AB: A <-> B cost 10
link A$0B2: A <-> B cost 20
link AB3: A <-> B cost 30
`,
            'Fix all of redundant-link in this file',
            // Without AB, which CHEAP replaces in the one topology, the other would fall apart.
            { 'links.mailtopo': 'site A\nsite B\nlink AB: A <-> B cost 10\n' },
        ));

    it('mend all of a kind only where there are several', async () => {
        const titles = (await actionsAt(LINKS)).map(({ title }) => title);
        expect(titles.filter((title) => title.startsWith('Fix all'))).toEqual([]);
    });

    it('join all sites without a link, each to what is joined by then', () =>
        check('site A\nsite $0B\nsite C\n', 'Fix all of site-without-link in this file', {
            'main.mailtopo': 'site A\nsite B\nsite C\n\nlink A-B: A <-> B\nlink C-A: C <-> A\n',
        }));

    it('mend on save what changes no meaning, and only when asked for', async () => {
        const text = MANY.replace('AB3: B <-> A', 'AB3: B <-> A <-> B');
        expect((await actionsAt(text)).map(({ kind }) => kind)).not.toContain('source.fixAll.mailtopo');
        const [action, ...others] = await actionsAt(text, { context: { only: ['source.fixAll'] } });
        expect(others).toEqual([]);
        expect(action?.kind).toBe('source.fixAll.mailtopo');
        const edits = action?.edit?.changes?.['file:///test/main.mailtopo'] ?? [];
        const mended = applyEdits(text.replace('$0', ''), edits);
        expect(mended).toBe(
            'site A\nsite B\nlink AB: A <-> B cost 10\nlink AB2: A <-> B cost 20\nlink AB3: B <-> A cost 30\n',
        );
        expect(await actionsAt(mended, { context: { only: ['source.fixAll.mailtopo'] } })).toEqual([]);
    });

    it('leave what is dear until it is chosen, if the editor can ask for it', () =>
        withServer(
            MANY,
            async ({ at, request, server }) => {
                const actions = await request<readonly CodeAction[]>('textDocument/codeAction', {
                    range: { start: at.position, end: at.position },
                    context: { diagnostics: [] },
                });
                const dear = actions.find(({ title }) => title.startsWith('Fix all'));
                expect(dear).toBeDefined();
                expect(dear?.edit).toBeUndefined();
                const resolved = await server.client.sendRequest<CodeAction>('codeAction/resolve', dear);
                expect(resolved.edit?.changes?.['file:///test/main.mailtopo']).toHaveLength(2);
            },
            { capabilities: ABLE_CLIENT },
        ));
});
