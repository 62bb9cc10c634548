import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Placed } from '../../../language/syntax/declarations.js';
import { limit } from '../../../language/syntax/limits.js';
import { SourceFile } from '../../../language/syntax/source-file.js';

/** Reads a text as nobody writes it, that a file may hold all the same. Work that grows with its square never ends. */
function read(text: string): SourceFile {
    return SourceFile.read('file:///test/main.mailtopo', text);
}

function problemsOf(file: SourceFile): readonly string[] {
    return [...file.all()].flatMap(({ declaration }) => declaration.problem?.message ?? []);
}

describe('one text, one message', () => {
    it.each([
        [
            'a line of 10 MB',
            'a'.repeat(10_000_000),
            'This file has 10,000,000 characters, and at most 5,000,000 are read.',
        ],
        ['a program', `MZ\u0000\u0001${'x'.repeat(1000)}`, 'This is no text file'],
    ])('%s is refused', (_, text, message) => {
        const file = read(text);
        expect(file.declarations).toEqual([]);
        expect(file.refusal).toContain(message);
    });

    it.each([
        [
            'a line of 4 MB',
            'a'.repeat(4_000_000),
            'This declaration is 4,000,000 characters long, and at most 1,000,000 are read.',
        ],
        ['a site of 4 MB', `site ${'a'.repeat(4_000_000)}`, 'This declaration is 4,000,005 characters long'],
        ['open braces', '{'.repeat(300_000), '`{` does not fit here'],
        ['open braces of a site', `site A ${'{'.repeat(300_000)}`, '`{` does not fit after `{`'],
        ['closing braces', '}'.repeat(300_000), 'No brace is open here that this one could close.'],
        ['quotes', '"'.repeat(300_000), '`""` does not fit here'],
        ['a text that is never closed', `site "${'a'.repeat(900_000)}`, 'This text has no closing quote in its line.'],
        ['words', 'a '.repeat(200_000), '`a` does not fit here'],
        ['keywords', 'expect '.repeat(50_000), '`expect` is a keyword.'],
        ['commas', `link L: ${'A, '.repeat(30_000)}`, 'a site is missing after `,`'],
        ['names in quotes', `link L: ${'"Site A", '.repeat(30_000)}`, 'a site is missing after `,`'],
        ['subnets', `site A { subnet ${'10.2.0.0/16, '.repeat(30_000)}}`, '`}` does not fit after `,`'],
        ['servers', `site A { ${'server B, C : mailbox, transport '.repeat(2_000)}} x`, '`x` does not fit after `}`'],
        ['clauses', `expect A -> B ${'not via A, B, C cost < 5 '.repeat(2_000)} x`, '`x` does not fit after `5`'],
        ['dashes', `site a${'-'.repeat(100_000)}b`, 'means nothing here'],
        ['angles', '<@'.repeat(50_000), '`<` does not fit here'],
        ['colons', ':'.repeat(100_000), ':…` does not fit here'],
        ['snowmen', '☃\n'.repeat(30_000), '`☃` means nothing here.'],
        ['comments in one line', '/*'.repeat(500_000), 'too much stands in it'],
    ])('%s', (_, text, message) => {
        const problems = problemsOf(read(text));
        expect(problems).toHaveLength(1);
        expect(problems[0]).toContain(message);
    });

    it('a thousand open comments are a thousand lines of comment, and what stands between them is read', () => {
        const file = read(`${'/*\n'.repeat(5_000)}site A`);
        expect([...file.tokens.ofKind('unclosed-comment')]).toHaveLength(5_000);
        expect(file.declarations.map((each) => each.declaration)).toMatchObject([
            { kind: 'site', name: { text: 'A' }, problem: null },
        ]);
    });
});

describe('what is broken all over is not read to its end', () => {
    const count = (placed: readonly Placed[]): number =>
        placed.reduce(
            (sum, { declaration }) => sum + 1 + (declaration.kind === 'scenario' ? count(declaration.members) : 0),
            0,
        );

    it.each([
        ['sites', 'site A {\n'.repeat(30_000)],
        ['scenarios in lines', 'scenario a {\n'.repeat(20_000)],
        ['scenarios in a line', 'scenario a {'.repeat(20_000)],
        ['sites in a scenario', `scenario a {${'site A { '.repeat(20_000)}}`],
        ['scenarios of broken sites', `scenario a {${'site '.repeat(600)}}\n`.repeat(50)],
    ])('%s', (_, text) => {
        const file = read(text);
        expect(problemsOf(file).length).toBeGreaterThan(0);
        expect(count(file.declarations)).toBeLessThan(4 * limit('broken-declarations'));
    });
});

describe('any text', () => {
    const pieces = fc.oneof(
        fc.constantFrom(
            'site ',
            'link L: ',
            'scenario S {',
            '}',
            '{',
            '"',
            '/*',
            '*/',
            '//',
            '\n',
            '<->',
            '->',
            ',',
            'set ',
            'hub ',
            ' cost ',
            '1',
            '::/',
            '<a@b>',
            '\\',
            '\r\n',
        ),
        fc.string({ unit: 'binary', maxLength: 5 }),
    );

    it('is read, and each token and declaration stands within it', () => {
        fc.assert(
            fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
                const text = parts.join('');
                const file = read(text);
                let at = 0;
                for (const token of file.tokens) {
                    expect(token.start).toBeGreaterThanOrEqual(at);
                    expect(token.end).toBeGreaterThan(token.start);
                    at = token.end;
                }
                for (const { start, declaration } of file.all()) {
                    expect(start + declaration.length).toBeLessThanOrEqual(text.length);
                    if (declaration.problem === null) continue;
                    expect(declaration.problem.start).toBeGreaterThanOrEqual(0);
                    expect(declaration.problem.end).toBeGreaterThanOrEqual(declaration.problem.start);
                    expect(declaration.problem.end).toBeLessThanOrEqual(declaration.length);
                    expect(declaration.problem.message).not.toMatch(/undefined|NaN/);
                }
            }),
            { numRuns: 1000 },
        );
    });
});
