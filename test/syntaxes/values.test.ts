import { expect, test } from 'vitest';
import { check } from './check.js';
import { tokenizeLines } from './textmate.js';

test('IPv4 subnets', () =>
    check(`
        site A { subnet 10.2.0.0/16, 192.168.1.0/24 }
        //       ^^^^^^ keyword.other.attribute
        //              ^^^^^^^^^^^ constant.numeric.subnet.ipv4
        //                      ^ punctuation.separator.prefix-length
        //                         ^ punctuation.separator.comma
        //                           ^^^^^^^^^^^^^^ constant.numeric.subnet.ipv4
        //                                          ^ punctuation.section.block.end
    `));

test('IPv6 subnets', () =>
    check(`
        site A {
            subnet 2001:db8::/32, fe80::/10, ::/0, 2001:DB8:0:1::192.0.2.0/120
        //         ^^^^^^^^^^^^^ constant.numeric.subnet.ipv6
        //                   ^ punctuation.separator.prefix-length
        //                        ^^^^^^^^^ constant.numeric.subnet.ipv6
        //                                   ^^^^ constant.numeric.subnet.ipv6
        //                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^ constant.numeric.subnet.ipv6
        }
    `));

test('subnets over several lines, and what follows them', () =>
    check(`
        site A {
            subnet 10.2.0.0/16, // offices
        //                      ^^^^^^^^^^ comment.line
                10.3.0.0/16 /* halls */, fd00::/8
        //      ^^^^^^^^^^^ constant.numeric.subnet.ipv4
        //                  ^^^^^^^^^^^ comment.block
        //                               ^^^^^^^^ constant.numeric.subnet.ipv6
            description "b"
        //  ^^^^^^^^^^^ keyword.other.attribute !constant
            subnet 10.4.0.0/16
            server DC1 : edge
        //  ^^^^^^ storage.type.server
        //         ^^^ entity.name.type.server
        }
        link FEED: DEAD <-> BEEF
        //   ^^^^ !constant
        //         ^^^^ variable.other
    `));

test('numbers and sizes', () =>
    check(`
        link A: B <-> C cost 50 max-message-size 10MB
        //                   ^^ constant.numeric
        //                                       ^^ constant.numeric
        //                                         ^^ keyword.other.unit
        link A: B <-> C cost -5 max-message-size 2 gb
        //                   ^^ constant.numeric
        //                                         ^^ keyword.other.unit
        link A: B <-> C cost 1.5 max-message-size 512 KBytes
        //                   ^^^ constant.numeric
        //                                            ^^^^^^ !keyword
    `));

test('unlimited', () =>
    check(`
        connector C { max-message-size unlimited }
        //            ^^^^^^^^^^^^^^^^ keyword.other.attribute
        //                             ^^^^^^^^^ constant.language.unlimited
        route A -> unlimited size Unlimited
        //         ^^^^^^^^^ variable.other !constant
        //                        ^^^^^^^^^ constant.language.unlimited
    `));

test('units and versions are names where none is due', () =>
    check(`
        site MB
        //   ^^ entity.name.type.site
        route MB -> SE, GB
        //    ^^ variable.other !keyword
        //          ^^ variable.other !constant
        //              ^^ variable.other !keyword
    `));

test('escapes in quotes', () =>
    check(String.raw`
        site "The \"old\" site \\" { description "C:\mail \u00e9\n" }
        //   ^^^^^^^^^^^^^^^^^^^^^ string.quoted.double
        //        ^^ constant.character.escape
        //                     ^^ constant.character.escape
        //                         ^ punctuation.section.block.begin
        //                                          ^^ !constant
        //                                                ^^^^^^^^ constant.character.escape
        link "\"L\"": A <-> B
        //    ^^ constant.character.escape
        scenario "\\S" {
        //        ^^ constant.character.escape
        route "a\"b" -> "c"
        //     ^ !constant
        //      ^^ constant.character.escape
        //           ^ !string
    `));

test('quotation marks of texts, names and references are marked', async () => {
    const [line = []] = await tokenizeLines('site "A" { description "B" server "C" : edge } route "D" -> "E"');
    const marks = line.filter((token) => token.scopes.includes('punctuation.definition.string.mailtopo'));
    expect(marks).toHaveLength(10);
});

test.each([';', '=', '(', ')', '[', ']', '#', '$', '%', '&', '|', '~', '^', '!', '?', "'", '`', '+', '\\'])(
    'a mark that the language does not know: %s',
    (mark) => check(`site A ${mark} \n//     ^ invalid.illegal`),
);
