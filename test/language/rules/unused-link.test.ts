import { describe, it } from 'vitest';
import { checkRule } from '../../support/rules.js';

describe('unused-link', () => {
    it('marks a link that a cheaper way over other sites leaves without mail', () => {
        checkRule(
            'unused-link',
            `
site BO1
site BO2
site CO1
link BO1-CO1: BO1 <-> CO1 cost 5
link BO2-CO1: BO2 <-> CO1 cost 5
link BO1-BO2: BO1 <-> BO2 cost 50
//   ^^^^^^^ No mail takes link BO1-BO2: BO1 to BO2 costs 10 over CO1, 50 over this link. At 10 or less mail between the two would take it.
`,
        );
    });

    it('leaves a link that is as cheap, since it has fewer hops (R2.2)', () => {
        checkRule(
            'unused-link',
            'site A\nsite B\nsite C\nlink AC: A <-> C cost 5\nlink BC: B <-> C cost 5\nlink AB: A <-> B cost 10',
        );
    });

    it('names one pair of a link of many sites: one that no other link joins as cheaply', () => {
        // A to B: AB is cheaper than ALL. A to C: A, B, D, C costs 9 in three hops. B to C: 6.
        checkRule(
            'unused-link',
            `
site A
site B
site C
site D
link ALL: A, B, C cost 20
//   ^^^ No mail takes link ALL: other ways between its sites cost less: for example, A to C costs 9 over B and D, 20 over this link. At 9 or less mail between the two would take it.
link AB: A <-> B cost 3
link BD: B <-> D cost 3
link CD: C <-> D cost 3
`,
        );
    });

    it('leaves a redundant link to the rule about it, and SMTP links alone', () => {
        checkRule(
            'unused-link',
            'site A\nsite B\nlink AB: A <-> B cost 10\nlink OLD: A <-> B cost 20\nsmtp link MAIL: A <-> B',
        );
    });

    it('leaves a link between sites without Exchange, if a path leads over it', () => {
        checkRule(
            'unused-link',
            'site A { server A1 : transport, mailbox }\nsite B\nsite C\nlink AB: A <-> B cost 10\nlink BC: B <-> C cost 10',
        );
    });

    it('says nothing of a link that is not finished', () => {
        checkRule(
            'unused-link',
            'site A\nsite B\nsite C\nlink AC: A <-> C cost 5\nlink BC: B <-> C cost 5\nlink AB: A <-> B <-> cost 50',
        );
    });
});
