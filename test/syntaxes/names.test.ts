import { expect, test } from 'vitest';
import { KEYWORDS } from '../../language/syntax/keywords.js';
import { hasBareForm } from '../../language/syntax/names.js';
import { check } from './check.js';
import { tokenizeLines } from './textmate.js';

const KEYWORD_SCOPE = /^(?:keyword|storage|constant\.language)\./;

async function scopesOf(text: string): Promise<readonly (readonly string[])[]> {
    const [line = []] = await tokenizeLines(text);
    return line.map((token) => token.scopes.slice(1));
}

test.each([...KEYWORDS])('%s is a keyword, and the whole of it', async (word) => {
    const scopes = await scopesOf(word);
    expect(scopes).toHaveLength(1);
    expect(scopes.flat().some((scope) => KEYWORD_SCOPE.test(scope))).toBe(true);
});

test.each(
    [...KEYWORDS].flatMap((word) => [
        `${word}-x`,
        `x-${word}`,
        `${word}.x`,
        `${word}1`,
        `${word}_`,
        `${word}é`,
        word.toUpperCase(),
    ]),
)('%s is a name that has a keyword in it', async (name) => {
    expect(await scopesOf(name)).toEqual([['variable.other.mailtopo']]);
    expect((await scopesOf(`site ${name}`)).slice(1)).toEqual([[], ['entity.name.type.site.mailtopo']]);
});

test('names with dots, dashes and keywords in them, where they stand', () =>
    check(`
        link cost-center: not-a-hub <-> via.site cost 5
        //   ^^^^^^^^^^^ entity.name.function.link !keyword
        //                ^^^^^^^^^ variable.other !keyword !storage
        //                              ^^^^^^^^ variable.other !keyword !storage
        //                                       ^^^^ keyword.other.attribute
        site A { server site-1, ex01.contoso.com, server--x : transport }
        //              ^^^^^^ entity.name.type.server !storage
        //                      ^^^^^^^^^^^^^^^^ entity.name.type.server
        //                                        ^^^^^^^^^ entity.name.type.server
        expect link-end -> set.up connector connector-2
        //     ^^^^^^^^ variable.other !storage
        //                 ^^^^^^ variable.other !keyword
        //                                  ^^^^^^^^^^^ variable.other !storage
        connector import-all {
        //        ^^^^^^^^^^ entity.name.function.connector !keyword
            source down-1, _hub
        //         ^^^^^^ variable.other !keyword
        //                 ^^^^ variable.other !storage
        }
    `));

test('a quoted keyword is a name', () =>
    check(`
        site "hub" { server "server" : transport }
        //   ^^^^^ entity.name.type.site !storage
        //                  ^^^^^^^^ entity.name.type.server !storage
        route "via" -> "site"
        //    ^^^^^ variable.other !keyword
        //             ^^^^^^ variable.other !storage
    `));

test('letters of any script', () =>
    check(`
        site Zürich_Süd
        //   ^^^^^^^^^^ entity.name.type.site
        link Москва-Київ: Αθήνα <-> 東京 cost 5
        //   ^^^^^^^^^^^ entity.name.function.link
        //                ^^^^^ variable.other
        //                          ^^ variable.other
        //                             ^^^^ keyword.other.attribute
        site दिल्ली { server القاهرة : transport }
        //   ^^^^^^ entity.name.type.site
        //                   ^^^^^^^ entity.name.type.server
    `));

test('a bare name of one character is one exactly where the language takes it bare', async () => {
    const wrong: string[] = [];
    for (const [first, last] of [
        [0x20, 0x17f],
        [0x370, 0x5ff],
        [0x900, 0x97f],
        [0x2000, 0x206f],
        [0x3040, 0x30ff],
        [0x1f600, 0x1f60f],
    ] as const) {
        for (let code = first; code <= last; code++) {
            const name = String.fromCodePoint(code);
            const scopes = (await scopesOf(`A , ${name}`)).at(-1) ?? [];
            const coloured = scopes.includes('variable.other.mailtopo') && name !== '"';
            if (coloured !== hasBareForm(name)) wrong.push(`${name} (${code.toString(16)})`);
        }
    }
    expect(wrong).toEqual([]);
});
