import { expect } from 'vitest';
import type { Check } from './checks.js';
import type { Editor } from './harness/editor.js';
import { MapPanel } from './harness/map-panel.js';
import { until } from './harness/wait.js';
import type { Workbench } from './harness/workbench.js';

/** Opens a file with a scenario, once what it does is known. */
async function openPlan(workbench: Workbench): Promise<Editor> {
    const text = await workbench.openFile('planned.mailtopo');
    await text.waitForLine('70 · Lund › Malmo (hub) › Ystad');
    await workbench.page.locator('.codelens-decoration', { hasText: 'alters 4 of 6 routes' }).waitFor();
    return text;
}

/** Opens the map of that file. */
async function openMap(workbench: Workbench): Promise<{ readonly text: Editor; readonly map: MapPanel }> {
    const text = await openPlan(workbench);
    await text.focus();
    await workbench.command('Mailtopo: Open Map');
    const map = await new MapPanel(workbench.page).shown();
    await map.waitForSites('site MALMO', 'site LUND', 'site YSTAD');
    return { text, map };
}

/** What a user supposes on the map, in a workbench of any kind. */
export function checkMapWhatIf(check: Check): void {
    check('a scenario is chosen on the map, and is seen before and after, with the differences', async (workbench) => {
        const { map } = await openMap(workbench);
        const cost = (text: string) => map.frame.locator('.cost', { hasText: text }).first();
        await cost('AD 40').waitFor();
        await map.frame.getByLabel('Scenario', { exact: true }).selectOption('Dear line');
        const summary = map.frame.locator('.what-if .summary');
        await summary.filter({ hasText: 'alters 4 of 6 routes' }).waitFor();
        await cost('AD 200').waitFor();
        expect(await cost('AD 40').count()).toBe(0);
        await map.frame.getByLabel('Before').check();
        await cost('AD 40').waitFor();
        expect(await cost('AD 200').count()).toBe(0);
        await map.frame.getByLabel('Before').uncheck();
        await cost('AD 200').waitFor();
        await map.frame.getByText('Differences', { exact: true }).click();
        const row = map.frame.locator('.differences tr', { hasText: 'Lund -> Ystad' });
        await row.waitFor();
        expect(await row.locator('td').allInnerTexts()).toEqual([
            'Lund -> Ystad',
            '70 · Lund › Malmo (hub) › Ystad',
            '90 · Lund › Ystad',
        ]);
        await map.frame.getByLabel('Scenario', { exact: true }).selectOption('As it is');
        await cost('AD 40').waitFor();
        await summary.waitFor({ state: 'hidden' });
    });

    check('what is switched on the map is copied as a scenario', async (workbench) => {
        const { map } = await openMap(workbench);
        await map.clickSite('site MALMO');
        await map.details('Mail from here (2)');
        await map.frame.locator('button', { hasText: 'Switch site off' }).click();
        await map.frame.locator('.what-if .summary', { hasText: 'holds up 6 of 6 routes' }).waitFor();
        // Whatever an earlier test has copied.
        await workbench.page.evaluate(() => navigator.clipboard.writeText(''));
        await map.frame.locator('button', { hasText: 'Copy as scenario' }).click();
        const copied = await until('the scenario on the clipboard', async () => {
            const text = await workbench.page.evaluate(() => navigator.clipboard.readText());
            return text === '' ? undefined : text;
        });
        expect(copied).toMatch(/^scenario .*\{\s+down site Malmo\s+\}\s*$/);
        await map.frame.locator('button', { hasText: 'Take back' }).click();
        await map.frame.locator('.what-if .summary').waitFor({ state: 'hidden' });
    });

    check('Escape takes a choice back from a button beside the map too', async (workbench) => {
        const { map } = await openMap(workbench);
        await map.clickSite('site LUND');
        await map.details('Mail from here (2)');
        await map.waitForCount('.chosen', 1);
        const button = map.frame.locator('.details button', { hasText: 'Switch site off' });
        await button.focus();
        await map.press('Escape');
        await map.waitForCount('.chosen', 0);
        await map.details('Click a site for its routes');
    });

    check('the lens of a scenario shows it on the map', async (workbench) => {
        await openPlan(workbench);
        const map = new MapPanel(workbench.page);
        const lens = workbench.page
            .locator('.codelens-decoration', { hasText: 'alters 4 of 6 routes' })
            .locator('a', { hasText: 'Show on map' });
        await until('the map', async () => {
            await lens.click();
            // VS Code may still drop a click on a lens that it is drawing anew; one more does no harm.
            return (await map.isShownSoon()) || undefined;
        });
        await map.shown();
        await map.frame.locator('.what-if .summary', { hasText: 'alters 4 of 6 routes' }).waitFor();
        await map.frame.locator('.cost', { hasText: 'AD 200' }).waitFor();
        expect(await map.frame.getByLabel('Scenario', { exact: true }).inputValue()).toBe('Dear line');
    });

    check('an expectation that the mouse points at lights up on the map', async (workbench) => {
        const { text, map } = await openMap(workbench);
        expect(await map.count('.route-path')).toBe(0);
        await text.hover('expect Lund', '->', 'MAL-YST');
        await map.waitForCount('.route-path', 1);
        await map.waitForCount('.leg', 2);
        await text.leave();
    });
}
