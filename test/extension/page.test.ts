import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import type { LanguageClientOptions } from 'vscode-languageclient';
import { startClient } from '../../extension/client.js';
import { pageHtml } from '../../extension/map/page.js';

/** Messages as a hostile translation would have them. */
const { MESSAGES } = vi.hoisted(() => ({
    MESSAGES: { '"><script>alert(1)</script>': "' onload=alert(1) &amp;" },
}));

/** As much of VS Code as is asked before the client is made. */
vi.mock('vscode', () => ({
    l10n: { t: (text: string) => text, bundle: MESSAGES },
    env: { language: 'de' },
    Uri: { joinPath: (base: string, ...parts: readonly string[]) => [base, ...parts].join('/') },
    DocumentDropOrPasteEditKind: { Empty: { append: () => ({}) } },
}));

interface Tag {
    readonly name: string;
    readonly attributes: Readonly<Record<string, string>>;
}

/** Reads the little of HTML that a page is written in, strictly: every tag in full, every attribute in double quotes. */
function tagsOf(html: string): readonly Tag[] {
    const tags: Tag[] = [];
    const part = /<!DOCTYPE html>|<\/[a-z]+>|<([a-z]+)((?: [a-z0-9-]+="[^"<>]*")*)>|[^<>]+/y;
    while (part.lastIndex < html.length) {
        const at = part.lastIndex;
        const match = part.exec(html);
        if (match === null) throw new Error(`not understood: ${html.slice(at, at + 60)}`);
        const [, name, written = ''] = match;
        if (name === undefined) continue;
        const attributes = [...written.matchAll(/ ([a-z0-9-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [
            key,
            value.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code))),
        ]);
        tags.push({ name, attributes: Object.fromEntries(attributes) as Tag['attributes'] });
    }
    return tags;
}

/** A page as a webview of VS Code would be given it. */
function page(bundle: string): string {
    const webview = {
        cspSource: 'https://*.vscode-cdn.net',
        asWebviewUri: (uri: unknown) => ({ toString: () => `https://file.vscode-cdn.net/${String(uri)}` }),
    };
    return pageHtml(webview as never, 'extension' as never, bundle, '</title><script>alert(1)</script>');
}

describe.each(['map', 'explorer'])('the page of the %s', (bundle) => {
    const tags = tagsOf(page(bundle));
    const only = (name: string): Tag => {
        const found = tags.filter((tag) => tag.name === name);
        expect(found).toHaveLength(1);
        return found[0] ?? { name, attributes: {} };
    };
    const policy = new Map(
        (
            tags.find(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy')?.attributes[
                'content'
            ] ?? ''
        )
            .split('; ')
            .map((directive) => {
                const [name = '', ...sources] = directive.split(' ');
                return [name, sources] as const;
            }),
    );

    it('lets nothing in but its own script, its own style sheet and what it draws itself', () => {
        expect(Object.fromEntries(policy)).toEqual({
            'default-src': ["'none'"],
            'script-src': [expect.stringMatching(/^'nonce-[0-9a-f]{32}'$/)],
            'style-src': ['https://*.vscode-cdn.net'],
            'img-src': ['blob:'],
            'base-uri': ["'none'"],
            'form-action': ["'none'"],
        });
    });

    it('has its policy before all that it is for', () => {
        const names = tags.map(({ name, attributes }) => attributes['http-equiv'] ?? name);
        for (const each of ['link', 'script', 'title'])
            expect(names.indexOf('Content-Security-Policy')).toBeLessThan(names.indexOf(each));
    });

    it('has one script, by the nonce, from its own folder, and a nonce of its own each time', () => {
        const { attributes } = only('script');
        expect(attributes).toEqual({
            nonce: policy.get('script-src')?.[0]?.slice("'nonce-".length, -1),
            src: `https://file.vscode-cdn.net/extension/out/${bundle}.js`,
        });
        const nonces = Array.from({ length: 50 }, () => /nonce="([^"]+)"/.exec(page(bundle))?.[1]);
        expect(new Set([...nonces, attributes['nonce']]).size).toBe(51);
    });

    it('has nothing inline, whatever its words are', () => {
        expect(new Set(tags.map(({ name }) => name))).toEqual(
            new Set(['html', 'head', 'meta', 'title', 'link', 'body', 'script']),
        );
        expect(
            tags.flatMap(({ attributes }) => Object.keys(attributes)).filter((key) => /^on|^style$/.test(key)),
        ).toEqual([]);
        // The script and the title end where they should.
        expect(page(bundle)).toContain('></script>');
        expect(page(bundle)).toContain('<title>&#60;/title&#62;&#60;script&#62;alert(1)&#60;/script&#62;</title>');
        expect(JSON.parse(only('html').attributes['data-l10n'] ?? '')).toEqual(MESSAGES);
    });
});

describe('what the pages are made of', () => {
    it('asks for nothing else, and never reads markup', () => {
        for (const file of globSync('extension/**/*.css'))
            expect(readFileSync(file, 'utf8')).not.toMatch(/url\(|@import/);
        const sources = globSync('extension/**/*.ts');
        expect(sources.length).toBeGreaterThan(40);
        for (const file of sources)
            expect(readFileSync(file, 'utf8'), file).not.toMatch(
                /\.(?:innerHTML|outerHTML|srcdoc)\b|insertAdjacentHTML|document\.write|createContextualFragment|setHTML|DOMParser/,
            );
    });
});

describe('Markdown in the editor', () => {
    it('runs no command and shows no HTML: the client is told so for all that the server says', async () => {
        const made: LanguageClientOptions[] = [];
        const stop = new Error('enough');
        await expect(
            startClient({ subscriptions: [] } as never, (options) => {
                made.push(options);
                throw stop;
            }),
        ).rejects.toBe(stop);
        // No command of our own is linked in Markdown either, so that none need be let through.
        expect(made[0]?.markdown).toEqual({ isTrusted: false, supportHtml: false });
    });

    it('is trusted nowhere else', () => {
        const found = globSync('extension/**/*.ts').flatMap((file) =>
            [...readFileSync(file, 'utf8').matchAll(/(?:isTrusted|supportHtml|supportThemeIcons)\b.*/g)].map(
                ([line]) => line,
            ),
        );
        expect(found).toEqual(['isTrusted: false, supportHtml: false },']);
        for (const file of globSync('{language,server}/**/*.ts'))
            expect(readFileSync(file, 'utf8'), file).not.toContain('](command:');
    });
});
