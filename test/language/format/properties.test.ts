import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_FORMAT, formatText } from '../../../language/format/format.js';
import { SourceFile } from '../../../language/syntax/source-file.js';
import { brokenText, layoutOf, soup, validText } from '../../support/random-text.js';

const read = (text: string): SourceFile => SourceFile.read('file:///test/main.mailtopo', text);

/** The tokens of a text, comments among them; the lines of a comment may move as a whole. */
function tokenTexts(file: SourceFile): readonly string[] {
    return [...file.tokens].map(({ kind, start, end }) => {
        const text = file.text.slice(start, end);
        return `${kind} ${kind === 'comment' ? text.replace(/[ \t]*(\r\n|\r|\n)[ \t]*/g, '\n') : text}`;
    });
}

/** What a file declares, without where it stands. */
function meaning(file: SourceFile): unknown {
    const places: ReadonlySet<string> = new Set(['start', 'end', 'length', 'problem', 'arrow', 'hub']);
    const bare = (key: string, value: unknown): unknown => (places.has(key) ? undefined : value);
    const declarations = [...file.all()].map(({ declaration }) => ({
        ...declaration,
        broken: declaration.problem !== null,
    }));
    return JSON.parse(JSON.stringify(declarations, bare));
}

function check(text: string): void {
    const before = read(text);
    const formatted = formatText(before, DEFAULT_FORMAT);
    const after = read(formatted);
    expect(tokenTexts(after)).toEqual(tokenTexts(before));
    expect(meaning(after)).toEqual(meaning(before));
    expect(formatText(after, DEFAULT_FORMAT)).toBe(formatted);
}

describe('formatting any text', () => {
    it('keeps every token, and changes nothing the second time: valid text, however it is laid out', () => {
        fc.assert(fc.property(layoutOf(validText), check), { numRuns: 300 });
    });

    it('the same of text with words left out, doubled and swapped', () => {
        fc.assert(fc.property(layoutOf(brokenText), check), { numRuns: 300 });
    });

    it('the same of words in any order', () => {
        fc.assert(fc.property(layoutOf(soup), check), { numRuns: 300 });
    });

    it('the same of any characters', () => {
        fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), check), { numRuns: 300 });
    });

    it('the same of a keyword that only begins a line once it is formatted', () => {
        check('scenario London {\nset site London not } hub\n}');
    });

    it('keeps the line ends of Windows', () => {
        fc.assert(
            fc.property(layoutOf(validText), (text) => {
                const windows = text.replace(/\r\n|\r|\n/g, '\r\n');
                const formatted = formatText(
                    read(windows.includes('\r\n') ? windows : `${windows}\r\n`),
                    DEFAULT_FORMAT,
                );
                expect(formatted.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
            }),
            { numRuns: 100 },
        );
    });
});
