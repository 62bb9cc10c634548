// @ts-check
import { chromium } from 'playwright-core';
import { ensureChromium } from './chromium.mjs';

/** Starts a Chromium without a window, which asks nothing of the world outside. */
export async function launchBrowser() {
    return chromium.launch({
        executablePath: await ensureChromium(),
        args: [
            // Chromium refuses to run as root with its sandbox; all it is shown here is our own.
            ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
            '--disable-gpu',
            '--disable-quic',
            '--no-first-run',
            '--disable-background-networking',
            '--disable-component-update',
            '--disable-sync',
            // Small containers have too little shared memory for it.
            '--disable-dev-shm-usage',
        ],
    });
}
