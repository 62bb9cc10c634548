import type { Check } from './checks.js';
import { MapPanel } from './harness/map-panel.js';
import { SideBar } from './harness/side-bar.js';

/** What views and menus offer, in a workbench of any kind. */
export function checkOffers(check: Check): void {
    check(
        'a route is written into the scenario that it was asked in, and shown in it on the map',
        async (workbench) => {
            const text = await workbench.openFile('routes-today.mailtopo');
            await text.waitForLine('OSL-TRO: Oslo <-> Tromso cost 50');
            await workbench.command('Mailtopo: Focus on Route Explorer View');
            const side = new SideBar(workbench);
            const page = side.explorer;
            await page.getByLabel('From', { exact: true }).fill('Oslo');
            await page.getByLabel('To', { exact: true }).fill('Tromso, Bergen');
            await page.getByLabel('Scenario').selectOption('Line is cut');
            await page.getByRole('button', { name: 'Explain' }).click();
            await page.getByRole('button', { name: 'Insert route' }).click();
            await text.waitForLine('    route Oslo -> Tromso, Bergen');
            await page.getByRole('button', { name: 'Show on map' }).click();
            const map = await new MapPanel(workbench.page).shown();
            await map.waitForCount('.route-path', 2);
            // Without the link, mail for Bergen goes over Tromso.
            await map.details('cost 60, 2 hops');
            await workbench.keep('routes in a scenario on the map');
            await side.leave();
        },
    );

    check('exports become a topology, from the context menu of their folder', async (workbench) => {
        await workbench.openFile('views.mailtopo').then((text) => text.waitForLine('Madrid'));
        await workbench.explorerMenu('exports', 'Import Exchange Exports…');
        const made = workbench.page.locator('.editor-instance .monaco-editor[data-uri^="untitled:"]').first();
        await made.getByText('site').first().waitFor();
        await workbench.keep('imported exports');
    });
}
