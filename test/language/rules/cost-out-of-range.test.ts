import { describe, expect, it } from 'vitest';
import { diagnosticsOf } from '../../../language/project/diagnostics.js';
import { readMarks } from '../../support/marks.js';
import { checkFix, checkRule, projectOf } from '../../support/rules.js';

describe('cost-out-of-range', () => {
    it('marks costs that Active Directory does not take (R1.5)', () => {
        checkRule(
            'cost-out-of-range',
            `
site A
site B
link C1: A <-> B cost 1
link C2: A <-> B cost 99999
link C3: A <-> B cost 0
//                    ^ The cost of link C3, \`0\`, is out of range: Active Directory takes whole numbers from 1 to 99,999. Until it is changed it counts as 1.
link C4: A <-> B cost -3
//                    ^^ The cost of link C4, \`-3\`, is out of range: Active Directory takes whole numbers from 1 to 99,999. Until it is changed it counts as 1.
link C5: A <-> B cost 100000
//                    ^^^^^^ The cost of link C5, \`100000\`, is out of range: Active Directory takes whole numbers from 1 to 99,999. Until it is changed it counts as 99,999.
link C6: A <-> B cost 2.5
//                    ^^^ The cost of link C6, \`2.5\`, is out of range: Active Directory takes whole numbers from 1 to 99,999. Until it is changed it counts as 3.
link C7: A <-> B cost 99999999999999999999
//                    ^^^^^^^^^^^^^^^^^^^^ The cost of link C7, \`99999999999999999999\`, is out of range: Active Directory takes whole numbers from 1 to 99,999. Until it is changed it counts as 99,999.
smtp link C8: A <-> B cost 0
//                         ^ The cost of link C8, \`0\`, is out of range: Active Directory takes whole numbers from 1 to 99,999. Until it is changed it counts as 1.
`,
        );
    });

    it('marks Exchange costs that are no 32-bit integer, and doubts those above 99,999 (R1.5)', () => {
        checkRule(
            'cost-out-of-range',
            `
site A
site B
link E1: A <-> B exchange-cost 1
link E2: A <-> B exchange-cost none
link E3: A <-> B exchange-cost 99999
link E4: A <-> B exchange-cost 0
//                             ^ The Exchange cost of link E4, \`0\`, is out of range: Exchange takes whole numbers from 1 to 2,147,483,647. Until it is changed it counts as 1.
link E5: A <-> B exchange-cost 2147483648
//                             ^^^^^^^^^^ The Exchange cost of link E5, \`2147483648\`, is out of range: Exchange takes whole numbers from 1 to 2,147,483,647. Until it is changed it counts as 2,147,483,647.
link E6: A <-> B exchange-cost 100000
//                             ^^^^^^ The Exchange cost of link E6, 100,000, is doubtful: Microsoft documents no range for it, but the costs of Active Directory, which it replaces, end at 99,999. Routes are computed with it as it is.
link E7: A <-> B exchange-cost 2147483647
//                             ^^^^^^^^^^ The Exchange cost of link E7, 2,147,483,647, is doubtful: Microsoft documents no range for it, but the costs of Active Directory, which it replaces, end at 99,999. Routes are computed with it as it is.
`,
        );
    });

    it('marks them in scenarios', () => {
        checkRule(
            'cost-out-of-range',
            `
site A
site B
link L: A <-> B
scenario S {
    set link L cost 0 exchange-cost -1
//                  ^ The cost of link L, \`0\`, is out of range: Active Directory takes whole numbers from 1 to 99,999. Until it is changed it counts as 1.
//                                  ^^ The Exchange cost of link L, \`-1\`, is out of range: Exchange takes whole numbers from 1 to 2,147,483,647. Until it is changed it counts as 1.
    link M: A <-> B cost 100000
//                       ^^^^^^ The cost of link M, \`100000\`, is out of range: Active Directory takes whole numbers from 1 to 99,999. Until it is changed it counts as 99,999.
}
`,
        );
    });

    it('leaves a cost without its figure to the error that it is', () => {
        checkRule(
            'cost-out-of-range',
            `
site A
site B
link L: A <-> B cost
link M: A <-> B exchange-cost
`,
        );
    });

    it('is a warning where the cost is taken as it is', () => {
        const severity = (cost: string): string | undefined => {
            const project = projectOf(readMarks(`site A\nsite B\nlink L: A <-> B exchange-cost ${cost}\n`), {});
            const [first] = [...diagnosticsOf(project).values()].flat();
            return first?.code === 'cost-out-of-range' ? first.severity : undefined;
        };
        expect(severity('100000')).toBe('warning');
        expect(severity('2147483648')).toBe('error');
    });

    it('changes the cost to the nearest that is taken', () => {
        const text = (cost: string): string => `site A\nsite B\nlink L: A <-> B ${cost} max-message-size 5 MB\n`;
        checkFix('cost-out-of-range', 'Change to 1', text('cost -5'), text('cost 1'));
        checkFix('cost-out-of-range', 'Change to 99999', text('cost 1000000'), text('cost 99999'));
        checkFix(
            'cost-out-of-range',
            'Change to 2147483647',
            text('exchange-cost 9000000000'),
            text('exchange-cost 2147483647'),
        );
    });
});
