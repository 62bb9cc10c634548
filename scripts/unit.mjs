// @ts-check
// Runs the tests that need no editor; what stands after -- goes to Vitest.
import { mustRun, runMain } from './lib/run.mjs';
import { runVitest } from './lib/test-report.mjs';

await runMain(async () => {
    await mustRun(process.execPath, ['scripts/build.mjs', '--generate'], { quiet: true });
    return runVitest('unit', process.argv.slice(2));
});
