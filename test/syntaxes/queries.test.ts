import { test } from 'vitest';
import { check } from './check.js';

test('route', () =>
    check(`
        route Paris -> London, "Site A" size 12 MB
        // <----- keyword.control.route
        //    ^^^^^ variable.other
        //          ^^ keyword.operator.route
        //             ^^^^^^ variable.other
        //                     ^^^^^^^^ variable.other
        //                              ^^^^ keyword.other.attribute
        //                                   ^^ constant.numeric
        //                                      ^^ keyword.other.unit
        route Paris->London
        //    ^^^^^ variable.other
        //         ^^ keyword.operator.route
        //           ^^^^^^ variable.other
    `));

test('an address is no comparison', () =>
    check(`
        route Paris -> <joe@fabrikam.com>
        //             ^^^^^^^^^^^^^^^^^^ string.unquoted.address !keyword
        //             ^ punctuation.definition.address.begin
        //                              ^ punctuation.definition.address.end
        route A -> <a@x.com>, <b-c+d@y.com>
        //         ^^^^^^^^^ string.unquoted.address
        //                    ^^^^^^^^^^^^^ string.unquoted.address !invalid
        expect A -> <joe@fabrikam.com> cost <5
        //                                  ^ keyword.operator.comparison !string
    `));

test('expect with every site', () =>
    check(`
        expect * -> * reachable
        // <------ keyword.control.expect
        //     ^ constant.language.every
        //          ^ constant.language.every
        //            ^^^^^^^^^ keyword.other.clause
    `));

test.each([
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
])('clause of expect: %s', (clause) =>
    check(`
            expect Paris -> London not ${clause}
            //                     ^^^ keyword.operator.wordlike.not
            //                         ${'^'.repeat(clause.length)} keyword.other.clause
        `),
);

test('clauses with names and figures', () =>
    check(`
        expect Paris -> "Site A" via London, "B C" path A, B cost <= 350 hops 2
        //              ^^^^^^^^ variable.other
        //                           ^^^^^^ variable.other
        //                                   ^^^^^ variable.other
        //                                                        ^^ keyword.operator.comparison
        //                                                           ^^^ constant.numeric
        //                                                               ^^^^ keyword.other.clause
        expect A -> B cost > 1 cost >= 1 cost < 9
        //                 ^ keyword.operator.comparison
        //                          ^^ keyword.operator.comparison
        //                                    ^ keyword.operator.comparison
    `));

test('clauses over several lines', () =>
    check(`
        expect Paris -> <joe@fabrikam.com>
            size 1 MB
        //  ^^^^ keyword.other.attribute
            cost 100
        //  ^^^^ keyword.other.clause
            connector Internet
        //  ^^^^^^^^^ keyword.other.clause
        //            ^^^^^^^^ variable.other !entity
        connector Internet {
        // <--------- storage.type.connector
        //        ^^^^^^^^ entity.name.function.connector
    `));

test('what follows an expect is not of it', () =>
    check(`
        scenario S {
            expect A -> B
            connector "To the world" { scoped }
        //  ^^^^^^^^^ storage.type.connector
        //            ^^^^^^^^^^^^^^ entity.name.function.connector
            expect A -> B connector C
        //                ^^^^^^^^^ keyword.other.clause
        }
        connector C
        // <--------- storage.type.connector
        //        ^ entity.name.function.connector
        expect A -> B
        link L: A <-> B cost 5
        // <---- storage.type.link
        //              ^^^^ keyword.other.attribute
    `));
