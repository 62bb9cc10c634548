// @ts-check
// Takes the pictures of docs/pictures/ and of the walkthrough in a real VS Code: the scenes are in test/e2e/pictures/.
import { ensureChromium } from './lib/chromium.mjs';
import { readFlags } from './lib/flags.mjs';
import { installVscode } from './lib/real-vscode.mjs';
import { mustRun, run, runMain } from './lib/run.mjs';

const usage = `Usage: npm run pictures [-- --only NAME] [-- --no-package]

  --only NAME   only the scenes whose name contains NAME
  --no-package  show the package that is there`;

await runMain(async () => {
    const flags = readFlags(usage, { only: 'string', 'no-package': 'boolean' });
    if (!flags) return;
    await ensureChromium();
    await installVscode();
    if (!flags['no-package']) await mustRun(process.execPath, ['scripts/package.mjs']);
    const only = flags.only === undefined ? [] : ['--testNamePattern', flags.only];
    return run('vitest', ['run', '--config', 'test/e2e/pictures.config.mts', ...only], {
        env: { MAILTOPO_E2E_FOLDER: 'examples' },
    });
});
