import { describe, expect, it } from 'vitest';
import { readMarks } from '../../support/marks.js';
import { checkRule, projectOf } from '../../support/rules.js';

describe('invalid-address', () => {
    it('marks recipients that are no address', () => {
        checkRule(
            'invalid-address',
            `
site A
route A -> <joe>
//         ^^^^^ \`<joe>\` is no address: it has no \`@\` and no domain behind it. Write one such as \`<joe@fabrikam.com>\`.
route A -> <fabrikam.com>
//         ^^^^^^^^^^^^^^ \`<fabrikam.com>\` is no address: it has no \`@\` and no domain behind it. Write one such as \`<joe@fabrikam.com>\`.
route A -> <@fabrikam.com>
//         ^^^^^^^^^^^^^^^ \`<@fabrikam.com>\` is no address: what stands before the \`@\` is missing. Write one such as \`<joe@fabrikam.com>\`.
route A -> <joe@>
//         ^^^^^^ \`<joe@>\` is no address: the domain behind the \`@\` is missing. Write one such as \`<joe@fabrikam.com>\`.
route A -> <joe@a@b.com>
//         ^^^^^^^^^^^^^ \`<joe@a@b.com>\` is no address: it has more than one \`@\`. Write one such as \`<joe@fabrikam.com>\`.
route A -> <joe@fabrikam..com>
//         ^^^^^^^^^^^^^^^^^^^ \`<joe@fabrikam..com>\` is no address: its domain is none: two dots stand together, or one at an end. Write one such as \`<joe@fabrikam.com>\`.
expect A -> A, <joe@b_c.com> reachable
//             ^^^^^^^^^^^^^ \`<joe@b_c.com>\` is no address: its domain is none: \`b_c\` is not made of letters, digits and inner \`-\`. Write one such as \`<joe@fabrikam.com>\`.
`,
        );
    });

    it('marks them in scenarios', () => {
        checkRule(
            'invalid-address',
            `
site A
scenario S {
    route A -> <joe>
//             ^^^^^ \`<joe>\` is no address…
}
`,
        );
    });

    it('takes addresses as they are, also of other scripts and of one label', () => {
        checkRule(
            'invalid-address',
            `
site A
route A -> <joe@fabrikam.com>, <o'neil+x@eu.fabrikam.com>, <jörg@bücher.example>, <root@localhost>
`,
        );
    });

    it('takes the arrow of a link and a comparison for what they are', () => {
        const text = 'site A\nsite B\nlink AB: A <->B cost 5\nexpect A -> B cost <5 hops >3 cost <=7\n';
        const findings = projectOf(readMarks(text), {})
            .topologies()
            .flatMap((analysis) => analysis.findings.map((each) => each.code));
        expect(findings).toEqual(['expectation-failed', 'expectation-failed']);
    });
});
