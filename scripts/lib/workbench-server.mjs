// @ts-check
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { vscodeFolder, vscodeNode } from './real-vscode.mjs';
import { Failure } from './run.mjs';

const startLimit = 60_000;
const serverScript = path.join(vscodeFolder, 'out/server-main.js');

/**
 * @typedef {object} WorkbenchServer
 * @property {string} address
 * @property {string} log the file the server writes to
 * @property {(folder: string, files?: readonly string[]) => string} url the page that shows a folder, with files open
 * @property {Promise<number>} ended the exit status
 * @property {() => Promise<void>} stop
 */

/**
 * Starts VS Code's own server, which serves the workbench to a browser and runs extensions in Node.
 * @param {object} options
 * @param {string} options.home an empty or missing folder for its settings, extensions and logs
 * @param {readonly string[]} options.extensions the .vsix files to install first
 * @param {Readonly<Record<string, unknown>>} options.settings
 * @param {number} [options.port] any free one where none is given
 * @returns {Promise<WorkbenchServer>}
 */
export async function startWorkbenchServer({ home, extensions, settings, port: wantedPort }) {
    writeSettings(home, settings);
    for (const vsix of extensions) installExtension(home, vsix);

    // VS Code puts its sockets there, and the path of a socket must be short.
    const sockets = mkdtempSync(path.join(tmpdir(), 'vsc-'));
    const port = await reservePort(wantedPort);
    const log = path.join(home, 'server.log');
    const output = openSync(log, 'a');
    const child = spawn(
        vscodeNode(),
        [
            serverScript,
            ...['--host', '127.0.0.1', '--port', String(port), '--without-connection-token'],
            ...['--server-data-dir', home, '--accept-server-license-terms'],
            ...['--telemetry-level', 'off', '--disable-workspace-trust'],
        ],
        {
            stdio: ['ignore', output, output],
            env: { ...serverEnvironment(home), XDG_RUNTIME_DIR: sockets },
            // In a group of its own, so that its extension hosts end with it.
            detached: true,
        },
    );
    closeSync(output);
    /** @type {Promise<number>} */
    const ended = new Promise((resolve) => {
        child.once('error', () => resolve(1));
        child.once('exit', (code) => resolve(code ?? 1));
    });
    const stop = async () => {
        await endGroup(child.pid, ended);
        rmSync(sockets, { recursive: true, force: true });
    };

    const address = `http://127.0.0.1:${port}/`;
    try {
        await waitUntilServed(address, ended, log);
    } catch (error) {
        await stop();
        throw error;
    }
    return { address, log, url: (folder, files) => pageAddress(address, folder, files), ended, stop };
}

/**
 * @param {string} address
 * @param {string} folder
 * @param {readonly string[]} [files]
 */
function pageAddress(address, folder, files = []) {
    const page = new URL(address);
    page.searchParams.set('folder', folder);
    const remote = files.map((file) => ['openFile', `vscode-remote://${page.host}${path.resolve(folder, file)}`]);
    if (remote.length) page.searchParams.set('payload', JSON.stringify(remote));
    return page.href;
}

/**
 * @param {string} home
 * @param {Readonly<Record<string, unknown>>} settings
 */
function writeSettings(home, settings) {
    // The workbench reads the one, the extension host the other.
    for (const scope of ['User', 'Machine']) {
        const folder = path.join(home, 'data', scope);
        mkdirSync(folder, { recursive: true });
        writeFileSync(path.join(folder, 'settings.json'), JSON.stringify(settings, undefined, 4));
    }
    mkdirSync(path.join(home, 'extensions'), { recursive: true });
}

/**
 * @param {string} home
 * @param {string} vsix
 */
function installExtension(home, vsix) {
    const flags = ['--server-data-dir', home, '--accept-server-license-terms', '--install-extension', vsix, '--force'];
    const { status, stdout, stderr } = spawnSync(vscodeNode(), [serverScript, ...flags], {
        encoding: 'utf8',
        env: serverEnvironment(home),
    });
    if (status !== 0) throw new Failure(`VS Code does not install ${path.basename(vsix)}: ${stdout}${stderr}`);
}

/**
 * No gallery to ask, and a home of its own: nothing is left in the user's, and nothing there changes a test.
 * @param {string} home
 */
function serverEnvironment(home) {
    return { ...process.env, HOME: home, NODE_OPTIONS: '', EXTENSIONS_GALLERY: '{}' };
}

/**
 * @param {number} [wanted]
 * @returns {Promise<number>}
 */
function reservePort(wanted) {
    return new Promise((resolve, reject) => {
        const server = net.createServer();
        server.once('error', (error) => reject(new Failure(`cannot listen on port ${wanted}: ${error.message}`)));
        server.listen(wanted ?? 0, '127.0.0.1', () => {
            const bound = server.address();
            server.close(() => resolve(bound && typeof bound === 'object' ? bound.port : 0));
        });
    });
}

/**
 * @param {string} address
 * @param {Promise<number>} ended
 * @param {string} log
 */
async function waitUntilServed(address, ended, log) {
    let died = false;
    void ended.then(() => {
        died = true;
    });
    for (const limit = Date.now() + startLimit; Date.now() < limit; await pause(100)) {
        if (died) throw new Failure(`VS Code's server ended: ${readFileSync(log, 'utf8').trim().split('\n').at(-1)}`);
        const answer = await fetch(address).catch(() => undefined);
        if (answer?.ok) return;
    }
    throw new Failure(`VS Code's server does not answer; it wrote ${log}`);
}

/**
 * @param {number | undefined} group
 * @param {Promise<number>} ended
 */
async function endGroup(group, ended) {
    if (group === undefined) return;
    signalGroup(group, 'SIGTERM');
    const patience = setTimeout(() => signalGroup(group, 'SIGKILL'), 5000);
    await ended;
    clearTimeout(patience);
    // What the server left behind.
    signalGroup(group, 'SIGKILL');
}

/**
 * @param {number} group
 * @param {'SIGTERM' | 'SIGKILL'} signal
 */
function signalGroup(group, signal) {
    try {
        process.kill(-group, signal);
    } catch {
        // Already gone, which is what was wanted.
    }
}
