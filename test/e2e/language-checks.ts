import { expect } from 'vitest';
import type { Check } from './checks.js';
import type { Editor } from './harness/editor.js';
import type { Workbench } from './harness/workbench.js';

/** Opens the file of these tests, once the server has read it. */
async function openFile(workbench: Workbench): Promise<Editor> {
    const text = await workbench.openFile('language.mailtopo');
    await text.waitForLine('50 · Lisbon › Madrid (hub) › Malaga');
    return text;
}

/** Types a new line at the end of the file. */
async function typeLine(workbench: Workbench, text: Editor, line: string): Promise<void> {
    await text.focus();
    await workbench.page.keyboard.press('Control+End');
    await workbench.page.keyboard.type(line);
}

/** What the editor knows of the language, in a workbench of any kind. */
export function checkLanguage(check: Check): void {
    check('a destination is offered with its route, and explained', async (workbench) => {
        const text = await openFile(workbench);
        await typeLine(workbench, text, 'route Lisbon -> ');
        const madrid = await workbench.suggestion('Madrid');
        expect(await madrid.innerText()).toContain('cost 20 · 1 hop');
        const malaga = await workbench.suggestion('Malaga');
        expect(await malaga.innerText()).toContain('cost 50 · 2 hops via Madrid');
        const labels = await workbench.page
            .locator('.suggest-widget.visible .monaco-list-row .label-name')
            .allInnerTexts();
        // Porto is nearest; Tenerife is out of reach.
        expect(labels.filter((label) => /^[A-Z][a-z]+$/.test(label))).toEqual([
            'Porto',
            'Madrid',
            'Malaga',
            'Lisbon',
            'Tenerife',
        ]);
        await workbench.page.keyboard.press('Control+Space');
        await workbench.page.locator('.suggest-details', { hasText: 'LIS-POR' }).first().waitFor();
    });

    check('a word of the language says what it does, and leads to its page', async (workbench) => {
        const text = await openFile(workbench);
        // The file may come back scrolled to where it was left.
        await text.select('hub site Madrid');
        await text.hover('hub site Madrid', 'hub', 'The flag never changes a path');
        const links = workbench.page.locator('.monaco-hover:visible a', { hasText: 'R4.3' });
        expect(await links.first().getAttribute('data-href')).toContain('docs/routing.md#R4.3');
        await text.leave();
    });

    check('a clause that is being written says what it takes', async (workbench) => {
        const text = await openFile(workbench);
        await typeLine(workbench, text, 'expect Lisbon -> Malaga via ');
        const hints = workbench.page.locator('.parameter-hints-widget.visible');
        await hints.locator('.parameter.active', { hasText: 'via SITE, …' }).waitFor();
        await hints.locator('.docs', { hasText: 'stops at exactly these hub sites' }).waitFor();
    });

    check('the routes of a site are its call hierarchy', async (workbench) => {
        const text = await openFile(workbench);
        await text.select('site Madrid');
        await workbench.command('Peek Call Hierarchy');
        const tree = workbench.page.locator('.call-hierarchy .tree');
        await tree
            .locator('.monaco-list-row', { hasText: '20 · Lisbon › Madrid · on over it to 1 more site' })
            .waitFor();
        await tree.locator('.monaco-list-row', { hasText: '1 site without a route' }).waitFor();
    });
}
