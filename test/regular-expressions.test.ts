import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'acorn';
import { transformSync } from 'esbuild';
import { describe, expect, it, vi } from 'vitest';
import { headingPattern } from '../extension/routes/route-reading.js';
import { langium } from '../language/syntax/langium.js';
import { SourceFile } from '../language/syntax/source-file.js';
import { attacksOn, type Patience, runsAway, searchWith, textOf } from './support/regular-expressions.js';
import { isNode, type Node, nodesOf } from './support/syntax-tree.js';
import { ROOT } from './support/workspace-files.js';

/** What stands for a text in a regular expression that is put together. */
const VALUES: Readonly<Record<string, readonly string[]>> = { delimiter: [',', ';', '\\t'] };

vi.mock('vscode', () => ({ l10n: { t: (text: string) => text } }));

/** Those that are put together of more than texts that stand in the file, as the file puts them together. */
const MADE: Readonly<Record<string, readonly RegExp[]>> = { 'extension/routes/route-reading.ts': [headingPattern()] };

/** The regular expressions of a source file, those among them that are put together with each text that they may hold. */
function expressionsIn(source: string, made: readonly RegExp[] = []): readonly RegExp[] {
    const { code } = transformSync(source, { loader: 'ts', target: 'esnext' });
    const nodes = [...nodesOf(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }) as unknown as Node)];
    const constants = new Map<string, Node>();
    for (const { type, id, init } of nodes)
        if (type === 'VariableDeclarator' && isNode(id) && isNode(init)) constants.set(String(id['name']), init);

    /** All the texts that an expression may be. */
    const textsOf = (node: unknown): readonly string[] => {
        if (!isNode(node)) return [''];
        if (node.type === 'Literal') return [String(node['value'])];
        if (node.type === 'Identifier') {
            const name = String(node['name']);
            return VALUES[name] ?? textsOf(constants.get(name) ?? { type: `${name}, which is not known` });
        }
        if (node.type === 'TaggedTemplateExpression') return textsOf(node['quasi']);
        if (node.type !== 'TemplateLiteral') throw new Error(`a regular expression is made of ${node.type}`);
        const inside = (node['expressions'] as readonly Node[]).map(textsOf);
        const quasis = node['quasis'] as readonly { readonly value: { raw: string; cooked: string } }[];
        const isRaw = nodes.some((each) => each.type === 'TaggedTemplateExpression' && each['quasi'] === node);
        return quasis.reduce<readonly string[]>(
            (texts, { value }, at) =>
                texts.flatMap((text) =>
                    (at === 0 ? [''] : (inside[at - 1] ?? [])).map(
                        (each) => text + each + (isRaw ? value.raw : value.cooked),
                    ),
                ),
            [''],
        );
    };

    return nodes.flatMap((node) => {
        if (node.type === 'Literal' && 'regex' in node) {
            const { pattern, flags } = node['regex'] as { readonly pattern: string; readonly flags: string };
            return new RegExp(pattern, flags);
        }
        const callee = node['callee'];
        if (!isNode(callee) || callee['name'] !== 'RegExp') return [];
        const [pattern, flags] = node['arguments'] as readonly unknown[];
        try {
            return textsOf(pattern).map((each) => new RegExp(each, textsOf(flags)[0]));
        } catch (error) {
            if (made.length === 0) throw error;
            return made;
        }
    });
}

const FILES = ['language', 'server', 'cli', 'extension'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(?:ts|cjs)$/.test(name) && !name.includes('generated'))
        .map((name) => join(folder, name)),
);

/** Those of each file, and those that the grammar's terminals are read by. */
const EXPRESSIONS: readonly (readonly [where: string, expression: RegExp])[] = [
    ...FILES.flatMap((file) =>
        expressionsIn(readFileSync(join(ROOT, file), 'utf8'), MADE[file]).map((each) => [file, each] as const),
    ),
    ...Object.values(langium().parser.Lexer.definition).flatMap(({ name, PATTERN }) =>
        PATTERN instanceof RegExp ? [[`the terminal ${name}`, new RegExp(PATTERN.source, 'y')] as const] : [],
    ),
];

/** For a whole text of the language, which takes some 50 ms to read; were it quadratic, some seconds. */
const PATIENCE: Patience = { lengths: [32_000], milliseconds: 400 };

describe('regular expressions', () => {
    it('are found, wherever they are', () => {
        expect(EXPRESSIONS.length).toBeGreaterThan(200);
        expect(EXPRESSIONS.filter(([where]) => where.startsWith('the terminal')).length).toBeGreaterThan(5);
        expect(
            expressionsIn(`const A = 'ab'; f(/x+/gu, new RegExp(\`^\${A}\`, 'i'), RegExp(delimiter))`).map(String),
        ).toEqual(['/x+/gu', '/^ab/i', '/,/', '/;/', '/\\t/']);
    });

    it.each([/(a+)+b/, /^(?:\w+\s?)*$/, /\s+$/, /<!--.*?-->/, /^x*y*x*z/, /"(?:[^"]|\\")*"z/, /(?=.*\d)(?:.*,)+;/])(
        'that run away are found out: %s',
        (expression) => {
            expect(attacksOn(expression).some((attack) => runsAway(searchWith(expression), attack))).toBe(true);
        },
    );

    it('take no longer than in proportion to the text, whatever it is', () => {
        const slow = EXPRESSIONS.flatMap(([where, expression]) => {
            const attack = attacksOn(expression).find((each) => runsAway(searchWith(expression), each));
            return attack === undefined ? [] : `${where}: ${expression}, with ${JSON.stringify(textOf(attack, 20))}`;
        });
        expect(slow).toEqual([]);
    });

    it('of the grammar neither, where a text is read with all of them', () => {
        const read = (text: string): unknown => SourceFile.read('file:///test/main.mailtopo', `site A ${text}`);
        const attacks = EXPRESSIONS.filter(([where]) => where.startsWith('the terminal')).flatMap(([, expression]) =>
            attacksOn(expression).filter(({ after }) => after !== ''),
        );
        // Of those that differ only in what ends them, the last.
        const kept = new Map(attacks.map((attack) => [attack.before + attack.turn, attack]));
        expect(kept.size).toBeGreaterThan(50);
        const some = [...kept.values()].filter((_, at) => at % 3 === 0);
        const slow = some.filter((attack) => runsAway(read, attack, PATIENCE));
        expect(slow.map((attack) => textOf(attack, 20))).toEqual([]);
    });
});
