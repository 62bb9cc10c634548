// @ts-check
// Measures: builds the benchmark and runs it. Flags: see bench/main.ts, or --help.
import path from 'node:path';
import esbuild from 'esbuild';
import { oneCopy } from './lib/one-copy.mjs';
import { outFolder, root } from './lib/paths.mjs';
import { mustRun, run, runMain } from './lib/run.mjs';

await runMain(async () => {
    await mustRun(process.execPath, ['scripts/build.mjs', '--production'], { quiet: true });
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
    // What the server's start is held against: one that does nothing, with the same libraries.
    await esbuild.build({
        absWorkingDir: root,
        entryPoints: ['bench/rivals/empty-server.mjs'],
        outfile: path.join(outFolder, 'bench-empty-server.cjs'),
        bundle: true,
        platform: 'node',
        format: 'cjs',
        target: 'node22.15',
        minify: true,
        plugins: [oneCopy(path.join(root, 'node_modules/vscode-languageserver'))],
        logLevel: 'warning',
    });
    return run(process.execPath, [path.relative(root, outfile), ...process.argv.slice(2)]);
});
