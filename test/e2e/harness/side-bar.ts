import type { FrameLocator, Locator, Page } from 'playwright-core';
import type { Workbench } from './workbench.js';

/** The views of the side bar about routes. */
export class SideBar {
    private readonly page: Page;

    constructor(private readonly workbench: Workbench) {
        this.page = workbench.page;
    }

    /** A row of the view of route changes. */
    row(text: string): Locator {
        return this.page.locator('.sidebar .monaco-list-row', { hasText: text }).first();
    }

    /** Shows the explorer of files again, as it was. */
    async leave(): Promise<void> {
        await this.workbench.command('View: Show Explorer');
    }

    /** The page of the route explorer. */
    get explorer(): FrameLocator {
        return this.page
            .locator('iframe.webview.ready')
            .last()
            .contentFrame()
            .frameLocator('#active-frame[title="Route Explorer"]');
    }
}
