import { describe, it } from 'vitest';
import { checkRule } from '../../support/rules.js';

const SITES = `
site A { server A1, A2 : transport }
site B { server B1 : transport }
link AB: A <-> B cost 10
`;

describe('unused-address-space', () => {
    it('marks an address space that another is cheaper than from every site', () => {
        checkRule(
            'unused-address-space',
            `${SITES}
connector Internet { source A1 address-space "*" cost 5 }
connector Spare { source A2 address-space "*" cost 50 }
//                                        ^^^ No message takes address space \`*\` of connector Spare: wherever it is sent from, connector Internet is chosen instead, being cheaper. Take it out, or lower its cost.
`,
        );
    });

    it('leaves one alone that is cheaper from its own site (R9.3)', () => {
        checkRule(
            'unused-address-space',
            `${SITES}
connector Internet { source A1 address-space "*" cost 5 }
connector Spare { source B1 address-space "*" cost 14 }
`,
        );
    });

    it('leaves one alone that is nearer for its own server, or the only one for large messages (R8.4)', () => {
        checkRule(
            'unused-address-space',
            `${SITES}
connector Internet { source A1 address-space "*" }
connector Second { source A2 address-space "*" }
`,
        );
        checkRule(
            'unused-address-space',
            `${SITES}
connector Internet { source A1 address-space "*" max-message-size 10 MB }
connector Large { source A1 address-space "*" cost 50 }
`,
        );
    });

    it('marks one that comes later by name alone', () => {
        checkRule(
            'unused-address-space',
            `${SITES}
connector Zeta { source A1 address-space "*.fabrikam.com" }
//                                       ^^^^^^^^^^^^^^^^ No message takes address space \`*.fabrikam.com\` of connector Zeta: wherever it is sent from, connector Alpha is chosen instead, being first by name. Take it out, or lower its cost.
connector Alpha { source A1 address-space "*.fabrikam.com" }
`,
        );
    });

    it('marks one of two of a connector that cover the same', () => {
        checkRule(
            'unused-address-space',
            `${SITES}
connector Internet { source A1 address-space "*" cost 5, "*" cost 50 }
//                                                       ^^^ No message takes address space \`*\` of connector Internet: wherever it is sent from, another address space of this connector covers the same and costs no more. Take it out, or lower its cost.
`,
        );
    });

    it('names its own other address space and a connector, where now the one and now the other is chosen', () => {
        checkRule(
            'unused-address-space',
            `${SITES}
connector X { source A1 address-space "fabrikam.com" cost 1, "fabrikam.com" cost 60 }
//                                                           ^^^^^^^^^^^^^^ No message takes address space \`fabrikam.com\` of connector X: wherever it is sent from, another address space of this connector or connector Y is chosen instead, being cheaper. Take it out, or lower its cost.
connector Y { source B1 address-space "fabrikam.com" cost 5 }
`,
        );
    });

    it('names all connectors that are chosen instead, and why each is', () => {
        checkRule(
            'unused-address-space',
            `${SITES}
connector Spare { source A1 address-space "*.fabrikam.com" cost 50 }
//                                        ^^^^^^^^^^^^^^^^ No message takes address space \`*.fabrikam.com\` of connector Spare: wherever it is sent from, connector Part or Main is chosen instead, being more specific or cheaper. Take it out, or lower its cost.
connector Main { source A1 address-space "*.fabrikam.com" cost 1 }
connector Part { source A1 address-space "fabrikam.com" cost 90 }
`,
        );
    });

    it('knows that more specific ones leave the rest to the general one (R9.4)', () => {
        checkRule(
            'unused-address-space',
            `${SITES}
connector Internet { source A1 address-space "*" cost 100 }
connector Partner { source B1 address-space "*.fabrikam.com", "fabrikam.com", "eu.fabrikam.com" }
`,
        );
    });

    it('says nothing of connectors that are disabled, ignored, or beyond every path', () => {
        checkRule(
            'unused-address-space',
            `
site A { server A1 : transport  server A2 : mailbox }
site B { server B1 : edge }
link AB: A <-> B
connector Internet { source A1 address-space "*" }
connector Off { source A1 address-space "*" cost 50 disabled }
connector Bare { source A2 address-space "*" cost 50 }
connector Far { source B1 address-space "*" cost 50 }
`,
        );
    });

    it('leaves address spaces that are none to their own error', () => {
        checkRule(
            'unused-address-space',
            `${SITES}
connector Internet { source A1 address-space "*" }
connector Spare { source A1 address-space "*fabrikam.com" }
`,
        );
    });
});
