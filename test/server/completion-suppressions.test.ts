import { describe, expect, it } from 'vitest';
import { RULE_SEVERITIES } from '../../language/rules/codes.js';
import { completionsAt } from '../support/features.js';

async function labels(source: string): Promise<readonly string[]> {
    return (await completionsAt(source)).map(({ label }) => label);
}

const SPARE = '\nsite A\nsite B\nlink AB: A <-> B cost 10\n';

describe('completion in comments that turn rules off', () => {
    it('offers every code but that of what cannot be read, first what is found in the next line', async () => {
        const found = await labels(`${SPARE}// mailtopo-disable-next-line $0\nlink AB2: A <-> B cost 20\n`);
        expect(found[0]).toBe('redundant-link');
        expect([...found].sort()).toEqual(
            Object.keys(RULE_SEVERITIES)
                .filter((code) => code !== 'syntax-error')
                .sort(),
        );
    });

    it('offers for the file what is found anywhere in it', async () => {
        expect((await labels(`// mailtopo-disable-file $0${SPARE}link AB2: A <-> B cost 20\n`))[0]).toBe(
            'redundant-link',
        );
    });

    it('replaces the code that is being written, and offers none twice', async () => {
        const items = await completionsAt(`${SPARE}// mailtopo-disable-file unused-link, redun$0dant\n`);
        expect(items.map(({ label }) => label)).not.toContain('unused-link');
        expect(items[0]?.textEdit).toMatchObject({
            range: { start: { line: 3, character: 38 }, end: { line: 3, character: 47 } },
        });
    });

    it('offers how such a comment begins, and nothing in other comments', async () => {
        expect(await labels('// mail$0\n')).toEqual(['mailtopo-disable-file', 'mailtopo-disable-next-line']);
        expect(await labels('// because of mail$0\n')).toEqual([]);
    });
});
