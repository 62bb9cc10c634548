import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareNames, hasBareForm, nameKey, quote, unquote, writeName } from '../../../language/syntax/names.js';
import { SourceFile } from '../../../language/syntax/source-file.js';

/** The name of the one site that a text declares; undefined where there is a problem. */
function siteIn(text: string): string | undefined {
    const [first, second] = SourceFile.read('file:///test/main.mailtopo', text).declarations;
    if (first?.declaration.kind !== 'site' || second !== undefined || first.declaration.problem !== null)
        return undefined;
    return first.declaration.name?.text;
}

describe('keys', () => {
    it.each([
        ['Paris', 'PARIS'],
        ['lon-ht1.contoso.com', 'LON-HT1.CONTOSO.COM'],
        ['Zürich', 'ZÜRICH'],
        ['Ελλάδα', 'ΕΛΛΆΔΑ'],
        ['Łódź', 'ŁÓDŹ'],
    ])('%s and %s are one name (R1.9)', (a, b) => {
        expect(nameKey(a)).toBe(nameKey(b));
        expect(compareNames(a, b)).toBe(0);
    });

    it('ß is not ss, and no name grows', () => {
        expect(nameKey('Straße')).not.toBe(nameKey('Strasse'));
        expect(nameKey('Straße')).toBe('STRAßE');
        fc.assert(
            fc.property(fc.string({ unit: 'binary' }), (name) => {
                expect(nameKey(name)).toHaveLength(name.length);
                expect(nameKey(nameKey(name))).toBe(nameKey(name));
            }),
        );
    });

    it('an accent makes another name, and two ways to write it are two names', () => {
        expect(nameKey('Zurich')).not.toBe(nameKey('Zürich'));
        expect(nameKey('Zu\u0308rich')).not.toBe(nameKey('Z\u00fcrich'));
    });

    it('names are in the order of their keys, by code unit (R2.3)', () => {
        const sorted = ['b', 'A-1', 'a', 'Z', 'a_1', 'ä', 'a1', 'B2'].sort(compareNames);
        expect(sorted).toEqual(['a', 'A-1', 'a1', 'a_1', 'b', 'B2', 'Z', 'ä']);
    });
});

describe('quotes', () => {
    it('what is quoted reads as what it was, in one line', () => {
        fc.assert(
            fc.property(fc.string({ unit: 'binary' }), (text) => {
                expect(unquote(quote(text))).toBe(text);
                expect(quote(text)).not.toMatch(/[\r\n\u2028\u2029]/);
            }),
        );
    });

    it('a name as it is written declares a site of that name', () => {
        const names = fc.oneof(
            fc.string({ unit: 'binary', maxLength: 12 }),
            fc.string({
                unit: fc.constantFrom('a', 'B', '-', '.', '_', '0', ' ', '"', '\\', 'é', '×', '{', '/'),
                maxLength: 8,
            }),
            fc.constantFrom('site', 'hub', 'cost', 'set', 'exchange-cost', 'transport', 'MB', 'unlimited'),
        );
        fc.assert(
            // What no text can hold is refused with the whole file.
            fc.property(
                names.filter((name) => !name.includes('\u0000')),
                (name) => {
                    expect(siteIn(`site ${writeName(name)}`)).toBe(name);
                },
            ),
            { numRuns: 500 },
        );
    });

    it('a backslash that begins no escape stands for itself', () => {
        expect(unquote('"C:\\mail"')).toBe('C:\\mail');
        expect(unquote('"a\\\\b\\"c\\u0041\\t"')).toBe('a\\b"cA\t');
        expect(unquote('"\\u00"')).toBe('\\u00');
    });

    it('a quote that is not closed is still read', () => {
        expect(unquote('"Site A')).toBe('Site A');
        expect(unquote('"')).toBe('');
    });
});

describe('bare names', () => {
    it.each(['A', '_', 'LON-HT1', 'ex01.contoso.com', 'Zürich', 'Łódź', '東京', 'a--b', 'MB', 'A_1.'])(
        '%s needs no quotes',
        (name) => {
            expect(hasBareForm(name)).toBe(true);
            expect(writeName(name)).toBe(name);
            expect(siteIn(`site ${name}`)).toBe(name);
        },
    );

    it.each(['', '0815', '-A', 'A-', 'Site A', 'R&D', 'A×B', '.a', 'a:b', 'a/b', '"', '😀'])(
        '%s needs quotes',
        (name) => {
            expect(hasBareForm(name)).toBe(false);
            expect(writeName(name)).toBe(quote(name));
            expect(siteIn(`site ${quote(name)}`)).toBe(name);
        },
    );

    it('a name that is a keyword needs quotes, and only as it is written there', () => {
        expect(writeName('site')).toBe('"site"');
        expect(writeName('Site')).toBe('Site');
        expect(siteIn('site "site"')).toBe('site');
    });
});
