import { expect } from 'vitest';
import type { Check } from './checks.js';

/** Quick fixes of many at once and refactorings, as a user takes them, in a workbench of any kind. */
export function checkActions(check: Check): void {
    check('all redundant links are taken out by one quick fix', async (workbench) => {
        const editor = await workbench.openFile('actions.mailtopo');
        await editor.waitForLine('30 · Linz › Wien');
        await editor.waitForSquiggle('info');
        await editor.select('link GRA-LIN-2');
        await workbench.quickFix('Fix all of redundant-link in this file');
        await editor.waitForNoSquiggle('info');
        const lines = await editor.lines();
        expect(lines.filter((line) => line.startsWith('link')).map((line) => line.split(':')[0])).toEqual([
            'link CORE',
            'link GRA-LIN',
        ]);
    });

    check('a link of three sites is split into three links, and the route stays', async (workbench) => {
        const editor = await workbench.openFile('actions.mailtopo');
        await editor.waitForLine('30 · Linz › Wien');
        await editor.select('link CORE');
        await workbench.quickFix('Split link CORE into 3 links of two sites');
        await editor.waitForLine('link CORE-Graz-Linz: Graz <-> Linz cost 30');
        await editor.waitForLine('link CORE-Linz-Wien: Linz <-> Wien cost 30');
        await editor.waitForLine('30 · Linz › Wien');
    });

    check('a site is moved to a file of its own, which is imported', async (workbench) => {
        const editor = await workbench.openFile('actions.mailtopo');
        await editor.waitForLine('30 · Linz › Wien');
        await editor.select('site Wien');
        await workbench.quickFix('Move site Wien to wien.mailtopo');
        await editor.waitForLine('import "wien.mailtopo"');
        await workbench.explorerShows('wien.mailtopo');
        // With its link: the route is known from both files.
        await editor.waitForLine('30 · Linz › Wien');
        const moved = await workbench.openFile('wien.mailtopo');
        await moved.waitForLine('link CORE: Graz, Linz, Wien cost 30');
    });
}
