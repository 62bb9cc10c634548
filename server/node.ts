import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { clientFiles } from './client-files.js';
import { isLocal, nodeFiles } from './node-files.js';
import type { startServer } from './server.js';

/** Starts the server as a process: over stdio for any editor, over Node's own channel for VS Code. */
export function startProcess(start: typeof startServer): void {
    const connection = createConnection(ProposedFeatures.all);
    start(connection, ({ fileSystem }) => {
        if (fileSystem !== 'client') return nodeFiles;
        const client = clientFiles(connection);
        return {
            ...nodeFiles,
            list: async (folders) => [
                ...(await nodeFiles.list(folders)),
                ...(folders.every(isLocal) ? [] : (await client.list(folders)).filter((uri) => !isLocal(uri))),
            ],
            read: (uri) => (isLocal(uri) ? nodeFiles.read(uri) : client.read(uri)),
        };
    });
}
