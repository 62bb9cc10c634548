import { randomBytes } from 'node:crypto';
import { lstat, open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Failure } from '../../language/questions/failure.js';
import { shownPath } from './topologies.js';

/**
 * Writes a file as a whole: beside it first, then in its place, so that no one ever meets half of it. What it was
 * allowed before stays; a symbolic link leads to it as before. Into a device or a pipe it is written straight.
 * @param path as the call names it, below `folder`
 * @throws Failure where it cannot be written: the file is what it was
 */
export async function writeWhole(full: string, bytes: Uint8Array, path: string): Promise<void> {
    try {
        const target = await targetOf(full);
        const found = await stat(target).catch(() => undefined);
        if (found === undefined || found.isFile()) await replace(target, bytes, found && found.mode & 0o7777);
        else await writeFile(target, bytes);
    } catch (error) {
        const code = String((error as NodeJS.ErrnoException).code ?? error);
        const reason = REASONS.get(code);
        const why = reason === undefined ? `(${code})` : `: ${reason} (${code})`;
        throw new Failure(`${shownPath(path)} cannot be written${reason === undefined ? ' ' : ''}${why}.`);
    }
}

/** The file that is meant, behind all symbolic links. A link that leads to nothing is no place for a file. */
async function targetOf(full: string): Promise<string> {
    try {
        return await realpath(full);
    } catch (error) {
        const isThere = await lstat(full).then(
            () => true,
            () => false,
        );
        if (isThere) throw error;
        return full;
    }
}

async function replace(target: string, bytes: Uint8Array, mode: number | undefined): Promise<void> {
    // Of a name that no one else comes by: what cannot be made is not ours, and is left alone.
    const beside = join(dirname(target), `.mailtopo-${randomBytes(8).toString('hex')}.tmp`);
    const file = await open(beside, 'wx');
    try {
        try {
            await file.writeFile(bytes);
            if (mode !== undefined) await file.chmod(mode);
            // On disk before it takes the place of what was there.
            await file.sync();
        } finally {
            await file.close();
        }
        await rename(beside, target);
    } catch (error) {
        await rm(beside, { force: true });
        throw error;
    }
}

/** Why a file cannot be written, as far as there is more to say of it than the system's word. */
const REASONS: ReadonlyMap<string, string> = new Map([
    ['EDQUOT', 'there is no room left for its owner'],
    ['EISDIR', 'it is a folder'],
    ['ELOOP', 'its symbolic links lead in a ring'],
    ['ENOSPC', 'the disk is full'],
    ['EROFS', 'the disk is read-only'],
]);
