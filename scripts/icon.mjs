// @ts-check
// Draws images/icon.png, which the marketplace wants as pixels, from images/icon.svg.
import { readFileSync } from 'node:fs';
import { launchBrowser } from './lib/browser.mjs';
import { inRoot } from './lib/paths.mjs';
import { runMain } from './lib/run.mjs';

await runMain(async () => {
    const browser = await launchBrowser();
    try {
        const page = await browser.newPage({ viewport: { width: 256, height: 256 } });
        const drawing = readFileSync(inRoot('images/icon.svg'), 'utf8');
        await page.setContent(`<body style="margin:0">${drawing}</body>`);
        await page.screenshot({ path: inRoot('images/icon.png'), omitBackground: true });
    } finally {
        await browser.close();
    }
    console.log('Drawn: images/icon.png');
});
