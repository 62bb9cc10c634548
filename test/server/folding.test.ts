import { describe, it } from 'vitest';
import { checkFolding } from '../support/features.js';

describe('folding', () => {
    it('of braces, so that the closing one stays to be seen', () =>
        checkFolding('site A {\n    server A1 : mailbox\n    subnet 10.0.0.0/8\n}\nsite B { server B1 : mailbox }\n', [
            '0-2',
        ]));

    it('of scenarios and what is in them', () =>
        checkFolding('scenario X {\n    site B {\n        server B1 : mailbox\n    }\n    down site A\n}\n', [
            '0-4',
            '1-2',
        ]));

    it('of lists over several lines, to their end', () => checkFolding('link CORE:\n    A,\n    B\nsite A\n', ['0-2']));

    it('of imports that follow each other', () =>
        checkFolding(
            'import "a.mailtopo"\n// and\nimport "b.mailtopo"\n\nimport "c.mailtopo"\nsite A\nimport "d.mailtopo"\n',
            ['0-4 imports'],
        ));

    it('of comments', () =>
        checkFolding(
            '/**\n * Long.\n */\nsite A\n// one\n// two\n// three\nsite B // not\n// of those above\nsite C // end\n// alone\n',
            ['0-2 comment', '4-6 comment'],
        ));

    it('of regions, one within another', () =>
        checkFolding('// region EMEA\nsite A\n// #region France\nsite B\n// #endregion\n// endregion\n// endregion\n', [
            '0-5 region',
            '2-4 region',
            '4-6 comment',
        ]));

    it('of a brace that is never closed, to where the next declaration begins', () =>
        checkFolding('site A {\n    server A1 : mailbox\nsite B {\n    server B1 : mailbox\n}\n', ['0-1', '2-3']));

    it('of nothing in an empty file or on one line', async () => {
        await checkFolding('', []);
        await checkFolding('site A { server A1 : mailbox }', []);
    });
});
