// @ts-check
// Measures: builds the benchmark and runs it. Flags: see bench/main.ts, or --help.
import path from 'node:path';
import esbuild from 'esbuild';
import { outFolder, root } from './lib/paths.mjs';
import { mustRun, run, runMain } from './lib/run.mjs';

await runMain(async () => {
    await mustRun(process.execPath, ['scripts/build.mjs', '--generate'], { quiet: true });
    const outfile = path.join(outFolder, 'bench.mjs');
    await esbuild.build({
        absWorkingDir: root,
        entryPoints: ['bench/main.ts'],
        outfile,
        bundle: true,
        platform: 'node',
        format: 'esm',
        // What is CommonJS among the libraries asks for Node's own modules by require().
        banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
        sourcemap: true,
        logLevel: 'warning',
    });
    return run(process.execPath, [path.relative(root, outfile), ...process.argv.slice(2)]);
});
