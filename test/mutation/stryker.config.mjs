// @ts-check
/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
const config = {
    testRunner: 'vitest',
    vitest: { configFile: 'test/mutation/vitest.config.mts', related: false },
    mutate: ['language/routing/**/*.ts', 'language/rules/**/*.ts'],
    // What is in the folder and no test here reads.
    ignorePatterns: ['/out', '/.vscode-real', '/test/e2e', '/docs/pictures', '*.vsix'],
    tsconfigFile: 'none',
    tempDirName: 'out/mutation/tmp',
    incremental: true,
    incrementalFile: 'out/mutation/incremental.json',
    reporters: ['clear-text', 'json', 'html', 'progress-append-only'],
    clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
    jsonReporter: { fileName: 'out/mutation/mutation.json' },
    htmlReporter: { fileName: 'out/mutation/mutation.html' },
    timeoutMS: 10_000,
    timeoutFactor: 1.2,
    concurrency: 2,
};

export default config;
