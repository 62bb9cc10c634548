import { describe, it } from 'vitest';
import { checkHighlights } from '../support/features.js';

describe('highlights', () => {
    it('are where the name is declared and where it is used', () =>
        checkHighlights(`
site London
//   ^^^^^^ write
site Paris
link LP: Lon$0don <-> Paris
//       ^^^^^^ read
route Paris -> "LONDON"
//             ^^^^^^^^ read
`));

    it('are of the file alone', () =>
        checkHighlights(`
//- main.mailtopo
import "sites.mailtopo"
route Paris -> Lon$0don
//             ^^^^^^ read
//- sites.mailtopo
site London
site Paris
`));

    it('reach scenarios and connectors', () =>
        checkHighlights(`
site London { server HT1 : transport }
//                   ^^^ write
connector Internet { source HT$01 address-space "*" }
//                          ^^^ read
scenario Outage { down server HT1 }
//                            ^^^ read
`));

    it('are those of each of two topologies', () =>
        checkHighlights(`
//- today.mailtopo
import "sites.mailtopo"
link LP: London <-> Paris
//- proposed.mailtopo
import "sites.mailtopo"
link LP: London <-> Paris cost 5
//- sites.mailtopo
site Lon$0don
//   ^^^^^^ write
site Paris
route Paris -> London
//             ^^^^^^ read
`));

    it('are none on a keyword', () => checkHighlights('rou$0te London -> Paris'));
});
