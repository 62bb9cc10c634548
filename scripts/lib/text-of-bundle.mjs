// @ts-check
import path from 'node:path';
import esbuild from 'esbuild';

/**
 * A plugin of esbuild for `import { text } from 'text-of-bundle:./FILE'`: the text of what begins at that file, bundled
 * by the options of the bundle around it into a CommonJS module. What a start does not run it then need not compile.
 * @param {(metafile: esbuild.Metafile) => void} [tell] is told of what is in it
 * @returns {esbuild.Plugin}
 */
export function textOfBundle(tell = () => {}) {
    const namespace = 'text-of-bundle';
    return {
        name: namespace,
        setup(build) {
            build.onResolve({ filter: new RegExp(`^${namespace}:`) }, ({ path: named, resolveDir }) => ({
                path: path.resolve(resolveDir, named.slice(namespace.length + 1)),
                namespace,
            }));
            build.onLoad({ filter: /./, namespace }, async ({ path: entry }) => {
                const { outfile, banner, plugins, sourcemap, ...options } = build.initialOptions;
                const { outputFiles, metafile, errors, warnings } = await esbuild.build({
                    ...options,
                    entryPoints: [entry],
                    format: 'cjs',
                    write: false,
                    metafile: true,
                    logLevel: 'silent',
                });
                tell(metafile);
                return {
                    contents: `export const text = ${JSON.stringify(outputFiles[0]?.text)};`,
                    watchFiles: Object.keys(metafile.inputs).map((file) =>
                        path.resolve(options.absWorkingDir ?? '', file),
                    ),
                    errors,
                    warnings,
                };
            });
        },
    };
}
