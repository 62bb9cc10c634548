import { expect, inject, test } from 'vitest';
import { MapPanel } from './harness/map-panel.js';
import { Workbench } from './harness/workbench.js';

test('VS Code in German: commands, views, diagnostics, quick fixes, lenses and the page of the map are in German', async () => {
    const { address } = inject('nodeWorkbench');
    const workbench = await Workbench.open(address, undefined, 'de');
    try {
        const main = await workbench.openFile('main.mailtopo');
        await main.waitForLine('70 · Paris › London (Hub) › "Site A"');
        await main.waitForLine('✓ trifft zu');
        expect(await main.hover('route Paris', '->', 'Kosten 70')).toContain('jede Etappe ist eine direkte Verbindung');
        await main.leave();
        await workbench.page.getByText('Auf der Karte anzeigen').first().waitFor();
        await workbench.command('Mailtopo: Karte öffnen');
        const map = await new MapPanel(workbench.page).shown();
        expect(await map.details('Klicken Sie')).toContain('für die Route zwischen beiden');
        await workbench.command('Mailtopo: Routenänderungen anzeigen');
        await workbench.page.getByText('Seit dem Speichern der Topologie hat sich keine Route geändert').waitFor();
        // In the place of the view of route changes.
        await workbench.command('View: Show Explorer');
        const misspelt = await workbench.openFile('misspelt.mailtopo');
        await workbench.problem('Kein Standort heißt `Lodnon`');
        await misspelt.select('Lodnon');
        await workbench.quickFix('In London ändern');
        await misspelt.waitForLine('link LON-PAR: London <-> Paris cost 30');
    } catch (error) {
        await workbench.keepEvidence('german');
        throw error;
    } finally {
        await workbench.close();
    }
});
