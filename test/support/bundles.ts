import { basename } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { buildOptions, bundles } from '../../scripts/lib/bundles.mjs';

/** What is built of the sources as they are now: what lies in out/ may be older. */
export interface Bundles {
    /** The text of each bundle by its name in out/. */
    readonly texts: ReadonlyMap<string, string>;
    /** The files that they are made of, relative to the repository's root. */
    readonly inputs: ReadonlySet<string>;
}

/**
 * Builds bundles as `npm run build` does, into memory.
 * @param files their names in out/, all where none is named
 */
export async function builtBundles(...files: readonly string[]): Promise<Bundles> {
    const texts = new Map<string, string>();
    const inputs = new Set<string>();
    const tell = (metafile: Metafile | undefined): void => {
        for (const output of Object.values(metafile?.outputs ?? {}))
            for (const [file, { bytesInOutput }] of Object.entries(output.inputs))
                if (bytesInOutput > 0) inputs.add(file);
    };
    for (const bundle of bundles.filter(({ file }) => files.length === 0 || files.includes(file))) {
        const result = await build({ ...buildOptions(bundle, false, tell), write: false, sourcemap: false });
        tell(result.metafile);
        for (const { path, text } of result.outputFiles) texts.set(basename(path), text);
    }
    return { texts, inputs };
}
