// @ts-check
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import {
    createProtocolConnection,
    StreamMessageReader,
    StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { oneCopy } from '../../scripts/lib/one-copy.mjs';

/** Ours against an empty server, at most. */
const LIMIT = 1.5;

const ROUNDS = 15;

/** What is built by `npm run build -- --production`. */
const OURS = 'out/server.cjs';
const EMPTY = 'out/bench-empty-server.cjs';

/**
 * How long a server takes from the start of its process to its first answer, and to the first diagnostics of a small
 * file, which has one mistake; against an empty server of the same libraries, bundled likewise.
 * @param {{ readonly quick: boolean }} options
 */
export async function measureStart({ quick }) {
    if (!existsSync(OURS)) throw new Error(`${OURS} is missing: npm run build -- --production makes it`);
    await bundleEmptyServer();
    const ours = { file: OURS, language: 'mailtopo', text: 'site A\nsite B\nlink AB: A <-> B cost 3\nroute A -> C\n' };
    const empty = { file: EMPTY, language: 'empty', text: 'a b $' };
    /** @type {{ readonly ours: Started, readonly theirs: Started }[]} */
    const rounds = [];
    // In turn, and the first of each for nothing.
    for (let round = -1; round < (quick ? 5 : ROUNDS); round++) {
        const each = { ours: await start(ours), theirs: await start(empty) };
        if (round >= 0) rounds.push(each);
    }
    const row = (/** @type {keyof Started} */ what, /** @type {string} */ name, /** @type {number | null} */ limit) => {
        const mine = median(rounds.map((each) => each.ours[what]));
        const theirs = median(rounds.map((each) => each.theirs[what]));
        return { name, ours: mine, theirs, ratio: mine / theirs, limit };
    };
    return [row('answer', 'process to first answer', LIMIT), row('diagnostics', 'process to first diagnostics', null)];
}

async function bundleEmptyServer() {
    // Asked for at run time: it cannot be bundled into the benchmark.
    const require = createRequire(import.meta.url);
    /** @type {typeof import('esbuild')} */
    const esbuild = require('esbuild');
    await esbuild.build({
        entryPoints: ['bench/rivals/empty-server.mjs'],
        outfile: EMPTY,
        bundle: true,
        platform: 'node',
        format: 'cjs',
        target: 'node22.15',
        minify: true,
        plugins: [oneCopy(path.resolve('node_modules/vscode-languageserver'))],
        logLevel: 'warning',
    });
}

/**
 * Milliseconds from the start of the process.
 * @typedef {object} Started
 * @property {number} answer
 * @property {number} diagnostics
 */

/**
 * @param {{ readonly file: string, readonly language: string, readonly text: string }} server
 * @returns {Promise<Started>}
 */
async function start({ file, language, text }) {
    const begun = performance.now();
    const child = spawn(process.execPath, [path.resolve(file), '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const client = createProtocolConnection(
        new StreamMessageReader(child.stdout),
        new StreamMessageWriter(child.stdin),
    );
    const uri = `file:///bench/start.${language}`;
    const published = new Promise((resolve) => {
        client.onNotification('textDocument/publishDiagnostics', (params) => {
            if (params.uri === uri) resolve(undefined);
        });
    });
    client.listen();
    await client.sendRequest('initialize', {
        processId: null,
        rootUri: null,
        workspaceFolders: null,
        capabilities: {},
    });
    const answer = performance.now() - begun;
    await client.sendNotification('initialized', {});
    await client.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: language, version: 1, text },
    });
    await published;
    const diagnostics = performance.now() - begun;
    await client.sendRequest('shutdown');
    await client.sendNotification('exit');
    await new Promise((resolve) => child.once('exit', resolve));
    client.dispose();
    return { answer, diagnostics };
}

/** @param {readonly number[]} times */
function median(times) {
    return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}
