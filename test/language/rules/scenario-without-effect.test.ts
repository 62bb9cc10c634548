import { describe, it } from 'vitest';
import { checkRule } from '../../support/rules.js';

const SITES = `
site A { server A1, A2 : transport  server A3, A4 : mailbox }
site B { server B1 : transport, mailbox }
site C { server C1 : transport, mailbox }
link AB: A <-> B cost 10
link BC: B <-> C cost 10
link AC: A <-> C cost 50
connector Internet { source A1 address-space "*" cost 10 max-message-size 10 MB }
`;

describe('scenario-without-effect', () => {
    it('marks a scenario without a change', () => {
        checkRule(
            'scenario-without-effect',
            `${SITES}
scenario Empty { }
//       ^^^^^ Scenario Empty changes nothing and takes nothing out of service: its routes are those of the topology.
scenario "Asks only" { route A -> C }
//       ^^^^^^^^^^^ Scenario "Asks only" changes nothing and takes nothing out of service: its routes are those of the topology.
`,
        );
    });

    it('marks changes that alter no route', () => {
        const alters =
            'alters no route: none of 6 routes takes another path, stop, cost, size limit or connector, and no mail waits.';
        checkRule(
            'scenario-without-effect',
            `${SITES}
scenario Dearer { set link AC cost 99 }
//       ^^^^^^ Scenario Dearer ${alters}
scenario Hub { set site C hub }
//       ^^^ Scenario Hub ${alters}
scenario Unneeded { down link AC }
//       ^^^^^^^^ Scenario Unneeded ${alters}
scenario "One of two" { down server A2 }
//       ^^^^^^^^^^^^ Scenario "One of two" ${alters}
scenario Gone { remove link AC }
//       ^^^^ Scenario Gone ${alters}
scenario Spare { connector Spare { source A1 address-space "*" cost 50 max-message-size 5 MB } }
//       ^^^^^ Scenario Spare ${alters}
`,
        );
    });

    it('counts whatever changes for any mail as an effect', () => {
        checkRule(
            'scenario-without-effect',
            `${SITES}
scenario Cost { set link AB cost 11 }
scenario Hub { set site B hub }
scenario Limit { set link AB max-message-size 5 MB }
scenario Site { site D { server D1 : transport }  link AD: A <-> D }
scenario Path { set link AC exchange-cost 15 }
scenario Site2 { down site B }
scenario Out { set connector Internet disabled }
scenario Larger { connector Large { source B1 address-space "*" cost 100 } }
`,
        );
    });

    it('counts another path at the same cost in as many hops as an effect', () => {
        // From A to D over B, by its name; if that costs more, over C, for as much as before.
        checkRule(
            'scenario-without-effect',
            `
site A { server A1 : transport, mailbox }
site B
site C
site D { server D1 : transport, mailbox }
link AB: A <-> B cost 10
link BD: B <-> D cost 10
link AC: A <-> C cost 10
link CD: C <-> D cost 10
scenario "Over C" { set link BD cost 11 }
scenario "Over B" { set link CD cost 11 }
//       ^^^^^^^^ Scenario "Over B" alters no route…
`,
        );
    });

    it('counts the mail of a single mailbox server, although its site answers', () => {
        checkRule(
            'scenario-without-effect',
            `${SITES}
scenario "One mailbox server" { down server A3 }
scenario "None of it" { remove server A4 }
`,
        );
        checkRule(
            'scenario-without-effect',
            `
site A {
    server A1 : transport, mailbox
    server A2 : transport exchange 2010
    server A3 : mailbox exchange 2010
}
scenario "The only one of its version" { down server A2 }
`,
        );
    });

    it('says nothing where something in it is not understood', () => {
        checkRule(
            'scenario-without-effect',
            `${SITES}
scenario Unknown { down link AX }
scenario Broken { set link }
`,
        );
    });
});
