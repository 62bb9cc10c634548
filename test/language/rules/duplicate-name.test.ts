import { describe, expect, it } from 'vitest';
import { readMarks } from '../../support/marks.js';
import { checkRule, projectOf } from '../../support/rules.js';

describe('duplicate-name', () => {
    it('marks the second of two of a kind', () => {
        checkRule(
            'duplicate-name',
            `
site Paris { server P1, P1 : mailbox }
//                      ^^ There is a server P1 already in this site: the first declaration counts, this one does not. Rename it or take it out.
site Paris
//   ^^^^^ There is a site Paris already: the first declaration counts, this one does not. Rename it or take it out.
link L: Paris <-> London
link L: London <-> Paris
//   ^ There is a link L already: the first declaration counts, this one does not. Rename it or take it out.
site London {
    server P1 : mailbox
//         ^^ There is a server P1 already in site Paris: the first declaration counts, this one does not. Rename it or take it out.
    server L1 : mailbox
    server L1 : transport
//         ^^ There is a server L1 already in this site: the first declaration counts, this one does not. Rename it or take it out.
}
connector Internet { source P1 }
connector Internet { source L1 }
//        ^^^^^^^^ There is a connector Internet already: the first declaration counts, this one does not. Rename it or take it out.
scenario S { down site Paris }
scenario S { down site London }
//       ^ There is a scenario S already: the first declaration counts, this one does not. Rename it or take it out.
`,
        );
    });

    it('compares without regard to case (R1.9)', () => {
        checkRule(
            'duplicate-name',
            `
site Paris
site PARIS
//   ^^^^^ There is a site Paris already, and names compare without regard to case: the first declaration counts, this one does not. Rename it or take it out.
site "paris"
//   ^^^^^^^ There is a site Paris already, and names compare without regard to case: the first declaration counts, this one does not. Rename it or take it out.
`,
        );
    });

    it('leaves the same name in two name spaces alone', () => {
        checkRule(
            'duplicate-name',
            `
site Same { server Same : transport }
site Other
link Same: Same <-> Other
connector Same { source Same }
scenario Same { down site Same }
`,
        );
    });

    it('marks a second organization, whatever its name', () => {
        checkRule(
            'duplicate-name',
            `
organization Contoso
site A
    organization Fabrikam exchange 2010
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ A topology is of one organization, and it is declared as Contoso already: the first declaration counts, this one does not. Take it out.
`,
        );
    });

    it('says where a server stands in another file', () => {
        checkRule(
            'duplicate-name',
            `
//- main.mailtopo
import "emea.mailtopo"
site London { server EX1 : mailbox }
//- emea.mailtopo
site Paris { server EX1 : mailbox }
//                  ^^^ There is a server EX1 already in site London: the first declaration counts, this one does not. Rename it or take it out.
`,
        );
    });

    it('looks at what a scenario declares by itself', () => {
        checkRule(
            'duplicate-name',
            `
site A
site B
scenario S {
    site C
    site c
//       ^ There is a site C already, and names compare without regard to case: the first declaration counts, this one does not. Rename it or take it out.
    link L: A <-> C
    link L: B <-> C
//       ^ There is a link L already: the first declaration counts, this one does not. Rename it or take it out.
}
scenario T {
    site C
}
`,
        );
    });

    it('marks what a scenario declares and the topology has, unless the scenario takes that out', () => {
        checkRule(
            'duplicate-name',
            `
site A { server A1 : transport }
site B { server B1 : transport }
link L: A <-> B
connector Internet { source A1 address-space "*" }
scenario "Has it already" {
    site a { server C1 : transport }
//       ^ There is a site A already, and names compare without regard to case: the first declaration counts, this one does not. Rename it or take it out. To change A, use \`set\`; to put this in its place, add \`remove site A\`.
    site C { server B1 : transport }
//                  ^^ There is a server B1 already in site B: the first declaration counts, this one does not. Rename it or take it out. To put this in its place, add \`remove server B1\`.
    link L: A <-> C
//       ^ There is a link L already: the first declaration counts, this one does not. Rename it or take it out. To change L, use \`set\`; to put this in its place, add \`remove link L\`.
    connector Internet { source B1 address-space "*" }
//            ^^^^^^^^ There is a connector Internet already: the first declaration counts, this one does not. Rename it or take it out. To change Internet, use \`set\`; to put this in its place, add \`remove connector Internet\`.
}
scenario "Puts it in the place" {
    site A { server A1, B1 : transport }
    remove site A
    remove server B1
    remove link L
    link L: A <-> B
    remove connector Internet
    connector Internet { source B1 address-space "*" }
}
`,
        );
    });

    it('shows the first', () => {
        const project = projectOf(readMarks('site Paris\nsite PARIS\n'), {});
        const findings = project.topologies().flatMap((analysis) => analysis.findings);
        const [first] = findings.find((each) => each.code === 'duplicate-name')?.related ?? [];
        expect(first?.message).toBe('`Paris` is declared here first.');
        expect(first?.place.span).toEqual({ start: 5, end: 10 });
    });
});
