import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CompletionItem, TextEdit } from 'vscode-languageserver-protocol';
import { SourceFile } from '../../language/syntax/source-file.js';
import { tokensOf } from '../../language/syntax/tokens.js';
import { withServer } from '../support/features.js';
import { offsetAt, positionAt } from '../support/positions.js';
import { validText } from '../support/random-text.js';

const EXAMPLES = ['examples/ideas', 'examples/contoso'].flatMap((folder) =>
    readdirSync(folder)
        .filter((name) => name.endsWith('.mailtopo'))
        .map((name) => `${folder}/${name}`),
);

/** The offset up to which a text parses: where the first problem is, or its end. What is only incomplete parses. */
function parsedUpTo(text: string): number {
    const places = [...SourceFile.read('file:///test/main.mailtopo', text).all()].flatMap(
        ({ start, declaration: { problem } }) => {
            if (problem === null || / is missing/.test(problem.message)) return [];
            return [start + problem.start];
        },
    );
    return Math.min(text.length, ...places);
}

describe('completion', () => {
    it('is answered at every place of the examples', () =>
        withServer('', async ({ server }) => {
            for (const path of EXAMPLES) {
                const text = readFileSync(path, 'utf8');
                const uri = `file:///test/${path}`;
                await server.client.sendNotification('textDocument/didOpen', {
                    textDocument: { uri, languageId: 'mailtopo', version: 1, text },
                });
                const answers = await Promise.all(
                    Array.from({ length: text.length + 1 }, (_, offset) =>
                        server.client.sendRequest('textDocument/completion', {
                            textDocument: { uri },
                            position: positionAt(text, offset),
                        }),
                    ),
                );
                expect(answers.every(Array.isArray)).toBe(true);
            }
        }));

    it('offers keywords that fit: with one of them the text parses as far as to its end', () =>
        withServer('', async ({ server, file, request }) => {
            let version = 1;
            await fc.assert(
                fc.asyncProperty(validText, fc.nat(), async (text, where) => {
                    // Between words, so that what is offered is put in and replaces nothing.
                    const places = [...tokensOf(text)].flatMap(({ start }) =>
                        /\s/.test(text[start - 1] ?? '') ? [start] : [],
                    );
                    const offset = places[where % Math.max(1, places.length)] ?? text.length;
                    version++;
                    await server.client.sendNotification('textDocument/didChange', {
                        textDocument: { uri: file.uri, version },
                        contentChanges: [{ text: text.slice(0, offset) }],
                    });
                    const position = positionAt(text, offset);
                    const items = await request<readonly CompletionItem[]>('textDocument/completion', { position });
                    for (const item of items.filter(({ kind }) => kind === 14 || kind === 24)) {
                        const edit = item.textEdit as TextEdit;
                        expect(offsetAt(text, edit.range.start)).toBe(offset);
                        const inserted = text.slice(0, offset) + edit.newText;
                        expect(parsedUpTo(inserted), inserted).toBe(inserted.length);
                    }
                }),
                { numRuns: 200 },
            );
        }));
});
