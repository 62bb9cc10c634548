import { describe, it } from 'vitest';
import { checkFix, checkRule } from '../../support/rules.js';

const SITES = `
site A { server A1 : transport }
site B { server B1 : transport }
link AB: A <-> B cost 10
connector Internet { source A1 address-space "*" }
`;

describe('repeated-change', () => {
    it('marks the second of two changes of the same thing', () => {
        checkRule(
            'repeated-change',
            `${SITES}
scenario S {
    set link AB cost 5
    set link ab cost 7
//              ^^^^^^ \`cost\` of link ab is set already: that counts, and this changes nothing. Take it out.
    set site B hub
    set site B not hub
//  ^^^^^^^^^^^^^^^^^^ \`hub\` of site B is set already: that counts, and this changes nothing. Take it out.
    set connector Internet disabled
    set connector Internet disabled
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`disabled\` of connector Internet is set already: that counts, and this changes nothing. Take it out.
    down server A1
    down server A1
//  ^^^^^^^^^^^^^^ Server A1 is down already in this scenario: that counts, and this changes nothing. Take it out.
}
`,
        );
    });

    it('marks of a line what is repeated, and no more', () => {
        checkRule(
            'repeated-change',
            `${SITES}
scenario S {
    set link AB cost 5
    set link AB cost 7 exchange-cost 3 max-message-size 5 MB
//              ^^^^^^ \`cost\` of link AB is set already: that counts, and this changes nothing. Take it out.
    set link AB max-message-size 6 MB
//              ^^^^^^^^^^^^^^^^^^^^^ \`max-message-size\` of link AB is set already: that counts, and this changes nothing. Take it out.
}
`,
        );
    });

    it('marks what is said of a thing that is taken out', () => {
        checkRule(
            'repeated-change',
            `${SITES}
scenario S {
    set link AB cost 5
//  ^^^^^^^^^^^^^^^^^^ Link AB is taken out in this scenario: that counts, and this changes nothing. Take it out.
    remove link AB
    remove link AB
//  ^^^^^^^^^^^^^^ Link AB is taken out already in this scenario: that counts, and this changes nothing. Take it out.
    remove site B
    down site B
//  ^^^^^^^^^^^ Site B is taken out in this scenario: that counts, and this changes nothing. Take it out.
    down server B1
//  ^^^^^^^^^^^^^^ Server B1 is taken out with site B: that counts, and this changes nothing. Take it out.
    remove server B1
//  ^^^^^^^^^^^^^^^^ Server B1 is taken out with site B: that counts, and this changes nothing. Take it out.
}
`,
        );
    });

    it('lets a scenario put something else in the place of what it takes out', () => {
        checkRule(
            'repeated-change',
            `${SITES}
scenario S {
    remove site B
    remove link AB
    site B { server B1 : transport }
    link AB: A <-> B cost 1
    set link AB cost 5
    set site B hub
    down server B1
}
`,
        );
    });

    it('leaves different attributes, things and scenarios alone, and names that nothing declares to their own error', () => {
        checkRule(
            'repeated-change',
            `${SITES}
scenario S {
    set link AB cost 5
    set link AB exchange-cost 5
    set site A hub
    set site B hub
    down site A
    remove site Nowhere
    remove site Nowhere
}
scenario T { set link AB cost 5 }
`,
        );
    });

    const scenario = (lines: string): string => `${SITES}scenario S {\n    set link AB cost 5\n${lines}}\n`;

    it('takes out the repeated attribute, or the line where nothing else is in it', () => {
        checkFix('repeated-change', 'Take out this change', scenario('    set link AB cost 7\n'), scenario(''));
        checkFix(
            'repeated-change',
            'Take out this change',
            scenario('    set link AB cost 7 max-message-size 5 MB\n'),
            scenario('    set link AB max-message-size 5 MB\n'),
        );
        checkFix(
            'repeated-change',
            'Take out this change',
            scenario('    set link AB max-message-size 5 MB cost 7\n'),
            scenario('    set link AB max-message-size 5 MB\n'),
        );
    });
});
