import type { FrameLocator, Locator, Page } from 'playwright-core';
import type { Workbench } from './workbench.js';

/** The frame of a view, as against that of a panel among the editors. */
const VIEW_FRAME = 'iframe.webview.ready[src*="purpose=webviewView"]';

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
        return this.page.frameLocator(VIEW_FRAME).frameLocator('#active-frame');
    }
}
