import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentSymbol, TextDocumentContentChangeEvent } from 'vscode-languageserver-protocol';
import { OpenText } from '../../server/open-text.js';
import { afterChange } from '../support/after-change.js';
import { openServer } from '../support/server.js';

/** Line breaks of all kinds, and such as come about where an edit puts two together or takes one apart. */
const texts = fc
    .array(fc.constantFrom('a', 'site B', '\n', '\r', '\r\n', '\u2028', '😀', ' '), { maxLength: 12 })
    .map((parts) => parts.join(''));

// Also outside of the lines and of the text, and in the midst of a character of two units.
const positions = fc.record({ line: fc.nat(8), character: fc.nat(9) });

const changes: fc.Arbitrary<TextDocumentContentChangeEvent> = fc.oneof(
    { weight: 9, arbitrary: fc.record({ range: fc.record({ start: positions, end: positions }), text: texts }) },
    { weight: 1, arbitrary: fc.record({ text: texts }) },
);

describe('an open text', () => {
    it('is after any edits what the library of the protocol makes of each', () => {
        fc.assert(
            fc.property(texts, fc.array(fc.array(changes, { maxLength: 3 }), { maxLength: 6 }), (text, edits) => {
                let open = new OpenText('file:///a.mailtopo', 0, text);
                let expected = text;
                for (const [index, each] of edits.entries()) {
                    open = open.after(each, index + 1);
                    for (const change of each) expected = afterChange(expected, change);
                    expect([open.text, open.version]).toEqual([expected, index + 1]);
                }
            }),
            { numRuns: 2000 },
        );
    });
});

describe('a text that was closed and is opened again', () => {
    it('stays what the editor says, whatever is opened after it', async () => {
        const server = await openServer('site A\n');
        try {
            const uri = 'untitled:Untitled-1';
            await server.open(uri, 'site A\n');
            // What is closed and not saved is looked for, and may not be read: it lies in no folder.
            await server.close(uri);
            await server.open(uri, 'site B\n');
            await server.open('file:///elsewhere/other.mailtopo', 'site C\n');
            const symbols = await server.client.sendRequest<readonly DocumentSymbol[]>('textDocument/documentSymbol', {
                textDocument: { uri },
            });
            expect(symbols.map(({ name }) => name)).toEqual(['B']);
        } finally {
            await server.stop();
        }
    });
});
