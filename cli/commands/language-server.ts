import type { ExitStatus } from '../call/command.js';

/** `mailtopo language-server`: the server that VS Code runs, for any editor. It ends the process itself. */
export async function languageServer(): Promise<ExitStatus> {
    // Read from the process's arguments by the library of the protocol.
    if (!process.argv.includes('--stdio')) process.argv.push('--stdio');
    await import('../../server/node.js');
    return new Promise(() => undefined);
}
