import { describe, expect, it } from 'vitest';
import { checkFix, checkRule, fixTitles } from '../../support/rules.js';

const SITES = `
site A { server A1 : transport, mailbox }
site B { server B1 : transport, mailbox }
link AB: A <-> B
`;

describe('no-matching-connector', () => {
    it('marks an address that no address space covers (R9.5)', () => {
        checkRule(
            'no-matching-connector',
            `${SITES}
connector Partner { source A1 address-space "*.fabrikam.com" }
route A -> <joe@eu.fabrikam.com>
route A -> <joe@litware.com>
//         ^^^^^^^^^^^^^^^^^ No send connector takes mail from A for litware.com, so it goes to the Unreachable queue: no address space covers the domain. Add one to a connector, or declare a connector for \`"*"\`.
route A -> B, <joe@xfabrikam.com>
//            ^^^^^^^^^^^^^^^^^^^ No send connector takes mail from A for xfabrikam.com, so it goes to the Unreachable queue: no address space covers the domain. Add one to a connector, or declare a connector for \`"*"\`.
`,
        );
    });

    it('says so where there is no connector at all', () => {
        checkRule(
            'no-matching-connector',
            `${SITES}
route A -> <joe@fabrikam.com>
//         ^^^^^^^^^^^^^^^^^^ No send connector takes mail from A for fabrikam.com, so it goes to the Unreachable queue: there is none. Declare a connector for \`"*"\`.
`,
        );
    });

    it('says of each connector that covers the domain why it is none for this mail, and nothing of the others', () => {
        checkRule(
            'no-matching-connector',
            `${SITES}
site C { server C1 : transport, mailbox }
site D { server D1 : mailbox }
connector Off { source A1 address-space "*" disabled }
connector Own { source B1 address-space "fabrikam.com" scoped }
connector Far { source C1 address-space "fabrikam.com" }
connector Bare { source D1 address-space "fabrikam.com" }
connector Other { source A1 address-space "litware.com" disabled }
route A -> <joe@fabrikam.com>
//         ^^^^^^^^^^^^^^^^^^ No send connector takes mail from A for fabrikam.com, so it goes to the Unreachable queue: Off is disabled, Own is scoped to other sites, Bare has no source server that can send and Far cannot be reached from there.
route B -> <joe@fabrikam.com>
`,
        );
    });

    it('leaves mail that is too large for its connector to message-too-large, and says nothing of an expect', () => {
        checkRule(
            'no-matching-connector',
            `${SITES}
connector Internet { source A1 address-space "litware.com" max-message-size 1 MB }
route A -> <joe@litware.com> size 5 MB
expect A -> <joe@fabrikam.com> unreachable
`,
        );
    });

    it('judges the routes of a scenario by its connectors', () => {
        checkRule(
            'no-matching-connector',
            `${SITES}
connector Internet { source A1 address-space "*" }
scenario S {
    set connector Internet disabled
    route B -> <joe@fabrikam.com>
//             ^^^^^^^^^^^^^^^^^^ No send connector takes mail from B for fabrikam.com, so it goes to the Unreachable queue: Internet is disabled.
}
`,
        );
    });

    it('offers to let three connectors cover the domain, that nothing else keeps from the mail', () => {
        const text = `${SITES}
site C { server C1 : transport, mailbox }
connector Off { source A1 address-space "litware.com" disabled }
connector Far { source C1 address-space "litware.com" }
connector One { source A1 address-space "a.com" }
connector Two { source B1 address-space "b.com", "c.com" }
connector Three { source A1 address-space "d.com" }
connector Zulu { source A1 address-space "e.com" }
route A -> <joe@fabrikam.com>
`;
        expect(fixTitles('no-matching-connector', text)).toEqual(
            ['One', 'Three', 'Two'].map((name) => `Add address space "fabrikam.com" to connector ${name}`),
        );
        checkFix(
            'no-matching-connector',
            'Add address space "fabrikam.com" to connector Two',
            text,
            text.replace('"c.com"', '"c.com", "fabrikam.com"').replace(/^\n/, ''),
        );
    });
});
