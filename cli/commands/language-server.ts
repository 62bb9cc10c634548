import type { ExitStatus } from '../call/command.js';

/** `mailtopo language-server`: the server that VS Code runs, for any editor. It ends the process itself. */
export async function languageServer(): Promise<ExitStatus> {
    // Read from the process's arguments by the library of the protocol.
    if (!process.argv.includes('--stdio')) process.argv.push('--stdio');
    const [{ startProcess }, { startServer }] = await Promise.all([
        import('../../server/node.js'),
        import('../../server/server.js'),
    ]);
    startProcess(startServer);
    return new Promise(() => undefined);
}
