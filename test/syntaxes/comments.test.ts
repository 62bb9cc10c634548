import { test } from 'vitest';
import { check } from './check.js';

test('line comments', () =>
    check(`
        site A // site B { "x"
        //     ^^^^^^^^^^^^^^^ comment.line.double-slash
        //     ^^ punctuation.definition.comment
        //        ^^^^^^^^^^^^ !storage !entity !string.quoted !punctuation
        site "http://a" // c
        //   ^^^^^^^^^^ !comment
        //              ^^^^ comment.line
    `));

test('block comments', () =>
    check(`
        site A /* B { */ { }
        //     ^^^^^^^^^ comment.block
        //     ^^ punctuation.definition.comment
        //            ^^ punctuation.definition.comment
        //               ^ punctuation.section.block.begin
        /* site A
        // <--------- comment.block
        link B */ link C: D <-> E
        // <--------- comment.block
        //        ^^^^ storage.type.link
        /**/ site A
        // <---- comment.block !comment.block.documentation
        //   ^^^^ storage.type.site
    `));

test('documentation comments', () =>
    check(`
        /** The core. */ site A
        // <---------------- comment.block.documentation
        // <--- punctuation.definition.comment
        //            ^^ punctuation.definition.comment
        //               ^^^^ storage.type.site
        /**
         * The core.
        // <------------ comment.block.documentation
         */
        hub site A
        //  ^^^^ storage.type.site
    `));

test('suppression comments', () =>
    check(`
        // mailtopo-disable-next-line unused-link
        // <----------------------------------------- comment.line.double-slash
        // ^^^^^^^^^^^^^^^^^^^^^^^^^^ keyword.control.suppression
        //                            ^^^^^^^^^^^ entity.name.tag.rule
        site A // mailtopo-disable-next-line unused-link
        //     ^^ punctuation.definition.comment
        //mailtopo-disable-file unused-link, redundant-link because it is so
        // <-------------------------------------------------------------------- comment.line.double-slash
        //^^^^^^^^^^^^^^^^^^^^^ keyword.control.suppression
        //                      ^^^^^^^^^^^ entity.name.tag.rule
        //                                   ^^^^^^^^^^^^^^ entity.name.tag.rule
        //                                                  ^^^^^^^^^^^^^^^^ !entity
    `));

test('what only looks like a suppression comment', () =>
    check(`
        // see mailtopo-disable-file unused-link
        //     ^^^^^^^^^^^^^^^^^^^^^ !keyword
        // mailtopo-disable-files unused-link
        // ^^^^^^^^^^^^^^^^^^^^^^ !keyword
        // mailtopo-disable-next-line
        // ^^^^^^^^^^^^^^^^^^^^^^^^^^ keyword.control.suppression
        site unused-link
        //   ^^^^^^^^^^^ entity.name.type.site !entity.name.tag
    `));

test('comments stand anywhere', () =>
    check(`
        server A, // one
        //        ^^^^^^ comment.line
            B /* two */ : transport // three
        //    ^^^^^^^^^ comment.block
        //                          ^^^^^^^^ comment.line
        connector C { address-space /* all */ "*" cost 1 // four
        //                          ^^^^^^^^^ comment.block
        //                                               ^^^^^^^ comment.line
        description // five
        //          ^^^^^^^ comment.line
            "text"
        //  ^^^^^^ string.quoted.double !variable
        expect A -> B // six
        //            ^^^^^^ comment.line
            via C
        //  ^^^ keyword.other.clause
    `));
