import { describe, expect, test } from 'vitest';
import { DECLARATION_KEYWORDS } from '../../language/syntax/keywords.js';
import { bodyOf, readSnippets, snippetTexts, snippetVariants } from './snippet-texts.js';
import { tokenizeLines } from './textmate.js';

const snippets = await readSnippets();
const variants = await snippetVariants();

describe.each([...snippets])('%s', (name, snippet) => {
    test('is the language and nothing else, whatever is chosen', async () => {
        const texts = variants.get(name) ?? [];
        expect(texts.length).toBeGreaterThan(0);
        for (const text of texts) {
            const scopes = (await tokenizeLines(text)).flat().flatMap((token) => token.scopes);
            expect(scopes.filter((scope) => scope.startsWith('invalid.'))).toEqual([]);
            expect(scopes.some((scope) => /^(?:storage\.type|keyword\.control)\./.test(scope))).toBe(true);
            expect(text).not.toMatch(/\$|\\|\|/);
        }
    });

    test('closes what it opens', () => {
        for (const text of variants.get(name) ?? []) {
            expect(text.split('{').length).toBe(text.split('}').length);
            expect(text.split('"').length % 2).toBe(1);
        }
    });

    test('has its stops in order, and one place where it ends', () => {
        const stops = [...new Set([...bodyOf(snippet).matchAll(/\$\{?(\d+)/g)].map((match) => Number(match[1])))];
        const last = Math.max(...stops);
        expect(stops.toSorted((a, b) => a - b)).toEqual(Array.from({ length: last + 1 }, (_, i) => i));
        expect(bodyOf(snippet).match(/\$0/g)).toHaveLength(1);
    });

    test('begins as it is typed', () => {
        const [prefix = ''] = [snippet.prefix].flat();
        const [word = ''] = prefix.split(' ');
        expect(
            variants
                .get(name)?.[0]
                ?.replace(/^\/\/ /, '')
                .startsWith(word),
        ).toBe(true);
    });
});

test('there is a snippet for each declaration', () => {
    const begun = new Set([...variants.values()].flat().map((text) => text.split(/\s/)[0]));
    expect([...DECLARATION_KEYWORDS].filter((keyword) => !begun.has(keyword))).toEqual([]);
});

test('no two have one prefix', () => {
    const prefixes = [...snippets.values()].flatMap((snippet) => snippet.prefix);
    expect(prefixes.toSorted()).toEqual([...new Set(prefixes)].toSorted());
});

test('placeholders give their text and choices their first', async () => {
    const texts = await snippetTexts();
    expect(texts.get('Expectation')).toBe('expect Paris -> London reachable');
    expect(texts.get('Route to the outside')).toBe('route Paris -> <joe@fabrikam.com>');
    expect(texts.get('Site with servers')?.split('\n')[3]).toBe('\tserver PAR-EX1 : transport, mailbox');
});
