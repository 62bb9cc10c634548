import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { analysis } from './measures/analysis.js';
import { bundle } from './measures/bundle.js';
import { costChanges } from './measures/cost-changes.js';
import { growth } from './measures/growth.js';
import { keystrokes } from './measures/keystrokes.js';
import { memory } from './measures/memory.js';
import { routes } from './measures/routes.js';
import { startOfServer } from './measures/start.js';
import { type Measure, type MeasureOptions, passesLimit, type Row } from './row.js';
import { tableOf } from './table.js';

const MEASURES: readonly Measure[] = [keystrokes, routes, costChanges, growth, analysis, memory, startOfServer, bundle];

const USAGE = `Usage: npm run bench -- [--only NAME] [--quick] [--check] [--pictures]

  --only NAME  one measure: ${MEASURES.map(({ name }) => `"${name}"`).join(', ')}
  --quick      fewer rounds, and nothing of ten thousand sites
  --check      ends with status 1 where a limit is passed
  --pictures   draws the pictures of docs/performance.md anew`;

const REPORT = 'out/reports/bench.json';

interface Flags {
    readonly only?: string;
    readonly quick?: boolean;
    readonly check?: boolean;
    readonly pictures?: boolean;
    readonly help?: boolean;
    /** Runs the measure in this process, and writes each row as a line of JSON. */
    readonly here?: string;
}

async function main(): Promise<number> {
    const flags = readFlags();
    if (typeof flags === 'string') {
        console.error(`bench: ${flags}; --help shows what there is`);
        return 2;
    }
    if (flags.help) {
        console.log(USAGE);
        return 0;
    }
    const { quick = false, pictures = false } = flags;
    if (flags.here !== undefined) return runHere(flags.here, { quick, pictures });
    const chosen = MEASURES.filter(({ name }) => flags.only === undefined || name === flags.only);
    if (chosen.length === 0) {
        console.error(`bench: no measure "${flags.only}"; --help shows what there is`);
        return 2;
    }
    const rows: Row[] = [];
    const failed: string[] = [];
    const begun = performance.now();
    for (const { name } of chosen) {
        console.error(`${name} …`);
        const from = rows.length;
        const isDone = await runApart(name, { quick, pictures }, rows);
        if (!isDone) failed.push(name);
        console.error(tableOf(rows.slice(from)));
    }
    console.log(`\n${tableOf(rows)}`);
    for (const name of failed) console.log(`"${name}" did not come to its end`);
    console.log(`\n${Math.round((performance.now() - begun) / 1000)} s; ${REPORT}`);
    mkdirSync('out/reports', { recursive: true });
    writeFileSync(REPORT, `${JSON.stringify({ node: process.version, quick, failed, rows }, null, 4)}\n`);
    if (failed.length > 0) return 1;
    return flags.check && rows.some(passesLimit) ? 1 : 0;
}

function readFlags(): Flags | string {
    try {
        const { values } = parseArgs({
            options: {
                only: { type: 'string' },
                quick: { type: 'boolean' },
                check: { type: 'boolean' },
                pictures: { type: 'boolean' },
                help: { type: 'boolean' },
                here: { type: 'string' },
            },
        });
        return values;
    } catch (error) {
        return (error instanceof Error ? error.message : String(error)).split(/[.\n]/)[0] ?? '';
    }
}

/** Each measure has a process of its own: none finds a heap, or code made fast, that another left. */
function runApart(name: string, { quick, pictures }: MeasureOptions, rows: Row[]): Promise<boolean> {
    const [, script = ''] = process.argv;
    const child = spawn(
        process.execPath,
        [
            '--expose-gc',
            '--max-old-space-size=4096',
            script,
            '--here',
            name,
            ...(quick ? ['--quick'] : []),
            ...(pictures ? ['--pictures'] : []),
        ],
        { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    let text = '';
    child.stdout.on('data', (chunk) => {
        text += String(chunk);
        const lines = text.split('\n');
        text = lines.pop() ?? '';
        for (const line of lines) rows.push(JSON.parse(line) as Row);
    });
    return new Promise((resolve) => child.once('close', (code) => resolve(code === 0)));
}

async function runHere(name: string, options: MeasureOptions): Promise<number> {
    const measure = MEASURES.find((each) => each.name === name);
    if (measure === undefined) return 2;
    for await (const row of measure.run(options)) {
        process.stdout.write(`${JSON.stringify(row)}\n`);
        process.stderr.write(`${tableOf([row]).split('\n')[1]}\n`);
    }
    return 0;
}

process.exitCode = await main();
