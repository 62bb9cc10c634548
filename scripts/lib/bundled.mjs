// @ts-check
// What the bundles hold of others: their licences for those who use them, and a bill of materials for those who check it.
import { readdirSync, readFileSync } from 'node:fs';
import { inRoot } from './paths.mjs';

/**
 * @typedef {object} Bundled
 * @property {string} name
 * @property {string} version
 * @property {string} license as SPDX has it
 * @property {string} text of its licence
 * @property {string} integrity of its archive, as the lock file has it
 */

/**
 * The packages that files were taken from, in the order of their names.
 * @param {Iterable<string>} inputs the files of bundles, relative to the repository's root, as esbuild's metafile has them
 * @returns {readonly Bundled[]}
 */
export function packagesOf(inputs) {
    const folders = new Set([...inputs].flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []));
    const lock = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8'));
    return [...folders].sort().map((folder) => {
        const { name, version, license } = JSON.parse(readFileSync(inRoot(folder, 'package.json'), 'utf8'));
        return {
            name,
            version,
            license,
            text: licenceText(folder, license),
            integrity: lock.packages[folder].integrity,
        };
    });
}

/** A package that brings no text has the words that its licence is known by. @type {Readonly<Record<string, string>>} */
const known = {
    MIT: `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation
files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy,
modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software
is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES
OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE
LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR
IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`,
    ISC: `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted,
provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED
WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR
CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT,
NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`,
};

/**
 * @param {string} folder
 * @param {string} license
 */
function licenceText(folder, license) {
    const files = readdirSync(inRoot(folder)).filter((file) => /^(licen[cs]e|notice|thirdpartynotices)/i.test(file));
    const texts = files.sort().map((file) => readFileSync(inRoot(folder, file), 'utf8').replace(/\r\n?/g, '\n').trim());
    if (!files.some((file) => /^licen[cs]e/i.test(file))) {
        const { author, contributors = [] } = JSON.parse(readFileSync(inRoot(folder, 'package.json'), 'utf8'));
        const text = known[license];
        if (text === undefined) throw new Error(`${folder} has no text of its licence, ${license}`);
        const people = [author, ...contributors].map((each) => each?.name ?? each).filter(Boolean);
        texts.unshift(`Copyright (c) ${people.join(', ')}\n\n${text}`);
    }
    return texts.join('\n\n');
}

/** @param {readonly Bundled[]} packages */
export function noticesOf(packages) {
    const parts = packages.map(({ name, version, license, text }) => `${name} ${version} (${license})\n\n${text}`);
    const head = 'mailtopo is made with the following packages. Their licences:';
    return `${[head, ...parts].join(`\n\n${'-'.repeat(78)}\n\n`)}\n`;
}

/**
 * A bill of materials as CycloneDX 1.6 has it. The same sources give the same: it holds no time and no number of its own.
 * @param {readonly Bundled[]} packages
 * @param {{ readonly name: string, readonly version: string, readonly license: string }} manifest
 */
export function billOf(packages, manifest) {
    const component = (/** @type {{ name: string, version: string, license: string }} */ each) => {
        const purl = `pkg:npm/${each.name.replace('@', '%40')}@${each.version}`;
        return {
            'bom-ref': purl,
            name: each.name,
            version: each.version,
            licenses: [{ license: { id: each.license } }],
            purl,
        };
    };
    const own = component(manifest);
    const components = packages.map((each) => ({
        type: 'library',
        ...component(each),
        scope: 'required',
        hashes: [
            { alg: 'SHA-512', content: Buffer.from(each.integrity.replace('sha512-', ''), 'base64').toString('hex') },
        ],
    }));
    return {
        $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
        bomFormat: 'CycloneDX',
        specVersion: '1.6',
        version: 1,
        metadata: { component: { type: 'application', ...own } },
        components,
        dependencies: [{ ref: own['bom-ref'], dependsOn: components.map((each) => each['bom-ref']) }],
    };
}
