import { describe, expect, it } from 'vitest';
import { checkFix, checkRule, fixTitles } from '../../support/rules.js';

const connector = (spaces: string): string => `site A { server A1 : transport, mailbox }
connector Internet { source A1 address-space ${spaces} max-message-size 5 MB }
`;

describe('invalid-address-space', () => {
    it('marks what is no address space (R9.1)', () => {
        checkRule(
            'invalid-address-space',
            `
site A { server A1 : transport }
connector Internet {
    source A1
    address-space "*fabrikam.com"
//                ^^^^^^^^^^^^^^^ \`"*fabrikam.com"\` is no address space: a \`*\` stands alone, or a dot follows it. Did you mean \`"*.fabrikam.com"\`? An address space is \`"*"\`, \`"*.domain"\` or \`"domain"\`.
    address-space "fabrikam.*"
//                ^^^^^^^^^^^^ \`"fabrikam.*"\` is no address space: \`*\` is not made of letters, digits and inner \`-\`. An address space is \`"*"\`, \`"*.domain"\` or \`"domain"\`.
    address-space "@fabrikam.com"
//                ^^^^^^^^^^^^^^^ \`"@fabrikam.com"\` is no address space: a domain stands without \`@\`. Did you mean \`"fabrikam.com"\`? An address space is \`"*"\`, \`"*.domain"\` or \`"domain"\`.
    address-space "SMTP:*;5"
//                ^^^^^^^^^^ \`"SMTP:*;5"\` is no address space: the type is always SMTP and the cost stands behind the quotes. Did you mean \`"*" cost 5\`? An address space is \`"*"\`, \`"*.domain"\` or \`"domain"\`.
    address-space "X400:c=US;1"
//                ^^^^^^^^^^^^^ \`"X400:c=US;1"\` is no address space: address spaces of type X400 are not known here: only those of SMTP. An address space is \`"*"\`, \`"*.domain"\` or \`"domain"\`.
    address-space ""
//                ^^ \`""\` is no address space: it is empty. An address space is \`"*"\`, \`"*.domain"\` or \`"domain"\`.
    address-space "*."
//                ^^^^ \`"*."\` is no address space: behind \`*.\` stands no domain: it is empty. An address space is \`"*"\`, \`"*.domain"\` or \`"domain"\`.
}
`,
        );
    });

    it('takes the three forms, of any case and script', () => {
        checkRule(
            'invalid-address-space',
            connector('"*", "*.fabrikam.com", "Fabrikam.COM" cost 5, "*.bücher.example", "local"'),
        );
    });

    it('marks them in scenarios', () => {
        checkRule(
            'invalid-address-space',
            `
site A { server A1 : transport }
scenario S {
    connector C { source A1 address-space "*com" }
//                                        ^^^^^^ \`"*com"\` is no address space…
}
`,
        );
    });

    it('writes the address space that was meant, with its cost', () => {
        checkFix(
            'invalid-address-space',
            'Change to "*.fabrikam.com"',
            connector('"*fabrikam.com"'),
            connector('"*.fabrikam.com"'),
        );
        checkFix(
            'invalid-address-space',
            'Change to "*.fabrikam.com" cost 7',
            connector('"*fabrikam.com" cost 7'),
            connector('"*.fabrikam.com" cost 7'),
        );
        checkFix('invalid-address-space', 'Change to "*" cost 5', connector('"smtp:*;5"'), connector('"*" cost 5'));
        expect(fixTitles('invalid-address-space', connector('"fabrikam.*"'))).toEqual([]);
    });
});
