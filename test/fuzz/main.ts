import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Step } from './cases.js';
import { fuzz, replay, shrink } from './runner.js';

const USAGE = `Usage: npm run fuzz -- [options]

  --minutes N      how long at most (1)
  --sessions N     how many sessions at most (as many as there is time for)
  --seed N         the first session's seed; each next one is greater by one (2007)
  --corpus DIR     where what goes wrong is written to, as few steps as show it (out/fuzz/found)
  --whole          what goes wrong is written with all its steps, and not made shorter first
  --server FILE    the server that is run (out/server.cjs)`;

const { values } = parseArgs({
    options: {
        minutes: { type: 'string', default: '1' },
        sessions: { type: 'string', default: 'Infinity' },
        seed: { type: 'string', default: '2007' },
        corpus: { type: 'string', default: 'out/fuzz/found' },
        server: { type: 'string', default: 'out/server.cjs' },
        whole: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
    },
});

if (values.help) console.log(USAGE);
else process.exitCode = await main();

async function main(): Promise<number> {
    const begun = performance.now();
    const bounds = {
        minutes: Number(values.minutes),
        sessions: Number(values.sessions),
        seed: Number(values.seed),
        bundle: values.server,
    };
    if (![bounds.minutes, bounds.sessions, bounds.seed].every((each) => each >= 0)) {
        console.error('fuzz: --minutes, --sessions and --seed take a number.');
        return 2;
    }
    const { sessions, steps, failures, heaps } = await fuzz(bounds, console.log);
    for (const { seed, pulls, problems, steps: all } of failures) {
        mkdirSync(values.corpus, { recursive: true });
        const fails = async (tried: readonly Step[]) =>
            (await replay({ steps: tried }, bounds.bundle, pulls)).length > 0;
        // What does not go wrong again is kept whole: it may have taken what came before.
        const few = values.whole || !(await fails(all)) ? all : await shrink(all, fails);
        const file = join(values.corpus, `seed-${seed}.json`);
        writeFileSync(file, `${JSON.stringify({ found: problems.join('\n'), steps: few }, null, 4)}\n`);
        console.log(`seed ${seed} went wrong: ${few.length} of ${all.length} steps are in ${file}`);
    }
    const minutes = ((performance.now() - begun) / 60_000).toFixed(1);
    for (const heap of heaps)
        if (heap.length > 0) console.log(`heap in MB: ${heap.map((each) => (each / 2 ** 20).toFixed(0)).join(' ')}`);
    console.log(`${sessions} sessions of ${steps} steps in ${minutes} minutes; ${failures.length} went wrong`);
    return failures.length === 0 && sessions > 0 ? 0 : 1;
}
