import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { URI, Utils } from 'vscode-uri';
import type { Analysis } from '../../language/project/analysis.js';
import { Project } from '../../language/project/project.js';
import { didYouMean, Failure, shown } from '../../language/questions/failure.js';
import { closest } from '../../language/syntax/closest.js';
import { howToRaise } from '../../language/syntax/how-to-raise.js';
import { limit, limitInBytes } from '../../language/syntax/limits.js';
import { normalUri } from '../../language/syntax/uris.js';
import { type Refusal, readWithin } from '../../server/bounds.js';
import { decodeText } from '../../server/decode-text.js';
import type { FileContent } from '../../server/files.js';
import { nodeFiles } from '../../server/node-files.js';
import type { Call } from '../call/call.js';
import { IMPORTS_OUTSIDE } from '../call/command.js';
import type { Io } from '../terminal/io.js';

/** What stands for standard input among paths. */
export const STANDARD_INPUT = '-';

/** What standard input is called as a file; its imports are relative to the folder that the command was called in. */
export const INPUT_NAME = '<stdin>';

const EXTENSION = /\.mailtopo$/;

/** How many files are read at a time. */
const AT_A_TIME = 64;

/** Files and what they import, read as the editor reads them. */
export interface Topologies {
    readonly project: Project;
    /** The files that were named or found in a folder that was, without what only they import. */
    readonly named: readonly string[];
}

/** A file that the call names, or that lies in a folder that it names. */
export interface Source {
    readonly uri: string;
    /** As the call names it; null for one that was found in a folder. */
    readonly path: string | null;
}

/**
 * The files that paths stand for, without repeats. No path stands for the present folder.
 * @throws Failure for a path that does not exist, and for a folder without topologies
 */
export async function sourcesOf(io: Io, paths: readonly string[]): Promise<readonly Source[]> {
    const sources = new Map<string, Source>();
    for (const path of paths.length > 0 ? paths : ['.']) {
        const full = resolve(io.folder, path === STANDARD_INPUT ? INPUT_NAME : path);
        const uri = normalUri(URI.file(full).toString());
        if (path === STANDARD_INPUT || !(await isFolder(full, path))) {
            sources.set(uri, { uri, path });
            continue;
        }
        const found = (await nodeFiles.list([uri])).map(normalUri);
        if (found.length === 0) throw new Failure(`${shownPath(path)} holds no .mailtopo file.`);
        for (const each of found.sort()) if (!sources.has(each)) sources.set(each, { uri: each, path: null });
    }
    return [...sources.values()];
}

/** Why the command does not read a file that another one imports. */
const OUTSIDE_CALL: Refusal = {
    kind: 'outside',
    message: 'lies outside of the present folder and of the folders of what the call names',
    linkMessage:
        'is a symbolic link to a file that lies outside of the present folder and of the folders of what the call names',
    remedy: `\`--${IMPORTS_OUTSIDE.name}\` allows it, where you trust what is imported.`,
};

/**
 * Reads files and folders, and what they import: from the present folder, from the folders of what is named, and with
 * `--imports-outside` from wherever it is.
 * @throws Failure as `sourcesOf`, and for a named file that cannot be read or is no text
 */
export async function readTopologies(io: Io, paths: readonly string[], call?: Call): Promise<Topologies> {
    const project = new Project();
    const sources = await sourcesOf(io, paths);
    const folders = [
        URI.file(io.folder).toString(),
        ...paths.filter((path) => path !== STANDARD_INPUT).map((path) => URI.file(resolve(io.folder, path)).toString()),
        ...sources.flatMap(({ uri, path }) => (path === null ? [] : Utils.dirname(URI.parse(uri)).toString())),
    ];
    const read = (uri: string): Promise<FileContent> =>
        call?.has(IMPORTS_OUTSIDE.name)
            ? nodeFiles.read(uri)
            : readWithin(nodeFiles, { folders, refusal: OUTSIDE_CALL }, uri);
    for (const { uri, path } of sources) if (path !== null) await readNamed(io, project, uri, path);
    await readAll(
        project,
        sources.map(({ uri }) => uri),
        async (uri) => {
            const content = await read(uri);
            // No import stands anywhere that a finding could mark.
            if ('problem' in content && content.problem.kind === 'outside')
                throw new Failure(
                    `${shownPath(displayPath(io, uri))} ${content.problem.message}. ${content.problem.remedy}`,
                );
            return content;
        },
    );
    for (let wanted = project.wantedFiles(); wanted.length > 0; wanted = project.wantedFiles())
        await readAll(project, wanted, read);
    return { project, named: sources.map(({ uri }) => uri) };
}

/** Reads one topology: its root file, and what that imports. */
export async function readTopology(
    io: Io,
    path: string,
    call?: Call,
): Promise<{ project: Project; analysis: Analysis }> {
    if (path !== STANDARD_INPUT && (await isFolder(resolve(io.folder, path), path))) {
        const { project } = await readTopologies(io, [path], call);
        const roots = project.topologies().map(({ topology }) => displayPath(io, topology.root));
        throw new Failure(`${shownPath(path)} is a folder; name the file to start from: ${roots.join(', ')}.`);
    }
    const { project, named } = await readTopologies(io, [path], call);
    const analysis = project.topologiesOf(named[0] ?? '')[0];
    if (analysis === undefined) throw new Failure(`${shownPath(path)} is no topology.`);
    return { project, analysis };
}

/** A file as its reader knows it: relative to the folder of the call where it lies in it, with `/` on every system. */
export function displayPath(io: Io, uri: string): string {
    const full = URI.parse(uri).fsPath;
    const short = relative(io.folder, full);
    const path = short.startsWith(`..${sep}`) || isAbsolute(short) ? full : short;
    return path.replaceAll(sep, '/');
}

async function isFolder(full: string, path: string): Promise<boolean> {
    try {
        return (await stat(full)).isDirectory();
    } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (code !== 'ENOENT' && code !== 'ENOTDIR') throw new Failure(`${shownPath(path)} cannot be read (${code}).`);
        const beside = await readdir(dirname(full)).catch(() => []);
        // Told apart by what stands before the extension, which they have in common.
        const byStem = new Map(beside.map((name) => [name.replace(EXTENSION, ''), name]));
        const near = closest(basename(full).replace(EXTENSION, ''), byStem.keys()).map((stem) =>
            join(dirname(path), byStem.get(stem) ?? stem),
        );
        throw new Failure(`${shownPath(path)} does not exist.${didYouMean(near)}`);
    }
}

/** A file that was named and is no text is a mistake in the call, and no topology with an error. */
async function readNamed(io: Io, project: Project, uri: string, path: string): Promise<void> {
    const content =
        path === STANDARD_INPUT
            ? { text: decodeText(await inputBytes(io, 'file-megabytes')) }
            : await nodeFiles.read(uri);
    const name = path === STANDARD_INPUT ? 'standard input' : shownPath(path);
    if ('problem' in content) throw new Failure(`${name} ${content.problem.message}.`);
    const { refusal } = project.setText(uri, content.text);
    if (refusal !== null) throw new Failure(`${name}: ${refusal}`);
}

/**
 * All that stands on standard input.
 * @param name the limit to how much that may be, whoever goes on writing
 */
export async function inputBytes(io: Io, name: 'file-megabytes' | 'export-megabytes'): Promise<Uint8Array> {
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of io.input) {
        const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
        size += bytes.length;
        if (size > limitInBytes(name))
            throw new Failure(`standard input is too large: at most ${limit(name)} MB are read. ${howToRaise(name)}`);
        chunks.push(bytes);
    }
    return Buffer.concat(chunks);
}

/** Reads files that were found or are imported: what cannot be read is a finding of the topology that imports it. */
async function readAll(
    project: Project,
    uris: readonly string[],
    read: (uri: string) => Promise<FileContent>,
): Promise<void> {
    for (let at = 0; at < uris.length; at += AT_A_TIME) {
        await Promise.all(
            uris.slice(at, at + AT_A_TIME).map(async (uri) => {
                if (project.file(uri) !== undefined) return;
                const content = await read(uri);
                if ('text' in content) project.setText(uri, content.text);
                else project.setProblem(uri, content.problem);
            }),
        );
    }
}

/** A path as a message shows it: in quotes only where something in it could be misread. */
export function shownPath(path: string): string {
    return /^[\p{L}\p{N}\\/._:~@+=,-]+$/u.test(path) ? path : shown(path);
}
