import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'acorn';
import { transformSync } from 'esbuild';
import { describe, expect, it } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { builtBundles } from './support/bundles.js';
import { isNode, type Node, nodesOf } from './support/syntax-tree.js';
import { ROOT } from './support/workspace-files.js';

/** What makes code of text, starts programs, or speaks to a network, without any module. */
const POWERS = new Set([
    'eval',
    'Function',
    'fetch',
    'WebSocket',
    'EventSource',
    'XMLHttpRequest',
    'sendBeacon',
    'importScripts',
    'Worker',
    'compileFunction',
    'runInThisContext',
    'runInNewContext',
]);

/** What a script asks for: modules by their names, powers by theirs. What is put together at run time is `computed`. */
function wishesOf(code: string, sourceType: 'script' | 'module' = 'script'): ReadonlySet<string> {
    const wishes = new Set<string>();
    const tree = parse(code, { ecmaVersion: 'latest', sourceType, allowHashBang: true }) as unknown as Node;
    const nameOf = (node: unknown): string => {
        if (!isNode(node)) return '';
        // `(0, module.name)(…)`, as a bundle calls what it imports.
        if (node.type === 'SequenceExpression') return nameOf((node['expressions'] as readonly unknown[]).at(-1));
        const property = node['property'];
        return String(node['name'] ?? (isNode(property) ? property['name'] : ''));
    };
    const moduleOf = (node: unknown): string => {
        const name = isNode(node) && typeof node['value'] === 'string' ? node['value'] : 'computed';
        return name.replace(/^node:/, '');
    };
    for (const node of nodesOf(tree)) {
        const { type } = node;
        const [first] = (node['arguments'] ?? []) as readonly unknown[];
        if (type === 'ImportExpression' || type === 'ImportDeclaration') wishes.add(moduleOf(node['source']));
        if (type === 'CallExpression' || type === 'NewExpression') {
            const name = nameOf(node['callee']);
            if (/^(?:__)?require$/.test(name)) wishes.add(moduleOf(first));
            if (POWERS.has(name)) wishes.add(name);
        }
        // The command carries its greater part as text.
        if (type === 'Literal' && typeof node['value'] === 'string' && node['value'].length > 100_000)
            for (const each of wishesOf(node['value'])) wishes.add(each);
    }
    return wishes;
}

/** Modules of Node that give no more than files and texts. */
const HARMLESS = ['crypto', 'fs', 'fs/promises', 'os', 'path', 'process', 'readline', 'stream', 'url', 'util'];

/**
 * All that a bundle asks for besides, and what for. The packages of the protocol can speak over pipes and sockets
 * (`net`) and find or start servers (`child_process`); of the ways there are the extension takes Node's own channel to
 * its server, and the command standard input and output. `test/no-network.test.ts` shows that none is opened.
 */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
    // VS Code itself; the process of the server, or in a browser its worker.
    'extension.js': ['vscode', 'child_process', 'net', 'Worker'],
    // `fetch`: of VS Code's l10n, which it reads messages with where it is given an address; here it is given texts.
    // `Function`: of lodash, which asks it once for the global object where there is no `globalThis`.
    // `eval`: of Chevrotain, in a line behind a `return` that is never reached.
    'server.js': ['child_process', 'net', 'fetch', 'Function', 'eval'],
    'server.cjs': ['./server.js'],
    // `vm`, `compileFunction`: its own greater part, which it carries as text. `Function`: besides lodash a checker of
    // JSON schemas, of the package that speaks to assistants; it is given the schemas of the command's own tools.
    'mailtopo.cjs': ['vm', 'compileFunction', 'child_process', 'net', 'fetch', 'Function', 'eval'],
    'map.js': ['fetch'],
    'explorer.js': ['fetch'],
};

describe('the bundles', async () => {
    const { texts } = await builtBundles();
    const scripts = [...texts].filter(([name]) => /\.c?js$/.test(name));

    it('are all known', () => {
        expect(new Set(scripts.map(([name]) => name))).toEqual(new Set(Object.keys(KNOWN)));
    });

    it.each(scripts)('%s asks for nothing but what is known, and above all for no network', (name, text) => {
        const wishes = [...wishesOf(text)].filter((each) => !HARMLESS.includes(each));
        expect(wishes.sort()).toEqual([...(KNOWN[name] ?? [])].sort());
    });
});

describe('the sources', () => {
    const files = ['language', 'server', 'cli', 'extension'].flatMap((folder) =>
        readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
            .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts') && !name.includes('generated'))
            .map((name) => join(folder, name)),
    );
    const wishes = files.map((file) => {
        const { code } = transformSync(readFileSync(join(ROOT, file), 'utf8'), { loader: 'ts', target: 'esnext' });
        return [file, wishesOf(code, 'module')] as const;
    });
    const askedBy = (...names: readonly string[]): readonly string[] =>
        wishes.flatMap(([file, all]) => (names.some((name) => all.has(name)) ? [file] : []));

    it('are found out if they ask', () => {
        expect([
            ...wishesOf("import('x' + y); eval(z); new Function(''); a.fetch(b); import 'node:net'", 'module'),
        ]).toEqual(['computed', 'eval', 'Function', 'fetch', 'net']);
    });

    it('make code of no text, and load none by a name that is put together', () => {
        expect(files.length).toBeGreaterThan(300);
        expect(askedBy('computed', 'eval', 'Function', 'importScripts', 'runInThisContext', 'runInNewContext')).toEqual(
            [],
        );
        // The command's own greater part, which it carries as text.
        expect(askedBy('vm', 'compileFunction')).toEqual(['cli/main.ts']);
    });

    it('start no program, and no script but their own', () => {
        expect(askedBy('child_process', 'cluster', 'worker_threads')).toEqual([]);
        // The server in a browser, from the extension's own folder.
        expect(askedBy('Worker')).toEqual(['extension/browser.ts']);
    });

    it('speak to no network', () => {
        expect(
            askedBy(
                ...['net', 'tls', 'http', 'https', 'http2', 'dns', 'dns/promises', 'dgram', 'inspector'],
                ...['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest', 'sendBeacon'],
            ),
        ).toEqual([]);
    });

    it('give messages to VS Code’s l10n as texts, which it would fetch by their address otherwise', () => {
        const calls = files.flatMap((file) =>
            [...readFileSync(join(ROOT, file), 'utf8').matchAll(/\bl10n\s*\.config\(([^)]*)/g)].map(
                ([, given]) => given,
            ),
        );
        expect(calls.length).toBeGreaterThan(0);
        for (const given of calls) expect(given).toMatch(/^\{ contents\b/);
    });
});

describe('workspaces that are not trusted, and virtual ones', () => {
    const { capabilities, contributes } = manifest;

    it('have every function, since nothing of theirs is executed', () => {
        // That nothing is, is what the sources are held to above.
        expect(capabilities).toEqual({ untrustedWorkspaces: { supported: true }, virtualWorkspaces: true });
        expect(manifest.browser).toBe(manifest.main);
    });

    it('cannot let imports out by their settings, nor name any program', () => {
        const { properties } = contributes.configuration as unknown as {
            readonly properties: Readonly<Record<string, { readonly scope?: string; readonly type: string }>>;
        };
        expect(properties['mailtopo.imports.outsideWorkspace']?.scope).toBe('machine');
        // Choices and switches alone: no setting is a text that could be a path or a command.
        for (const [name, { type, ...setting }] of Object.entries(properties))
            expect(type === 'string' && !('enum' in setting), name).toBe(false);
    });
});
