import { describe, it } from 'vitest';
import { checkRule } from '../../support/rules.js';

describe('source-server-without-transport', () => {
    it('marks the sources that send nothing, beside others that do', () => {
        checkRule(
            'source-server-without-transport',
            `
site A {
    server A1 : transport
    server A2 : mailbox
    server A3 : client-access
    server A4 : edge
}
connector Internet {
    source A1, A2, A3, A4
//             ^^ A2 has no transport and sends nothing over connector Internet. Give it the role transport, or take it out.
//                 ^^ A3 has no transport and sends nothing over connector Internet. Give it the role transport, or take it out.
    address-space "*"
}
`,
        );
    });

    it('says nothing where none can send: the whole connector is ignored then', () => {
        checkRule(
            'source-server-without-transport',
            `
site A { server A2 : mailbox }
connector Internet { source A2 address-space "*" }
`,
        );
    });

    it('has nothing against mailbox servers from 2013 on (R5.1)', () => {
        checkRule(
            'source-server-without-transport',
            `
site A {
    server A1 : transport
    server A2 : mailbox exchange 2013
}
connector Internet { source A1, A2 address-space "*" }
`,
        );
    });

    it('leaves unknown names to their own error', () => {
        checkRule(
            'source-server-without-transport',
            `
site A { server A1 : transport }
connector Internet { source A1, A9 address-space "*" }
`,
        );
    });

    it('judges a connector of a scenario', () => {
        checkRule(
            'source-server-without-transport',
            `
site A {
    server A1 : transport
    server A2 : mailbox
}
scenario S {
    connector Spare { source A1, A2 address-space "*" }
//                               ^^ A2 has no transport and sends nothing over connector Spare. Give it the role transport, or take it out.
}
`,
        );
    });
});
