import { describe, it } from 'vitest';
import { checkRule } from '../../support/rules.js';

describe('connector-sources-in-several-sites', () => {
    it('marks the first source that is in another site (event 5026)', () => {
        checkRule(
            'connector-sources-in-several-sites',
            `
site A { server A1, A2 : transport }
site B { server B1 : transport }
site C { server C1 : transport }
link ABC: A, B, C
connector Internet {
    source A1, A2, C1, B1
//                 ^^ The source servers of connector Internet are in A, C and B (event 5026): mail from each site goes to the closest of them alone, and to no other when that does not answer. Declare a connector for each site, with the same address spaces.
    address-space "*"
}
connector One { source A1, A2 address-space "*" cost 5 }
`,
        );
    });

    it('counts no source that cannot send, and no connector that is disabled', () => {
        checkRule(
            'connector-sources-in-several-sites',
            `
site A { server A1 : transport }
site B { server B1 : mailbox, transport  server B2 : mailbox }
link AB: A <-> B
connector Internet { source A1, B2 address-space "*" }
connector Off { source A1, B1 address-space "*" disabled }
`,
        );
    });

    it('judges a connector of a scenario, in the sites of the scenario', () => {
        checkRule(
            'connector-sources-in-several-sites',
            `
site A { server A1 : transport }
scenario S {
    site B { server B1 : transport }
    link AB: A <-> B
    connector Spare { source A1, B1 address-space "*" }
//                               ^^ The source servers of connector Spare are in A and B (event 5026): mail from each site goes to the closest of them alone, and to no other when that does not answer. Declare a connector for each site, with the same address spaces.
}
`,
        );
    });
});
