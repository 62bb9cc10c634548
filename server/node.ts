import { type Connection, createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { Failure, orFailure } from '../language/questions/failure.js';
import { LIMITS_VARIABLE, limitsAsked } from '../language/questions/limits-asked.js';
import { setLimits } from '../language/syntax/limits.js';
import { clientFiles } from './client-files.js';
import { errorText } from './error-text.js';
import { isLocal, nodeFiles } from './node-files.js';
import { Frames } from './node-frames.js';
import type { startServer } from './server.js';

/** Starts the server as a process: over stdio for any editor, over Node's own channel for VS Code. */
export function startProcess(start: typeof startServer): void {
    setLimitsOfEnvironment();
    const connection = process.argv.includes('--stdio')
        ? connectionOverStdio()
        : createConnection(ProposedFeatures.all);
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

/** The limits that the environment sets; the editor's setting, where it has one, comes before them. */
function setLimitsOfEnvironment(): void {
    const asked = orFailure(() => limitsAsked(process.env[LIMITS_VARIABLE]));
    if (asked instanceof Failure) process.stderr.write(`mailtopo: ${asked.message}\n`);
    else setLimits(asked);
}

/**
 * A connection over stdio. It ends the process when the editor is gone, and when what comes from it can no longer be
 * read: an editor sees that, where it would wait for answers for ever.
 */
function connectionOverStdio(): Connection {
    const frames = process.stdin.pipe(new Frames());
    frames.on('error', ({ message }) => {
        process.stderr.write(`mailtopo: What the editor sends cannot be read. ${message} The server ends.\n`, () =>
            process.exit(1),
        );
    });
    // Nobody reads the answers any more.
    process.stdout.on('error', () => process.exit(1));
    const connection = createConnection(ProposedFeatures.all, frames, process.stdout);
    // What a library has to say must not get among the messages.
    const tell = (...what: readonly unknown[]): void => connection.console.error(what.map(errorText).join(' '));
    Object.assign(console, { debug: tell, error: tell, info: tell, log: tell, trace: tell, warn: tell });
    return connection;
}
