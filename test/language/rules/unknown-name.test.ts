import { describe, expect, it } from 'vitest';
import { readMarks } from '../../support/marks.js';
import { checkFix, checkRule, findingsOf, fixTitles, projectOf } from '../../support/rules.js';

describe('unknown-name', () => {
    it('marks names that nothing declares, and says what they may mean', () => {
        checkRule(
            'unknown-name',
            `
site Paris { server PAR-EX1 : transport, mailbox }
site London { server LON-EX1 : transport, mailbox }
link LON-PAR: Pariss <-> London
//            ^^^^^^ No site is called \`Pariss\`. Did you mean Paris?
link SELF: London <-> LON-PAR
//                    ^^^^^^^ No site is called \`LON-PAR\`. It is the name of a link.
route Londn -> Nowhere, <joe@fabrikam.com>
//    ^^^^^ No site or server is called \`Londn\`. Did you mean London?
//             ^^^^^^^ No site or server is called \`Nowhere\`.
expect PAR-EX1 -> London via Pars connector Intrnet
//                           ^^^^ No site is called \`Pars\`. Did you mean Paris?
//                                          ^^^^^^^ No connector is called \`Intrnet\`. Did you mean Internet?
connector Internet { source PAR-EX2, Paris address-space "*" }
//                          ^^^^^^^ No server is called \`PAR-EX2\`. Did you mean PAR-EX1?
//                                   ^^^^^ No server is called \`Paris\`. It is the name of a site.
`,
        );
    });

    it.each(['', 'site b\n'])(
        'knows the connector of an Edge subscription (R9.7), be a name declared twice or not',
        (again) => {
            checkRule(
                'unknown-name',
                `
site B { server B1 : transport, mailbox  server E1 : edge }
${again}expect B -> <joe@fabrikam.com> connector "EdgeSync - B to Internet"
scenario S {
    expect B -> <joe@fabrikam.com> connector "EdgeSync - B to Internet"
    expect B -> <joe@fabrikam.com> connector "EdgeSync - A to Internet"
//                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^ No connector is called…
}
`,
            );
        },
    );

    it('compares names without regard to case (R1.9)', () => {
        checkRule(
            'unknown-name',
            `
site Paris
site "Site A"
link L: PARIS <-> "SITE A"
route paris -> "site a"
`,
        );
    });

    it('takes names of other files, and in any order', () => {
        checkRule(
            'unknown-name',
            `
//- main.mailtopo
import "sites.mailtopo"
link L: Paris <-> London
link M: Paris <-> Berlin
//                ^^^^^^ No site is called \`Berlin\`.
//- sites.mailtopo
site Paris
site London
`,
        );
    });

    it('takes the names of a scenario within it only', () => {
        checkRule(
            'unknown-name',
            `
site A
scenario S {
    site B
    link L: A <-> B
    set link L cost 5
    down link M
//            ^ No link is called \`M\`.
    expect A -> B reachable
}
scenario T {
    remove site B
//              ^ No site is called \`B\`.
    link M: A <-> B
//                ^ No site is called \`B\`.
}
route A -> B
//         ^ No site or server is called \`B\`.
`,
        );
    });

    it('knows the second of two declarations, too', () => {
        checkRule(
            'unknown-name',
            `
site A
site A { server A1 : transport }
connector C { source A1 }
`,
        );
    });

    it('says no more of one declaration than twenty times', () => {
        checkRule(
            'unknown-name',
            `
site A
link L: A,
    X01, X02, X03, X04, X05, X06, X07, X08, X09, X10,
//  ^^^ No site is called \`X01\`.
//       ^^^ No site is called \`X02\`.
//            ^^^ No site is called \`X03\`.
//                 ^^^ No site is called \`X04\`.
//                      ^^^ No site is called \`X05\`.
//                           ^^^ No site is called \`X06\`.
//                                ^^^ No site is called \`X07\`.
//                                     ^^^ No site is called \`X08\`.
//                                          ^^^ No site is called \`X09\`.
//                                               ^^^ No site is called \`X10\`.
    X11, X12, X13, X14, X15, X16, X17, X18, X19, X20,
//  ^^^ No site is called \`X11\`.
//       ^^^ No site is called \`X12\`.
//            ^^^ No site is called \`X13\`.
//                 ^^^ No site is called \`X14\`.
//                      ^^^ No site is called \`X15\`.
//                           ^^^ No site is called \`X16\`.
//                                ^^^ No site is called \`X17\`.
//                                     ^^^ No site is called \`X18\`.
//                                          ^^^ No site is called \`X19\`.
//                                               ^^^ No site is called \`X20\`. 3 more here are declared nowhere.
    X21, X22, X23
`,
        );
    });

    it('changes the name to a close one, in quotes where it needs them', () => {
        checkFix(
            'unknown-name',
            'Change to Paris',
            'site Paris\nsite London\nlink L: Pariss <-> London\n',
            'site Paris\nsite London\nlink L: Paris <-> London\n',
        );
        checkFix(
            'unknown-name',
            'Change to "Site A"',
            'site "Site A"\nsite B\nlink L: SiteA <-> B\n',
            'site "Site A"\nsite B\nlink L: "Site A" <-> B\n',
        );
    });

    it('declares the site after the last one of the file', () => {
        checkFix(
            'unknown-name',
            'Declare site Lyon',
            'site Paris\nsite London { // the hub\n} // with a comment\n\nlink L: Paris <-> Lyon\n',
            'site Paris\nsite London { // the hub\n} // with a comment\nsite Lyon\n\nlink L: Paris <-> Lyon\n',
        );
    });

    it('declares it after the last site of the topology where the file has none', () => {
        checkFix(
            'unknown-name',
            'Declare site "Site B"',
            '//- main.mailtopo\nimport "sites.mailtopo"\nlink L: "Site A" <-> "Site B"\n//- sites.mailtopo\nsite "Site A"\n',
            '//- main.mailtopo\nimport "sites.mailtopo"\nlink L: "Site A" <-> "Site B"\n//- sites.mailtopo\nsite "Site A"\nsite "Site B"\n',
        );
    });

    it('declares it before its use where there is no site yet', () => {
        checkFix('unknown-name', 'Declare site A', 'route A -> A\n', 'site A\nroute A -> A\n');
        checkFix(
            'unknown-name',
            'Declare site A',
            'scenario S {\n    expect A -> A reachable\n}\n',
            'site A\nscenario S {\n    expect A -> A reachable\n}\n',
        );
    });

    it('says what names may mean until it has compared fifty thousand, and offers to change all', () => {
        const sites = Array.from({ length: 300 }, (_, index) => `site Site${String(index).padStart(3, '0')}`);
        const written = (names: readonly string[]): string =>
            `${sites.join('\n')}\n${names.map((name) => `route Site000 -> ${name}`).join('\n')}\n`;
        const said = (names: readonly string[]): readonly boolean[] =>
            findingsOf(projectOf(readMarks(written(names)), {}), 'unknown-name').map(({ message }) =>
                message.includes('Did you mean'),
            );
        // Three hundred for each name that is new: what is asked again is known.
        const different = said(sites.slice(0, 200).map((site) => `${site.slice('site '.length)}x`));
        expect(different).toEqual(Array.from({ length: 200 }, (_, index) => index <= Math.floor(50_000 / 300)));
        expect(said(Array.from({ length: 200 }, () => 'Site007x'))).toEqual(Array.from({ length: 200 }, () => true));
        const titles = fixTitles('unknown-name', written(sites.slice(0, 200).map((_, index) => `Site${index}x`)));
        expect(titles.filter((title) => title.startsWith('Change to ')).length).toBeGreaterThan(200);
    });

    it('tells what else is called so', () => {
        checkRule(
            'unknown-name',
            `
site A { server A1 : transport, mailbox }
site B { server B1 : mailbox, transport }
link AB: A <-> B
connector Internet { source A1 address-space "*" }
route A -> Internet
//         ^^^^^^^^ No site or server is called \`Internet\`. It is the name of a connector.
route AB -> B
//    ^^ No site or server is called \`AB\`. It is the name of a link. Did you mean A, A1 or B?
expect A -> B not via B1
//                    ^^ No site is called \`B1\`. It is the name of a server. Did you mean B?
`,
        );
    });

    it('declares a site before the scenario that names it, where there is none yet', () => {
        checkFix(
            'unknown-name',
            'Declare site A',
            'organization O\nscenario S { remove link L }\nscenario T {\n    remove link M\n    expect A -> A reachable\n}\n',
            'organization O\nscenario S { remove link L }\nsite A\nscenario T {\n    remove link M\n    expect A -> A reachable\n}\n',
        );
    });

    it('shows sixty letters of a name, and of more so many', () => {
        const name = 'x'.repeat(60);
        checkRule(
            'unknown-name',
            `
site A
route A -> ${name}
//         ${'^'.repeat(60)} No site or server is called \`${name}\`.
route A -> y${name}
//         ${'^'.repeat(61)} No site or server is called \`y${'x'.repeat(59)}…\`.
`,
        );
    });

    it('declares sites only', () => {
        const source =
            'site A\nconnector C { source X }\nscenario S {\n    down link L\n    down server X\n    remove connector D\n}\n';
        expect(fixTitles('unknown-name', source)).toEqual([]);
    });

    it('says in few words of a name that is a page long', () => {
        const name = 'x'.repeat(100_000);
        const [title] = fixTitles('unknown-name', `site A\nroute A -> ${name}\n`);
        expect(title).toBe(`Declare site ${'x'.repeat(60)}…`);
    });
});
