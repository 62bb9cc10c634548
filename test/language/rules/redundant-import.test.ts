import { describe, it } from 'vitest';
import { checkFix, checkRule } from '../../support/rules.js';

describe('redundant-import', () => {
    it('marks an import of the file itself', () => {
        checkRule(
            'redundant-import',
            `
//- main.mailtopo
    import "main.mailtopo"
//  ^^^^^^^^^^^^^^^^^^^^^^ This file imports itself. It is part of its topology anyway.
site A
`,
        );
    });

    it('marks the second import of a file, whatever way it is written', () => {
        checkRule(
            'redundant-import',
            `
//- main.mailtopo
import "emea.mailtopo"
    import "./sub/../emea.mailtopo"
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This file imports \`emea.mailtopo\` already: a file counts once.
//- emea.mailtopo
site A
`,
        );
    });

    it('leaves alone what is imported from two files, and a ring', () => {
        checkRule(
            'redundant-import',
            `
//- main.mailtopo
import "a.mailtopo"
import "b.mailtopo"
//- a.mailtopo
import "b.mailtopo"
import "main.mailtopo"
//- b.mailtopo
site A
`,
        );
    });

    it('takes the import out, with its line', () => {
        checkFix(
            'redundant-import',
            'Take out the import',
            '//- main.mailtopo\nimport "a.mailtopo"\nimport "a.mailtopo"\nsite B\n//- a.mailtopo\nsite A\n',
            '//- main.mailtopo\nimport "a.mailtopo"\nsite B\n//- a.mailtopo\nsite A\n',
        );
    });
});
