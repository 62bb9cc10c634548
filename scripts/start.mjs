// @ts-check
// Shows the extension at work: in the desktop VS Code if there is one, else in one that is served to a browser.
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readFlags } from './lib/flags.mjs';
import { inRoot, root } from './lib/paths.mjs';
import { installVscode } from './lib/real-vscode.mjs';
import { Failure, findProgram, mustRun, runMain } from './lib/run.mjs';
import { vsixFile } from './lib/vsix.mjs';
import { startWorkbenchServer } from './lib/workbench-server.mjs';
import { quietSettings } from './lib/workbench-settings.mjs';

const usage = `Usage: npm start [-- --port NUMBER] [-- --browser]

Builds and packages the extension and opens the examples with it: in the VS Code on the PATH (code), or else in a VS
Code that it installs and serves on 127.0.0.1, until Ctrl+C.

  --port NUMBER  serve on this port rather than on any free one
  --browser      serve to a browser even where there is a desktop VS Code`;

const examples = inRoot('examples');

await runMain(async () => {
    const flags = readFlags(usage, { port: 'string', browser: 'boolean' });
    if (!flags) return;
    const port = flags.port === undefined ? undefined : portNumber(flags.port);
    if (!existsSync(examples)) throw new Failure('there is no examples folder to open');

    await mustRun(process.execPath, ['scripts/package.mjs']);
    if (!flags.browser && port === undefined && findProgram('code')) {
        await mustRun('code', [`--extensionDevelopmentPath=${root}`, examples]);
        return;
    }
    return serve(port);
});

/**
 * Serves a VS Code with the extension until Ctrl+C.
 * @param {number | undefined} port
 */
async function serve(port) {
    await installVscode();
    const home = mkdtempSync(path.join(tmpdir(), 'mailtopo-'));
    // What is tried out in the browser shall not change the examples.
    const folder = path.join(home, 'examples');
    mkdirSync(home, { recursive: true });
    cpSync(examples, folder, { recursive: true });
    const server = await startWorkbenchServer({
        home: path.join(home, 'vscode'),
        extensions: [vsixFile()],
        settings: quietSettings,
        ...(port === undefined ? {} : { port }),
    });
    /** @type {Promise<undefined>} */
    const interrupted = new Promise((resolve) => {
        for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => resolve(undefined));
    });
    console.log(`\nVS Code with Mailtopo: ${server.url(folder)}\n(a copy of the examples; Ctrl+C ends it)\n`);

    const status = await Promise.race([interrupted, server.ended]);
    await server.stop();
    if (status !== undefined)
        throw new Failure(`VS Code's server ended by itself (exit status ${status}); see ${server.log}`);
    rmSync(home, { recursive: true, force: true });
    console.log('Ended');
}

/** @param {string} text */
function portNumber(text) {
    const port = Number(text);
    if (!/^\d+$/.test(text) || port < 1 || port > 65535) {
        throw new Failure(`--port takes a number from 1 to 65535, not ${JSON.stringify(text)}`, 2);
    }
    return port;
}
