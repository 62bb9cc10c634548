// @ts-check
// Builds the extension, the language server and the command into out/. Flags: --production (small, without source maps), --watch.
import { chmodSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import esbuild from 'esbuild';
import { billOf, noticesOf, packagesOf } from './lib/bundled.mjs';
import { buildOptions, bundles } from './lib/bundles.mjs';
import { readFlags } from './lib/flags.mjs';
import { inRoot, outFolder, root } from './lib/paths.mjs';
import { Failure, mustRun, runMain } from './lib/run.mjs';

const grammar = inRoot('language/mailtopo.langium');
const generated = ['ast.ts', 'grammar.ts', 'module.ts'].map((name) => inRoot('language/syntax/generated', name));

/** The files that the bundles are made of. @type {Set<string>} */
const inputs = new Set();

const usage = `Usage: node scripts/build.mjs [--production] [--watch] [--generate]

  --production  minify, and leave the source maps out
  --watch       build again whenever a source changes, until Ctrl+C
  --generate    only generate the parser's parts from the grammar, where the grammar is newer`;

await runMain(async () => {
    const flags = readFlags(usage, { production: 'boolean', watch: 'boolean', generate: 'boolean' });
    if (!flags) return;
    await generate();
    if (flags.generate) return;
    // Nothing old may get into a package.
    for (const { file } of bundles) rmSync(path.join(outFolder, `${file}.map`), { force: true });
    const options = bundles.map((bundle) => buildOptions(bundle, flags.production === true, addInputs));
    await (flags.watch ? watch(options) : buildOnce(options));
});

/** Langium's generated files are no sources: they are made from the grammar wherever they are missing or older. */
async function generate() {
    if (generated.every((file) => existsSync(file) && statSync(file).mtimeMs >= statSync(grammar).mtimeMs)) return;
    await mustRun('langium', ['generate'], { quiet: true });
}

/** @param {esbuild.Metafile | undefined} metafile */
function addInputs(metafile) {
    for (const output of Object.values(metafile?.outputs ?? {}))
        for (const [file, { bytesInOutput }] of Object.entries(output.inputs)) if (bytesInOutput > 0) inputs.add(file);
}

/** @param {readonly esbuild.BuildOptions[]} options */
async function buildOnce(options) {
    const begun = performance.now();
    const results = await Promise.allSettled(options.map((each) => esbuild.build(each)));
    const failed = results.filter(({ status }) => status === 'rejected').length;
    // esbuild has shown what is wrong, and where.
    if (failed) throw new Failure(`${failed} of ${options.length} bundles could not be built`);
    for (const result of results) if (result.status === 'fulfilled') addInputs(result.value.metafile);
    writePapers();
    for (const { file } of bundles) {
        if (file === 'mailtopo.cjs') chmodSync(path.join(outFolder, file), 0o755);
        const kilobytes = statSync(path.join(outFolder, file)).size / 1024;
        console.log(`out/${file.padEnd(22)} ${kilobytes.toFixed(0).padStart(6)} KB`);
    }
    console.log(`Built in ${Math.round(performance.now() - begun)} ms`);
}

/** What goes with the bundles: the licences of what they hold, and the bill of materials. */
function writePapers() {
    const packages = packagesOf(inputs);
    const manifest = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
    writeFileSync(path.join(outFolder, 'THIRD-PARTY-NOTICES.txt'), noticesOf(packages));
    writeFileSync(path.join(outFolder, 'sbom.cdx.json'), `${JSON.stringify(billOf(packages, manifest), null, 2)}\n`);
}

/** @param {readonly esbuild.BuildOptions[]} options */
async function watch(options) {
    /** @type {esbuild.Plugin} */
    const report = {
        name: 'report',
        setup(build) {
            build.onEnd(({ errors }) => {
                const outcome = errors.length ? `${errors.length} errors` : 'built';
                console.log(`${path.relative(root, build.initialOptions.outfile ?? '')}: ${outcome}`);
            });
        },
    };
    const contexts = await Promise.all(
        options.map((each) => esbuild.context({ ...each, plugins: [...(each.plugins ?? []), report] })),
    );
    await Promise.all(contexts.map((context) => context.watch()));
    console.log('Watching; Ctrl+C ends it');
}
