import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diagnosticsOf } from '../language/project/diagnostics.js';
import { Project } from '../language/project/project.js';
import { RULES } from '../language/rules/all-rules.js';
import { RULE_SEVERITIES } from '../language/rules/codes.js';
import { openServer } from './support/server.js';
import { ROOT } from './support/workspace-files.js';
import { snippetVariants } from './syntaxes/snippet-texts.js';

const CODES = Object.keys(RULE_SEVERITIES);
const PAGES = [
    'README.md',
    'CHANGELOG.md',
    ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' }).map((path) => join('docs', path)),
].filter((path) => path.endsWith('.md'));

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** The `mailtopo` blocks of a page, by what stands behind the word. */
function blocks(page: string): readonly { readonly kind: string; readonly text: string }[] {
    return [...read(page).matchAll(/^```mailtopo[ ]?(.*)\n([\s\S]*?)^```$/gm)].map(([, kind = '', text = '']) => ({
        kind: kind.trim(),
        text,
    }));
}

/** The syntax errors of a text by itself, as messages. */
function syntaxErrors(text: string): readonly string[] {
    const project = new Project();
    project.setText('file:///page.mailtopo', text);
    return [...diagnosticsOf(project).values()]
        .flat()
        .flatMap((each) => (each.code === 'syntax-error' ? [each.message] : []));
}

interface Setting {
    readonly type: string;
    readonly enum: readonly string[];
    readonly default: string;
    readonly description: string;
}

describe('rules', () => {
    it('are all registered, in the order of their table', () => {
        // Whether a comment is of use is known only after all rules have spoken of all files.
        expect([...RULES.map((rule) => rule.code), 'unused-suppression']).toEqual(CODES);
    });

    it.each(CODES)('%s has its page, its test, its setting and its line in the table', (code) => {
        expect(existsSync(join(ROOT, `docs/diagnostics/${code}.md`))).toBe(true);
        expect(existsSync(join(ROOT, `language/rules/${code}.ts`))).toBe(true);
        expect(existsSync(join(ROOT, `test/language/rules/${code}.test.ts`))).toBe(true);
        expect(read('docs/diagnostics/README.md')).toContain(`[${code}](${code}.md)`);
        expect(read(`docs/diagnostics/${code}.md`)).toContain(`mailtopo-disable-next-line ${code}`);
    });

    it('are the settings of the extension, each with its default severity named', () => {
        const { contributes } = JSON.parse(read('package.json')) as {
            contributes: {
                configuration: {
                    properties: Record<
                        string,
                        { additionalProperties?: boolean; properties?: Record<string, Setting> }
                    >;
                };
            };
        };
        const { properties = {}, additionalProperties } =
            contributes.configuration.properties['mailtopo.diagnostics'] ?? {};
        // A code that is none is marked in the settings file.
        expect(additionalProperties).toBe(false);
        const defaults = Object.entries(properties).map(([code, setting]) => [code, setting.default]);
        expect(Object.fromEntries(defaults)).toEqual(RULE_SEVERITIES);
        const words = JSON.parse(read('package.nls.json')) as Readonly<Record<string, string>>;
        for (const { type, enum: values, description } of Object.values(properties)) {
            expect([type, values]).toEqual(['string', ['error', 'warning', 'information', 'hint', 'off']]);
            expect(words[description.slice(1, -1)]).toMatch(/^[A-Z].*\.$/);
        }
    });
});

describe('pages', () => {
    it.each(PAGES)('%s leads to files that exist', (page) => {
        const links = [...read(page).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, target = '']) => target);
        const broken = links.filter(
            (target) => !/^[a-z]+:/.test(target) && !existsSync(resolve(ROOT, dirname(page), target)),
        );
        expect(broken.map((target) => relative(ROOT, resolve(ROOT, dirname(page), target)))).toEqual([]);
    });

    it.each(PAGES.filter((page) => blocks(page).length > 0))('%s shows topologies that parse', (page) => {
        for (const block of blocks(page)) {
            if (block.kind === '') expect(syntaxErrors(block.text), block.text).toEqual([]);
        }
    });

    it('the page of syntax errors shows one', () => {
        expect(
            blocks('docs/diagnostics/syntax-error.md').some(
                (block) => block.kind === 'wrong' && syntaxErrors(block.text).length > 0,
            ),
        ).toBe(true);
    });
});

describe('the page of promises', () => {
    it('names tests that exist', () => {
        const tests = [...read('docs/security.md').matchAll(/`(test\/[^`]+)`/g)].map(([, path = '']) => path);
        expect(tests.length).toBeGreaterThan(5);
        expect(tests.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
    });
});

// Where a comment stands behind a line that the editor has a hint for, the two say the same.
describe('hints in the pages', () => {
    it.each(['README.md', 'docs/language.md', 'docs/routing.md'])('%s shows those of the editor', async (page) => {
        const texts = blocks(page).map((block) => block.text);
        const uris = texts.map((_, index) => `file:///block${index}.mailtopo`);
        const disk = Object.fromEntries(uris.map((uri, index) => [uri, { text: texts[index] ?? '' }]));
        const server = await openServer('', { disk });
        let compared = 0;
        for (const [index, text] of texts.entries()) {
            const uri = uris[index] ?? '';
            await server.open(uri);
            const lines = text.split('\n');
            const hints = await server.client.sendRequest<
                readonly { position: { line: number }; label: readonly { value: string }[] }[]
            >('textDocument/inlayHint', {
                textDocument: { uri },
                range: { start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } },
            });
            for (const { position, label } of hints) {
                const [, shown] = /\S.*\/\/ (.*)$/.exec(lines[position.line] ?? '') ?? [];
                if (shown === undefined) continue;
                expect(shown, `${page}: ${lines[position.line]}`).toBe(label.map((part) => part.value).join(''));
                compared++;
            }
        }
        expect(server.errors).toEqual([]);
        await server.stop();
        expect(compared).toBeGreaterThan(3);
    });
});

const SNIPPETS = [...(await snippetVariants())].flatMap(([name, texts]) =>
    texts.map((text, index) => [`${name} ${index + 1}`, text] as const),
);

describe('snippets', () => {
    it.each(SNIPPETS)('%s parses', (_, text) => {
        expect(syntaxErrors(text)).toEqual([]);
    });
});
