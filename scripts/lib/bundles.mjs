// @ts-check
// The bundles in out/, and how each is built.
import path from 'node:path';
import { oneCopy } from './one-copy.mjs';
import { inRoot, outFolder, root } from './paths.mjs';
import { textOfBundle } from './text-of-bundle.mjs';

/** @import esbuild from 'esbuild' */

const processEntry = 'server/process.cjs';

/** Each bundle: where it begins, what it is called in out/, and where it runs. */
export const bundles = [
    // VS Code loads an extension's entry as CommonJS, in the browser too.
    { entry: 'extension/main.ts', file: 'extension.js', platform: 'both', format: 'cjs' },
    { entry: 'server/main.ts', file: 'server.js', platform: 'both', format: 'iife' },
    { entry: processEntry, file: 'server.cjs', platform: 'node', format: 'cjs' },
    { entry: 'cli/main.ts', file: 'mailtopo.cjs', platform: 'node', format: 'cjs' },
    // The page of the map.
    { entry: 'extension/map/webview/main.ts', file: 'map.js', platform: 'browser', format: 'iife' },
    { entry: 'extension/map/webview/map.css', file: 'map.css', platform: 'browser', format: 'iife' },
    // The page of the route explorer.
    { entry: 'extension/explorer/webview/main.ts', file: 'explorer.js', platform: 'browser', format: 'iife' },
    { entry: 'extension/explorer/webview/explorer.css', file: 'explorer.css', platform: 'browser', format: 'iife' },
];

/** The Node and the browsers of the oldest VS Code that package.json allows. @type {Readonly<Record<string, string[]>>} */
const targets = { node: ['node22.15'], browser: ['chrome134'], both: ['node22.15', 'chrome134'] };

/** The command must be readable to a Node that is too old for it, so that it can say so: Debian's and Ubuntu's of 2021. */
const oldestToRefuse = 'node12.22';

/**
 * How a bundle is built.
 * @param {typeof bundles[number]} bundle
 * @param {boolean} production
 * @param {(metafile: esbuild.Metafile) => void} [tell] is told of what is in a bundle within this one
 * @returns {esbuild.BuildOptions}
 */
export function buildOptions({ entry, file, platform, format }, production, tell = () => {}) {
    const isCommand = entry.startsWith('cli/');
    const protocol = entry.startsWith('extension/') ? 'vscode-languageclient' : 'vscode-languageserver';
    return {
        absWorkingDir: root,
        entryPoints: [entry],
        outfile: path.join(outFolder, file),
        bundle: true,
        // In a bundle for both, Node's modules are asked for only where Node is.
        platform: platform === 'browser' ? 'browser' : 'node',
        format: format === 'iife' ? 'iife' : 'cjs',
        target: isCommand ? oldestToRefuse : (targets[platform] ?? []),
        banner: isCommand ? { js: '#!/usr/bin/env node' } : {},
        // VS Code brings the one, and the other is a bundle of its own.
        external: entry === processEntry ? ['./server.js'] : ['vscode'],
        plugins: [oneCopy(inRoot('node_modules', protocol)), ...(isCommand ? [textOfBundle(tell)] : [])],
        // Without the reading of files that its half for Node begins with, and nothing here uses.
        alias: { '@vscode/l10n': '@vscode/l10n/dist/browser.js' },
        conditions: platform === 'node' ? [] : ['browser'],
        minify: production,
        sourcemap: !production,
        legalComments: 'none',
        define: platform === 'node' ? {} : { 'process.env.NODE_ENV': '"production"' },
        metafile: true,
        logLevel: 'warning',
    };
}
