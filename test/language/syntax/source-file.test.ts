import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Declaration } from '../../../language/syntax/declarations.js';
import { limit } from '../../../language/syntax/limits.js';
import { SourceFile } from '../../../language/syntax/source-file.js';

const URI = 'file:///test/main.mailtopo';

const FOLDERS = ['examples/ideas', 'examples/contoso'].map((path) => new URL(`../../../${path}/`, import.meta.url));
const TEXTS = FOLDERS.flatMap((folder) =>
    readdirSync(folder)
        .filter((name) => name.endsWith('.mailtopo'))
        .map((name) => readFileSync(new URL(name, folder), 'utf8')),
);

/** Longer than what is cut anew around an edit. */
const LONG = [5, 12, 18, 24].map((at) => TEXTS[at]).join('\n');

function lineStarts({ lines }: SourceFile): readonly number[] {
    return Array.from({ length: lines.count }, (_, line) => lines.offsetAt({ line, character: 0 }));
}

/** What an edit puts in: pieces that begin, end and break declarations. */
const inserted = fc.constantFrom(
    '',
    ' ',
    '\n',
    '}',
    '{',
    '"',
    '/*',
    '*/',
    '/* closed */',
    'B---------',
    '<joe@',
    'fd00::/',
    '\n\n',
    '//',
    '-',
    'site ',
    '\nsite X',
    ' hub ',
    'hub site Y\n',
    'link L: A, B',
    '\n    ',
    'scenario S {',
    '}\n',
    'import "x"\n',
    'connector C',
    'set site A hub',
    'cost',
    '0',
    ',',
    ' <-> ',
    'x',
    '\r',
    '\u0001',
    '×',
);

/** Words of which each may begin a declaration or not, by what stands around it. */
const word = fc.constantFrom(
    ...['hub ', 'hub\n', 'site ', 'smtp ', 'link ', 'set ', 'not ', 'down ', 'remove ', 'connector ', 'server '],
    ...['A ', 'B\n', '"site" ', '5 ', '-> ', '* ', ', ', ': ', '{ ', '} ', '}\n', '\n', '\n  ', '// x\n', 'cost '],
    ...['scenario ', 'S {\n', 'size ', 'MB '],
);

const edits = fc.array(fc.record({ at: fc.nat(20_000), length: fc.nat(30), text: inserted }), {
    minLength: 1,
    maxLength: 6,
});

describe('reading after an edit', () => {
    it('gives what reading anew gives', () => {
        fc.assert(
            fc.property(fc.constantFrom(...TEXTS, LONG, LONG, LONG), edits, (original, changes) => {
                let text = original;
                let file = SourceFile.read(URI, text);
                for (const { at, length, text: piece } of changes) {
                    const start = at % (text.length + 1);
                    text = text.slice(0, start) + piece + text.slice(start + length);
                    file = SourceFile.read(URI, text, file);
                    const anew = SourceFile.read(URI, text);
                    expect(file.declarations).toEqual(anew.declarations);
                    expect([...file.tokens]).toEqual([...anew.tokens]);
                    expect(lineStarts(file)).toEqual(lineStarts(anew));
                    expect(file.refusal).toBe(anew.refusal);
                }
            }),
            { numRuns: 250 },
        );
    });

    it('gives what reading anew gives where a keyword tells what the ones around it are', () => {
        const text = fc.array(word, { minLength: 60, maxLength: 120 }).map((words) => words.join(''));
        const change = fc.record({ at: fc.nat(600), length: fc.nat(12), text: fc.array(word, { maxLength: 3 }) });
        fc.assert(
            fc.property(text, fc.array(change, { minLength: 1, maxLength: 4 }), (original, changes) => {
                let now = original;
                let file = SourceFile.read(URI, now);
                for (const { at, length, text: words } of changes) {
                    const start = at % (now.length + 1);
                    now = now.slice(0, start) + words.join('') + now.slice(start + length);
                    file = SourceFile.read(URI, now, file);
                    const stretches = ({ declarations }: SourceFile): readonly string[] =>
                        declarations.map(
                            ({ start, declaration }) => `${declaration.kind} ${start} ${declaration.length}`,
                        );
                    expect(stretches(file)).toEqual(stretches(SourceFile.read(URI, now)));
                }
            }),
            { numRuns: 300 },
        );
    });

    it('leaves what is not touched the same objects, wherever it moves', () => {
        const before = SourceFile.read(
            URI,
            'site A\nsite B { server B1 : mailbox }\nscenario S {\n    site X\n}\nsite C\n',
        );
        const after = SourceFile.read(
            URI,
            '// new\n\nsite A\nsite B { server B1 : transport }\n\nscenario S {\n    site X\n}\n  site C\n',
            before,
        );
        const [a, b, s, c] = before.declarations.map((each) => each.declaration);
        const [a2, b2, s2, c2] = after.declarations.map((each) => each.declaration);
        expect([a2 === a, b2 === b, s2 === s, c2 === c]).toEqual([true, false, true, true]);
        expect(after.startOf(c as Declaration)).toBe(after.text.indexOf('site C'));
        expect(after.startOf(b as Declaration)).toBeUndefined();
    });

    it('reads at most what an edit touches', () => {
        const lines = Array.from({ length: 500 }, (_, index) => `site S${index}`);
        const before = SourceFile.read(URI, lines.join('\n'));
        const after = SourceFile.read(URI, lines.with(250, 'hub site S250').join('\n'), before);
        const kept = new Set(before.declarations.map((each) => each.declaration));
        expect(
            after.declarations.filter((each) => !kept.has(each.declaration)).map((each) => each.declaration),
        ).toMatchObject([{ name: { text: 'S250' } }]);
    });

    it('reads a file again that was refused', () => {
        const refused = SourceFile.read(URI, 'site A\u0000');
        expect(refused.refusal).toContain('zero bytes');
        expect(refused.declarations).toEqual([]);
        expect(SourceFile.read(URI, 'site A', refused).declarations).toHaveLength(1);
    });

    it('reads the rest of a file once there is less that is broken before it', () => {
        const broken = Array.from({ length: limit('broken-declarations') }, () => 'site');
        const before = SourceFile.read(URI, [...broken, 'site Last'].join('\n'));
        expect(before.declarations.at(-1)?.declaration).toMatchObject({
            kind: 'unknown',
            problem: { message: expect.stringContaining('1,000') },
        });
        const after = SourceFile.read(URI, [...broken.with(500, 'site Mended'), 'site Last'].join('\n'), before);
        expect(after.declarations.at(-1)?.declaration).toMatchObject({
            kind: 'site',
            name: { text: 'Last' },
            problem: null,
        });
    });
});
