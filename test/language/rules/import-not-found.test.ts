import { describe, expect, it } from 'vitest';
import { Project } from '../../../language/project/project.js';
import { checkFix, checkRule } from '../../support/rules.js';

describe('import-not-found', () => {
    it('marks what cannot be read, and says where it was looked for', () => {
        checkRule(
            'import-not-found',
            `
//- sub/main.mailtopo
import "there.mailtopo"
import "../emea/missing.mailtopo"
//     ^^^^^^^^^^^^^^^^^^^^^^^^^^ The file \`/test/emea/missing.mailtopo\` does not exist. A path is relative to the file that imports, main.mailtopo.
import "folder"
//     ^^^^^^^^ The file \`/test/sub/folder\` is a folder, so what it declares is unknown here. A path is relative to the file that imports, main.mailtopo.
import "secret.mailtopo"
//     ^^^^^^^^^^^^^^^^^ The file \`/test/sub/secret.mailtopo\` cannot be read, so what it declares is unknown here. A path is relative to the file that imports, main.mailtopo.
//- sub/there.mailtopo
site A
`,
            {
                'sub/folder': { kind: 'folder', message: 'is a folder' },
                'sub/secret.mailtopo': { kind: 'unreadable', message: 'cannot be read' },
            },
        );
    });

    it('marks an import that names no file', () => {
        checkRule(
            'import-not-found',
            `
import ""
//     ^^ This import names no file. Write the path of one, relative to main.mailtopo.
site A
`,
        );
    });

    it('stands a path that no address can hold', () => {
        checkRule(
            'import-not-found',
            `
import "\\ud800.mailtopo"
//     ^^^^^^^^^^^^^^^^^ The file \`/test/�.mailtopo\` does not exist. A path is relative to the file that imports, main.mailtopo.
`,
        );
    });

    it('says nothing of a file of which nothing is known yet', () => {
        const project = new Project();
        project.setText('file:///test/main.mailtopo', 'import "later.mailtopo"\n');
        expect(project.topologies().flatMap((analysis) => analysis.findings)).toEqual([]);
    });

    it('writes a path of Windows with slashes', () => {
        checkFix(
            'import-not-found',
            'Change to "emea/paris.mailtopo"',
            'import "emea\\\\paris.mailtopo"\n',
            'import "emea/paris.mailtopo"\n',
        );
    });
});
