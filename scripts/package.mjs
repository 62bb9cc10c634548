// @ts-check
// Builds the extension for use and packs it into mailtopo-<version>.vsix.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { readFlags } from './lib/flags.mjs';
import { inRoot, root } from './lib/paths.mjs';
import { Failure, mustRun, runMain } from './lib/run.mjs';
import { vsixFile } from './lib/vsix.mjs';

const usage = `Usage: npm run package [-- --no-build | --twice]

  --no-build  pack what is in out/ as it is
  --twice     build and pack a second time, in another time zone, and fail unless that gives the same, byte for byte`;

/** Users wait for every byte, and a dependency that slips in shows here first. */
const largestKilobytes = 1024;

/** A time zone that few build in. */
const ELSEWHERE = 'Pacific/Chatham';

await runMain(async () => {
    const flags = readFlags(usage, { 'no-build': 'boolean', twice: 'boolean' });
    if (!flags) return;
    const vsix = vsixFile();
    if (flags.twice) {
        await pack(vsix, true);
        const before = readFileSync(vsix);
        process.env['TZ'] = process.env['TZ'] === ELSEWHERE ? 'UTC' : ELSEWHERE;
        await pack(vsix, true);
        if (!before.equals(readFileSync(vsix))) throw new Failure('built twice, the package is not the same');
        console.log(`sha256 ${createHash('sha256').update(before).digest('hex')}, both times`);
    } else await pack(vsix, !flags['no-build']);
});

/**
 * @param {string} vsix
 * @param {boolean} build
 */
async function pack(vsix, build) {
    rmSync(vsix, { force: true });
    if (build) await mustRun(process.execPath, ['scripts/build.mjs', '--production']);
    requireWhatTheManifestNames();

    // The same sources make the same package, byte for byte. The times in an archive are local ones.
    const env = { SOURCE_DATE_EPOCH: process.env['SOURCE_DATE_EPOCH'] ?? '1735689600', TZ: 'UTC' };
    let said = '';
    await mustRun('vsce', ['package', '--no-dependencies', '--out', vsix], { env, read: (text) => (said = text) });
    if (/^\s*WARN/m.test(stripVTControlCharacters(said))) {
        rmSync(vsix, { force: true });
        throw new Failure('vsce warns of the package, see above');
    }

    const kilobytes = Math.ceil(statSync(vsix).size / 1024);
    if (kilobytes > largestKilobytes) {
        throw new Failure(`${path.basename(vsix)} has ${kilobytes} KB; at most ${largestKilobytes} KB are allowed`);
    }
    console.log(`${path.relative(root, vsix)}: ${kilobytes} KB`);
}

/** A file that is named and missing would only be missed by VS Code, silently. */
function requireWhatTheManifestNames() {
    const named = readFileSync(inRoot('package.json'), 'utf8').matchAll(/"(\.\/[^"]+|images\/[^"]+)"/g);
    const missing = [...named].map(([, file]) => file ?? '').filter((file) => !existsSync(inRoot(file)));
    if (missing.length) throw new Failure(`package.json names files that do not exist: ${missing.join(', ')}`);
}
