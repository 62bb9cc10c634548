// @ts-check
// Installs what the end-to-end tests need: a VS Code and a Chromium. Quick when both are there.
import { ensureChromium } from './lib/chromium.mjs';
import { installVscode, vscodeFolder } from './lib/real-vscode.mjs';
import { runMain } from './lib/run.mjs';

await runMain(async () => {
    console.log(`Chromium: ${await ensureChromium()}`);
    const installed = await installVscode();
    console.log(`VS Code: ${vscodeFolder}${installed ? '' : ' (already installed)'}`);
});
