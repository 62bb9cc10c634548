import { describe, expect, it } from 'vitest';
import type { CodeAction } from 'vscode-languageserver-protocol';
import { withServer } from '../support/features.js';
import { applyEdits } from '../support/positions.js';

/** The actions at the cursor. */
function actionsAt(source: string, context: object = {}): Promise<readonly CodeAction[]> {
    return withServer(source, ({ at, request }) =>
        request<readonly CodeAction[]>('textDocument/codeAction', {
            range: { start: at.position, end: at.position },
            context: { diagnostics: [], ...context },
        }),
    );
}

/** What an action at the cursor makes of all files that it changes. */
async function check(source: string, title: string, after: Readonly<Record<string, string>>): Promise<void> {
    await withServer(source, async ({ at, files, request }) => {
        const range = { start: at.position, end: at.position };
        const actions = await request<readonly CodeAction[]>('textDocument/codeAction', {
            range,
            context: { diagnostics: [] },
        });
        const action = actions.find((each) => each.title === title);
        expect(action, actions.map((each) => each.title).join(' | ')).toBeDefined();
        const changes = Object.entries(action?.edit?.changes ?? {}).map(([uri, edits]) => {
            const file = files.find((each) => each.uri === uri);
            return [uri.replace('file:///test/', ''), applyEdits(file?.text ?? '', edits)];
        });
        expect(Object.fromEntries(changes)).toEqual(after);
    });
}

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
        ]);
    });

    it('cannot turn off what does not parse', async () => {
        expect((await actionsAt('si$0te\n')).filter(({ title }) => title.startsWith('Turn off'))).toEqual([]);
    });

    it('are none where nothing is wrong, or of another kind than asked for', async () => {
        expect(await actionsAt('si$0te A\n')).toEqual([]);
        expect(await actionsAt(LINKS, { only: ['refactor'] })).toEqual([]);
        expect((await actionsAt(LINKS, { only: ['quickfix'] })).length).toBeGreaterThan(0);
    });
});
