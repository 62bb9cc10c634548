import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { fileName, filePath, importedUri, normalUri } from '../../../language/syntax/uris.js';

it.each([
    ['emea.mailtopo', 'file:///mail/emea.mailtopo'],
    ['./emea.mailtopo', 'file:///mail/emea.mailtopo'],
    ['../emea.mailtopo', 'file:///emea.mailtopo'],
    ['sites/../Z%C3%BCrich.mailtopo', 'file:///mail/Z%25C3%25BCrich.mailtopo'],
    ['Zürich 1.mailtopo', 'file:///mail/Z%C3%BCrich%201.mailtopo'],
    ['a?b#c', 'file:///mail/a%3Fb%23c'],
    ['\ud800', 'file:///mail/%EF%BF%BD'],
])('the path %s leads to %s', (path, uri) => {
    expect(importedUri('file:///mail/main.mailtopo', path)).toBe(uri);
});

it('any path leads somewhere, by an address that is in its one form', () => {
    fc.assert(
        fc.property(fc.string({ unit: 'binary' }), (path) => {
            const uri = importedUri('file:///mail/main.mailtopo', path);
            expect(normalUri(uri)).toBe(uri);
        }),
    );
});

it('two ways to write an address are one', () => {
    expect(normalUri('file:///c%3A/mail/a.mailtopo')).toBe(normalUri('file:///c:/mail/a.mailtopo'));
});

it('shows a file as a person knows it', () => {
    expect(fileName('file:///mail/Z%C3%BCrich.mailtopo')).toBe('Zürich.mailtopo');
    expect(filePath('file:///mail/Z%C3%BCrich.mailtopo')).toBe('/mail/Zürich.mailtopo');
    expect(filePath('file:///c%3A/mail/a.mailtopo')).toBe('c:/mail/a.mailtopo');
});
