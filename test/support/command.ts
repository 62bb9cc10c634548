import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { onTestFinished } from 'vitest';
import { run } from '../../cli/run.js';
import { Output, type Stream } from '../../cli/terminal/io.js';

/** What a call of the command left behind. */
export interface Result {
    readonly status: number;
    readonly output: string;
    readonly errors: string;
}

/** Where and how a call is made. */
export interface CallOptions {
    /** The present folder; the root of the project where none is given. */
    readonly folder?: string;
    readonly input?: string | Uint8Array;
    /** Whether standard output and standard error are a terminal. */
    readonly isTerminal?: boolean;
    readonly environment?: Readonly<Record<string, string>>;
}

const ROOT = join(import.meta.dirname, '../..');

/** Calls the command in this process, with streams of the test's own. */
export async function mailtopo(words: readonly string[], options: CallOptions = {}): Promise<Result> {
    const [output, errors] = [new Collected(options.isTerminal), new Collected(options.isTerminal)];
    const environment = options.environment ?? {};
    const status = await run(words, {
        input: Readable.from(options.input === undefined ? [] : [Buffer.from(options.input)]),
        output: new Output(output as Stream, environment),
        errors: new Output(errors as Stream, environment),
        folder: options.folder ?? ROOT,
        limits: environment['MAILTOPO_LIMITS'],
    });
    return { status, output: await output.all(), errors: await errors.all() };
}

/** A folder of files for one test, by their paths in it. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
    const folder = mkdtempSync(join(tmpdir(), 'mailtopo-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    for (const [name, content] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, name)), { recursive: true });
        writeFileSync(join(folder, name), content);
    }
    return folder;
}

/** A stream that keeps what is written to it. */
class Collected extends Writable {
    private readonly chunks: Buffer[] = [];

    constructor(readonly isTTY = false) {
        super();
    }

    override _write(chunk: Buffer, _encoding: string, done: () => void): void {
        this.chunks.push(chunk);
        // As slow as a pipe: what does not wait for it fills the memory.
        setImmediate(done);
    }

    /** All that was written, once it has arrived. */
    async all(): Promise<string> {
        this.end();
        await finished(this);
        return Buffer.concat(this.chunks).toString('utf8');
    }
}
