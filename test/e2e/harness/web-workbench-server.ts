import { readFileSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';
import { vscodeFolder, webFilesExtension } from '../../../scripts/lib/real-vscode.mjs';
import { webWorkbenchPage } from './web-workbench-page.js';

/** A served workbench that has no server of its own: everything runs in the browser. */
export interface WebWorkbenchServer {
    readonly address: string;
    stop(): Promise<void>;
}

const workbenchScript = path.join(vscodeFolder, 'out/vs/code/browser/workbench/workbench.js');

const mediaTypes: Readonly<Record<string, string>> = {
    '.css': 'text/css',
    '.html': 'text/html',
    '.js': 'text/javascript',
    '.json': 'application/json',
    '.mjs': 'text/javascript',
    '.png': 'image/png',
    '.svg': 'image/svg+xml',
    '.ttf': 'font/ttf',
    '.wasm': 'application/wasm',
};

/** Serves VS Code as plain files, with an installed extension and a virtual folder. */
export async function startWebWorkbenchServer(options: {
    readonly extension: string;
    readonly folder: string;
    readonly settings: Readonly<Record<string, unknown>>;
}): Promise<WebWorkbenchServer> {
    // Below /static/, where the file system extension expects its files (/static/mount/).
    const folders: Readonly<Record<string, string>> = {
        vscode: vscodeFolder,
        files: webFilesExtension,
        extension: options.extension,
        mount: options.folder,
    };
    const server = http.createServer((request, response) => {
        const address = new URL(request.url ?? '/', 'http://localhost');
        const [, first, folder = '', ...rest] = decodeURIComponent(address.pathname).split('/');
        const root = first === 'static' ? folders[folder] : undefined;
        const file = root && path.join(root, path.normalize(`/${rest.join('/')}`));
        const answer = file ? read(file, address.searchParams) : page(address.pathname);
        answer.then(
            ({ type, body }) => response.setHeader('Content-Type', type).end(body),
            () => response.writeHead(404).end(),
        );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const bound = server.address();
    const authority = `127.0.0.1:${bound && typeof bound === 'object' ? bound.port : 0}`;
    const page = async (asked: string): Promise<Answer> => {
        if (asked !== '/') throw new Error(`nothing is served at ${asked}`);
        return { type: 'text/html', body: webWorkbenchPage(authority, options.settings) };
    };
    return {
        address: `http://${authority}/`,
        async stop() {
            server.closeAllConnections();
            await new Promise((resolve) => server.close(resolve));
        },
    };
}

interface Answer {
    readonly type: string;
    readonly body: string | Buffer;
}

/** A file; or, as the file system extension asks it, what a file or a folder is. */
async function read(file: string, query: URLSearchParams): Promise<Answer> {
    if (query.has('stat') || query.has('readdir')) {
        const answer = query.has('stat') ? describe(file) : list(file);
        const body = await answer.catch((error: NodeJS.ErrnoException) => ({ error: error.code }));
        return { type: 'application/json', body: JSON.stringify(body) };
    }
    const type = mediaTypes[path.extname(file)] ?? 'application/octet-stream';
    return { type, body: file === workbenchScript ? withoutRemote(file) : await readFile(file) };
}

async function describe(file: string): Promise<unknown> {
    const entry = await stat(file);
    return { type: fileType(entry), ctime: entry.ctimeMs, mtime: entry.mtimeMs, size: entry.size };
}

async function list(folder: string): Promise<unknown> {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.map((entry) => ({ name: entry.name, type: fileType(entry) }));
}

/** In VS Code's numbers. */
function fileType(entry: { isDirectory(): boolean }): number {
    return entry.isDirectory() ? 2 : 1;
}

/** This build's entry always claims to have a server: take that back. */
function withoutRemote(file: string): string {
    const claims: readonly (readonly [RegExp, string])[] = [
        [/(\{\.\.\.JSON\.parse\(\w+\)),remoteAuthority:location\.host\}/, '$1}'],
        [/(file\(this\.userDataPath\)\.with\(\{scheme:\w+\.)vscodeRemote\}/, '$1vscodeUserData}'],
    ];
    let script = readFileSync(file, 'utf8');
    for (const [claim, instead] of claims) {
        if (!claim.test(script)) throw new Error(`workbench.js has changed: no ${claim} in it`);
        script = script.replace(claim, instead);
    }
    return script;
}
