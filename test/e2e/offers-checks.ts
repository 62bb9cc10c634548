import type { Check } from './checks.js';
import { MapPanel } from './harness/map-panel.js';
import { SideBar } from './harness/side-bar.js';
import { until } from './harness/wait.js';

/** What menus, dialogs and the walkthrough offer, in a workbench of any kind. */
export function checkOffers(check: Check): void {
    check('the context menu on a name asks for its routes', async (workbench) => {
        const text = await workbench.openFile('views.mailtopo');
        await text.waitForLine('MAD-POR: Madrid <-> Porto cost 50');
        await text.click('site Lisbon', 'Lisbon');
        const { x, y, width, height } = await text.boxOf('site Lisbon', 'Lisbon');
        await workbench.page.mouse.click(x + width / 2, y + height / 2, { button: 'right' });
        await workbench.page.getByRole('menuitem', { name: 'Routes To Here…' }).waitFor();
        await workbench.keep('context menu on a name');
        await workbench.page.getByRole('menuitem', { name: 'Routes From Here…' }).click();
        await workbench.pick('From Lisbon to which site, server or address?', 'Porto');
        const side = new SideBar(workbench);
        await side.explorer.getByRole('status').getByText('10 · Lisbon › Porto').waitFor();
        await side.leave();
    });

    check('a rename that sends mail another way asks first', async (workbench) => {
        const text = await workbench.openFile('ring.mailtopo');
        await text.waitForLine('BD: B <-> D cost 10');
        await text.select('site A');
        await workbench.rename('Z');
        await workbench.notification('2 routes would go another way');
        await workbench.page.getByText('Refactor Preview').first().waitFor();
        await workbench.keep('rename that re-routes mail');
        await text.waitForLine('site A');
        await workbench.page.getByRole('button', { name: 'Discard' }).click();
        await workbench.command('Notifications: Clear All Notifications');
        await text.waitForLine('site A');
    });

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

    check('the context menu of two topologies compares them', async (workbench) => {
        await workbench.openFile('routes-proposed.mailtopo').then((text) => text.waitForLine('Tromso cost 15'));
        await workbench.explorerMenu('routes-proposed.mailtopo', 'Compare Routes With…', 'explorer menu of a topology');
        await workbench.pick('Compare the routes of routes-proposed.mailtopo with those of', 'routes-today.mailtopo');
        const found = await workbench.routes('routes-today ↔ routes-proposed.mailtopo-comparison');
        await found.waitForLine('alters 2 of 6 routes');
    });

    check('the walkthrough shows its pictures', async (workbench) => {
        await workbench.commandThatAsks('Welcome: Open Walkthrough...');
        await workbench.page.locator('.quick-input-widget input.input').fill('Get Started with Mailtopo');
        await workbench.page
            .locator('.quick-input-list .monaco-list-row', { hasText: 'Get Started with Mailtopo' })
            .first()
            .click();
        const page = workbench.page.locator('.gettingStartedContainer');
        await page.getByText('Write down the topology').first().waitFor();
        await page.locator('.getting-started-media img').first().waitFor();
        await workbench.keep('walkthrough');
        await page.getByText('Look at the map').first().click();
        const map = page.getByAltText('The map of a topology with a route drawn on it');
        await map.waitFor();
        // That it is drawn, and by its own style sheet, is to be seen in the picture that is kept.
        await until('the map to be loaded', async () => (await map.evaluate(isLoaded)) || undefined);
        await workbench.keep('walkthrough map');
    });
}

/** Runs in the page. */
function isLoaded(image: Element): boolean {
    return image instanceof HTMLImageElement && image.complete && image.naturalWidth > 0;
}
