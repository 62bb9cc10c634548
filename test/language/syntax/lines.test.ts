import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { Lines } from '../../../language/syntax/lines.js';

it('counts lines by each kind of line break', () => {
    const lines = new Lines('a\nb\r\nc\rd');
    expect(lines.count).toBe(4);
    expect(lines.positionAt(5)).toEqual({ line: 2, character: 0 });
    expect(lines.offsetAt({ line: 3, character: 0 })).toBe(7);
    expect(lines.endOfLine(1)).toBe(3);
});

it('takes what is beyond a line or the text for its end', () => {
    const lines = new Lines('ab\ncd');
    expect(lines.offsetAt({ line: 0, character: 9 })).toBe(2);
    expect(lines.offsetAt({ line: 9, character: 0 })).toBe(5);
    expect(lines.offsetAt({ line: -1, character: 3 })).toBe(0);
    expect(lines.positionAt(99)).toEqual({ line: 1, character: 2 });
});

it('finds each place again', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', '\n', '\r', 'é', '😀') });
    fc.assert(
        fc.property(texts, (text) => {
            const lines = new Lines(text);
            for (let offset = 0; offset <= text.length; offset++) {
                const position = lines.positionAt(offset);
                // Between the two halves of a line break there is no place.
                const isInBreak = text[offset - 1] === '\r' && text[offset] === '\n';
                if (!isInBreak) expect(lines.offsetAt(position)).toBe(offset);
            }
        }),
    );
});
