import { describe, it } from 'vitest';
import { checkRule } from '../../support/rules.js';

describe('connector-without-source', () => {
    it('marks a connector without a source server that can send (event 5014)', () => {
        checkRule(
            'connector-without-source',
            `
site A {
    server A1 : transport
    server A2, A3 : mailbox
}
connector None { address-space "*" }
//        ^^^^ Exchange ignores connector None (event 5014): it has no source server. Name one with the role transport behind \`source\`.
connector One { source A2 address-space "*" }
//        ^^^ Exchange ignores connector One (event 5014): its source is A2, which has no transport. Name a server with the role transport.
connector Two { source A2, A3 address-space "*" }
//        ^^^ Exchange ignores connector Two (event 5014): its source is A2 and A3, none of which has transport. Name a server with the role transport.
connector Good { source A1 address-space "*" }
connector Mixed { source A2, A1 address-space "*" }
`,
        );
    });

    it('says what to do in a sketch, where no server is known', () => {
        checkRule(
            'connector-without-source',
            `
site A
connector Internet { address-space "*" }
//        ^^^^^^^^ Exchange ignores connector Internet (event 5014): it has no source server, and no server is declared anywhere. Declare one with the role transport and name it behind \`source\`.
`,
        );
    });

    it('takes mailbox servers from 2013 on (R5.1), and Edge Transport servers (R9.7)', () => {
        checkRule(
            'connector-without-source',
            `
organization O exchange 2016
site A {
    server A1 : mailbox
    server A2 : edge
}
connector Inside { source A1 address-space "*" }
connector Edge { source A2 address-space "*.fabrikam.com" }
`,
        );
    });

    it('is said once of a connector that a scenario has too, and of one that it adds', () => {
        checkRule(
            'connector-without-source',
            `
site A { server A1 : transport }
connector None { address-space "*" }
//        ^^^^ Exchange ignores connector None (event 5014)…
scenario S {
    down site A
    connector More { address-space "*" }
//            ^^^^ Exchange ignores connector More (event 5014)…
}
`,
        );
    });

    it('leaves names that nothing declares to their own error', () => {
        checkRule(
            'connector-without-source',
            `
site A { server A1 : transport }
connector Internet { source A9 address-space "*" }
connector Third { address-space
connector Other { source A9
`,
        );
    });

    it('judges a connector where it is declared, and once', () => {
        checkRule(
            'connector-without-source',
            `
site A { server A1 : transport }
connector Internet { source A1 address-space "*" }
scenario S {
    remove server A1
    connector Spare { address-space "*" }
//            ^^^^^ Exchange ignores connector Spare (event 5014): it has no source server. Name one with the role transport behind \`source\`.
}
`,
        );
    });
});
