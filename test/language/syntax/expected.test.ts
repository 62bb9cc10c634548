import { describe, expect, it } from 'vitest';
import { expectedAfter } from '../../../language/syntax/expected.js';

/** What may follow: keywords as they are, values by rule and property. */
function following(text: string): readonly string[] {
    return expectedAfter(text).map((each) => (each.kind === 'keyword' ? each.word : `${each.type}.${each.property}`));
}

const CLAUSES = [
    'not',
    'reachable',
    'unreachable',
    'direct',
    'returned',
    'via',
    'through',
    'path',
    'cost',
    'hops',
    'splits-at',
    'queues-at',
    'connector',
];

describe('what may follow', () => {
    it.each([
        ['site A {', ['description', 'subnet', 'server', '}']],
        ['link L: A', ['<->', ',', 'cost', 'exchange-cost', 'max-message-size', 'description']],
        ['link L:', ['SiteRef.sites']],
        ['route A', ['->']],
        ['route A ->', ['End.to', 'End.to']],
        ['expect', ['*', 'End.from']],
        ['expect A ->', ['*', 'End.to', 'End.to']],
        ['down', ['site', 'link', 'server']],
        ['expect A -> B', [',', 'size', ...CLAUSES]],
        ['expect A -> B not', CLAUSES.slice(1)],
        ['set', ['site', 'link', 'connector']],
        ['set site A', ['not', 'hub']],
        ['site A site', []],
    ])('%s', (text, expected) => {
        expect(following(text)).toEqual(expected);
    });

    it('is the same after the third item of a list as after the second', () => {
        for (const [start, separator] of [
            ['expect A -> B via ', ', '],
            ['expect A -> B not path ', ', '],
            ['route A -> ', ', '],
            ['link L: ', ' <-> '],
            ['site A { server ', ', '],
        ] as const) {
            const list = (length: number): string =>
                start + Array.from({ length }, (_, index) => `X${index}`).join(separator);
            expect(following(list(3)), start).toEqual(following(list(2)));
            expect(following(list(100)), start).toEqual(following(list(2)));
        }
        expect(following('connector C { source A, "B", C source D')).toEqual(
            following('connector C { source A source D'),
        );
        expect(following('link L: A <-> B, "C" <-> D')).toEqual(following('link L: A <-> B'));
        expect(following('route A -> B, <joe@example.com>, "C"')).toEqual(following('route A -> B, "C"'));
        expect(following('connector C { source A address-space "*", "a", "b"')).toEqual(
            following('connector C { source A address-space "*", "a"'),
        );
    });

    it('is found for long lists of names in quotes and of subnets', () => {
        // Where each item doubles the work, neither of these ever ends.
        expect(
            following(`link L: ${Array.from({ length: 60 }, (_, index) => `"Site ${index}"`).join(' <-> ')}`),
        ).toContain('cost');
        expect(
            following(`site A { subnet ${Array.from({ length: 60 }, (_, index) => `10.${index}.0.0/16`).join(', ')}`),
        ).toContain('server');
    });
});
