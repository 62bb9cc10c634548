import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { largerThanRead } from '../../language/interchange/decode.js';
import { type ExportedFile, importFiles } from '../../language/interchange/import.js';
import { Failure } from '../../language/questions/failure.js';
import { limitInBytes } from '../../language/syntax/limits.js';
import { oneLine } from '../../language/wording/one-line.js';
import type { Call } from '../call/call.js';
import type { ExitStatus } from '../call/command.js';
import { inputBytes, STANDARD_INPUT, shownPath } from '../input/topologies.js';
import { writeWhole } from '../input/write-file.js';
import type { Io } from '../terminal/io.js';

/** `mailtopo import PATH…`: exports of Active Directory and Exchange as the text of a topology. */
export async function importExports(call: Call, io: Io): Promise<ExitStatus> {
    const files = await filesOf(io, call.words);
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

/** All files that paths stand for: read one after another, as long as they are no more than can be read together. */
async function filesOf(io: Io, paths: readonly string[]): Promise<readonly ExportedFile[]> {
    const files: ExportedFile[] = [];
    let size = 0;
    const take = (name: string, bytes: Uint8Array): void => {
        size += bytes.length;
        if (size > limitInBytes('export-megabytes')) throw new Failure(largerThanRead(size));
        files.push({ name, bytes });
    };
    for (const path of paths) {
        if (path === STANDARD_INPUT) take('standard input', await inputBytes(io, 'export-megabytes'));
        else await takeBelow(io, path, take, []);
    }
    return files;
}

/**
 * A file, or every file of a folder and of those in it; what is hidden is left out.
 * @param within where the folders really lie that this one was found in: a symbolic link may lead back to one of them
 */
async function takeBelow(
    io: Io,
    path: string,
    take: (name: string, bytes: Uint8Array) => void,
    within: readonly string[],
): Promise<void> {
    const full = resolve(io.folder, path);
    try {
        const found = await stat(full);
        if (!found.isDirectory()) {
            // Only what the call itself names may be a pipe, as a shell makes one of `<(command)`.
            if (!found.isFile() && within.length > 0) throw new Failure(`${shownPath(path)} is no file.`);
            if (found.size > limitInBytes('export-megabytes'))
                throw new Failure(`${shownPath(path)}: ${largerThanRead(found.size)}`);
            take(path, await readFile(full));
            return;
        }
        const real = await realpath(full);
        if (within.includes(real)) return;
        const names = (await readdir(full)).filter((name) => !name.startsWith('.')).sort();
        let isEmpty = true;
        const taken: typeof take = (name, bytes) => {
            isEmpty = false;
            take(name, bytes);
        };
        for (const name of names) await takeBelow(io, join(path, name), taken, [...within, real]);
        if (isEmpty) throw new Failure(`${shownPath(path)} holds no file.`);
    } catch (error) {
        if (error instanceof Failure) throw error;
        const { code } = error as NodeJS.ErrnoException;
        throw new Failure(
            code === 'ENOENT' ? `${shownPath(path)} does not exist.` : `${shownPath(path)} cannot be read (${code}).`,
        );
    }
}
