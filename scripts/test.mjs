// @ts-check
// Everything that must hold before a change is taken in, one section after another, and a summary.
import { run, runMain } from './lib/run.mjs';
import { readTotals, runVitest } from './lib/test-report.mjs';

const node = process.execPath;

/**
 * @typedef {object} Section
 * @property {string} name
 * @property {readonly string[]} [needs] the sections without which it makes no sense
 * @property {boolean} [tests] leaves a report with numbers of tests
 * @property {() => Promise<number>} run
 */

/** @type {readonly Section[]} */
const sections = [
    { name: 'build', run: () => run(node, ['scripts/build.mjs']) },
    { name: 'check', run: checkTypes },
    { name: 'lint', run: () => run('biome', ['ci', '.']) },
    { name: 'unit', tests: true, run: () => runVitest('unit', []) },
    {
        name: 'fuzz',
        needs: ['build'],
        run: () => run(node, ['scripts/fuzz.mjs', '--minutes', '1']),
    },
    { name: 'package', needs: ['build'], run: () => run(node, ['scripts/package.mjs', '--twice']) },
    {
        name: 'e2e',
        needs: ['build', 'package'],
        tests: true,
        run: () => run(node, ['scripts/e2e.mjs', '--no-package']),
    },
];

async function checkTypes() {
    const everything = await run('tsc', ['--noEmit']);
    const language = await run('tsc', ['--project', 'tsconfig.language.json']);
    return everything || language;
}

await runMain(async () => {
    /** @type {Map<string, { readonly outcome: 'passed' | 'failed' | 'skipped', readonly seconds: number }>} */
    const outcomes = new Map();
    for (const { name, needs = [], run: runSection } of sections) {
        console.log(`\n=== ${name}`);
        const missing = needs.find((need) => outcomes.get(need)?.outcome !== 'passed');
        if (missing) {
            console.log(`skipped: it needs ${missing}`);
            outcomes.set(name, { outcome: 'skipped', seconds: 0 });
            continue;
        }
        const begun = performance.now();
        const status = await runSection();
        outcomes.set(name, {
            outcome: status === 0 ? 'passed' : 'failed',
            seconds: (performance.now() - begun) / 1000,
        });
    }
    return summarize(outcomes);
});

/**
 * Shows how each section went and, as the last line, how many tests passed and failed.
 * @param {ReadonlyMap<string, { readonly outcome: 'passed' | 'failed' | 'skipped', readonly seconds: number }>} outcomes
 */
function summarize(outcomes) {
    console.log('\n=== summary');
    let [passed, failed] = [0, 0];
    /** @type {string[]} */
    const failures = [];
    for (const { name, tests } of sections) {
        const { outcome, seconds } = outcomes.get(name) ?? { outcome: 'skipped', seconds: 0 };
        let line = `${name.padEnd(8)} ${outcome.padEnd(8)} ${seconds.toFixed(1).padStart(6)} s`;
        if (tests && outcome !== 'skipped') {
            const totals = readTotals(name, outcome === 'passed');
            line += `   ${totals.passed} tests passed, ${totals.failed} failed`;
            passed += totals.passed;
            failed += totals.failed;
            failures.push(...totals.failures);
        }
        console.log(line);
    }
    // At the end of a long log, for whoever sees no more of it.
    for (const failure of failures) console.log(`failed: ${failure}`);
    const good = [...outcomes.values()].every(({ outcome }) => outcome === 'passed');
    console.log(good ? '\nAll is well.' : '\nNot all is well: see the sections above.');
    console.log(`${passed} passed, ${failed} failed`);
    return good && passed > 0 ? 0 : 1;
}
