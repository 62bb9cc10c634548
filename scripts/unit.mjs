// @ts-check
// Runs the tests that need no editor; what stands after -- goes to Vitest.
import { runMain } from './lib/run.mjs';
import { runVitest } from './lib/test-report.mjs';

await runMain(() => runVitest('unit', process.argv.slice(2)));
