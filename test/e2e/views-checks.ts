import type { Check } from './checks.js';
import { MapPanel } from './harness/map-panel.js';
import { SideBar } from './harness/side-bar.js';

/** The views about routes, in a workbench of any kind. */
export function checkViews(check: Check): void {
    check(
        'what an edit does to the routes is told in the status bar, at its line, and route by route',
        async (workbench) => {
            const text = await workbench.openFile('views.mailtopo');
            await text.waitForLine('MAD-POR: Madrid <-> Porto cost 50');
            await text.replace('cost 50', 'cost 15');
            await workbench.statusBar('alters 2 of 6 routes');
            const lens = workbench.page.locator('.codelens-decoration', {
                hasText: 'Since saved: alters 2 of 6 routes',
            });
            await lens.first().waitFor();
            await workbench.page.locator('.statusbar-item', { hasText: 'alters 2 of 6 routes' }).first().click();
            const side = new SideBar(workbench);
            await side.row('Madrid -> Porto').waitFor();
            await side.row('Madrid -> Porto').click();
            await side.row('15 · Madrid › Porto').waitFor();
            await side.row('20 · Madrid › Lisbon › Porto').waitFor();
            await side.row('It lost by cost: 50 is more than 20 (R2.1)').waitFor();
            await side.row('Madrid -> Porto').hover();
            await side.row('Madrid -> Porto').getByRole('button', { name: 'Show Route on Map' }).click();
            const map = await new MapPanel(workbench.page).shown();
            await map.details('cost 15, 1 hop');
            await side.leave();
        },
    );

    check('lenses are those of the file again once an edit was thrown away', async (workbench) => {
        const lens = (says: string) => workbench.page.locator('.codelens-decoration', { hasText: says }).first();
        for (let time = 0; time < 5; time++) {
            const text = await workbench.openFile('views.mailtopo');
            await text.waitForLine('MAD-POR: Madrid <-> Porto cost 50');
            // Each of two links carries its own routes, and those between the ends of both.
            await lens('67% of all routes').waitFor();
            await lens('0% of all routes').waitFor();
            await text.replace('cost 50', 'cost 15');
            await lens('33% of all routes').waitFor();
            await lens('Since saved').waitFor();
            await workbench.discardAll();
        }
        const text = await workbench.openFile('views.mailtopo');
        await text.waitForLine('MAD-POR: Madrid <-> Porto cost 50');
        await lens('33% of all routes').waitFor({ state: 'detached' });
        await lens('Since saved').waitFor({ state: 'detached' });
        await lens('67% of all routes').waitFor();
    });

    check('the route explorer explains what its fields name, and writes it into the file', async (workbench) => {
        const text = await workbench.openFile('views.mailtopo');
        await text.waitForLine('MAD-POR: Madrid <-> Porto cost 50');
        await workbench.command('Mailtopo: Focus on Route Explorer View');
        const side = new SideBar(workbench);
        const page = side.explorer;
        await page.getByLabel('From', { exact: true }).fill('madrid');
        await page.getByLabel('To', { exact: true }).fill('Portoo');
        await workbench.page.keyboard.press('Enter');
        await page.getByRole('status').getByText('Did you mean Porto?').waitFor();
        await page.getByLabel('To', { exact: true }).fill('Porto');
        await workbench.page.keyboard.press('Enter');
        await page.getByRole('status').getByText('20 · Madrid › Lisbon › Porto').waitFor();
        await page.getByText('It lost by cost: 50 is more than 20 (R2.1).').waitFor();
        await page.getByRole('listitem').first().waitFor();
        await page.getByRole('button', { name: 'Insert expect' }).click();
        await text.waitForLine('expect Madrid -> Porto direct cost 20');
        await side.leave();
    });

    check('a route is explained from the command palette', async (workbench) => {
        const text = await workbench.openFile('views.mailtopo');
        await text.waitForLine('MAD-POR: Madrid <-> Porto cost 50');
        await workbench.commandThatAsks('Mailtopo: Explain Route…');
        await workbench.pick('From which site or server?', 'Lisbon');
        await workbench.pick('From Lisbon to which site, server or address?', 'Madrid');
        const side = new SideBar(workbench);
        await side.explorer.getByRole('status').getByText('10 · Lisbon › Madrid').waitFor();
        await side.leave();
    });
}
