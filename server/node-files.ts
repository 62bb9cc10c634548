import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import * as l10n from '@vscode/l10n';
import { URI } from 'vscode-uri';
import { figure } from '../language/syntax/figures.js';
import { whereToRaise } from '../language/syntax/how-to-raise.js';
import { limit, limitInBytes } from '../language/syntax/limits.js';
import type { ReadProblem } from '../language/syntax/uris.js';
import { decodeText } from './decode-text.js';
import type { FileContent, Files } from './files.js';

/** Folders that hold no topologies of the user's own. */
const SKIPPED: ReadonlySet<string> = new Set(['node_modules', '.git']);

/** The files of the machine that the server runs on. */
export const nodeFiles: Files = {
    list: async (folders) => {
        const found = await Promise.all(folders.filter(isLocal).map((folder) => listFolder(URI.parse(folder).fsPath)));
        return found.flat().map((path) => URI.file(path).toString());
    },
    read: (uri) => readLocal(uri),
    realPath: async (uri) => {
        if (!isLocal(uri)) return uri;
        const path = URI.parse(uri).fsPath;
        return URI.file(await realpath(path).catch(() => path)).toString();
    },
};

/** Whether an address is that of a file on this machine. */
export function isLocal(uri: string): boolean {
    return uri.startsWith('file:');
}

/** At any depth: symbolic links to folders are not followed, so that none leads back. */
async function listFolder(folder: string): Promise<readonly string[]> {
    // A folder that cannot be listed holds nothing that could be shown.
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    const found = await Promise.all(
        entries.map((entry) => {
            const path = join(folder, entry.name);
            if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : listFolder(path);
            return (entry.isFile() || entry.isSymbolicLink()) && entry.name.endsWith('.mailtopo') ? [path] : [];
        }),
    );
    return found.flat();
}

async function readLocal(uri: string): Promise<FileContent> {
    const content = await readBytes(uri);
    return 'bytes' in content ? { text: decodeText(content.bytes) } : content;
}

/** The bytes of a file, or why there are none. */
export async function readBytes(
    uri: string,
): Promise<{ readonly bytes: Uint8Array } | { readonly problem: ReadProblem }> {
    try {
        // Anything else, as the address of a document that was never saved, would be read from where the server was started.
        if (!isLocal(uri)) return { problem: problemOf('ENOENT') };
        const path = URI.parse(uri).fsPath;
        const found = await stat(path);
        if (found.isDirectory()) return { problem: problemOf('EISDIR') };
        // A device may have no end, and a pipe no beginning.
        if (!found.isFile()) return { problem: { kind: 'unreadable', message: l10n.t('is no file') } };
        const { size } = found;
        if (size > limitInBytes('file-megabytes'))
            return { problem: { kind: 'unreadable', message: tooLargeToRead(size) } };
        return { bytes: await readFile(path) };
    } catch (error) {
        return { problem: problemOf((error as { readonly code?: string }).code ?? '') };
    }
}

/** What is said of a file that is larger, as what follows its name. */
function tooLargeToRead(bytes: number): string {
    return l10n.t(
        'is too large: {0} MB, where at most {1} MB are read (to raise the limit: {2})',
        figure(Math.ceil(bytes / 2 ** 20)),
        figure(limit('file-megabytes')),
        whereToRaise('file-megabytes'),
    );
}

function problemOf(code: string): ReadProblem {
    if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'missing', message: l10n.t('does not exist') };
    if (code === 'EISDIR') return { kind: 'folder', message: l10n.t('is a folder') };
    if (code === 'ELOOP')
        return { kind: 'unreadable', message: l10n.t('cannot be read: its symbolic links lead in a ring') };
    if (code === 'ENAMETOOLONG') return { kind: 'unreadable', message: l10n.t('cannot be read: its name is too long') };
    if (code === 'EACCES' || code === 'EPERM')
        return { kind: 'unreadable', message: l10n.t('cannot be read: permission denied') };
    return { kind: 'unreadable', message: l10n.t('cannot be read ({0})', code) };
}
