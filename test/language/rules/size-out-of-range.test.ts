import { describe, expect, it } from 'vitest';
import { checkFix, checkRule, fixTitles } from '../../support/rules.js';

describe('size-out-of-range', () => {
    it('marks limits of links below 64 KB, and those that nothing can exceed (R8.1)', () => {
        checkRule(
            'size-out-of-range',
            `
site A
site B
link L1: A <-> B max-message-size 64 KB
link L2: A <-> B max-message-size 63 KB
//                                ^^^^^ The size limit of link L2, \`63 KB\`, is too small: a site link takes limits of 64 KB and up. Until it is changed it counts as 64 KB.
link L3: A <-> B max-message-size 0 MB
//                                ^^^^ The size limit of link L3, \`0 MB\`, is too small: a site link takes limits of 64 KB and up. Until it is changed it counts as 64 KB.
link L4: A <-> B max-message-size -1 GB
//                                ^^^^^ The size limit of link L4, \`-1 GB\`, is too small: a site link takes limits of 64 KB and up. Until it is changed it counts as 64 KB.
link L5: A <-> B max-message-size 8388608 GB
link L6: A <-> B max-message-size 8388609 GB
//                                ^^^^^^^^^^ The size limit of link L6, \`8388609 GB\`, is too large: the largest is 8,388,608 GB. Until it is changed there is no limit.
link L7: A <-> B max-message-size unlimited
link L8: A <-> B max-message-size UNLIMITED
scenario S {
    set link L1 max-message-size 1 KB
//                               ^^^^ The size limit of link L1, \`1 KB\`, is too small: a site link takes limits of 64 KB and up. Until it is changed it counts as 64 KB.
}
`,
        );
    });

    it('marks what is no size', () => {
        checkRule(
            'size-out-of-range',
            `
site A
site B
link L1: A <-> B max-message-size 10
//                                ^^ The size limit of link L1, \`10\`, lacks its unit: \`KB\`, \`MB\` or \`GB\`.
link L2: A <-> B max-message-size 10 TB
//                                ^^^^^ The size limit of link L2 has the unknown unit \`TB\`: a size is a whole number and \`KB\`, \`MB\` or \`GB\`, or \`unlimited\`. Did you mean 10240 GB?
link L3: A <-> B max-message-size 10 MBB
//                                ^^^^^^ The size limit of link L3 has the unknown unit \`MBB\`: a size is a whole number and \`KB\`, \`MB\` or \`GB\`, or \`unlimited\`. Did you mean 10 MB?
link L4: A <-> B max-message-size 1.5 MB
//                                ^^^^^^ The size limit of link L4, \`1.5 MB\`, is no whole number: a size is a whole number and \`KB\`, \`MB\` or \`GB\`, or \`unlimited\`.
link L5: A <-> B max-message-size unlimted
//                                ^^^^^^^^ The size limit of link L5, \`unlimted\`, is no size. Did you mean unlimited? A size is a whole number and \`KB\`, \`MB\` or \`GB\`, or \`unlimited\`.
link L6: A <-> B max-message-size 10 apples
//                                ^^^^^^^^^ The size limit of link L6 has the unknown unit \`apples\`: a size is a whole number and \`KB\`, \`MB\` or \`GB\`, or \`unlimited\`.
link L7: A <-> B max-message-size big
//                                ^^^ The size limit of link L7, \`big\`, is no size. A size is a whole number and \`KB\`, \`MB\` or \`GB\`, or \`unlimited\`.
link L8: A <-> B max-message-size 10 mb
`,
        );
    });

    it('marks limits of connectors', () => {
        checkRule(
            'size-out-of-range',
            `
site A { server A1 : transport, mailbox }
connector C { source A1 max-message-size 0 KB }
//                                       ^^^^ The size limit of connector C, \`0 KB\`, is too small: a limit is at least 1 KB; \`unlimited\` stands for none. Until it is changed it counts as 1 KB.
connector D { source A1 max-message-size 1 KB }
connector E { source A1 max-message-size 1 }
//                                       ^ The size limit of connector E, \`1\`, lacks its unit: \`KB\`, \`MB\` or \`GB\`.
`,
        );
    });

    it('marks sizes of messages', () => {
        checkRule(
            'size-out-of-range',
            `
site A
route A -> A size 12 MB
route A -> A size 0 KB
//                ^^^^ The size of this message, \`0 KB\`, is too small: a message has at least 1 KB here.
route A -> A size unlimited
//                ^^^^^^^^^ The size of this message cannot be unlimited: give it as a whole number and \`KB\`, \`MB\` or \`GB\`.
expect A -> A size 12 reachable
//                 ^^ The size of this message, \`12\`, lacks its unit: \`KB\`, \`MB\` or \`GB\`.
expect A -> A size 9999999999999999 GB reachable
//                 ^^^^^^^^^^^^^^^^^^^ The size of this message, \`9999999999999999 GB\`, is too large: the largest is 8,388,608 GB.
expect A -> A size huge reachable
//                 ^^^^ The size of this message, \`huge\`, is no size. A size is a whole number and \`KB\`, \`MB\` or \`GB\`.
`,
        );
    });

    const link = (size: string): string => `site A\nsite B\nlink L: A <-> B max-message-size ${size} cost 5\n`;

    it('changes the limit', () => {
        checkFix('size-out-of-range', 'Change to 64 KB', link('5 KB'), link('64 KB'));
        checkFix('size-out-of-range', 'Change to unlimited', link('unlimitd'), link('unlimited'));
        checkFix('size-out-of-range', 'Change to 10 GB', link('10'), link('10 GB'));
    });

    it('keeps what a size says', () => {
        checkFix('size-out-of-range', 'Change to 1536 KB', link('1.5 MB'), link('1536 KB'));
        checkFix('size-out-of-range', 'Change to 2048 GB', link('2 TB'), link('2048 GB'));
        checkFix('size-out-of-range', 'Change to 10 MB', link('10485760 bytes'), link('10 MB'));
        checkFix('size-out-of-range', 'Change to 10 MB', link('10 MiB'), link('10 MB'));
    });

    it.each([
        ['10240 byte', '10 KB'],
        ['2048 B', '2 KB'],
        ['10 K', '10 KB'],
        ['10 KiB', '10 KB'],
        ['10 m', '10 MB'],
        ['10 G', '10 GB'],
        ['10 GiB', '10 GB'],
        ['2 TiB', '2048 GB'],
        ['2 gib', '2 GB'],
        ['0.4 kb', '1 KB'],
        ['1.0001 mb', '1 MB'],
        ['2.0001 GB', '2 GB'],
    ])('takes %s for %s', (written, meant) => {
        const route = (size: string): string => `site A\nroute A -> A size ${size}\n`;
        expect(fixTitles('size-out-of-range', route(written))).toEqual([`Change to ${meant}`]);
    });

    it('offers each unit that makes a size of a figure without one', () => {
        expect(fixTitles('size-out-of-range', link('10'))).toEqual([
            'Change to 10 MB',
            'Change to 10 KB',
            'Change to 10 GB',
        ]);
        // The largest size is 8,388,608 GB.
        expect(fixTitles('size-out-of-range', link('8388608'))).toEqual([
            'Change to 8192 GB',
            'Change to 8 GB',
            'Change to 8388608 GB',
        ]);
        expect(fixTitles('size-out-of-range', link('8388609'))).toEqual([
            'Change to 8388609 MB',
            'Change to 8388609 KB',
        ]);
        expect(fixTitles('size-out-of-range', link('0'))).toEqual([]);
    });

    it('offers nothing that would say something else', () => {
        expect(fixTitles('size-out-of-range', link('1.5 B'))).toEqual([]);
        expect(fixTitles('size-out-of-range', link('10 apples'))).toEqual([]);
    });
});
