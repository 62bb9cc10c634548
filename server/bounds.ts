import * as l10n from '@vscode/l10n';
import { normalUri, type ReadProblem } from '../language/syntax/uris.js';
import type { FileContent, Files } from './files.js';

/** Which files may be read because others import them, or because they lie in a folder. */
export interface Bounds {
    /** The addresses of folders: what lies in none of them is not read. */
    readonly folders: readonly string[];
    /** What the folders are, and how to allow more, in words that follow the name of a file and a full stop. */
    readonly refusal: Refusal;
}

/** Why a file is not read that lies in none of the folders. */
export interface Refusal extends ReadProblem {
    /** What is wrong with a symbolic link in one of the folders that leads to such a file. */
    readonly linkMessage: string;
}

/** Why the server does not read a file outside of its folders. */
export function outsideWorkspace(): Refusal {
    return {
        kind: 'outside',
        message: l10n.t('lies outside of the folders that are open'),
        linkMessage: l10n.t('is a symbolic link to a file that lies outside of the folders that are open'),
        remedy: l10n.t(
            'Open its folder too, or turn on the setting `mailtopo.imports.outsideWorkspace` where you trust what is imported.',
        ),
    };
}

/**
 * Reads a file only if it lies in one of the folders, by its address and by where symbolic links lead: a file that a
 * stranger sent must not be able to show what else there is on the machine.
 */
export async function readWithin(files: Files, { folders, refusal }: Bounds, uri: string): Promise<FileContent> {
    const { linkMessage, ...problem } = refusal;
    if (!isWithin(folders, uri)) return { problem };
    const { realPath } = files;
    if (realPath === undefined) return files.read(uri);
    const real = await realPath(uri);
    // The folders themselves may be reached over links; those lead where their owner wants.
    if (real === uri || isWithin(await Promise.all(folders.map(realPath)), real)) return files.read(uri);
    return { problem: { ...problem, message: linkMessage } };
}

/** Whether a file lies in one of the folders, at any depth. */
export function isWithin(folders: readonly string[], uri: string): boolean {
    const file = normalUri(uri);
    return folders.some((folder) => {
        const start = normalUri(folder);
        return file.startsWith(start.endsWith('/') ? start : `${start}/`);
    });
}
