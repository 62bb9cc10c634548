import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { plainSpaces } from './harness/editor.js';
import { Workbench } from './harness/workbench.js';

/** Declares a test, which is given the workbench. */
export type Check = (name: string, run: (workbench: Workbench) => Promise<void>) => void;

/**
 * What a user sees and does, in a workbench of any kind. Each test has its own files, and leaves them as they were.
 * Answers how to declare more tests of the same workbench.
 */
export function checkWorkbench(kind: string, address: string): Check {
    let workbench: Workbench;

    beforeAll(async () => {
        workbench = await Workbench.open(address);
    });
    afterAll(async () => {
        await workbench?.close();
    });
    afterEach(async () => {
        await workbench.discardAll();
    });

    const check: Check = (name, run) =>
        test(name, async () => {
            try {
                await run(workbench);
            } catch (error) {
                await workbench.keepEvidence(`${kind} ${name}`);
                throw error;
            }
        });

    check('a route shows its cost, path and stops', async () => {
        const main = await workbench.openFile('main.mailtopo');
        const line = await main.waitForLine('70 · Paris › London (hub) › "Site A"');
        expect(line).toMatch(/^route Paris -> "Site A"/);
    });

    check('a cost typed in one file changes the routes shown in the other', async () => {
        const main = await workbench.openFile('main.mailtopo');
        const links = await workbench.openFileBeside('links.mailtopo');
        await main.waitForLine('70 · Paris');
        await links.replace('cost 50', 'cost 90');
        await main.waitForLine('110 · Paris › London (hub) › "Site A"');
        await main.waitForSquiggle('error');
        await main.hover('expect Paris', 'cost', '110');
        await main.leave();
        await links.replace('cost 90', 'cost 50');
        await main.waitForLine('70 · Paris');
        await main.waitForNoSquiggle('error');
    });

    check('an arrow explains its route hop by hop', async () => {
        const main = await workbench.openFile('main.mailtopo');
        await main.waitForLine('70 · Paris');
        const explanation = await main.hover('route Paris', '->', 'LON-PAR');
        for (const part of ['Paris', 'London', 'Site A', 'LON-PAR', '50', 'LON-A', '20', '70']) {
            expect(explanation).toContain(part);
        }
        expect(explanation).toMatch(/\bleg/i);
        await main.leave();
    });

    check('a message is followed: servers, connectors, sizes, and where it waits in an outage', async () => {
        const editor = await workbench.openFile('messages.mailtopo');
        await editor.waitForLine('41 · Rom › Mailand (hub) › Turin › connector Partner');
        await editor.waitForLine('returned: 12 MB is 2 MB over the limit of link MAI-TUR (10 MB)');
        await editor.waitForLine('queues at Rom: no transport server answers in Mailand · before: delivered');
        await editor.waitForLine('✓ holds · before: ✗ is 40 · Rom › Mailand (hub) › Turin');
        const steps = await editor.hover('route ROM-MB1', '->', 'Step by step');
        expect(steps).toContain('ROM-HT1 or ROM-HT2 (round robin) collects the message by MAPI over encrypted RPC.');
        expect(steps).toContain('MAI-HT1 sends it to TUR-EX1 in Turin by SMTP over TLS.');
        await editor.leave();
    });

    check('a misspelt site is mended by its quick fix', async () => {
        const editor = await workbench.openFile('misspelt.mailtopo');
        await editor.waitForSquiggle('error');
        await editor.select('Lodnon');
        await workbench.quickFix('London');
        await editor.waitForLine('link LON-PAR: London <-> Paris cost 30');
        await editor.waitForNoSquiggle('error');
    });

    check('a site is renamed in all files', async () => {
        const sites = await workbench.openFile('germany.mailtopo');
        const links = await workbench.openFileBeside('german-links.mailtopo');
        await sites.waitForLine('40 · Hamburg › Berlin');
        await sites.select('site Berlin');
        await workbench.rename('Bonn');
        await sites.waitForLine('site Bonn');
        await sites.waitForLine('route Hamburg -> Bonn');
        await links.waitForLine('link BER-HAM: Bonn <-> Hamburg cost 40');
        await sites.waitForLine('40 · Hamburg › Bonn');
    });

    check('site names are completed', async () => {
        const editor = await workbench.openFile('typing.mailtopo');
        await editor.focus();
        await workbench.page.keyboard.press('Control+End');
        await workbench.page.keyboard.type('route Nice -> Ly');
        await workbench.page.keyboard.press('Control+Space');
        await (await workbench.suggestion('Lyon')).click();
        await editor.waitForLine('route Nice -> Lyon');
        await editor.waitForLine('30 · Nice › Lyon');
    });

    check('a file that Notepad wrote in UTF-16 is read', async () => {
        const editor = await workbench.openFile('encodings/windows.mailtopo');
        await editor.waitForLine('15 · Zürich › Genève');
    });

    check('F12 goes to the declaration in the other file', async () => {
        const links = await workbench.openFile('links.mailtopo');
        await links.select('London <-> Paris');
        await workbench.page.keyboard.press('ArrowLeft');
        await workbench.page.keyboard.press('F12');
        await workbench.editor('main.mailtopo');
        await workbench.waitForCursor(6, 10);
    });

    check('a document is formatted', async () => {
        const editor = await workbench.openFile('untidy.mailtopo');
        await editor.focus();
        await workbench.command('Format Document');
        await editor.waitForLine('site Rome {');
        await editor.waitForLine('    server ROM-EX1 : transport, mailbox');
        await editor.waitForLine('link ROM-MIL: Rome <-> Milan cost 10');
    });

    check('the Problems view lists what is wrong in a file that is not open', async () => {
        await workbench.openFile('main.mailtopo');
        await workbench.problem('never-opened.mailtopo');
        const problem = await workbench.problem('expectation-failed');
        expect(plainSpaces(await problem.innerText())).toContain('10');
    });

    check('settings take effect while the server runs', async () => {
        const seen = { hint: '70 · Paris', problem: 'expectation-failed' };
        await workbench.changeSettings({
            'mailtopo.inlayHints.routes': false,
            'mailtopo.diagnostics': { [seen.problem]: 'off' },
        });
        try {
            const main = await workbench.openFile('main.mailtopo');
            await workbench.problem('misspelt.mailtopo');
            await workbench.noProblem(seen.problem);
            await main.waitForNoLine(seen.hint);
        } finally {
            await workbench.changeSettings({});
        }
        const main = await workbench.openFile('main.mailtopo');
        await main.waitForLine(seen.hint);
        await workbench.problem(seen.problem);
    });

    check('the server can be restarted', async () => {
        const main = await workbench.openFile('main.mailtopo');
        await main.waitForLine('70 · Paris');
        await workbench.command('Mailtopo: Restart Language Server');
        await workbench.statusBar('Mailtopo language server restarted');
        await main.waitForLine('70 · Paris');
        // Hints of before may still be shown: what is computed anew comes from the new server.
        await main.replace('route Paris', 'route London');
        await main.waitForLine('20 · London › "Site A"');
    });

    return check;
}
