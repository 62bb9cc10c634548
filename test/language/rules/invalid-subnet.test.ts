import { describe, expect, it } from 'vitest';
import { checkFix, checkRule, fixTitles } from '../../support/rules.js';

describe('invalid-subnet', () => {
    it('marks addresses within a subnet', () => {
        checkRule(
            'invalid-subnet',
            `
site A {
    subnet 10.2.0.0/16, 10.2.1.0/16, 10.2.3.4/32, 0.0.0.0/0
//                      ^^^^^^^^^^^ \`10.2.1.0/16\` is an address within a subnet, not a subnet: its address has bits beyond the first 16. The subnet is 10.2.0.0/16.
    subnet 2001:db8::/32, 2001:db8::1/32, ::/0, ::ffff:10.0.0.1/128
//                        ^^^^^^^^^^^^^^ \`2001:db8::1/32\` is an address within a subnet, not a subnet: its address has bits beyond the first 32. The subnet is 2001:db8::/32.
}
`,
        );
    });

    it('marks what is no address', () => {
        checkRule(
            'invalid-subnet',
            `
site A {
    subnet 10.2.0.0
//         ^^^^^^^^ \`10.2.0.0\` lacks its prefix length: a subnet is an address, \`/\` and a number from 0 to 32 for IPv4, such as 10.2.0.0/16.
    subnet 10.2.0.1
//         ^^^^^^^^ \`10.2.0.1\` lacks its prefix length: a subnet is an address, \`/\` and a number from 0 to 32 for IPv4, such as 10.2.0.1/32.
    subnet 10.2.0.0/33, 10.2.0.0/, 10.2.0.0/x, 10.2.0.0/08
//         ^^^^^^^^^^^ \`10.2.0.0/33\` is no subnet: the prefix length \`33\` is not a whole number from 0 to 32 for IPv4.
//                      ^^^^^^^^^ \`10.2.0.0/\` is no subnet: the prefix length after the \`/\` is missing.
//                                 ^^^^^^^^^^ \`10.2.0.0/x\` is no subnet: the prefix length \`x\` is not a whole number from 0 to 32 for IPv4.
//                                             ^^^^^^^^^^^ \`10.2.0.0/08\` is no subnet: the prefix length \`08\` is not a whole number from 0 to 32 for IPv4.
    subnet 10.2.0/24, 10.2, 10, office
//         ^^^^^^^^^ \`10.2.0/24\` is no subnet: an IPv4 address is four numbers joined by dots.
//                    ^^^^ \`10.2\` is no subnet: an IPv4 address is four numbers joined by dots.
//                          ^^ \`10\` is no subnet: an IPv4 address is four numbers joined by dots.
//                              ^^^^^^ \`office\` is no subnet: an IPv4 address is four numbers joined by dots.
    subnet 10.2.0.256/24, 999.1.1.1/8
//         ^^^^^^^^^^^^^ \`10.2.0.256/24\` is no subnet: 256 in its address is above 255.
//                        ^^^^^^^^^^^ \`999.1.1.1/8\` is no subnet: 999 in its address is above 255.
    subnet 010.2.0.0/16
//         ^^^^^^^^^^^^ \`010.2.0.0/16\` has a number with a leading zero, which some programs take for octal. Write \`10.2.0.0/16\`.
    subnet 1::2::3/64, 1:2:3/64, 1:2:3:4:5:6:7:8:9/64, 2001:db8::/129
//         ^^^^^^^^^^ \`1::2::3/64\` is no subnet: \`::\` may stand in an IPv6 address once.
//                     ^^^^^^^^ \`1:2:3/64\` is no subnet: an IPv6 address has eight groups, and this one has 3.
//                               ^^^^^^^^^^^^^^^^^^^^ \`1:2:3:4:5:6:7:8:9/64\` is no subnet: an IPv6 address has eight groups, and this one has 9.
//                                                     ^^^^^^^^^^^^^^ \`2001:db8::/129\` is no subnet: the prefix length \`129\` is not a whole number from 0 to 128 for IPv6.
}
scenario S {
    site B { subnet 10.2.1.0/16 }
//                  ^^^^^^^^^^^ \`10.2.1.0/16\` is an address within a subnet, not a subnet: its address has bits beyond the first 16. The subnet is 10.2.0.0/16.
}
`,
        );
    });

    it.each([
        ['10.2.0.0', ['10.2.0.0/16', '10.2.0.0/32']],
        ['10.2.0.1', ['10.2.0.1/32']],
        ['10.0.0.0', ['10.0.0.0/8', '10.0.0.0/32']],
        // Who writes this means a site for all that no other subnet holds.
        ['0.0.0.0', ['0.0.0.0/0', '0.0.0.0/32']],
        ['2001:db8::', ['2001:db8::/32', '2001:db8::/128']],
        ['2001:db8:0:1::', ['2001:db8:0:1::/64', '2001:db8:0:1::/128']],
        ['2001:db8::1', ['2001:db8::1/128']],
    ])('takes the zeros at the end of %s for those of a network, or for an address', (address, subnets) => {
        const titles = subnets.map((subnet) => `Change to ${subnet}`);
        expect(fixTitles('invalid-subnet', `site A { subnet ${address} }\n`)).toEqual(titles);
    });

    it('writes the subnet that is meant', () => {
        const site = (subnet: string): string => `site A { subnet 10.1.0.0/16, ${subnet} }\n`;
        checkFix('invalid-subnet', 'Change to 10.2.0.0/16', site('10.2.1.0/16'), site('10.2.0.0/16'));
        checkFix('invalid-subnet', 'Change to 2001:db8::/32', site('2001:db8::1/32'), site('2001:db8::/32'));
        checkFix('invalid-subnet', 'Change to 10.2.0.0/16', site('10.2.0.0'), site('10.2.0.0/16'));
        checkFix('invalid-subnet', 'Change to 10.2.0.0/32', site('10.2.0.0'), site('10.2.0.0/32'));
        checkFix('invalid-subnet', 'Change to 10.2.8.0/24', site('010.02.08.0/24'), site('10.2.8.0/24'));
    });
});
