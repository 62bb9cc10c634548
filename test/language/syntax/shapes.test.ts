import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Declaration } from '../../../language/syntax/declarations.js';
import { parseDeclaration, type Shapes } from '../../../language/syntax/parse.js';
import { splitDeclarations } from '../../../language/syntax/split.js';
import { tokensOf } from '../../../language/syntax/tokens.js';
import { brokenText, validText } from '../../support/random-text.js';

/** The declarations of a text, each with those of the same shape before it, or without. */
function read(text: string, shapes: () => Shapes): readonly Declaration[] {
    return splitDeclarations(text, tokensOf(text)).map((piece) => parseDeclaration('file:///a', text, piece, shapes()));
}

describe('a declaration of the shape of another', () => {
    it('says what is written in it, wherever that stands', () => {
        const shapes: Shapes = new Map();
        const text = 'link "A-B": A <-> "B" cost 5\nlink "A to C" : /* far */ A  <-> "C d"\n  cost 12345';
        const [, link] = read(text, () => shapes);
        expect(shapes.size).toBe(1);
        if (link?.kind !== 'link') throw new Error('it is no link');
        expect(link.name?.text).toBe('A to C');
        expect(link.sites.map((site) => site.text)).toEqual(['A', 'C d']);
        expect(link.costs.map((cost) => cost.kind === 'cost' && cost.value?.value)).toEqual([12345]);
        const whole = text.slice(text.indexOf('link "A to C"'));
        expect(link.sites.map(({ start, end }) => whole.slice(start, end))).toEqual(['A', '"C d"']);
        expect(link.costs.map(({ start, end }) => whole.slice(start, end))).toEqual(['cost 12345']);
    });

    it('does not take over that one was broken', () => {
        const shapes: Shapes = new Map();
        const declarations = read('link A: B <-> cost 5\nlink A: B <-> C cost 5\nlink A: B <-> cost 6', () => shapes);
        expect(declarations.map(({ problem }) => problem !== null)).toEqual([true, false, true]);
    });

    it('is read as if there were no other', () => {
        const shapes: Shapes = new Map();
        fc.assert(
            fc.property(fc.oneof(validText, brokenText), (text) => {
                expect(read(text, () => shapes)).toEqual(read(text, () => new Map()));
            }),
            { numRuns: 300 },
        );
        expect(shapes.size).toBeGreaterThan(100);
    });
});
