import { describe, it } from 'vitest';
import { checkFix, checkRule } from '../../support/rules.js';

const connector = (cost: string): string => `site A { server A1 : transport, mailbox }
connector Internet { source A1 address-space "*" cost ${cost}, "fabrikam.com" }
`;

describe('address-space-cost-out-of-range', () => {
    it('marks costs that are not 1 to 100 (R9.1)', () => {
        checkRule(
            'address-space-cost-out-of-range',
            `
site A { server A1 : transport }
connector Internet {
    source A1
    address-space "a.com" cost 1, "b.com" cost 100, "c.com"
    address-space "d.com" cost 0
//                             ^ The cost of address space \`d.com\`, \`0\`, is out of range: Exchange takes whole numbers from 1 to 100. Until it is changed it counts as 1.
    address-space "e.com" cost 101
//                             ^^^ The cost of address space \`e.com\`, \`101\`, is out of range: Exchange takes whole numbers from 1 to 100. Until it is changed it counts as 100.
    address-space "f.com" cost -5
//                             ^^ The cost of address space \`f.com\`, \`-5\`, is out of range: Exchange takes whole numbers from 1 to 100. Until it is changed it counts as 1.
    address-space "g.com" cost 2.4
//                             ^^^ The cost of address space \`g.com\`, \`2.4\`, is out of range: Exchange takes whole numbers from 1 to 100. Until it is changed it counts as 2.
}
scenario S {
    connector Spare { source A1 address-space "*" cost 1000 }
//                                                     ^^^^ The cost of address space \`*\`, \`1000\`, is out of range: Exchange takes whole numbers from 1 to 100. Until it is changed it counts as 100.
}
`,
        );
    });

    it('leaves a cost without its figure to the error that it is', () => {
        checkRule('address-space-cost-out-of-range', connector(''));
    });

    it('changes the cost to the nearest that is taken, the one that counts until then', () => {
        checkFix('address-space-cost-out-of-range', 'Change to 1', connector('0'), connector('1'));
        checkFix('address-space-cost-out-of-range', 'Change to 100', connector('5000'), connector('100'));
    });
});
