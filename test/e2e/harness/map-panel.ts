import type { FrameLocator, Locator, Page } from 'playwright-core';
import { isShownSoon, until } from './wait.js';

/** The frame of a panel, and not of a view in the side bar. */
const PANEL = 'iframe.webview.ready:not([src*="purpose=webviewView"])';

/** The panel of the map: what a user sees in it and does to it. */
export class MapPanel {
    readonly frame: FrameLocator;

    constructor(private readonly page: Page) {
        this.frame = page.frameLocator(PANEL).frameLocator('#active-frame');
    }

    /** Whether the panel comes up within a few seconds. */
    isShownSoon(): Promise<boolean> {
        return isShownSoon(this.page.locator(PANEL).first());
    }

    /** Waits until the map shows sites. */
    async shown(): Promise<this> {
        await this.frame.locator('.site').first().waitFor();
        return this;
    }

    /** The sites on the map, each with the place at which its mark is drawn. */
    async places(): Promise<Readonly<Record<string, string>>> {
        const entries = await this.frame.locator('.site').evaluateAll((sites) =>
            sites.map((site) => {
                const move = site.querySelector('.mark')?.parentElement?.getAttribute('transform') ?? '';
                return [site.getAttribute('data-key') ?? '', /translate\(([^)]*)\)/.exec(move)?.[1] ?? ''] as const;
            }),
        );
        return Object.fromEntries(entries);
    }

    /** Waits until the map has exactly these sites, by their keys. */
    async waitForSites(...keys: readonly string[]): Promise<void> {
        const wanted = [...keys].sort().join(', ');
        let seen = '';
        await until(`the sites ${wanted} on the map`, async () => {
            seen = Object.keys(await this.places())
                .sort()
                .join(', ');
            return seen === wanted ? true : undefined;
        }).catch((error: Error) => {
            throw new Error(`${error.message}; it shows ${seen}`);
        });
    }

    site(key: string): Locator {
        return this.frame.locator(`.site[data-key="${key}"]`);
    }

    /** Clicks the mark of a site. */
    async clickSite(key: string): Promise<void> {
        await this.site(key).locator('.target').click();
    }

    /** Waits until the details contain a text, and answers all they say. */
    async details(text: string): Promise<string> {
        const details = this.frame.locator('.details', { hasText: text });
        await details.waitFor();
        return details.innerText();
    }

    /** Waits until something is said to those who hear the page. */
    async spoken(text: string): Promise<void> {
        await this.frame.locator('.spoken', { hasText: text }).waitFor({ state: 'attached' });
    }

    /** Gives the map the keyboard. */
    async focus(): Promise<void> {
        await this.frame.locator('.mailtopo-map').focus();
    }

    async press(...keys: readonly string[]): Promise<void> {
        for (const key of keys) await this.page.keyboard.press(key);
    }

    /** How many elements a selector finds on the page now. */
    async count(selector: string): Promise<number> {
        return this.frame.locator(selector).count();
    }

    async waitForCount(selector: string, count: number): Promise<void> {
        await until(`${count} of ${selector}`, async () => ((await this.count(selector)) === count ? true : undefined));
    }
}
