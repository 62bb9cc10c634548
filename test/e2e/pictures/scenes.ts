import type { Editor } from '../harness/editor.js';
import { MapPanel } from '../harness/map-panel.js';
import type { Workbench } from '../harness/workbench.js';

/** A picture: what is opened, and what is done until it shows what it is meant to show. */
export interface Scene {
    /** The picture's file name in docs/pictures/, without its ending. */
    readonly name: string;
    /** Brings the window to the moment of the picture; the folder is examples/. */
    readonly prepare: (workbench: Workbench) => Promise<void>;
}

/** Opens a file with the whole width for the text. */
async function openWide(workbench: Workbench, file: string, line: string): Promise<Editor> {
    await workbench.command('View: Show Explorer');
    const editor = await workbench.openFile(file);
    await workbench.command('View: Toggle Primary Side Bar Visibility');
    await editor.waitForLine(line);
    return editor;
}

/** Opens the map of the example beside its text. */
async function openMap(workbench: Workbench): Promise<MapPanel> {
    const editor = await openWide(workbench, 'contoso/contoso.mailtopo', '› London (hub) ›');
    await editor.focus();
    await workbench.command('Mailtopo: Open Map');
    return new MapPanel(workbench.page).shown();
}

/** What a lens says comes after the lens. */
async function waitForLenses(workbench: Workbench): Promise<void> {
    const lenses = workbench.page.locator('.codelens-decoration');
    await lenses.filter({ hasText: 'reaches' }).first().waitFor();
    await lenses.filter({ hasNotText: 'reaches' }).first().waitFor({ state: 'hidden' });
}

export const scenes: readonly Scene[] = [
    {
        name: 'hints',
        async prepare(workbench) {
            await openWide(workbench, 'contoso/contoso.mailtopo', '› London (hub) ›');
        },
    },
    {
        name: 'hover',
        async prepare(workbench) {
            const editor = await openWide(workbench, 'contoso/contoso.mailtopo', '› London (hub) ›');
            await editor.hover('expect "New York"', '->', 'LON-SIN');
        },
    },
    {
        name: 'site',
        async prepare(workbench) {
            const editor = await openWide(workbench, 'contoso/asia-pacific.mailtopo', 'routes stop here');
            await workbench.page.locator('.codelens-decoration a').first().waitFor();
            await editor.hover('hub site', 'Singapore', 'stop');
        },
    },
    {
        name: 'hub-site-off-path',
        async prepare(workbench) {
            const editor = await openWide(workbench, 'ideas/06-hub-off-path.mailtopo', '0 routes stop here');
            await editor.waitForSquiggle('warning');
            await editor.select('site Leipzig');
            await workbench.showQuickFixes('exchange-cost');
        },
    },
    {
        name: 'quick-fix',
        async prepare(workbench) {
            const editor = await openWide(workbench, 'contoso/contoso.mailtopo', '› London (hub) ›');
            await editor.replace('route Copenhagen', 'route Copenhaven');
            await editor.waitForSquiggle('error');
            await editor.select('Copenhaven');
            await workbench.showQuickFixes('Copenhagen');
        },
    },
    {
        name: 'map',
        async prepare(workbench) {
            const map = await openMap(workbench);
            await map.clickSite('site COPENHAGEN');
            await map.details('Mail from here');
            await map.clickSite('site SYDNEY');
            await map.details('3 legs');
            await waitForLenses(workbench);
        },
    },
    {
        name: 'map-what-if',
        async prepare(workbench) {
            const map = await openMap(workbench);
            await map.clickSite('site SINGAPORE');
            await map.details('Mail from here');
            await map.frame.locator('button', { hasText: 'Switch site off' }).click();
            await map.waitForCount('.cross', 1);
            // Without the links of its mail, which would lie over the queues.
            await map.focus();
            await map.press('Escape');
            await map.waitForCount('.chosen', 0);
            await waitForLenses(workbench);
        },
    },
];
