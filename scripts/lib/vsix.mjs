// @ts-check
import { readFileSync } from 'node:fs';
import { inRoot } from './paths.mjs';

/** Where `npm run package` leaves the extension. */
export function vsixFile() {
    const { name, version } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
    return inRoot(`${name}-${version}.vsix`);
}
