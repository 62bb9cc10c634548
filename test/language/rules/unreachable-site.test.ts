import { describe, it } from 'vitest';
import { checkFix, checkRule } from '../../support/rules.js';

describe('unreachable-site', () => {
    it('marks the sites of every island but the largest', () => {
        checkRule(
            'unreachable-site',
            `
site Palermo
//   ^^^^^^^ Site Palermo is cut off: no path joins Palermo and Catania to Rome, Naples and Bari. Mail between them goes to the Unreachable queue, and Exchange logs event 5007. A link between Palermo and Naples would join them.
site Catania
//   ^^^^^^^ Site Catania is cut off: no path joins Palermo and Catania to Rome, Naples and Bari. Mail between them goes to the Unreachable queue, and Exchange logs event 5007. A link between Palermo and Naples would join them.
site Rome
site Naples
site Bari
link PMO-CTA: Palermo <-> Catania
link ROM-NAP: Rome <-> Naples
link NAP-BRI: Naples <-> Bari
`,
        );
    });

    it('takes the island declared first for the main one where two are equal', () => {
        checkRule(
            'unreachable-site',
            `
site A
site B
site C
//   ^ Site C is cut off: no path joins C and D to A and B…
site D
//   ^ Site D is cut off: no path joins C and D to A and B…
link AB: A <-> B
link CD: C <-> D
smtp link AC: A <-> C
`,
        );
    });

    it('leaves sites without any link to the rule about them', () => {
        checkRule('unreachable-site', 'site A\nsite B\nsite C\nlink AB: A <-> B');
        checkRule('unreachable-site', 'site A\nsite B');
    });

    it('says nothing while a link of the island is not finished, or names a site that is not declared', () => {
        checkRule(
            'unreachable-site',
            'site A\nsite B\nsite C\nsite D\nlink AB: A <-> B\nlink CD: C <-> D\nlink DA: D <->',
        );
        checkRule(
            'unreachable-site',
            'site A\nsite B\nsite C\nsite D\nlink AB: A <-> B\nlink CD: C <-> D\nlink DA: D <-> Aa',
        );
    });

    it('joins the hub sites, at the default cost', () => {
        checkFix(
            'unreachable-site',
            'Add link D-B: D <-> B',
            'site A\nhub site B\nsite C\nhub site D\nsite E\nlink ABE: A, B, E cost 10\nlink CD: C <-> D cost 10\n',
            'site A\nhub site B\nsite C\nhub site D\nsite E\nlink ABE: A, B, E cost 10\nlink CD: C <-> D cost 10\nlink D-B: D <-> B\n',
        );
    });

    it('passes over a hub site without transport, where no mail stops (R4.5)', () => {
        checkFix(
            'unreachable-site',
            'Add link C-A: C <-> A',
            'site A\nhub site B {\n}\nsite C { server C1 : transport }\nsite D\nsite E\nlink ABE: A, B, E cost 10\nlink CD: C <-> D cost 10\n',
            'site A\nhub site B {\n}\nsite C { server C1 : transport }\nsite D\nsite E\nlink ABE: A, B, E cost 10\nlink CD: C <-> D cost 10\nlink C-A: C <-> A\n',
        );
    });
});
