import { chmod, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Failure } from '../../language/questions/failure.js';
import { shownPath } from './topologies.js';

/**
 * Writes a file as a whole: beside it first, then in its place, so that no one ever meets half of it. What it was
 * allowed before stays; a symbolic link leads to it as before.
 * @param path as the call names it, below `folder`
 */
export async function writeWhole(full: string, bytes: Uint8Array, path: string): Promise<void> {
    const target = await realpath(full).catch(() => full);
    const beside = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
    try {
        const mode = await stat(target).then(
            (found) => found.mode & 0o7777,
            () => undefined,
        );
        await writeFile(beside, bytes, { flag: 'wx' });
        if (mode !== undefined) await chmod(beside, mode);
        await rename(beside, target);
    } catch (error) {
        await rm(beside, { force: true });
        throw new Failure(`${shownPath(path)} cannot be written (${(error as NodeJS.ErrnoException).code ?? error}).`);
    }
}
