import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');

/** Each source file below a folder with what it imports: files by their path from the root, packages by name. */
function importsBelow(folder: string): ReadonlyMap<string, readonly string[]> {
    const files = readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
        .filter(
            (entry) => entry.isFile() && entry.name.endsWith('.ts') && !/generated|node_modules/.test(entry.parentPath),
        )
        .map((entry) => join(entry.parentPath, entry.name));
    return new Map(files.map((file) => [relative(ROOT, file), importsOf(file)]));
}

function importsOf(file: string): readonly string[] {
    const text = readFileSync(file, 'utf8');
    const found = [
        ...text.matchAll(/^(?:import|export)\s(?:[^;'"]*?\sfrom\s)?['"]([^'"]+)['"]/gms),
        ...text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g),
    ];
    return found.map(([, name = '']) =>
        name.startsWith('.') ? relative(ROOT, resolve(dirname(file), name)).replace(/\.js$/, '.ts') : name,
    );
}

/** The imports below a folder that are not allowed there, as `file imports name`. */
function forbidden(folder: string, isAllowed: (name: string, file: string) => boolean): readonly string[] {
    return [...importsBelow(folder)].flatMap(([file, names]) =>
        names.filter((name) => !isAllowed(name, file)).map((name) => `${file} imports ${name}`),
    );
}

/** Whether an import leads to one of the folders. */
const leadsTo =
    (...folders: readonly string[]) =>
    (name: string): boolean =>
        folders.some((folder) => name.startsWith(`${folder}/`));

// Data goes one way: each folder may import those before it, and itself.
const ORDER = [
    'syntax',
    'topology',
    'routing',
    'expectations',
    'wording',
    'map',
    'rules',
    'project',
    'questions',
    'assistant',
    'refactorings',
].map((folder) => `language/${folder}`);

/** What sentences are translated by: it knows neither the editor nor the machine. */
const WORDS = '@vscode/l10n';

describe('the house', () => {
    it.each(ORDER.map((folder, place) => [folder, ORDER.slice(0, place + 1)] as const))(
        '%s imports nothing to its right',
        (folder, before) => {
            expect(forbidden(folder, (name) => !name.startsWith('language/') || leadsTo(...before)(name))).toEqual([]);
        },
    );

    it.each([
        'language/topology',
        'language/routing',
        'language/expectations',
        'language/wording',
        'language/rules',
        'language/format',
    ])('%s knows no parser, no protocol, no editor and no machine', (folder) => {
        expect(forbidden(folder, (name) => name.startsWith('language/') || name === WORDS)).toEqual([]);
    });

    it('language/interchange imports only what it is made of: syntax, topology, the formatter and translations', () => {
        const parts = leadsTo('language/syntax', 'language/topology', 'language/format', 'language/interchange');
        expect(forbidden('language/interchange', (name) => parts(name) || ['saxes', WORDS].includes(name))).toEqual([]);
    });

    it('nothing of the language imports language/interchange, and only its Clixml knows an XML parser', () => {
        const isInside = (file: string): boolean => file.startsWith('language/interchange/');
        expect(
            forbidden('language', (name, file) =>
                name === 'saxes'
                    ? file === 'language/interchange/clixml.ts'
                    : isInside(file) || !name.startsWith('language/interchange/'),
            ),
        ).toEqual([]);
    });

    it('only language/syntax knows Langium', () => {
        expect(
            forbidden(
                'language',
                (name, file) => !/^(langium|chevrotain)/.test(name) || file.startsWith('language/syntax/'),
            ),
        ).toEqual([]);
    });

    it('language/map knows of all that is outside of language only translations and how to lay out trees and forces', () => {
        expect(
            forbidden(
                'language/map',
                (name) => name.startsWith('language/') || ['d3-hierarchy', 'd3-force', WORDS].includes(name),
            ),
        ).toEqual([]);
    });

    it('language takes from packages only Langium, addresses of files, layouts for its map, translations, and a reader of XML', () => {
        expect(
            forbidden(
                'language',
                (name, file) =>
                    name.startsWith('language/') ||
                    file.startsWith('language/map/') ||
                    // What the command's JSON is, said once.
                    (name.startsWith('schemas/') && file.startsWith('language/assistant/')) ||
                    (name === 'saxes' && file === 'language/interchange/clixml.ts') ||
                    ['langium', 'langium/lsp', 'chevrotain', 'vscode-uri', WORDS].includes(name),
            ),
        ).toEqual([]);
    });

    it('server knows no VS Code, and only its Node halves know Node', () => {
        const nodeHalves = ['server/node.ts', 'server/node-files.ts', 'server/node-frames.ts'];
        expect(
            forbidden(
                'server',
                (name, file) => name !== 'vscode' && (!/^node:|\/node$/.test(name) || nodeHalves.includes(file)),
            ),
        ).toEqual([]);
    });

    it('extension takes nothing of language and server but types, and what both halves say and read alike', () => {
        const text = [...importsBelow('extension').keys()]
            .map((file) => readFileSync(join(ROOT, file), 'utf8'))
            .join('\n');
        const taken = [...text.matchAll(/^import (?!type )[^;]*?from '(\.\.\/(?:language|server)[^']*)'/gms)].map(
            ([, name]) => name,
        );
        expect(new Set(taken)).toEqual(
            new Set(['../server/protocol.js', '../server/decode-text.js', '../language/syntax/limits.js']),
        );
    });

    it('cli knows no VS Code, and of the server only how files are read', () => {
        expect(
            forbidden(
                'cli',
                (name, file) =>
                    name !== 'vscode' &&
                    !leadsTo('extension', 'server/features')(name) &&
                    (!name.startsWith('server/') ||
                        [
                            'server/node-files.ts',
                            'server/decode-text.ts',
                            'server/files.ts',
                            'server/bounds.ts',
                        ].includes(name) ||
                        file === 'cli/commands/language-server.ts'),
            ),
        ).toEqual([]);
    });

    it('nothing but its tests imports the command', () => {
        for (const folder of ['language', 'server', 'extension'])
            expect(forbidden(folder, (name) => !name.startsWith('cli/'))).toEqual([]);
    });

    it('no file of language imports itself in a ring', () => {
        const imports = importsBelow('language');
        expect([...imports.keys()].filter((file) => reaches(imports, file, file))).toEqual([]);
    });

    it('no file grows past some 300 lines', () => {
        const long = ['language', 'server', 'extension', 'cli', 'test']
            .flatMap((folder) => [...importsBelow(folder).keys()])
            .filter((file) => readFileSync(join(ROOT, file), 'utf8').split('\n').length > 350);
        expect(long).toEqual([]);
    });
});

function reaches(imports: ReadonlyMap<string, readonly string[]>, from: string, to: string): boolean {
    const seen = new Set(imports.get(from));
    for (const file of seen) for (const next of imports.get(file) ?? []) seen.add(next);
    return seen.has(to);
}
