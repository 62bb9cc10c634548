import { describe, it } from 'vitest';
import { checkFix, checkRule } from '../../support/rules.js';

describe('repeated-attribute', () => {
    it('marks the second attribute of a kind', () => {
        checkRule(
            'repeated-attribute',
            `
site A { description "one" description "two" }
//                         ^^^^^^^^^^^^^^^^^ This site gives \`description\` twice: the first counts, this one does not.
site B
link L: A <-> B cost 5 exchange-cost 6 cost 7 exchange-cost none cost 5
//                                     ^^^^^^ This link gives \`cost\` twice: the first counts, this one does not.
//                                            ^^^^^^^^^^^^^^^^^^ This link gives \`exchange-cost\` twice: the first counts, this one does not.
//                                                               ^^^^^^ This link gives \`cost\` twice: the first counts, this one does not.
link M: A <-> B max-message-size 5 MB description "x" max-message-size 6 MB description "y"
//                                                    ^^^^^^^^^^^^^^^^^^^^^ This link gives \`max-message-size\` twice: the first counts, this one does not.
//                                                                          ^^^^^^^^^^^^^^^ This link gives \`description\` twice: the first counts, this one does not.
connector C {
    max-message-size 5 MB
    address-space "*"
    max-message-size 5 MB
//  ^^^^^^^^^^^^^^^^^^^^^ This connector gives \`max-message-size\` twice: the first counts, this one does not.
}
scenario S {
    set link L cost 5 cost 6
//                    ^^^^^^ This change gives \`cost\` twice: the first counts, this one does not.
}
`,
        );
    });

    it('leaves one of each alone', () => {
        checkRule(
            'repeated-attribute',
            `
site A { subnet 10.0.0.0/8 subnet 11.0.0.0/8 server A1 : mailbox server A2 : mailbox }
link L: A, A cost 5 exchange-cost 5 max-message-size 5 MB description "x"
connector C { source A1 source A2 address-space "*" address-space "x" }
`,
        );
    });

    it('takes the later one out, and the space before it', () => {
        checkFix(
            'repeated-attribute',
            'Take out the repeated `cost`',
            'site A\nsite B\nlink L: A <-> B cost 5 cost 7 max-message-size 5 MB\n',
            'site A\nsite B\nlink L: A <-> B cost 5 max-message-size 5 MB\n',
        );
    });

    it('takes its line where it has one, and leaves comments', () => {
        checkFix(
            'repeated-attribute',
            'Take out the repeated `description`',
            'site A {\n    description "one"\n    description "two"\n}\n',
            'site A {\n    description "one"\n}\n',
        );
        checkFix(
            'repeated-attribute',
            'Take out the repeated `cost`',
            'site A\nsite B\nlink L: A <-> B cost 5 /* or */cost 7\n',
            'site A\nsite B\nlink L: A <-> B cost 5 /* or */\n',
        );
    });
});
