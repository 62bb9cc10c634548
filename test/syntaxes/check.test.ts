import { expect, test } from 'vitest';
import { wrongMarks } from './check.js';

test('marks that hold are no matter', async () => {
    expect(
        await wrongMarks('site Paris\n// <---- storage.type.site\n//   ^^^^^ entity.name.type.site.mailtopo !keyword'),
    ).toEqual([]);
});

test.each([
    ['another scope', '//   ^^^^^ keyword'],
    ['a part of a word of the scope', '//   ^^^^^ entity.na'],
    ['too short at its end', '//   ^^^^ entity.name'],
    ['too short at its beginning', '//    ^^^^ entity.name'],
    ['too long', '//   ^^^^^^ entity.name'],
    ['one of two scopes', '//   ^^^^^ entity.name keyword'],
    ['a scope that should be absent', '//   ^^^^^ !entity.name'],
])('a mark that does not hold is told: %s', async (_, mark) => {
    expect(await wrongMarks(`site Paris\n${mark}`)).toHaveLength(1);
});

test('a text without marks is refused', async () => {
    await expect(wrongMarks('site Paris')).rejects.toThrow('no marks');
});
