// @ts-check
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { inRoot, root } from './paths.mjs';
import { run } from './run.mjs';

/**
 * @typedef {object} Totals
 * @property {number} passed
 * @property {number} failed
 * @property {readonly string[]} failures the failed tests, each with the first line of what was wrong
 */

/** @typedef {{ readonly status?: string, readonly fullName?: string, readonly failureMessages?: readonly string[] }} Test */
/** @typedef {{ readonly name?: string, readonly status?: string, readonly message?: string, readonly assertionResults?: readonly Test[] }} TestFile */

/** @param {string} name */
function reportFile(name) {
    return inRoot('out/reports', `${name}.json`);
}

/**
 * Runs Vitest, which also leaves a report for readTotals().
 * @param {string} name the report's
 * @param {readonly string[]} vitestArguments
 * @returns {Promise<number>} the exit status
 */
export function runVitest(name, vitestArguments) {
    rmSync(reportFile(name), { force: true });
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile(name)}`];
    return run('vitest', ['run', ...vitestArguments, ...reporters]);
}

/**
 * How many tests the last run passed and failed. A run that broke off counts as a failure, whatever it passed.
 * @param {string} name
 * @param {boolean} succeeded whether the run said so
 * @returns {Totals}
 */
export function readTotals(name, succeeded) {
    const file = reportFile(name);
    const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
    const passed = Number(report.numPassedTests ?? 0);
    const failed = Number(report.numFailedTests ?? 0);
    return { passed, failed: succeeded ? failed : Math.max(failed, 1), failures: failuresIn(report.testResults ?? []) };
}

/** @param {readonly TestFile[]} files */
function failuresIn(files) {
    return files.flatMap(({ name = '', status, message, assertionResults = [] }) => {
        const file = path.relative(root, name);
        const failed = assertionResults.filter((test) => test.status === 'failed');
        if (failed.length === 0 && status === 'failed') return [`${file}: ${firstLine(message)}`];
        return failed.map(
            ({ fullName, failureMessages }) => `${file}: ${fullName}: ${firstLine(failureMessages?.[0])}`,
        );
    });
}

/** @param {string | undefined} text */
function firstLine(text = '') {
    return text.split('\n')[0]?.slice(0, 300);
}
