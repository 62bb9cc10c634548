import { expect, test } from 'vitest';
import { tokenizeLines } from './textmate.js';

/** For each line whether the text of it is read as Mailtopo, and the scopes of its first and last token. */
async function read(lines: readonly string[]) {
    const tokens = await tokenizeLines(lines.join('\n'), 'text.html.markdown');
    return tokens.map((line) => ({
        embedded: line.some(
            (token) => token.end > token.start && token.scopes.includes('meta.embedded.block.mailtopo'),
        ),
        scopes: line[0]?.scopes ?? [],
        last: line.at(-1)?.scopes ?? [],
    }));
}

test.each([
    ['backquotes', '```mailtopo', '```'],
    ['tildes', '~~~mailtopo', '~~~'],
    ['more marks than three', '`````mailtopo', '`````'],
    ['a space before the language', '``` mailtopo', '```'],
    ['capital letters', '```Mailtopo', '```'],
    ['attributes', '```mailtopo title="A"', '```'],
    ['indentation', '  ```mailtopo', '  ```'],
])('a block with %s is read, and what stands after it is not', async (_, open, close) => {
    const [before, opening, inside, closing, after] = await read(['site A', open, 'site A', close, 'site A']);
    expect(before?.embedded).toBe(false);
    expect(opening?.scopes).toContain('markup.fenced_code.block.markdown');
    expect(inside).toMatchObject({
        embedded: true,
        scopes: [
            'text.html.markdown',
            'markup.fenced_code.block.markdown',
            'meta.embedded.block.mailtopo',
            'storage.type.site.mailtopo',
        ],
    });
    expect(closing?.embedded).toBe(false);
    expect(closing?.last).toContain('punctuation.definition.markdown');
    expect(after).toMatchObject({ embedded: false, scopes: ['text.html.markdown'] });
});

test.each(['```', '```mailtopology', '```mailtopo-like', '```json', '``mailtopo'])(
    '%s begins no block of ours',
    async (open) => {
        const [, inside] = await read([open, 'site A', '```']);
        expect(inside?.embedded).toBe(false);
    },
);

test.each(['/* open', '"open', 'site A {', 'server A :'])(
    '%s does not run over the end of the block',
    async (broken) => {
        const [, , , , heading] = await read(['```mailtopo', broken, 'site B', '```', '# Heading']);
        expect(heading?.scopes).toEqual(['text.html.markdown', 'markup.heading.markdown']);
    },
);

test('the language and the marks of the fence are named', async () => {
    const [fence = []] = await tokenizeLines('```mailtopo a', 'text.html.markdown');
    expect(fence.map((token) => token.scopes.at(-1))).toEqual([
        'punctuation.definition.markdown',
        'fenced_code.block.language.markdown',
        'fenced_code.block.language.attributes.markdown',
    ]);
});
