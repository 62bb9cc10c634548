import { LIMITS_VARIABLE } from '../language/questions/limits-asked.js';
import { run } from './run.js';
import { type Io, Output } from './terminal/io.js';

/** Runs the command that the process was started with, on the process's own streams. */
export async function start(): Promise<void> {
    const io: Io = {
        // Opened by those alone that read it.
        get input() {
            return process.stdin;
        },
        output: new Output(process.stdout, process.env),
        errors: new Output(process.stderr, process.env),
        folder: process.cwd(),
        limits: process.env[LIMITS_VARIABLE],
    };
    // Set, and not exited with: what is still on its way to a pipe is written first.
    process.exitCode = await run(process.argv.slice(2), io);
}
