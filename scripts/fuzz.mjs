// @ts-check
// Tries what might break the server: builds it and the fuzzer, and runs that. Flags: see test/fuzz/main.ts, or --help.
import path from 'node:path';
import esbuild from 'esbuild';
import { outFolder, root } from './lib/paths.mjs';
import { mustRun, run, runMain } from './lib/run.mjs';

await runMain(async () => {
    await mustRun(process.execPath, ['scripts/build.mjs'], { quiet: true });
    // As deep as its sources lie, which know other files by their own place.
    const outfile = path.join(outFolder, 'fuzz/main.mjs');
    await esbuild.build({
        absWorkingDir: root,
        entryPoints: ['test/fuzz/main.ts'],
        outfile,
        bundle: true,
        platform: 'node',
        format: 'esm',
        // What is CommonJS among the libraries asks for Node's own modules by require().
        banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
        logLevel: 'warning',
    });
    return run(process.execPath, [path.relative(root, outfile), ...process.argv.slice(2)]);
});
