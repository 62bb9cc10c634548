import { describe, expect, it } from 'vitest';
import { checkFix, checkRule, fixTitles } from '../../support/rules.js';

describe('repeated-site-in-link', () => {
    it('marks a site that is in the link already', () => {
        checkRule(
            'repeated-site-in-link',
            `
site A
site "Site B"
site C
link L: A <-> "Site B" <-> a
//                         ^ A is in link L already, and every two sites of a link are one hop apart: naming it again changes nothing.
link M: A, C, "Site B", C, A
//                      ^ C is in link M already, and every two sites of a link are one hop apart: naming it again changes nothing.
//                         ^ A is in link M already, and every two sites of a link are one hop apart: naming it again changes nothing.
link N: A <-> C
link O: A <-> A
scenario S {
    link P: A, C, A
//                ^ A is in link P already, and every two sites of a link are one hop apart: naming it again changes nothing.
}
`,
        );
    });

    it('takes it out with its separator', () => {
        const sites = 'site A\nsite B\n';
        const title = 'Take out the repeated A';
        checkFix(
            'repeated-site-in-link',
            title,
            `${sites}link L: A <-> B <-> A cost 5\n`,
            `${sites}link L: A <-> B cost 5\n`,
        );
        checkFix('repeated-site-in-link', title, `${sites}link L: A, a, B\n`, `${sites}link L: A, B\n`);
    });

    it('has no fix for a link that does not parse', () => {
        expect(fixTitles('repeated-site-in-link', 'site A\nsite B\nlink L: A <-> B <-> A cost\n')).toEqual([]);
    });
});
