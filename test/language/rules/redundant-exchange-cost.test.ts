import { describe, it } from 'vitest';
import { checkFix, checkRule } from '../../support/rules.js';

describe('redundant-exchange-cost', () => {
    it('marks an exchange cost equal to the cost it replaces', () => {
        checkRule(
            'redundant-exchange-cost',
            `
site A
site B
link L: A <-> B cost 50 exchange-cost 50
//                      ^^^^^^^^^^^^^^^^ The Exchange cost of L is the same as its cost: without it, mail goes the same way.
link M: A <-> B exchange-cost 100
//              ^^^^^^^^^^^^^^^^^ The Exchange cost of M is the same as its default cost, 100…
link N: A <-> B cost 50 exchange-cost 40
`,
        );
    });

    it('takes it out', () => {
        checkFix(
            'redundant-exchange-cost',
            'Take out the Exchange cost',
            'site A\nsite B\nlink L: A <-> B cost 50 exchange-cost 50 max-message-size 10 MB\n',
            'site A\nsite B\nlink L: A <-> B cost 50 max-message-size 10 MB\n',
        );
    });
});
