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
}
