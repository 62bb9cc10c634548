// @ts-check
import { existsSync } from 'node:fs';
import { Failure, findProgram, mustRun } from './run.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The path of an installed Chromium: what CHROMIUM names, or the first on the PATH. */
export function findChromium() {
    const wanted = process.env['CHROMIUM'];
    if (wanted) {
        if (!existsSync(wanted)) throw new Failure(`CHROMIUM names ${wanted}, which does not exist`);
        return wanted;
    }
    for (const name of names) {
        const found = findProgram(name);
        if (found) return found;
    }
    return undefined;
}

/** Makes sure there is a Chromium; on Debian and its kin, root gets it installed. */
export async function ensureChromium() {
    const found = findChromium();
    if (found) return found;
    if (process.getuid?.() !== 0 || !findProgram('apt-get')) {
        throw new Failure(
            'no Chromium found: install the package chromium (and a font, such as fonts-dejavu-core), or name a Chromium in CHROMIUM',
        );
    }
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await mustRun('apt-get', ['update', '-qq'], { env, quiet: true });
    await mustRun('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'], {
        env,
        quiet: true,
    });
    const installed = findChromium();
    if (!installed) throw new Failure('the package chromium was installed, yet no chromium is on the PATH');
    return installed;
}
