// @ts-check
/** Langium, the protocol's libraries and the server each may bring their own copy of these, all but the same. */
const packages = /^(?:vscode-jsonrpc|vscode-languageserver(?:-protocol|-types|-textdocument)?|vscode-uri)(?:\/|$)/;

/**
 * A plugin of esbuild that takes one copy of each of the protocol's packages into a bundle: the one that a package has.
 * @param {string} resolveDir the folder of the package whose copies are taken, as that of `vscode-languageserver`
 * @returns {import('esbuild').Plugin}
 */
export function oneCopy(resolveDir) {
    return {
        name: 'one-copy',
        setup(build) {
            build.onResolve({ filter: packages }, ({ path, importer, pluginData }) =>
                pluginData === 'one-copy'
                    ? undefined
                    : // The modern form of a package, however it is asked for: the other one would be a copy too.
                      build.resolve(path, { resolveDir, importer, kind: 'import-statement', pluginData: 'one-copy' }),
            );
        },
    };
}
