import { test } from 'vitest';
import { check } from './check.js';

test('organization and version', () =>
    check(`
        organization Contoso exchange 2007
        // <------------ storage.type.organization
        //           ^^^^^^^ entity.name.namespace.organization
        //                   ^^^^^^^^ keyword.other.attribute
        //                            ^^^^ constant.numeric.version
        organization "Contoso Ltd" exchange SE
        //           ^^^^^^^^^^^^^ entity.name.namespace.organization string.quoted.double
        //                                  ^^ constant.numeric.version
        organization exchange 2019
        //           ^^^^^^^^ keyword.other.attribute
        organization Contoso exchange 2011
        //                            ^^^^ !constant.numeric.version constant.numeric
    `));

test('import', () =>
    check(`
        import "emea/all.mailtopo"
        // <------ keyword.control.import
        //     ^^^^^^^^^^^^^^^^^^^ string.quoted.double !variable
        //     ^ punctuation.definition.string
    `));

test('site and hub site', () =>
    check(`
        site Depot
        // <---- storage.type.site
        //   ^^^^^ entity.name.type.site
        hub site London {
        // <--- storage.modifier.hub
        //  ^^^^ storage.type.site
        //       ^^^^^^ entity.name.type.site
        //              ^ punctuation.section.block.begin
            description "EMEA core"
        //  ^^^^^^^^^^^ keyword.other.attribute
        //              ^^^^^^^^^^^ string.quoted.double !variable !entity
        }
        // <- punctuation.section.block.end
        site "Site A" { server A1 : transport }
        //   ^^^^^^^^ entity.name.type.site string.quoted.double
        //   ^ punctuation.definition.string
        //              ^^^^^^ storage.type.server
        //                                    ^ punctuation.section.block.end
        site"Site B"
        //  ^^^^^^^^ entity.name.type.site
    `));

test('servers and roles', () =>
    check(`
        site London {
            server LON-HT1, "LON HT2" : transport, client-access exchange 2010
        //  ^^^^^^ storage.type.server
        //         ^^^^^^^ entity.name.type.server
        //                ^ punctuation.separator.comma
        //                  ^^^^^^^^^ entity.name.type.server string.quoted.double
        //                            ^ punctuation.separator.colon
        //                              ^^^^^^^^^ support.type.role
        //                                       ^ punctuation.separator.comma
        //                                         ^^^^^^^^^^^^^ support.type.role
        //                                                       ^^^^^^^^ keyword.other.attribute
        //                                                                ^^^^ constant.numeric.version
            server EDGE1 : edge // the perimeter
        //                 ^^^^ support.type.role
        //                      ^^^^^^^^^^^^^^^^ comment.line
            server UM1 : Unified-Messaging, trnsport
        //         ^^^ entity.name.type.server
        //               ^^^^^^^^^^^^^^^^^ support.type.role
        //                                  ^^^^^^^^ !support
        }
    `));

test('a list of servers over several lines', () =>
    check(`
        site London {
            server
                LON-HT1, // first
        //      ^^^^^^^ entity.name.type.server
        //               ^^^^^^^^ comment.line
                LON-HT2
        //      ^^^^^^^ entity.name.type.server
                : transport,
        //        ^^^^^^^^^ support.type.role
                  mailbox
        //        ^^^^^^^ support.type.role
            subnet 10.2.0.0/16
        //  ^^^^^^ keyword.other.attribute
        }
    `));

test('a role is a name where no role is due', () =>
    check(`
        link X: edge <-> mailbox
        //      ^^^^ variable.other !support
        //               ^^^^^^^ variable.other !support
        site transport { server mailbox : transport }
        //   ^^^^^^^^^ entity.name.type.site
        //                      ^^^^^^^ entity.name.type.server
        //                                ^^^^^^^^^ support.type.role
        site B { server X : mailbox } link E: edge <-> B
        //                                    ^^^^ !support
    `));

test('link', () =>
    check(`
        link LON-PAR: London <-> "Site A" cost 50 exchange-cost 20 max-message-size 10 MB
        // <---- storage.type.link
        //   ^^^^^^^ entity.name.function.link
        //          ^ punctuation.separator.colon
        //            ^^^^^^ variable.other
        //                   ^^^ keyword.operator.link
        //                       ^^^^^^^^ variable.other string.quoted.double
        //                                ^^^^ keyword.other.attribute
        //                                     ^^ constant.numeric
        //                                        ^^^^^^^^^^^^^ keyword.other.attribute
        //                                                         ^^^^^^^^^^^^^^^^ keyword.other.attribute
        //                                                                          ^^ constant.numeric
        //                                                                             ^^ keyword.other.unit
        link CORE: London, Paris description "All" exchange-cost none
        //               ^ punctuation.separator.comma
        //                                   ^^^^^ string.quoted.double !variable
        //                                                       ^^^^ constant.language.none
        smtp link "Old one": London <-> Paris
        // <---- storage.modifier.smtp
        //   ^^^^ storage.type.link
        //        ^^^^^^^^^ entity.name.function.link
    `));

test('connector', () =>
    check(`
        connector Internet {
        // <--------- storage.type.connector
        //        ^^^^^^^^ entity.name.function.connector
            source LON-HT1, "LON HT2"
        //  ^^^^^^ keyword.other.attribute
        //         ^^^^^^^ variable.other
        //                  ^^^^^^^^^ variable.other string.quoted.double
            address-space "*" cost 1,
        //  ^^^^^^^^^^^^^ keyword.other.attribute
        //                ^^^ string.quoted.double !variable
        //                    ^^^^ keyword.other.attribute
        //                         ^ constant.numeric
        //                          ^ punctuation.separator.comma
                "*.fabrikam.com" // partner
        //      ^^^^^^^^^^^^^^^^ string.quoted.double !variable
        //                       ^^^^^^^^^^ comment.line
            smart-host "mail.contoso.com", "10.1.1.1"
        //  ^^^^^^^^^^ keyword.other.attribute
        //                               ^ punctuation.separator.comma
        //                                 ^^^^^^^^^^ string.quoted.double !variable
            scoped disabled
        //  ^^^^^^ storage.modifier.scoped
        //         ^^^^^^^^ storage.modifier.disabled
        }
    `));

test('scenario', () =>
    check(`
        scenario "Make Paris a hub" {
        // <-------- storage.type.scenario
        //       ^^^^^^^^^^^^^^^^^^ entity.name.namespace.scenario string.quoted.double
        //                          ^ punctuation.section.block.begin
            site New
        //       ^^^ entity.name.type.site
        }
        scenario Outage {
        //       ^^^^^^ entity.name.namespace.scenario
    `));

test('changes and outages name things that are declared elsewhere', () =>
    check(`
        scenario S {
            set site Paris not hub
        //  ^^^ keyword.control.set
        //      ^^^^ storage.type.site
        //           ^^^^^ variable.other !entity
        //                 ^^^ keyword.operator.wordlike.not
        //                     ^^^ storage.modifier.hub
            set connector Internet disabled
        //      ^^^^^^^^^ storage.type.connector
        //                ^^^^^^^^ variable.other !entity
        //                         ^^^^^^^^ storage.modifier.disabled
            set link LON-PAR exchange-cost none
        //           ^^^^^^^ variable.other !entity
            remove server LON-HT1
        //  ^^^^^^ keyword.control.remove
        //         ^^^^^^ storage.type.server
        //                ^^^^^^^ variable.other !entity
            down link "The line"
        //  ^^^^ keyword.control.down
        //       ^^^^ storage.type.link
        //            ^^^^^^^^^^ variable.other !entity
            down server A : mailbox
        //                  ^^^^^^^ !support
        }
    `));
