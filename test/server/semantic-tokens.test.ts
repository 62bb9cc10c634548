import { describe, it } from 'vitest';
import { checkTokens } from '../support/features.js';

describe('semantic tokens', () => {
    it('set apart what names stand for, and hub sites', () =>
        checkTokens(`
hub site London { server HT1 : transport, mailbox }
//       ^^^^^^ class declaration hub
//                       ^^^ variable declaration
//                             ^^^^^^^^^ enumMember
//                                        ^^^^^^^ enumMember
site "Site A"
//   ^^^^^^^^ class declaration withoutExchange
link LA: london <-> "Site A" cost 5
//   ^^ interface declaration
//       ^^^^^^ class hub
//                  ^^^^^^^^ class withoutExchange
connector Internet { source HT1 address-space "*" }
//        ^^^^^^^^ function declaration
//                          ^^^ variable
expect HT1 -> "Site A" via London not connector Internet
//     ^^^ variable
//            ^^^^^^^^ class withoutExchange
//                         ^^^^^^ class hub
//                                              ^^^^^^^^ function
`));

    it('set apart the parts that sites and servers play', () =>
        checkTokens(`
site A { server A1 : transport }
//   ^ class declaration
//              ^^ variable declaration
//                   ^^^^^^^^^ enumMember
site B { server B1 : mailbox }
//   ^ class declaration withoutTransport
//              ^^ variable declaration
//                   ^^^^^^^ enumMember
hub site C { server C1 : transport, edge }
//       ^ class declaration hub island
//                  ^^ variable declaration edge
//                       ^^^^^^^^^ enumMember
//                                  ^^^^ enumMember
link AB: A <-> B
//   ^^ interface declaration
//       ^ class
//             ^ class withoutTransport
connector X { source C1 address-space "*" }
//        ^ function declaration
//                   ^^ variable edge
scenario Joined {
//       ^^^^^^ namespace declaration
    link AC: A <-> C
//       ^^ interface declaration
//           ^ class withoutExchange
//                 ^ class hub
    remove server A1
//                ^^ variable
    route A -> C
//        ^ class withoutExchange
//             ^ class hub
}
`));

    it('in scenarios', () =>
        checkTokens(`
site A
//   ^ class declaration
link L: A <-> A
//   ^ interface declaration
//      ^ class
//            ^ class
scenario Cut {
//       ^^^ namespace declaration
    down link L
//            ^ interface
    set site A hub
//           ^ class hub
}
`));

    it('are those of hub sites that another file declares', () =>
        checkTokens(`
//- main.mailtopo
import "sites.mailtopo"
route London -> Paris
//    ^^^^^^ class hub
//              ^^^^^ class
//- sites.mailtopo
hub site London
site Paris
`));

    it('go on after what does not parse', () =>
        checkTokens(`
site A {
//   ^ class declaration
link L A
//   ^ interface declaration
//     ^ class
site B
//   ^ class declaration
`));

    it('of a range alone', () =>
        checkTokens(
            `
site A
site B
//   ^ class declaration
site C
`,
            { start: { line: 1, character: 0 }, end: { line: 2, character: 0 } },
        ));
});
