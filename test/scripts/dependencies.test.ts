import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { billOf, noticesOf, packagesOf } from '../../scripts/lib/bundled.mjs';
import { builtBundles } from '../support/bundles.js';
import { ROOT } from '../support/workspace-files.js';

const page = readFileSync(join(ROOT, 'docs/dependencies.md'), 'utf8');
const { packages: locked } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, { readonly hasInstallScript?: boolean }>>;
};
const bundled = packagesOf((await builtBundles()).inputs);

/** The rows of the table below a heading, by their first cell. */
function rowsBelow(heading: string): ReadonlyMap<string, readonly string[]> {
    const section = page.split(/^## /m).find((each) => each.startsWith(`${heading}\n`)) ?? '';
    const rows = section.split('\n').filter((line) => line.startsWith('|'));
    const cells = rows.slice(2).map((row) =>
        row
            .slice(1, -1)
            .split('|')
            .map((cell) => cell.trim()),
    );
    return new Map(cells.map(([name = '', ...rest]) => [name, rest]));
}

const [direct, brought, tools] = ['In the bundles', 'Brought along by these', 'To build and to test'].map(
    rowsBelow,
) as [
    ReadonlyMap<string, readonly string[]>,
    ReadonlyMap<string, readonly string[]>,
    ReadonlyMap<string, readonly string[]>,
];
const names = (packages: Iterable<string>): readonly string[] => [...new Set(packages)].sort();

describe('the page of dependencies', () => {
    const wanted = Object.keys(manifest.devDependencies);
    const inBundles = names(bundled.map(({ name }) => name));

    it('names what is bundled, that is asked for', () => {
        expect([...direct.keys()]).toEqual(inBundles.filter((name) => wanted.includes(name)));
    });

    it('names what that brings along, and by what', () => {
        expect([...brought.keys()]).toEqual(inBundles.filter((name) => !wanted.includes(name)));
        for (const [name, [, by = '']] of brought) {
            // Of `a, b: what it is for` those that are named bring it indeed.
            for (const each of (by.split(':')[0] ?? '').split(', ')) {
                expect(inBundles, name).toContain(each);
                const { dependencies = {} } = JSON.parse(
                    readFileSync(join(ROOT, 'node_modules', each, 'package.json'), 'utf8'),
                ) as { readonly dependencies?: Readonly<Record<string, string>> };
                expect(Object.keys(dependencies), each).toContain(name);
            }
        }
    });

    it('names everything else that is asked for', () => {
        expect([...tools.keys()]).toEqual(names(wanted.filter((name) => !inBundles.includes(name))));
    });

    it('tells the licence of each, and says something of it', () => {
        for (const [name, [licence, ...words]] of [...direct, ...brought, ...tools]) {
            const { license } = JSON.parse(readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8')) as {
                readonly license: string;
            };
            expect(licence, name).toBe(license);
            for (const each of words) expect(each, name).not.toBe('');
        }
    });
});

describe('what is bundled', () => {
    it('may be given on, and brings no script that runs where it is installed', () => {
        for (const { name, license } of bundled) {
            expect(['MIT', 'ISC', 'Apache-2.0', 'BSD-3-Clause', 'BlueOak-1.0.0'], name).toContain(license);
            expect(locked[`node_modules/${name}`]?.hasInstallScript, name).toBeUndefined();
        }
        const scripts = Object.entries(locked).flatMap(([path, { hasInstallScript }]) =>
            hasInstallScript ? path : [],
        );
        // To build with: each puts its own program for the machine in place.
        expect(scripts).toEqual(['node_modules/@vscode/vsce-sign', 'node_modules/esbuild', 'node_modules/node']);
    });

    it('has its licence beside the bundles, in full', () => {
        const notices = noticesOf(bundled);
        for (const { name, version, license, text } of bundled) {
            expect(notices).toContain(`${name} ${version} (${license})\n\n${text}`);
            expect(text.length, name).toBeGreaterThan(500);
        }
    });
});

describe('the bill of materials', () => {
    const bill = billOf(bundled, manifest);
    const keysOf = (value: object): readonly string[] => Object.keys(value).sort();
    const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);
    const faultsOf = async (value: object): Promise<unknown> => validator.validate(JSON.stringify(value));

    it('is what the schema of its format asks for', async () => {
        expect(await faultsOf(bill)).toBeNull();
        const [first, ...others] = bill.components;
        for (const broken of [
            { ...first, type: 'module' },
            { ...first, licenses: [{ license: { id: 'MIT/X11' } }] },
            { ...first, hashes: [{ alg: 'SHA-512', content: 'sha512-abc' }] },
        ])
            expect(await faultsOf({ ...bill, components: [broken, ...others] })).not.toBeNull();
        expect(await faultsOf({ ...bill, components: [...bill.components, first] })).not.toBeNull();
    });

    it('is of the format, its version and its own', () => {
        expect(keysOf(bill)).toEqual(
            ['$schema', 'bomFormat', 'components', 'dependencies', 'metadata', 'specVersion', 'version'].sort(),
        );
        expect(bill).toMatchObject({
            $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
            bomFormat: 'CycloneDX',
            specVersion: '1.6',
            version: 1,
        });
    });

    it('names each component as it has to be', () => {
        for (const { type, name, version, licenses, purl } of [bill.metadata.component, ...bill.components]) {
            expect(['application', 'library']).toContain(type);
            expect(name).toMatch(/^(?:@[a-z0-9-]+\/)?[a-z0-9.-]+$/);
            expect(version).toMatch(/^\d+\.\d+\.\d+/);
            expect(purl).toBe(`pkg:npm/${name.replace('@', '%40')}@${version}`);
            expect(licenses).toEqual([{ license: { id: expect.stringMatching(/^[A-Za-z0-9.-]+$/) } }]);
        }
        for (const component of bill.components) {
            expect(keysOf(component)).toEqual(
                ['bom-ref', 'hashes', 'licenses', 'name', 'purl', 'scope', 'type', 'version'].sort(),
            );
            expect(component.scope).toBe('required');
            expect(component.hashes).toEqual([{ alg: 'SHA-512', content: expect.stringMatching(/^[0-9a-f]{128}$/) }]);
        }
    });

    it('refers to each by a name of its own, and to nothing that is not there', () => {
        const references = [bill.metadata.component, ...bill.components].map((each) => each['bom-ref']);
        expect(new Set(references).size).toBe(references.length);
        for (const { ref, dependsOn } of bill.dependencies) {
            expect([ref, ...dependsOn].filter((each) => !references.includes(each))).toEqual([]);
            expect(new Set(dependsOn).size).toBe(dependsOn.length);
        }
        expect(bill.components).toHaveLength(bundled.length);
    });
});
