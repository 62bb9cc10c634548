import { expect } from 'vitest';
import type { Check } from './checks.js';
import type { Editor } from './harness/editor.js';
import { MapPanel } from './harness/map-panel.js';
import { until } from './harness/wait.js';
import type { Workbench } from './harness/workbench.js';

const EVIL = '</script><img src=x onerror=document.title=1>';
const EVIL_KEY = `site ${EVIL.toUpperCase()}`;
const SITES = ['site OSLO', 'site BERGEN', 'site TROMSO', EVIL_KEY];

/** Opens the file of these tests and its map. */
async function openMap(workbench: Workbench): Promise<{ readonly text: Editor; readonly map: MapPanel }> {
    const text = await workbench.openFile('map.mailtopo');
    await text.waitForLine('70 · Bergen › Oslo (hub) › Tromso');
    await text.focus();
    await workbench.command('Mailtopo: Open Map');
    const map = await new MapPanel(workbench.page).shown();
    await map.waitForSites(...SITES);
    return { text, map };
}

/** What a user sees and does on the map, in a workbench of any kind. */
export function checkMap(check: Check): void {
    check('the map follows the text while it is typed, and what did not change stays', async (workbench) => {
        const { text, map } = await openMap(workbench);
        // The keyboard has stayed in the text.
        await workbench.page.locator('.monaco-editor.focused').first().waitFor();
        const before = await map.places();
        await workbench.page.keyboard.press('Control+End');
        await workbench.page.keyboard.type('\nsite Alta');
        await map.waitForSites(...SITES, 'site ALTA');
        await workbench.page.keyboard.type('\nlink TRO-ALT: Tromso <-> Alta cost 10');
        await text.waitForLine('TRO-ALT: Tromso <-> Alta cost 10');
        await map.waitForCount('.link-group', 4);
        const { 'site ALTA': added, ...others } = await map.places();
        expect(added).toBeDefined();
        expect(others).toEqual(before);
    });

    check('two clicks on the map show a route as its hover explains it, and the text goes there', async (workbench) => {
        const { text, map } = await openMap(workbench);
        await map.clickSite('site BERGEN');
        await map.details('Mail from here (3)');
        await text.waitForCursorLine(4);
        await map.clickSite('site TROMSO');
        const explanation = await map.details('cost 70, 2 hops');
        for (const part of ['OSL-BER', 'OSL-TRO', '2 legs', 'Oslo']) expect(explanation).toContain(part);
        expect(await map.count('.route-path')).toBe(1);
        expect(await map.count('.leg')).toBe(2);
        expect(await map.count('.stop')).toBe(1);
        await text.waitForCursorLine(5);
    });

    check('the map shows where the cursor is, and what the mouse points at', async (workbench) => {
        const { text, map } = await openMap(workbench);
        await text.select('site Tromso');
        await map.waitForCount('.here', 1);
        expect(await map.count('.route-path')).toBe(0);
        await text.hover('route Bergen', '->', 'OSL-BER');
        await map.waitForCount('.route-path', 1);
        await map.waitForCount('.leg', 2);
        await text.leave();
    });

    check('a site is found, chosen and left by the keyboard alone', async (workbench) => {
        const { map } = await openMap(workbench);
        await map.focus();
        await map.press('Home');
        await map.spoken('Oslo: hub site');
        await map.press('n');
        await map.spoken('1 of 3 around Oslo. OSL-BER: Oslo, Bergen; AD cost 30');
        await map.press('Enter', 'n');
        await map.spoken('2 of 3 around Oslo');
        await map.press('Enter');
        await map.spoken('70 · Bergen › Oslo (hub) › Tromso');
        expect(await map.count('.leg')).toBe(2);
        await map.press('Escape');
        await map.waitForCount('.leg', 0);
        await map.press('/');
        await workbench.page.keyboard.type('tro');
        await map.press('ArrowDown', 'ArrowUp', 'Enter');
        await map.details('Mail to here (3)');
    });

    check(
        'a site that is switched off on the map shows where mail queues, and nothing is written',
        async (workbench) => {
            const { text, map } = await openMap(workbench);
            await map.clickSite('site OSLO');
            await map.details('Mail from here (3)');
            await map.frame.locator('button', { hasText: 'Switch site off' }).click();
            await map.frame.locator('.what-if .summary', { hasText: 'holds up 12 of 12 routes' }).waitFor();
            await map.focus();
            await map.press('Escape');
            await map.clickSite('site BERGEN');
            await map.details('70 · Bergen › Oslo (hub) › Tromso · queues at Bergen');
            await map.frame.locator('button', { hasText: 'Take back' }).click();
            await map.details('70 · Bergen › Oslo (hub) › Tromso');
            await text.waitForLine('route Bergen -> Tromso');
            expect(await workbench.page.locator('.tab.dirty').count()).toBe(0);
        },
    );

    check('a name that is markup is a name', async (workbench) => {
        const { map } = await openMap(workbench);
        await map.clickSite(EVIL_KEY);
        await map.details(EVIL);
        expect(await map.count('img')).toBe(0);
        expect(await map.frame.locator('html').evaluate(({ ownerDocument }) => ownerDocument.title)).toBe('Map');
        const policy = await map.frame
            .locator('meta[http-equiv="Content-Security-Policy"]')
            .first()
            .getAttribute('content');
        expect(policy).toContain("default-src 'none'");
        expect(policy).not.toContain('unsafe');
    });

    check('the map turns to the file that the reader turns to', async (workbench) => {
        const { map } = await openMap(workbench);
        await workbench.openFile('typing.mailtopo');
        await map.waitForSites('site NICE', 'site LYON');
    });

    check('the map can be zoomed, fitted and moved', async (workbench) => {
        const { map } = await openMap(workbench);
        const world = map.frame.locator('.world');
        const scale = async () => Number(/scale\(([^)]*)\)/.exec((await world.getAttribute('transform')) ?? '')?.[1]);
        const before = await scale();
        await map.frame.locator('button', { hasText: '+' }).click();
        expect(await scale()).toBeGreaterThan(before);
        await map.frame.locator('button', { hasText: 'Fit' }).click();
        await until('the map to fit', async () => (Math.abs((await scale()) - before) < 0.01 ? true : undefined));
    });

    check('the map comes back with the window, as it was', async (workbench) => {
        const { map } = await openMap(workbench);
        await map.clickSite('site BERGEN');
        await map.details('Mail from here (3)');
        // So near that where the cursor stands is out of sight: nobody moves it, so the map does not go there.
        for (let times = 0; times < 4; times++) await map.frame.locator('button', { hasText: '+' }).click();
        const world = () => map.frame.locator('.world').getAttribute('transform');
        const [places, view] = [await map.places(), await world()];
        await map.waitForCount('.here', 1);
        await workbench.reload();
        await map.shown();
        await map.details('Mail from here (3)');
        await map.waitForCount('.here', 1);
        expect(await map.places()).toEqual(places);
        expect(await world()).toBe(view);
    });

    check('a lens shows its site on the map', async (workbench) => {
        const text = await workbench.openFile('map.mailtopo');
        await text.waitForLine('70 · Bergen › Oslo (hub) › Tromso');
        // The last one is found out: until then VS Code draws the lenses anew, under the mouse too.
        await workbench.page.locator('.codelens-decoration', { hasText: '50% of all routes' }).nth(2).waitFor();
        const map = new MapPanel(workbench.page);
        const lens = workbench.page.locator('.codelens-decoration a', { hasText: 'Show on map' }).first();
        await until('the map', async () => {
            await lens.click();
            // VS Code may still drop a click on a lens that it is drawing anew; one more does no harm.
            return (await map.isShownSoon()) || undefined;
        });
        await map.shown();
        await map.details('6 routes of 12 stop here');
        await map.waitForCount('.chosen', 1);
    });

    check('a picture of the map is saved beside its file', async (workbench) => {
        const { map } = await openMap(workbench);
        for (const format of ['SVG', 'PNG']) {
            await map.frame.locator('button', { hasText: format }).click();
            await workbench.acceptFileDialog();
            await workbench.explorerShows(`map.${format.toLowerCase()}`);
        }
    });
}
