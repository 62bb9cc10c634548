import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { folderOf, mailtopo } from '../support/command.js';

const FILE = {
    'main.mailtopo':
        'organization Contoso\nhub site London\nsite Paris\nsite "<b>&"\nlink LP: London <-> Paris cost 50\nlink LB: London <-> "<b>&" cost 20\n',
};

/** The names of all elements of a text that has to be well-formed XML. */
function elementsOf(text: string): readonly string[] {
    const names: string[] = [];
    const parser = new SaxesParser();
    parser.on('error', (error) => {
        throw error;
    });
    parser.on('opentag', ({ name }) => names.push(name));
    parser.write(text).close();
    return names;
}

describe('map', () => {
    it('draws an SVG that is the same each time, with names as names', async () => {
        const folder = folderOf(FILE);
        const first = await mailtopo(['map', 'main.mailtopo'], { folder });
        expect(first.status).toBe(0);
        expect(elementsOf(first.output)).toContain('svg');
        expect(elementsOf(first.output)).not.toContain('b');
        expect(first.output).toContain('&lt;b&gt;&amp;');
        expect((await mailtopo(['map', 'main.mailtopo'], { folder })).output).toBe(first.output);
    });

    it('writes to a file, with a route on it', async () => {
        const folder = folderOf(FILE);
        const words = ['map', 'main.mailtopo', '--route', 'Paris -> "<b>&"', '-o', 'map.svg'];
        expect(await mailtopo(words, { folder })).toEqual({ status: 0, output: '', errors: '' });
        expect(readFileSync(join(folder, 'map.svg'), 'utf8')).toContain('route-path');
    });

    it('writes DOT and Mermaid', async () => {
        const folder = folderOf(FILE);
        expect((await mailtopo(['map', 'main.mailtopo', '--format', 'dot'], { folder })).output).toMatch(
            /^(strict )?graph /,
        );
        expect((await mailtopo(['map', 'main.mailtopo', '--format', 'mermaid'], { folder })).output).toMatch(
            /^(---[\s\S]*?---\n)?(flowchart|graph) /,
        );
    });

    it.each([
        [['--route', 'Paris'], '--route takes two sites with an arrow between them, "A -> B", and not "Paris".'],
        [['--route', 'Pariss -> London'], 'there is no site Pariss in the topology. Did you mean Paris?'],
        [['--format', 'png'], '--format takes svg, dot or mermaid, and not "png".'],
        [['-o', 'no/such/map.svg'], 'no/such/map.svg cannot be written (ENOENT).'],
    ])('refuses %j and writes nothing', async (words, message) => {
        const folder = folderOf(FILE);
        const result = await mailtopo(['map', 'main.mailtopo', ...words], { folder });
        expect(result).toEqual({ status: 2, output: '', errors: `mailtopo: ${message}\n` });
        expect(existsSync(join(folder, 'map.svg'))).toBe(false);
    });
});
