import { describe, expect, it } from 'vitest';
import type { TextEdit } from 'vscode-languageserver-protocol';
import { type Opened, withServer } from '../support/features.js';
import { applyEdits, everything, offsetAt } from '../support/positions.js';

const OPTIONS = { tabSize: 4, insertSpaces: true };

/** What a request for edits makes of the file. */
async function formatted({ file, request }: Opened, method: string, more: object): Promise<string> {
    return applyEdits(
        file.text,
        await request<readonly TextEdit[]>(`textDocument/${method}`, { options: OPTIONS, ...more }),
    );
}

function check(
    before: string,
    after: string,
    method: string,
    more: (opened: Opened) => object = () => ({}),
): Promise<void> {
    return withServer(before, async (opened) => {
        expect(await formatted(opened, method, more(opened))).toBe(after);
    });
}

describe('formatting', () => {
    it('of a whole file', () =>
        check('site   A{server A1:mailbox}\n\n\n\nsite B', 'site A { server A1 : mailbox }\n\nsite B\n', 'formatting'));

    it('of what is formatted already has no edits', () =>
        withServer('site A {\n    server A1 : mailbox\n}\n', async ({ request }) => {
            expect(await request('textDocument/formatting', { options: OPTIONS })).toEqual([]);
        }));

    it('edits blanks alone, so that marks in the text stay where they are', () =>
        withServer('site   A // one\n   link  LP :A<->B\n', async ({ file, request }) => {
            const edits = await request<readonly TextEdit[]>('textDocument/formatting', { options: OPTIONS });
            const replaced = edits.map(({ range }) =>
                file.text.slice(offsetAt(file.text, range.start), offsetAt(file.text, range.end)),
            );
            expect(replaced.filter((text) => text.trim() !== '')).toEqual([]);
        }));

    it('with another width', () =>
        check('site A {\nserver A1 : mailbox\n}\n', 'site A {\n  server A1 : mailbox\n}\n', 'formatting', () => ({
            options: { tabSize: 2, insertSpaces: true },
        })));

    it('with tabs', () =>
        check('site A {\nserver A1 : mailbox\n}\n', 'site A {\n\tserver A1 : mailbox\n}\n', 'formatting', () => ({
            options: { tabSize: 4, insertSpaces: false },
        })));

    it.each([0, -1, Number.MAX_SAFE_INTEGER, 1.5])('with a width of %s, which is none', (tabSize) =>
        withServer('site A {\nserver A1 : mailbox\n}\n', async ({ request }) => {
            const edits = await request('textDocument/formatting', { options: { tabSize, insertSpaces: true } });
            expect(Array.isArray(edits)).toBe(true);
        }),
    );

    it('keeps the line ends of Windows', () =>
        check('site A{\r\nserver A1:mailbox\r\n}', 'site A {\r\n    server A1 : mailbox\r\n}\r\n', 'formatting'));

    it('keeps to the setting for comments', () =>
        withServer(
            'site A // one\nsite Berlin // two\n',
            async (opened) => {
                expect(await formatted(opened, 'formatting', {})).toBe(opened.file.text);
            },
            { settings: { format: { alignComments: false } } },
        ));
});

describe('formatting of a range', () => {
    const lines = (first: number, last: number) => () => ({
        range: { start: { line: first, character: 3 }, end: { line: last, character: 1 } },
    });

    it('touches its lines alone, from their indentation to their end', () =>
        check(
            'site   A {\n  server A1:mailbox  \n  server A2:mailbox  \n  subnet   10.0.0.0/8\n}\n',
            'site   A {\n  server A1:mailbox  \n    server A2 : mailbox\n  subnet   10.0.0.0/8\n}\n',
            'rangeFormatting',
            lines(2, 2),
        ));

    it('over several declarations', () =>
        check(
            'site   A\nsite   B\nsite   C\nsite   D\n',
            'site   A\nsite B\nsite C\nsite   D\n',
            'rangeFormatting',
            lines(1, 2),
        ));

    it('of the whole file is as formatting', () =>
        check(
            'site   A{server A1:mailbox}\n\n\n\nsite B',
            'site A { server A1 : mailbox }\n\nsite B\n',
            'rangeFormatting',
            ({ file }) => ({ range: everything(file.text) }),
        ));

    it('beyond the text changes nothing', () => check('site   A\n', 'site   A\n', 'rangeFormatting', lines(7, 9)));
});

describe('formatting on type', () => {
    const typed = (ch: string) => () => ({ ch });

    it('after a line break: the line before, with its indentation', () =>
        check(
            'site A {\n  server A1:mailbox\n$0\n}\nsite   B\n',
            'site A {\n    server A1 : mailbox\n\n}\nsite   B\n',
            'onTypeFormatting',
            typed('\n'),
        ));

    it('after a closing brace: what it closes', () =>
        check(
            'site   Z\nsite   A   {\n  server A1:mailbox\n  }$0\nsite   B\n',
            'site   Z\nsite A {\n    server A1 : mailbox\n}\nsite   B\n',
            'onTypeFormatting',
            typed('}'),
        ));

    it('in a declaration that is not finished changes nothing of it', () =>
        check(
            'site  A\nlink  LP:  A  <->\n$0\nsite B\n',
            'site  A\nlink  LP:  A  <->\n\nsite B\n',
            'onTypeFormatting',
            typed('\n'),
        ));

    it('in the first line has nothing before it', () =>
        check('$0site   A\n', 'site   A\n', 'onTypeFormatting', typed('\n')));
});
