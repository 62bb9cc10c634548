// @ts-check
import path from 'node:path';

/** The repository's root: every path the scripts use begins here, whatever folder they are called from. */
export const root = path.resolve(import.meta.dirname, '../..');

/** What is built: the extension's bundles, and below it what the scripts leave for one another. */
export const outFolder = path.join(root, 'out');

/**
 * A path below the repository's root.
 * @param {readonly string[]} segments
 */
export function inRoot(...segments) {
    return path.join(root, ...segments);
}
