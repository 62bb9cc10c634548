// @ts-check
// Changes routing and the rules in thousands of small ways, and shows which changes no test notices. It takes hours: name
// files to have these alone looked at, as in `npm run mutation -- language/routing/tree.ts`. What was looked at before and
// has not changed is not looked at again. Other flags are Stryker's own.
import { mustRun, run, runMain } from './lib/run.mjs';

await runMain(async () => {
    const given = process.argv.slice(2);
    const flags = given.filter((each) => each.startsWith('-'));
    const files = given.filter((each) => !each.startsWith('-'));
    await mustRun(process.execPath, ['scripts/build.mjs', '--generate'], { quiet: true });
    const chosen = files.length === 0 ? [] : ['--mutate', files.join(',')];
    return run('stryker', ['run', 'test/mutation/stryker.config.mjs', ...chosen, ...flags]);
});
