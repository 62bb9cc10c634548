// @ts-check
// Runs the tests that drive a real VS Code with the packaged extension.
import { ensureChromium } from './lib/chromium.mjs';
import { readFlags } from './lib/flags.mjs';
import { installVscode } from './lib/real-vscode.mjs';
import { mustRun, runMain } from './lib/run.mjs';
import { runVitest } from './lib/test-report.mjs';

const usage = `Usage: npm run e2e [-- --only KIND] [-- --no-package]

  --only KIND   only one kind of VS Code: node (the language server is a process) or web (it is a web worker)
  --no-package  test the package that is there`;

await runMain(async () => {
    const flags = readFlags(usage, { only: 'string', 'no-package': 'boolean' });
    if (!flags) return;
    await ensureChromium();
    await installVscode();
    if (!flags['no-package']) await mustRun(process.execPath, ['scripts/package.mjs']);
    const only = flags.only === undefined ? [] : [`${flags.only}.test`];
    return runVitest('e2e', ['--config', 'test/e2e/vitest.config.mts', ...only]);
});
