import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, inject, test } from 'vitest';
import { inRoot } from '../../../scripts/lib/paths.mjs';
import { Workbench } from '../harness/workbench.js';
import { scenes } from './scenes.js';
import { asWebp } from './webp.js';

/** Without what is of no use in a picture. */
const STYLE = ':is(.scrollbar, .cursor, .decorationsOverviewRuler) { visibility: hidden !important; }';

let workbench: Workbench;
beforeAll(async () => {
    // As large as the walkthrough shows it, with room for the longest hint.
    workbench = await Workbench.open(inject('nodeWorkbench').address, { scale: 1, width: 970, height: 660 });
});
afterAll(async () => {
    await workbench?.close();
});

// The text alone, light and dark: the walkthrough shows that of its reader's theme.
test.for(scenes.filter(({ name }) => name === 'hints' || name === 'hover'))(
    'walkthrough: $name',
    async ({ name, prepare }) => {
        const { page } = workbench;
        await prepare(workbench);
        await workbench.inEachTheme(async (kind) => {
            if (kind === 'contrast') return;
            const picture = await page.locator('.editor-instance').screenshot({ style: STYLE });
            writeFileSync(inRoot(`images/walkthrough/${name}-${kind}.webp`), await asWebp(page.context(), picture));
        });
        await workbench.discardAll();
    },
);
