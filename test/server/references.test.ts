import { describe, it } from 'vitest';
import { checkReferences } from '../support/features.js';

describe('references', () => {
    it('of a site: links, queries, clauses, in any case and with or without quotes', () =>
        checkReferences(`
hub site Lon$0don
//       ^^^^^^ declares
site Paris
site Rome
link LP: LONDON <-> Paris
//       ^^^^^^
link LR: Rome, "london"
//             ^^^^^^^^
route Paris -> London, Rome
//             ^^^^^^
expect Paris -> Rome via London through London path Paris, London, Rome
//                       ^^^^^^
//                                      ^^^^^^
//                                                         ^^^^^^
expect Paris -> Rome splits-at London queues-at London
//                             ^^^^^^
//                                              ^^^^^^
`));

    it('in scenarios', () =>
        checkReferences(`
site London
//   ^^^^^^ declares
site Paris
scenario London {
    set site London hub
//           ^^^^^^
    down site London
//            ^^^^^^
    remove site London
//              ^^^^^^
    link London: Paris <-> Lon$0don
//                         ^^^^^^
    expect Paris -> London queues-at Paris
//                  ^^^^^^
}
`));

    it('in all files of the topology, asked for in any of them', () =>
        checkReferences(`
//- main.mailtopo
import "sites.mailtopo"
import "links.mailtopo"
route Paris -> London
//             ^^^^^^
//- sites.mailtopo
site London
//   ^^^^^^ declares
site Paris
//- links.mailtopo
link LP: Paris <-> Lon$0don
//                 ^^^^^^
//- other.mailtopo
site London
`));

    it('of a file that two topologies share: in both, wherever they are asked for', () =>
        checkReferences(`
//- today.mailtopo
import "sites.mailtopo"
link LP: Lon$0don <-> Paris
//       ^^^^^^
//- proposed.mailtopo
import "sites.mailtopo"
link LP: London <-> Paris cost 1
//       ^^^^^^
//- sites.mailtopo
site London
//   ^^^^^^ declares
site Paris
`));

    it('of a link, of which a site and a server may have the name', () =>
        checkReferences(`
site LON { server LON : transport }
link LON: LON <-> LON
//   ^^^ declares
scenario Cut {
    down link L$0ON
//            ^^^
    set link lon cost 5
//           ^^^
    down server LON
}
`));

    it('of a server: connectors, ends of routes, outages', () =>
        checkReferences(`
site London { server LON-HT1 : transport }
//                   ^^^^^^^ declares
connector Internet { source LON-HT$01 address-space "*" }
//                          ^^^^^^^
route LON-HT1 -> London
//    ^^^^^^^
scenario Outage { down server lon-ht1 }
//                            ^^^^^^^
`));

    it('of an end that a site and a server could be: the site', () =>
        checkReferences(`
site X { server X : transport }
//   ^ declares
site Y
route Y -> $0X
//         ^
link XY: X <-> Y
//       ^
`));

    it('of a connector', () =>
        checkReferences(`
connector Inter$0net { address-space "*" }
//        ^^^^^^^^ declares
expect London -> <joe@fabrikam.com> connector Internet
//                                            ^^^^^^^^
scenario Closed {
    set connector INTERNET disabled
//                ^^^^^^^^
    remove connector Internet
//                   ^^^^^^^^
}
`));

    it('of a name that nothing declares', () =>
        checkReferences(`
site London
link LR: London <-> Ro$0me
//                  ^^^^
route London -> Rome
//              ^^^^
`));

    it('reach into what does not parse', () =>
        checkReferences(`
site Lon$0don {
//   ^^^^^^ declares
    server :
site Paris
link LP: London <-> Paris cost
//       ^^^^^^
route London -> -> Paris
//    ^^^^^^
`));
});
