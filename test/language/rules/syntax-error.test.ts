import { describe, expect, it } from 'vitest';
import { checkFix, checkRule, fixTitles } from '../../support/rules.js';

describe('syntax-error', () => {
    it('marks what does not parse, and only that', () => {
        checkRule(
            'syntax-error',
            `
site A
site B {
    server B1 : transport, mailbox
//                         ^^^^^^^ The brace of this declaration is never closed: \`}\` is missing after \`mailbox\`.
site C
link L: A <-> B cost
//              ^^^^ This declaration is not complete: a whole number is missing after \`cost\`.
link M: A <-> B
    fnord snafu
//  ^^^^^ \`fnord\` does not fit here: \`organization\`, \`import\`, \`hub\`, \`site\`, \`smtp\` or another keyword can stand here.
site D }
//     ^ No brace is open here that this one could close.
site "E
//   ^^ This text has no closing quote in its line.
site F
`,
        );
    });

    it('marks broken declarations within a scenario', () => {
        checkRule(
            'syntax-error',
            `
site A
site B
link L: A <-> B
scenario "Cut" {
    set link L cost
//             ^^^^ This declaration is not complete: a whole number is missing after \`cost\`.
    down link
//       ^^^^ This declaration is not complete: a link is missing after \`link\`.
    expect A -> B unreachble
//                ^^^^^^^^^^ \`unreachble\` does not fit after \`B\`: did you mean \`unreachable\`?
    expect A -> B reachable
}
`,
        );
    });

    it('marks a scenario that is never closed at its brace, and keeps what stands in it', () => {
        checkRule(
            'syntax-error',
            `
site A
scenario S {
//         ^ The brace of this declaration is never closed: \`}\` is missing after \`{\`.
    expect A -> A reachable

site B
`,
        );
    });

    it('marks changes and outages outside of scenarios', () => {
        checkRule(
            'syntax-error',
            `
site A
site B
link L: A <-> B
    set site A hub
//  ^^^ \`set\` is a change that a scenario tries out: it belongs between the braces of a \`scenario\`, and counts for nothing here.
    remove link L
//  ^^^^^^ \`remove\` is a change that a scenario tries out: it belongs between the braces of a \`scenario\`, and counts for nothing here.
    down site B
//  ^^^^ \`down\` is an outage that a scenario tries out: it belongs between the braces of a \`scenario\`, and counts for nothing here.
scenario S {
    set site A hub
}
`,
        );
    });

    it('marks what cannot stand in a scenario', () => {
        checkRule(
            'syntax-error',
            `
site A
scenario S {
    organization Contoso
//  ^^^^^^^^^^^^ \`organization\` cannot stand in a scenario: there is one for the whole topology. Move it out of the braces of scenario S; it counts for nothing here.
    import "other.mailtopo"
//  ^^^^^^ \`import\` cannot stand in a scenario: a file is taken in for the whole topology. Move it out of the braces of scenario S; it counts for nothing here.
    scenario Inner {
//  ^^^^^^^^ \`scenario\` cannot stand in a scenario: each is laid over the topology by itself. Move it out of the braces of scenario S; it counts for nothing here.
        expect A -> A reachable
    }
}
`,
        );
    });

    it('marks names that need quotes', () => {
        checkRule(
            'syntax-error',
            `
site A×B
//   ^^^ The name \`A×B\` needs quotes: without them a name is made of letters, digits, \`_\`, \`.\` and inner \`-\`.
site "A×C"
link 0815: A×B <-> "A×C"
//   ^^^^ A name that begins with a digit needs quotes: "0815".
//         ^^^ The name \`A×B\` needs quotes: without them a name is made of letters, digits, \`_\`, \`.\` and inner \`-\`.
link R&D: "A×B" <-> "A×C"
//   ^^^ \`&\` cannot be part of a bare name. A name with it needs quotes: "R&D".
link set: "A×B" <-> "A×C"
//   ^^^ \`set\` is a keyword. A name that is one needs quotes: "set".
connector C { source X·Y }
//                   ^^^ The name \`X·Y\` needs quotes: without them a name is made of letters, digits, \`_\`, \`.\` and inner \`-\`.
`,
        );
    });

    it('marks unknown roles and versions', () => {
        checkRule(
            'syntax-error',
            `
organization Contoso exchange 2008
//                            ^^^^ \`2008\` is no version of Exchange that mailtopo knows. Did you mean 2003 or 2007? The versions are 2003, 2007, 2010, 2013, 2016, 2019 and SE.
site A {
    server A1 : transprt, Mailbox
//              ^^^^^^^^ \`transprt\` is no role of a server. Did you mean transport? The roles are transport, mailbox, client-access, unified-messaging and edge.
    server A2 : CAS, postman exchange 5.5
//              ^^^ \`CAS\` is no role of a server. Did you mean client-access? The roles are transport, mailbox, client-access, unified-messaging and edge.
//                   ^^^^^^^ \`postman\` is no role of a server. The roles are transport, mailbox, client-access, unified-messaging and edge.
//                                    ^^^ \`5.5\` is no version of Exchange that mailtopo knows. The versions are 2003, 2007, 2010, 2013, 2016, 2019 and SE.
    server A3 : mailbox exchange se
}
scenario S {
    site B { server B1 : um }
//                       ^^ \`um\` is no role of a server. Did you mean unified-messaging? The roles are transport, mailbox, client-access, unified-messaging and edge.
}
`,
        );
    });

    it('closes a brace after what it holds', () => {
        checkFix(
            'syntax-error',
            'Close the brace',
            'site A {\n    server B : mailbox // the last\nsite C\n',
            'site A {\n    server B : mailbox // the last\n}\nsite C\n',
        );
        checkFix(
            'syntax-error',
            'Close the brace',
            'scenario S {\n    expect A -> B reachable // at least\n\nsite A\nsite B\n',
            'scenario S {\n    expect A -> B reachable // at least\n}\n\nsite A\nsite B\n',
        );
    });

    it('takes out a brace that closes nothing', () => {
        checkFix('syntax-error', 'Take out the brace', 'site A }\nsite B\n', 'site A \nsite B\n');
    });

    it('closes a quote', () => {
        checkFix('syntax-error', 'Close the quote', 'site "A B\nsite C\n', 'site "A B"\nsite C\n');
    });

    it('quotes names', () => {
        checkFix('syntax-error', 'Write "A×B"', 'site A×B\n', 'site "A×B"\n');
        checkFix('syntax-error', 'Write "2nd-floor"', 'site 2nd-floor\n', 'site "2nd-floor"\n');
        checkFix('syntax-error', 'Write "R&D"', 'site R&D\n', 'site "R&D"\n');
        checkFix('syntax-error', 'Write "set"', 'site set\n', 'site "set"\n');
    });

    it('changes what is misspelt', () => {
        checkFix('syntax-error', 'Write `site`', 'Site A\n', 'site A\n');
        checkFix('syntax-error', 'Change to `reachable`', 'expect A -> B reachble\n', 'expect A -> B reachable\n');
        checkFix(
            'syntax-error',
            'Change to transport',
            'site A { server B : transprt }',
            'site A { server B : transport }',
        );
        checkFix('syntax-error', 'Change to 2016', 'organization A exchange 216', 'organization A exchange 2016');
    });

    it.each([
        ['hub-transport', 'transport'],
        ['HubTransport', 'transport'],
        ['bridgehead', 'transport'],
        ['ht', 'transport'],
        ['mbx', 'mailbox'],
        ['cas', 'client-access'],
        ['um', 'unified-messaging'],
        ['edge-transport', 'edge'],
    ])('knows what else the role %s is called', (written, role) => {
        expect(fixTitles('syntax-error', `site A { server B : ${written} }`)[0]).toBe(`Change to ${role}`);
    });

    it('knows the roles by the names that administrators give them', () => {
        const titles = fixTitles('syntax-error', 'site A { server B : cas, um, mbx, ht, hub-transport }');
        expect(titles).toEqual([
            'Change to client-access',
            'Change to unified-messaging',
            'Change to mailbox',
            'Change to transport',
            'Change to transport',
        ]);
    });
});
