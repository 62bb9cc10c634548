import { expect } from 'vitest';
import type { Check } from './checks.js';

/** The documents of routes: the table, and what two topologies differ in. */
export function checkRoutes(check: Check): void {
    check('the route table comes back after a reload, follows the text, and explains its rows', async (workbench) => {
        const text = await workbench.openFile('routes-today.mailtopo');
        await text.waitForLine('OSL-TRO: Oslo <-> Tromso cost 50');
        await text.focus();
        await workbench.command('Mailtopo: Open Route Table');
        const table = await workbench.routes('routes-today.mailtopo-routes');
        await table.waitForLine('Oslo    Tromso  20 · Oslo › Bergen (hub) › Tromso');
        // Before anything is typed: VS Code keeps what was typed over a reload, and for a moment after it was saved.
        await workbench.reload();
        await table.waitForLine('Oslo    Tromso  20 · Oslo › Bergen (hub) › Tromso');
        await text.replace('cost 50', 'cost 15');
        await table.waitForLine('Oslo    Tromso  15 · Oslo › Tromso');
        // What helps in writing the line lies over the table.
        await workbench.page.keyboard.press('Escape');
        await table.hover('Oslo    Tromso', 'Tromso', 'It lost by cost: 20 is more than 15 (R2.1)');
        await table.leave();
        await text.replace('cost 15', 'cost 50');
        await table.waitForLine('20 · Oslo › Bergen (hub) › Tromso');
        await workbench.keep('route table');
        await table.select('From Bergen');
        await table.click('Bergen  Tromso', 'Tromso');
        await workbench.page.keyboard.press('F12');
        await workbench.editor('routes-today.mailtopo');
        await workbench.waitForCursor(3, 6);
    });

    check('the routes of a table are chosen by site', async (workbench) => {
        const text = await workbench.openFile('routes-today.mailtopo');
        await text.waitForLine('OSL-TRO: Oslo <-> Tromso cost 50');
        await text.focus();
        await workbench.command('Mailtopo: Open Route Table');
        const all = await workbench.routes('routes-today.mailtopo-routes');
        await all.waitForLine('6 routes');
        await all.focus();
        await workbench.commandThatAsks('Mailtopo: Choose Routes of Table…');
        await workbench.pick('Routes from which site?', 'Tromso');
        await workbench.pick('Routes to which site?', 'All sites');
        await workbench.pick('Routes in which scenario?', 'Line is cut');
        const some = await workbench.routes('routes-today (Line is cut) from Tromso.mailtopo-routes');
        await some.waitForLine('2 routes');
        await some.waitForLine('Tromso  Oslo    50 · Tromso › Oslo');
        expect((await some.lines()).some((line) => line.startsWith('From Oslo'))).toBe(false);
        await workbench.keep('route table of a site');
    });

    check('two topologies are compared, and the differences follow the text', async (workbench) => {
        const text = await workbench.openFile('routes-proposed.mailtopo');
        await text.waitForLine('OSL-TRO: Oslo <-> Tromso cost 15');
        await text.focus();
        await workbench.commandThatAsks('Mailtopo: Compare Routes With…');
        await workbench.pick('Compare the routes of routes-proposed.mailtopo with those of', 'routes-today.mailtopo');
        const found = await workbench.routes('routes-today ↔ routes-proposed.mailtopo-comparison');
        await found.waitForLine('Routes of routes-proposed.mailtopo, compared with routes-today.mailtopo');
        await found.waitForLine('alters 2 of 6 routes');
        await found.waitForLine('before  20 · Oslo › Bergen (hub) › Tromso');
        await found.waitForLine('after   15 · Oslo › Tromso');
        await found.waitForLine('It lost by cost: 20 is more than 15 (R2.1).');
        await workbench.keep('comparison of routes');
        await found.focus();
        await workbench.command('Mailtopo: Swap Compared Topologies');
        const swapped = await workbench.routes('routes-proposed ↔ routes-today.mailtopo-comparison');
        await swapped.waitForLine('after   20 · Oslo › Bergen (hub) › Tromso');
        const today = await workbench.openFileBeside('routes-today.mailtopo');
        await today.replace('cost 50', 'cost 15');
        await swapped.waitForLine('alters no route');
    });
}
