import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { ensureChromium } from '../../scripts/lib/chromium.mjs';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { installVscode } from '../../scripts/lib/real-vscode.mjs';
import { vsixFile } from '../../scripts/lib/vsix.mjs';
import { startWorkbenchServer } from '../../scripts/lib/workbench-server.mjs';
import { testSettings } from '../../scripts/lib/workbench-settings.mjs';
import { startWebWorkbenchServer } from './harness/web-workbench-server.js';

declare module 'vitest' {
    export interface ProvidedContext {
        /** A workbench whose extensions run in Node, on a folder of this machine; and where the extension lies. */
        readonly nodeWorkbench: { readonly address: string; readonly extension: string };
        /** A workbench without a server, whose extensions run in web workers; its folder is virtual. */
        readonly webWorkbench: { readonly address: string };
    }
}

/** Installs what is missing, and starts both kinds of workbench on copies of the test workspace. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
    await ensureChromium();
    await installVscode();
    const vsix = vsixFile();
    if (!existsSync(vsix)) throw new Error(`${path.basename(vsix)} is missing: npm run package makes it`);

    const home = mkdtempSync(path.join(tmpdir(), 'mailtopo-e2e-'));
    const cleanUp: (() => Promise<void>)[] = [];
    const teardown = async () => {
        await Promise.all(cleanUp.map((each) => each()));
        rmSync(home, { recursive: true, force: true });
    };
    try {
        const [folder, webFolder] = copyWorkspace(home);
        const serverHome = path.join(home, 'vscode');
        const server = await startWorkbenchServer({ home: serverHome, extensions: [vsix], settings: testSettings });
        cleanUp.push(server.stop);
        const extension = installedExtension(serverHome);
        const webServer = await startWebWorkbenchServer({ extension, folder: webFolder, settings: testSettings });
        cleanUp.push(webServer.stop);
        project.provide('nodeWorkbench', { address: server.url(folder), extension });
        project.provide('webWorkbench', { address: webServer.address });
    } catch (error) {
        await teardown();
        throw error;
    }
    return teardown;
}

/** A folder for each kind of workbench, so that what one writes the other does not see. */
function copyWorkspace(home: string): [string, string] {
    const source = inRoot(process.env['MAILTOPO_E2E_FOLDER'] ?? 'test/e2e/workspace');
    const copy = (kind: string): string => {
        const folder = path.join(home, kind, path.basename(source));
        cpSync(source, folder, { recursive: true });
        return folder;
    };
    return [copy('node'), copy('web')];
}

/** Where the server has put the extension it unpacked. */
function installedExtension(serverHome: string): string {
    const extensions = path.join(serverHome, 'extensions');
    const folder = readdirSync(extensions).find((name) => name.startsWith('mailtopo.mailtopo-'));
    if (folder === undefined) throw new Error(`the extension is not installed in ${extensions}`);
    return path.join(extensions, folder);
}
