import { describe, expect, it } from 'vitest';
import { diagnosticsOf, type SeveritySettings } from '../../../language/project/diagnostics.js';
import { applyEdits, locateEdits } from '../../../language/project/edits.js';
import { fixAll, safeFix } from '../../../language/project/fix-all.js';
import { readMarks } from '../../support/marks.js';
import { projectOf } from '../../support/rules.js';

/** What the rule says of a text, each with a mark under it. */
function check(source: string, severities: SeveritySettings = {}): void {
    const files = readMarks(source);
    const all = diagnosticsOf(projectOf(files, {}), severities);
    for (const { uri, marks } of files) {
        const found = (all.get(uri) ?? []).filter(({ code }) => code === 'unused-suppression');
        expect(found.map(({ start, end, message }) => ({ start, end, says: message }))).toEqual(marks);
    }
}

/** The text after the first fix of the rule's first finding. */
function mended(text: string): string {
    const project = projectOf([{ uri: 'file:///test/main.mailtopo', text }], {});
    const [file] = project.allFiles();
    const [first] = [...diagnosticsOf(project).values()].flat().filter(({ code }) => code === 'unused-suppression');
    const [fix] = first?.fixes() ?? [];
    return applyEdits(file?.text ?? '', locateEdits(project, fix?.edits ?? []));
}

const PAIR = 'site A\nsite B\nlink AB: A <-> B cost 10\n';
const SPARE = 'link AB2: A <-> B cost 20\n';

describe('unused-suppression', () => {
    it('marks a code that hides nothing in the next line, or in the file', () => {
        check(`${PAIR}
// mailtopo-disable-next-line redundant-link
//                            ^^^^^^^^^^^^^^ This turns nothing off: redundant-link finds nothing in the next line. Take it out, so that it hides nothing later.
// mailtopo-disable-file unused-link
//                       ^^^^^^^^^^^ This turns nothing off: unused-link finds nothing in this file. Take it out, so that it hides nothing later.
`);
    });

    it('leaves those that hide something, once or often', () => {
        check(`${PAIR}// mailtopo-disable-next-line redundant-link\n${SPARE}`);
        check(`// mailtopo-disable-file redundant-link\n${PAIR}${SPARE}${SPARE.replace('AB2', 'AB3')}`);
    });

    it('marks of two that hide the same neither', () => {
        check(`// mailtopo-disable-file redundant-link\n${PAIR}// mailtopo-disable-next-line redundant-link\n${SPARE}`);
    });

    it('marks what is no rule, and offers the closest', () => {
        check(`${PAIR}
// mailtopo-disable-next-line redundent-link
//                            ^^^^^^^^^^^^^^ \`redundent-link\` is no rule, so this turns nothing off. Did you mean redundant-link?
`);
        expect(mended(`${PAIR}// mailtopo-disable-next-line redundent-link\n${SPARE}`)).toBe(
            `${PAIR}// mailtopo-disable-next-line redundant-link\n${SPARE}`,
        );
    });

    it('takes words behind a code for the reason', () => {
        check(`${PAIR}// mailtopo-disable-next-line redundant-link needed for replication\n${SPARE}`);
    });

    it('marks a word behind a code that is nearly one', () => {
        check(`${PAIR}${SPARE}
// mailtopo-disable-file redundant-link and unused-lnk
//                                          ^^^^^^^^^^ \`unused-lnk\` is no rule, so this turns nothing off. Did you mean unused-link?
`);
        // Behind a comma a code has to stand.
        check(`${PAIR}${SPARE}
// mailtopo-disable-file redundant-link, because
//                                       ^^^^^^^ \`because\` is no rule, so this turns nothing off.
`);
    });

    it('takes the reason out with the only code', () => {
        expect(mended(`${PAIR}// mailtopo-disable-next-line unused-link needed for replication\n${SPARE}`)).toBe(
            `${PAIR}${SPARE}`,
        );
        expect(mended(`${PAIR}// mailtopo-disable-file because, redundant-link\n${SPARE}`)).toBe(
            `${PAIR}// mailtopo-disable-file redundant-link\n${SPARE}`,
        );
    });

    it('marks a comment that names nothing, as a whole', () => {
        check(`
     /* mailtopo-disable-file */
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ This comment names no rule and turns nothing off. Write the code of a rule behind it.
`);
        expect(mended('// mailtopo-disable-file\nsite A\n')).toBe('site A\n');
    });

    it('says nothing of rules that are turned off, or cannot be known to find nothing', () => {
        check(`${PAIR}// mailtopo-disable-next-line redundant-link\n`, { 'redundant-link': 'off' });
        check(`${PAIR}// mailtopo-disable-next-line redundant-link\nlink AC: A <-> C\n`);
        check(
            `//- main.mailtopo\nimport "other.mailtopo"\n// mailtopo-disable-file unused-link\nsite A\n//- other.mailtopo\nsite\n`,
        );
    });

    it('can be turned off by a comment, which is then of use', () => {
        check(`// mailtopo-disable-file unused-suppression\n${PAIR}// mailtopo-disable-file unused-link\n`);
        check(`${PAIR}// mailtopo-disable-next-line unused-suppression\n// mailtopo-disable-file unused-link\n`);
    });

    it('takes out the code, the comment with its line, or what stands behind a declaration', () => {
        const both = 'mailtopo-disable-next-line unused-link, redundant-link';
        expect(mended(`${PAIR}// ${both}\n${SPARE}`)).toBe(
            `${PAIR}// mailtopo-disable-next-line redundant-link\n${SPARE}`,
        );
        expect(mended(`${PAIR}/* mailtopo-disable-next-line redundant-link unused-link */\n${SPARE}`)).toBe(
            `${PAIR}/* mailtopo-disable-next-line redundant-link */\n${SPARE}`,
        );
        expect(mended('site A // mailtopo-disable-file unused-link\n')).toBe('site A \n');
    });

    it('is mended all at once, several codes of one comment too', () => {
        const text = `${PAIR}// mailtopo-disable-file unused-link, hub-site-off-path, redundant-link\n`;
        const project = projectOf([{ uri: 'file:///test/main.mailtopo', text }], {});
        expect(applyEdits(text, fixAll(project, 'file:///test/main.mailtopo', {}, safeFix))).toBe(PAIR);
    });
});
