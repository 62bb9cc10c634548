import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mailtopo } from '../support/command.js';
import { importing } from '../support/importing.js';

const EXPORTS = 'test/language/interchange/exports';

describe('import in the editor', () => {
    it('makes of exports what the command makes of them', async () => {
        const paths = readdirSync(EXPORTS)
            .filter((name) => /\.xml$/.test(name))
            .map((name) => join(EXPORTS, name));
        expect(paths.length).toBeGreaterThan(0);
        const answer = await importing(Object.fromEntries(paths.map((path) => [path, readFileSync(path)])));
        const { output, errors } = await mailtopo(['import', ...paths]);
        expect(answer).toHaveProperty('text', output);
        const { notes } = answer as { readonly notes: readonly string[] };
        expect(notes.map((note) => `mailtopo: ${note}\n`).join('')).toBe(errors);
    });

    it('says which file is none, and where', async () => {
        expect(await importing({ 'a.xml': '<Objs>\n<Obj', 'b.json': '[' })).toEqual({
            problem: expect.stringMatching(/^a\.xml:2: .* b\.json:1: /),
        });
    });
});
