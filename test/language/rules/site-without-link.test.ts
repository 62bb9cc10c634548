import { describe, it } from 'vitest';
import { checkFix, checkRule } from '../../support/rules.js';

describe('site-without-link', () => {
    it('marks each site that no link joins to another', () => {
        checkRule(
            'site-without-link',
            `
site Cologne
site Bonn
site Trier
//   ^^^^^ No IP site link joins site Trier to another site: no mail gets in or out, and Exchange logs event 5007. Join it to another, for example to Cologne.
link CGN-BNJ: Cologne <-> Bonn
`,
        );
    });

    it('says that an SMTP link does not count (R1.7)', () => {
        checkRule(
            'site-without-link',
            `
site A
site B
site "Site C"
//   ^^^^^^^^ No IP site link joins site "Site C" to another site: no mail gets in or out, and Exchange logs event 5007. SMTP link OLD does not count: it carries replication only. Join it to another, for example to A.
link AB: A <-> B
smtp link OLD: A <-> "Site C"
`,
        );
    });

    it('says nothing of an SMTP link that other sites have', () => {
        checkRule(
            'site-without-link',
            `
site A
site B
site C
//   ^ No IP site link joins site C to another site: no mail gets in or out, and Exchange logs event 5007. Join it to another, for example to A.
link AB: A <-> B
smtp link OLD: A <-> B
`,
        );
    });

    it('marks all sites where there is no link, each with another one', () => {
        checkRule(
            'site-without-link',
            `
site A
//   ^ No IP site link joins site A to another site: no mail gets in or out, and Exchange logs event 5007. Join it to another, for example to B.
site B
//   ^ No IP site link joins site B to another site: no mail gets in or out, and Exchange logs event 5007. Join it to another, for example to A.
`,
        );
    });

    it('marks a site in a link of its own', () => {
        checkRule(
            'site-without-link',
            'site A\nsite B\nsite C\n//   ^ No IP site link joins site C…\nlink AB: A <-> B\nlink C: C',
        );
    });

    it('has nothing against the only site, nor against one that a link joins', () => {
        checkRule('site-without-link', 'site Alone');
        checkRule('site-without-link', 'site A\nsite B\nlink AB: A <-> B');
    });

    it('says nothing of a site in a link that is not finished, or whose other site is misspelt', () => {
        checkRule('site-without-link', 'site A\nsite B\nsite C\nlink AB: A <-> B\nlink AC: C <->');
        checkRule('site-without-link', 'site A\nsite B\nsite C\nlink AB: A <-> B\nlink AC: C <-> Aa');
    });

    it('joins it to the first hub site, after the last link', () => {
        checkFix(
            'site-without-link',
            'Add link D-B: D <-> B',
            'site A\nhub site B\nsite C\nsite D\nlink ABC: A, B, C\nlink AB: A <-> B cost 5 // the old line\nroute A -> B\n',
            'site A\nhub site B\nsite C\nsite D\nlink ABC: A, B, C\nlink AB: A <-> B cost 5 // the old line\nlink D-B: D <-> B\nroute A -> B\n',
        );
    });

    it('joins it to the site that links join to the most others', () => {
        checkFix(
            'site-without-link',
            'Add link D-B: D <-> B',
            'site A\nsite B\nsite C\nsite D\nlink AB: A <-> B\nlink BC: B <-> C\n',
            'site A\nsite B\nsite C\nsite D\nlink AB: A <-> B\nlink BC: B <-> C\nlink D-B: D <-> B\n',
        );
    });

    it('counts the sites at the other ends, not the links', () => {
        // E reaches four others over one link, and D three over three.
        const text =
            'site A\nsite B\nsite C\nsite D\nsite E\nsite F\nsite G\nsite H\nsite I\nsite X\nlink DA: D <-> A\nlink DB: D <-> B\nlink DC: D <-> C\nlink AE: A <-> E\nlink E5: E, F, G, H, I\n';
        checkFix('site-without-link', 'Add link X-E: X <-> E', text, `${text}link X-E: X <-> E\n`);
        const less = text.replace('link AE: A <-> E', 'link AF: A <-> F').replace('E, F, G, H, I', 'E, F, G');
        checkFix('site-without-link', 'Add link X-D: X <-> D', less, `${less}link X-D: X <-> D\n`);
    });

    it('adds the first link after the declarations, and quotes its name', () => {
        checkFix(
            'site-without-link',
            'Add link "Site A-B": "Site A" <-> B',
            'site "Site A"\nsite B {\n}\n',
            'site "Site A"\nsite B {\n}\n\nlink "Site A-B": "Site A" <-> B\n',
        );
    });

    it('takes a name that no link has, not even one in a scenario', () => {
        checkFix(
            'site-without-link',
            'Add link C-A-3: C <-> A',
            'site A\nsite B\nsite C\nlink c-a: A <-> B\nscenario S {\n    link C-A-2: B <-> C\n}\n',
            'site A\nsite B\nsite C\nlink c-a: A <-> B\nlink C-A-3: C <-> A\nscenario S {\n    link C-A-2: B <-> C\n}\n',
        );
    });

    it('adds the link to the file of the site', () => {
        // After the last link there that is read, not after that of another file.
        checkFix(
            'site-without-link',
            'Add link X-A: X <-> A',
            '//- main.mailtopo\nimport "more.mailtopo"\nsite X\nlink AC: A <-> C\nlink AB: A <-> B\nroute A -> B\nlink CC: C <->\n//- more.mailtopo\nsite A\nsite B\nsite C\nlink BC: B <-> C\n',
            '//- main.mailtopo\nimport "more.mailtopo"\nsite X\nlink AC: A <-> C\nlink AB: A <-> B\nlink X-A: X <-> A\nroute A -> B\nlink CC: C <->\n//- more.mailtopo\nsite A\nsite B\nsite C\nlink BC: B <-> C\n',
        );
        // Without one there, after the last of all.
        checkFix(
            'site-without-link',
            'Add link X-A: X <-> A',
            '//- main.mailtopo\nimport "more.mailtopo"\nsite X\n//- more.mailtopo\nsite A\nsite B\nlink AB: A <-> B\nroute A -> B\n',
            '//- main.mailtopo\nimport "more.mailtopo"\nsite X\n//- more.mailtopo\nsite A\nsite B\nlink AB: A <-> B\nlink X-A: X <-> A\nroute A -> B\n',
        );
        checkFix(
            'site-without-link',
            'Add link C-A: C <-> A',
            '//- main.mailtopo\nimport "more.mailtopo"\nsite A\nsite B\nlink AB: A <-> B\n//- more.mailtopo\nsite C\nsmtp link OLD: A <-> C\n',
            '//- main.mailtopo\nimport "more.mailtopo"\nsite A\nsite B\nlink AB: A <-> B\n//- more.mailtopo\nsite C\nsmtp link OLD: A <-> C\nlink C-A: C <-> A\n',
        );
    });
});
