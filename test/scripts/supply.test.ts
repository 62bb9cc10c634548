import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { billOf, noticesOf, packagesOf } from '../../scripts/lib/bundled.mjs';
import { ROOT } from '../support/workspace-files.js';

interface Locked {
    readonly version: string;
    readonly integrity?: string;
    readonly resolved?: string;
    readonly link?: boolean;
    readonly devDependencies?: Readonly<Record<string, string>>;
}

const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, Locked>>;
};

describe('the lock file', () => {
    const packages = Object.entries(lock.packages).filter(([path]) => path !== '');

    it('knows each package by a digest of its archive, and none by a place that it must come from', () => {
        expect(packages.length).toBeGreaterThan(100);
        for (const [path, { integrity, resolved, link }] of packages) {
            expect(integrity, path).toMatch(/^sha512-[A-Za-z0-9+/]{86}==$/);
            expect([resolved, link], path).toEqual([undefined, undefined]);
        }
    });

    it('is that of package.json', () => {
        expect(lock.packages['']?.devDependencies).toEqual(manifest.devDependencies);
    });
});

describe('the published package', () => {
    it('runs nothing where it is installed, and brings nothing along', () => {
        const onInstall = [
            'preinstall',
            'install',
            'postinstall',
            'prepublish',
            'preprepare',
            'prepare',
            'postprepare',
        ];
        expect(Object.keys(manifest.scripts).filter((name) => onInstall.includes(name))).toEqual([]);
        for (const field of ['dependencies', 'optionalDependencies', 'peerDependencies', 'bundleDependencies'])
            expect(manifest).not.toHaveProperty(field);
    });
});

describe('what the bundles hold', () => {
    it('is named with its licence and its digest, and nothing else is', async () => {
        const { metafile } = await build({
            absWorkingDir: ROOT,
            stdin: {
                contents: "import { SaxesParser } from 'saxes'; new SaxesParser().write('<a/>').close();",
                resolveDir: ROOT,
            },
            bundle: true,
            write: false,
            metafile: true,
            platform: 'node',
        });
        const packages = packagesOf(Object.keys(metafile.inputs));
        // saxes needs xmlchars, and no other.
        expect(packages.map(({ name, license }) => [name, license])).toEqual([
            ['saxes', 'ISC'],
            ['xmlchars', 'MIT'],
        ]);
        const notices = noticesOf(packages);
        expect(notices).toContain('Copyright (c) Louis-Dominique Dubeau');
        for (const { name, version } of packages) expect(notices).toContain(`\n${name} ${version} (`);
        const bill = billOf(packages, { name: 'mailtopo', version: '1.2.3', license: 'MIT' });
        for (const [index, { name, version }] of packages.entries()) {
            const { purl, hashes } = bill.components[index] ?? { purl: '', hashes: [] };
            expect(purl).toBe(`pkg:npm/${name}@${version}`);
            const digest = Buffer.from(hashes[0]?.content ?? '', 'hex').toString('base64');
            expect(lock.packages[`node_modules/${name}`]?.integrity).toBe(`sha512-${digest}`);
        }
        expect(bill.dependencies[0]?.dependsOn).toEqual(bill.components.map((each) => each['bom-ref']));
    });
});
