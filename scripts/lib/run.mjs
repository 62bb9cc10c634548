// @ts-check
import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { inRoot, root } from './paths.mjs';

/** A failure the user can read: shown as one line, without a stack trace. */
export class Failure extends Error {
    /**
     * @param {string} message
     * @param {number} exitCode 1: something failed; 2: the command was called wrongly
     */
    constructor(message, exitCode = 1) {
        super(message);
        this.exitCode = exitCode;
    }
}

/**
 * Runs a script's main function and ends the process with its status.
 * @param {() => Promise<number | void> | number | void} main
 */
export async function runMain(main) {
    try {
        requireNode();
        process.exitCode = (await main()) ?? 0;
    } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        console.error(`${path.basename(process.argv[1] ?? 'script')}: ${message}`);
        process.exitCode = error instanceof Failure ? error.exitCode : 1;
    }
}

/** The project brings its own Node, which npm scripts run with; a script run by hand may meet another. */
function requireNode() {
    if (Number.parseInt(process.versions.node, 10) >= 22) return;
    throw new Failure(
        `this needs Node 22 or later and runs with ${process.version}; npm scripts have the right one`,
        2,
    );
}

/** The environment of child processes: the project's own tools, and so its own Node, come first. */
export function childEnvironment() {
    const local = [inRoot('node_modules/.bin'), path.dirname(process.execPath)];
    return { ...process.env, PATH: [...local, process.env['PATH'] ?? ''].join(path.delimiter) };
}

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {Readonly<Record<string, string>>} [env] added to the environment
 * @property {boolean} [quiet] keeps the output back unless the command fails
 * @property {(text: string) => void} [read] called with all that was put out, once the command has ended
 */

/**
 * Prints a command, runs it to its end and answers its exit status.
 * @param {string} command
 * @param {readonly string[]} commandArguments
 * @param {RunOptions} [options]
 * @returns {Promise<number>}
 */
export function run(command, commandArguments, options = {}) {
    console.log(`$ ${[command, ...commandArguments].map(quoted).join(' ')}`);
    const { quiet, read } = options;
    const output = quiet || read ? 'pipe' : 'inherit';
    return new Promise((resolve, reject) => {
        const child = spawn(command, commandArguments, {
            cwd: options.cwd ?? root,
            env: { ...childEnvironment(), ...options.env },
            stdio: ['ignore', output, output],
        });
        /** @type {Buffer[]} */
        const kept = [];
        child.stdout?.on('data', (chunk) => kept.push(chunk));
        child.stderr?.on('data', (chunk) => kept.push(chunk));
        child.once('error', (error) => reject(new Failure(`cannot run ${command}: ${error.message}`)));
        child.once('close', (code, signal) => {
            if (code !== 0 || !quiet) process.stderr.write(Buffer.concat(kept));
            read?.(Buffer.concat(kept).toString());
            if (signal) console.error(`${command} was ended by ${signal}`);
            resolve(code ?? 1);
        });
    });
}

/**
 * As run(), for a command without which nothing that follows makes sense.
 * @param {string} command
 * @param {readonly string[]} commandArguments
 * @param {RunOptions} [options]
 */
export async function mustRun(command, commandArguments, options = {}) {
    const status = await run(command, commandArguments, options);
    if (status !== 0) throw new Failure(`${command} ${commandArguments[0] ?? ''} failed (exit status ${status})`);
}

/**
 * Where a program lies on the PATH, if anywhere.
 * @param {string} name
 */
export function findProgram(name) {
    const found = spawnSync(process.platform === 'win32' ? 'where' : 'which', [name], { encoding: 'utf8' });
    return found.status === 0 ? found.stdout.split(/\r?\n/)[0] : undefined;
}

/** @param {string} argument */
function quoted(argument) {
    return /^[\w./:=@,+-]+$/.test(argument) ? argument : JSON.stringify(argument);
}
