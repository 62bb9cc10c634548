import { describe, expect, it } from 'vitest';
import type { SelectionRange } from 'vscode-languageserver-protocol';
import { checkSelection, withServer } from '../support/features.js';

describe('selection ranges', () => {
    it('from a name in braces outwards', () =>
        checkSelection('site A {\n    server A1, A$02 : mailbox\n    subnet 10.0.0.0/8\n}\nsite B\n', [
            'A2',
            'server A1, A2 : mailbox',
            '\n    server A1, A2 : mailbox\n    subnet 10.0.0.0/8\n',
            'site A {\n    server A1, A2 : mailbox\n    subnet 10.0.0.0/8\n}',
        ]));

    it('from a declaration of one line', () => checkSelection('site A\nroute $0A -> B\n', ['A', 'route A -> B']));

    it('of a name in quotes', () => checkSelection('site "Si$0te A"\nsite B\n', ['"Site A"', 'site "Site A"']));

    it('in a scenario', () =>
        checkSelection('scenario X {\n    down site $0A\n}\nsite A\n', [
            'A',
            'down site A',
            '\n    down site A\n',
            'scenario X {\n    down site A\n}',
        ]));

    it('between declarations', () => checkSelection('site A\n\n$0\n\nsite B\n', []));

    it('in a comment', () => checkSelection('site A // the $0first\nsite B\n', ['// the first']));

    it('in what does not parse', () => checkSelection('link X: A -> $0B\nsite B\n', ['B', 'link X: A -> B']));

    it('for several positions at once, in their order', () =>
        withServer('site A\nsite B\n', async ({ request }) => {
            const positions = [
                { line: 1, character: 5 },
                { line: 0, character: 5 },
                { line: 99, character: 99 },
            ];
            const found = await request<readonly SelectionRange[]>('textDocument/selectionRange', { positions });
            expect(found.map(({ range }) => range.start.line)).toEqual([1, 0, 0]);
        }));

    it('of an empty file', () =>
        withServer('', async ({ request }) => {
            const start = { line: 0, character: 0 };
            expect(await request('textDocument/selectionRange', { positions: [start] })).toEqual([
                { range: { start, end: start } },
            ]);
        }));
});
