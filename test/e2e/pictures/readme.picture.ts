import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, inject, test } from 'vitest';
import { inRoot } from '../../../scripts/lib/paths.mjs';
import { Workbench } from '../harness/workbench.js';
import { scenes } from './scenes.js';

const folder = inRoot('docs/pictures');

let workbench: Workbench;
beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    // Twice the pixels: pictures are looked at on fine screens.
    workbench = await Workbench.open(inject('nodeWorkbench').address, { scale: 2, width: 1240, height: 640 });
});
afterAll(async () => {
    await workbench?.close();
});

test.for(scenes)('$name', async ({ name, prepare }) => {
    await prepare(workbench);
    await workbench.page.screenshot({ path: `${folder}/${name}.png` });
    await workbench.discardAll();
});
