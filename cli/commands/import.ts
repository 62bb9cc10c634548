import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type ExportedFile, importFiles } from '../../language/interchange/import.js';
import { Failure } from '../../language/questions/failure.js';
import { oneLine } from '../../language/wording/one-line.js';
import type { Call } from '../call/call.js';
import type { ExitStatus } from '../call/command.js';
import { inputBytes, STANDARD_INPUT, shownPath } from '../input/topologies.js';
import { writeWhole } from '../input/write-file.js';
import type { Io } from '../terminal/io.js';

/** The largest export that is read, in bytes: some hundred thousand servers. */
const LARGEST_EXPORT = 100 * 2 ** 20;

/** `mailtopo import PATH…`: exports of Active Directory and Exchange as the text of a topology. */
export async function importExports(call: Call, io: Io): Promise<ExitStatus> {
    const files = (await Promise.all(call.words.map((path) => filesOf(io, path)))).flat();
    const result = importFiles(files);
    if (result.kind === 'failed') {
        const [first, ...others] = result.errors;
        for (const error of [first, ...others])
            if (error !== undefined) await io.errors.write(`mailtopo: ${oneLine(placeOf(error) + error.message)}\n`);
        return 2;
    }
    const target = call.value('output');
    if (target === undefined) await io.output.write(result.text);
    else await writeWhole(resolve(io.folder, target), Buffer.from(result.text), target);
    for (const note of result.notes) await io.errors.write(`mailtopo: ${oneLine(note)}\n`);
    return 0;
}

function placeOf({ file, line }: { readonly file: string; readonly line?: number }): string {
    return line === undefined ? `${file}: ` : `${file}:${line}: `;
}

/** A file, or every file of a folder and of those in it; what is hidden is left out. */
async function filesOf(io: Io, path: string): Promise<readonly ExportedFile[]> {
    if (path === STANDARD_INPUT) return [{ name: 'standard input', bytes: await inputBytes(io) }];
    const full = resolve(io.folder, path);
    try {
        const found = await stat(full);
        if (!found.isDirectory()) {
            if (found.size > LARGEST_EXPORT) {
                const megabytes = Math.ceil(found.size / 2 ** 20);
                throw new Failure(
                    `${shownPath(path)} is too large: ${megabytes} MB, where at most ${LARGEST_EXPORT / 2 ** 20} MB are read.`,
                );
            }
            return [{ name: path, bytes: await readFile(full) }];
        }
        const names = (await readdir(full)).filter((name) => !name.startsWith('.')).sort();
        const files = (await Promise.all(names.map((name) => filesOf(io, join(path, name))))).flat();
        if (files.length === 0) throw new Failure(`${shownPath(path)} holds no file.`);
        return files;
    } catch (error) {
        if (error instanceof Failure) throw error;
        const { code } = error as NodeJS.ErrnoException;
        throw new Failure(
            code === 'ENOENT' ? `${shownPath(path)} does not exist.` : `${shownPath(path)} cannot be read (${code}).`,
        );
    }
}
