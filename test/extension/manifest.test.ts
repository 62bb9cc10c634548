import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../language/syntax/limits.js';
import manifest from '../../package.json' with { type: 'json' };

interface MenuItem {
    readonly command: string;
    readonly when?: string;
}

interface Command {
    readonly command: string;
    readonly title: string;
    readonly category?: string;
    readonly enablement?: string;
}

const commands: readonly Command[] = manifest.contributes.commands;
const menus: Readonly<Record<string, readonly MenuItem[]>> = manifest.contributes.menus;

/** The commands that need neither a topology nor a server that runs: they begin it all. */
const ALWAYS: ReadonlySet<string> = new Set(['mailtopo.newTopology', 'mailtopo.import']);

/** The commands that a file in the explorer may be given to: they start the extension where it does not run yet. */
const OF_FILES: ReadonlySet<string> = new Set(['mailtopo.openRouteTable', 'mailtopo.compareRoutes', 'mailtopo.import']);

/** All that a condition may be met by, each as what must hold together. */
const alternatives = (when: string): readonly (readonly string[])[] =>
    when.split('||').map((each) => each.split('&&').map((part) => part.trim()));

describe('commands', () => {
    const sources = [...globSync('extension/**/*.ts'), 'server/protocol.ts'].map((file) => readFileSync(file, 'utf8'));

    it.each(commands)('$command is one of the extension, under its name', ({ command, category }) => {
        expect(category).toBe('Mailtopo');
        expect(sources.some((source) => source.includes(`'${command}'`))).toBe(true);
    });

    it.each(commands.filter(({ command }) => !ALWAYS.has(command)))(
        '$command shows and can be called only while the extension runs',
        ({ command, enablement }) => {
            const [entry, ...others] = menus['commandPalette']?.filter((each) => each.command === command) ?? [];
            expect(others).toEqual([]);
            for (const parts of alternatives(entry?.when ?? ''))
                expect(parts).toSatisfy((all: string[]) => all.includes('mailtopo.active') || all[0] === 'false');
            // What stands in no palette stands in a view, which shows only while it runs.
            if (entry?.when !== 'false') expect(enablement).toBe(OF_FILES.has(command) ? undefined : 'mailtopo.active');
        },
    );

    it.each([...ALWAYS])('%s is in the palette from the beginning', (command) => {
        expect(menus['commandPalette']?.some((each) => each.command === command)).toBe(false);
        expect(commands.find((each) => each.command === command)?.enablement).toBeUndefined();
    });
});

describe('settings', () => {
    const settings = manifest.contributes.configuration.properties;

    it('what a stranger must not set is no setting of a workspace', () => {
        for (const name of ['mailtopo.imports.outsideWorkspace', 'mailtopo.limits'] as const)
            expect(settings[name].scope).toBe('machine');
    });

    it('the limits are those that there are, with their defaults', () => {
        const shown = Object.entries(settings['mailtopo.limits'].properties);
        expect(Object.fromEntries(shown.map(([name, { default: value }]) => [name, value]))).toEqual(DEFAULT_LIMITS);
    });
});

describe('menus', () => {
    const items = Object.entries(menus).flatMap(([menu, all]) => all.map((item) => ({ menu, ...item })));

    it.each(items)('$menu: $command is a command', ({ command }) => {
        expect(commands.map((each) => each.command)).toContain(command);
    });

    const inExplorer = items.filter(({ menu }) => menu === 'explorer/context');

    it.each(inExplorer)(
        'the explorer has $command from the beginning, for the files it is about',
        ({ command, when }) => {
            expect([...OF_FILES]).toContain(command);
            for (const parts of alternatives(when ?? '')) {
                expect(parts).not.toContain('mailtopo.active');
                expect(parts[0]).toMatch(/^(?:explorerResourceIsFolder|resourceExtname (?:==|=~) .+)$/);
            }
        },
    );

    it.each(items.filter(({ menu }) => menu !== 'commandPalette' && menu !== 'explorer/context'))(
        '$menu: $command shows only where it works',
        ({ when }) => {
            for (const parts of alternatives(when ?? ''))
                expect(parts).toSatisfy((all: string[]) =>
                    all.some((part) => part === 'mailtopo.active' || part.startsWith('view == mailtopo.')),
                );
        },
    );
});

describe('what the marketplaces show', () => {
    it('has an icon of at least 128 pixels', () => {
        const icon = readFileSync(manifest.icon);
        expect(icon.subarray(1, 4).toString()).toBe('PNG');
        // The width and height of a PNG, as its header has them.
        expect(Math.min(icon.readUInt32BE(16), icon.readUInt32BE(20))).toBeGreaterThanOrEqual(128);
    });

    it('leads to places that can be reached', () => {
        for (const address of [manifest.homepage, manifest.bugs.url, manifest.qna, manifest.repository.url])
            expect(address).toMatch(/^https:\/\/github\.com\/mailtopo\/mailtopo/);
    });

    it('has a banner, a licence and no more keywords than are taken', () => {
        expect(manifest.galleryBanner.color).toMatch(/^#[0-9a-f]{6}$/);
        expect(existsSync('LICENSE')).toBe(true);
        expect(manifest.keywords.length).toBeLessThanOrEqual(30);
        expect(new Set(manifest.keywords).size).toBe(manifest.keywords.length);
    });

    it('has pictures in its README that the marketplaces take, each with words for those who do not see it', () => {
        const pictures = [...readFileSync('README.md', 'utf8').matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)];
        expect(pictures).not.toEqual([]);
        for (const [, words = '', file = ''] of pictures) {
            expect(words).not.toBe('');
            // Of a repository on GitHub, relative addresses are made whole by vsce and ovsx.
            expect(file).toMatch(/^(?:docs\/pictures\/[a-z-]+|https:\/\/.*)\.(?:png|gif)$/);
            if (!file.startsWith('https:')) expect(existsSync(file)).toBe(true);
        }
    });
});
