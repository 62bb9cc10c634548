import { test } from 'vitest';
import { check } from './check.js';

/** Declarations of each kind, as they must look whatever stands above them. */
const HEALTHY = `
        hub site London {
        // <--- storage.modifier.hub
        //       ^^^^^^ entity.name.type.site
            server L1 : transport
        //  ^^^^^^ storage.type.server
        //         ^^ entity.name.type.server
        //              ^^^^^^^^^ support.type.role
        }
        link L: London <-> Paris cost 5
        // <---- storage.type.link
        //   ^ entity.name.function.link
        //      ^^^^^^ variable.other !entity
        //                       ^^^^ keyword.other.attribute
        connector Out { address-space "*" }
        // <--------- storage.type.connector
        //        ^^^ entity.name.function.connector
        //                            ^^^ string.quoted.double !variable
        expect Paris -> London via "Site A"
        // <------ keyword.control.expect
        //     ^^^^^ variable.other
        //                     ^^^ keyword.other.clause
        //                         ^^^^^^^^ variable.other
        scenario S { down site Paris }
        // <-------- storage.type.scenario
        //       ^ entity.name.namespace.scenario
        //                     ^^^^^ variable.other !entity`;

test.each([
    ['a brace that is never closed', 'site A {'],
    ['a brace too many', 'site A { } }'],
    ['a declaration without its name', 'site'],
    ['a hub that is nothing', 'hub'],
    ['a string without its end', 'site "Site A {'],
    ['a string that ends in a backslash', 'import "C:\\'],
    ['a description without its text', 'site A { description'],
    ['a description without its end', 'site A { description "core'],
    ['servers without roles', 'site A { server A1, A2'],
    ['servers without names', 'site A { server'],
    ['a role list that ends in a comma', 'site A { server A1 : transport,'],
    ['roles that are none', 'site A { server A1 : x, 5 ; "y'],
    ['subnets that end in a comma', 'site A { subnet 10.0.0.0/8,'],
    ['subnets that are none', 'site A { subnet x y "z"'],
    ['a link without sites', 'link X:'],
    ['a link that ends in its mark', 'link X: A <->'],
    ['a cost without its figure', 'link X: A <-> B cost'],
    ['an address space without its text', 'connector C { address-space'],
    ['an address space that ends in a comma', 'connector C { address-space "*" cost 1,'],
    ['a smart host without its end', 'connector C { smart-host "x'],
    ['a route without its end', 'route A ->'],
    ['an address without its end', 'route A -> <joe@fabrikam.com'],
    ['an expect without anything', 'expect'],
    ['an expect with half a clause', 'expect A -> B not'],
    ['an expect with half a comparison', 'expect A -> B cost <'],
    ['a change without its thing', 'scenario S { set'],
    ['an outage without its name', 'scenario S { down server'],
    ['marks that mean nothing', '; = ( [ # $ / - . @ <'],
    ['an end of a comment that never began', 'site A */'],
])('%s costs only itself', (_, broken) => check(`\n        ${broken}${HEALTHY}`));

test('a string without its end ends with its line', () =>
    check(`
        site "Site A { server
        //   ^^^^^^^^^^^^^^^^ string.quoted.double
        description "core
        //          ^^^^^ string.quoted.double
        route "A -> B
        //    ^^^^^^^ string.quoted.double
        Paris
        // <----- !string variable.other
        server "X
        //     ^^ string.quoted.double entity.name.type.server
        subnet 10.0.0.0/8
        // <------ keyword.other.attribute !string
    `));

test('a keyword in place of a name shows as the keyword it is', () =>
    check(`
        site hub {
        //   ^^^ storage.modifier.hub
        scenario expect {
        //       ^^^^^^ keyword.control.expect
        link hub-a: A <-> B
        //   ^^^^^ entity.name.function.link !storage
        link hub: A <-> B
        //   ^^^ storage.modifier.hub
        server source, A ; : edge
        //     ^^^^^^ keyword.other.attribute !entity
        //               ^ invalid.illegal
    `));

test('an open comment goes on to its end', () =>
    check(`
        /* site A
        site B
        // <------ comment.block !storage
    `));
