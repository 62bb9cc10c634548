import { describe, expect, it } from 'vitest';
import { DEFAULT_FORMAT, formatText } from '../../../language/format/format.js';
import { SourceFile } from '../../../language/syntax/source-file.js';

/** A text as formatted, and that formatting it again changes nothing. */
function check(before: string, after: string, options = DEFAULT_FORMAT): void {
    const read = (text: string): SourceFile => SourceFile.read('file:///test/main.mailtopo', text);
    const formatted = formatText(read(before), options);
    expect(formatted).toBe(after);
    expect(formatText(read(formatted), options)).toBe(after);
}

describe('formatting', () => {
    it('puts one space between words', () =>
        check(
            'hub   site\tLondon\nroute   London->Paris  ,Rome   size 5   MB\n',
            'hub site London\nroute London -> Paris, Rome size 5 MB\n',
        ));

    it('sets colons and commas', () =>
        check(
            'link LP :London<->Paris\nlink C:A ,B,C   cost 5\nsite A { server A1,A2:transport ,mailbox }\n',
            'link LP: London <-> Paris\nlink C: A, B, C cost 5\nsite A { server A1, A2 : transport, mailbox }\n',
        ));

    it('begins each declaration in a line of its own', () =>
        check('site A site B link AB: A <-> B route A -> B\n', 'site A\nsite B\nlink AB: A <-> B\nroute A -> B\n'));

    it('keeps braces on one line that its author kept there', () =>
        check('site A{server A1:mailbox}\nsite B   {   }\n', 'site A { server A1 : mailbox }\nsite B {}\n'));

    it('breaks braces that are broken already, a member a line', () =>
        check(
            'site A\n{\n   description "first"   subnet 10.0.0.0/8,\n10.1.0.0/16\nserver A1 : mailbox server A2 : transport }\n',
            'site A {\n    description "first"\n    subnet 10.0.0.0/8,\n        10.1.0.0/16\n    server A1 : mailbox\n    server A2 : transport\n}\n',
        ));

    it('lays out connectors', () =>
        check(
            'connector Internet {\nsource A1,A2\naddress-space "*" cost 1,"*.fabrikam.com"\n  cost 5\nmax-message-size 25 MB\nsmart-host "mail" scoped disabled }\n',
            'connector Internet {\n    source A1, A2\n    address-space "*" cost 1, "*.fabrikam.com"\n        cost 5\n    max-message-size 25 MB\n    smart-host "mail"\n    scoped\n    disabled\n}\n',
        ));

    it('indents scenarios and what is in them', () =>
        check(
            'scenario "Plan B" {\nset site A hub\nsite C {\nserver C1 : mailbox\n}\n\n\n\nexpect A -> C via B\n}\n',
            'scenario "Plan B" {\n    set site A hub\n    site C {\n        server C1 : mailbox\n    }\n\n    expect A -> C via B\n}\n',
        ));

    it('keeps a scenario on one line', () =>
        check('scenario  X{down site A   down link L}\n', 'scenario X { down site A down link L }\n'));

    it('keeps lists broken where they are broken', () =>
        check(
            'link CORE:\nA,\n  B,\n\n     C\n cost 5\nroute A\n-> B\n',
            'link CORE:\n    A,\n    B,\n    C\n    cost 5\nroute A\n    -> B\n',
        ));

    it('keeps blank lines between groups, one at a time, and none at the ends', () =>
        check('\n\n\nsite A\n\n\n\nsite B\nsite C\n\n\n', 'site A\n\nsite B\nsite C\n'));

    it('takes blank lines away after an opening and before a closing brace', () =>
        check('site A {\n\n    server A1 : mailbox\n\n}\n', 'site A {\n    server A1 : mailbox\n}\n'));

    it('ends the file with one line break', () => check('site A', 'site A\n'));

    it('empties a file of nothing but blanks', () => check(' \n\t\n', ''));
});

describe('formatting keeps comments', () => {
    it('over declarations, in braces, at the ends', () =>
        check(
            '  // first\nsite A {\n// of the server\n      server A1 : mailbox\n // last\n}\n\n // end',
            '// first\nsite A {\n    // of the server\n    server A1 : mailbox\n    // last\n}\n\n// end\n',
        ));

    it('at the ends of lines, in one column', () =>
        check(
            'site A    // one\nsite Berlin // two\nsite C\nsite D // three\n',
            'site A      // one\nsite Berlin // two\nsite C\nsite D // three\n',
        ));

    it('at the ends of lines, each by itself where that is set', () =>
        check('site A    // one\nsite Berlin   // two\n', 'site A // one\nsite Berlin // two\n', {
            ...DEFAULT_FORMAT,
            alignComments: false,
        }));

    it('of several lines, with their stars', () =>
        check(
            'site A {\n/**\n   * Of A1.\n   */\nserver A1 : mailbox\n}\n',
            'site A {\n    /**\n     * Of A1.\n     */\n    server A1 : mailbox\n}\n',
        ));

    it('of several lines without stars, as they are', () =>
        check('    /*\n  drawing\n     -->\n*/\nsite A\n', '/*\n  drawing\n     -->\n*/\nsite A\n'));

    it('between the words of a declaration', () =>
        check(
            'link /* old */ LP: A   /* near */ <-> B\nsite A{/* none */}\n',
            'link /* old */ LP: A /* near */ <-> B\nsite A { /* none */ }\n',
        ));

    it('at the end of a line within a list', () =>
        check('link CORE: A, // one\nB, // two\n  C\n', 'link CORE: A, // one\n    B,        // two\n    C\n'));

    it('before a declaration that begins in the same line, with that declaration', () =>
        check('site A /** Of B. */ site B\n', 'site A\n/** Of B. */\nsite B\n'));

    it('that are never closed', () => check('site A   /* open\nsite   B\n', 'site A /* open\nsite B\n'));
});

describe('formatting leaves', () => {
    it('what does not parse as it is', () =>
        check('site   A\nlink  L  :   A   <->   cost\nsite   B\n', 'site A\nlink  L  :   A   <->   cost\nsite B\n'));

    it('what does not parse in a scenario as it is', () =>
        check(
            'scenario X {\ndown   site A\nset   site  hub  hub\n}\n',
            'scenario X {\n    down site A\n    set   site  hub  hub\n}\n',
        ));

    it('a file that is no text', () => check('site   A\u0000', 'site   A\u0000'));

    it('the line ends of Windows', () =>
        check(
            'site A{\r\nserver A1 : mailbox\r\n}\r\n\r\n\r\n/**\r\n* Of B.\r\n*/\r\nsite B',
            'site A {\r\n    server A1 : mailbox\r\n}\r\n\r\n/**\r\n * Of B.\r\n */\r\nsite B\r\n',
        ));

    it('texts in quotes as they are', () =>
        check('site "Site   A" { description "a  // b" }\n', 'site "Site   A" { description "a  // b" }\n'));

    it('formatted examples alone, in two spaces as in four', () =>
        check('site A {\n    server A1 : mailbox\n}\n', 'site A {\n  server A1 : mailbox\n}\n', {
            ...DEFAULT_FORMAT,
            indentWidth: 2,
        }));

    it('formatted examples alone, with tabs', () =>
        check(
            'site A {\n  server A1 : mailbox // one\n} // two\n',
            'site A {\n\tserver A1 : mailbox // one\n}                       // two\n',
            { ...DEFAULT_FORMAT, insertSpaces: false },
        ));
});
