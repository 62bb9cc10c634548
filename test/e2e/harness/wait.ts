import { setTimeout as pause } from 'node:timers/promises';
import type { Locator } from 'playwright-core';

/** In milliseconds: far more than anything needs, so that only what never comes meets it. */
export const patience = Number(process.env['MAILTOPO_E2E_PATIENCE'] ?? 60_000);

/**
 * Asks until the answer is there, for what the browser cannot be asked to wait for.
 * @param what completes "waited for …"
 * @param ask answers undefined while it is not there yet
 */
export async function until<Answer>(what: string, ask: () => Promise<Answer | undefined>): Promise<Answer> {
    for (const limit = Date.now() + patience; ; await pause(30)) {
        const answer = await ask();
        if (answer !== undefined) return answer;
        if (Date.now() > limit) throw new Error(`waited ${patience / 1000} s for ${what}`);
    }
}

/** Whether something comes to be shown within a few seconds: where not, what brings it about may be done again. */
export function isShownSoon(locator: Locator): Promise<boolean> {
    return isSoon(locator, 'visible');
}

/** Whether something goes away within a few seconds. */
export function isHiddenSoon(locator: Locator): Promise<boolean> {
    return isSoon(locator, 'hidden');
}

async function isSoon(locator: Locator, state: 'visible' | 'hidden'): Promise<boolean> {
    return locator.waitFor({ state, timeout: 5_000 }).then(
        () => true,
        () => false,
    );
}
