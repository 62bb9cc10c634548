import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../../scripts/lib/browser.mjs';
import { patience } from './wait.js';

/** A page of a browser of its own, with what it said on its console. */
export interface BrowserPage {
    readonly page: Page;
    readonly consoleLines: readonly string[];
    close(): Promise<void>;
}

/** How large the window is, and how many pixels of the screen each of its own takes. */
export interface WindowSize {
    readonly width: number;
    readonly height: number;
    readonly scale: number;
}

const usualSize: WindowSize = { width: 1400, height: 900, scale: 1 };

/**
 * Opens a browser with one page, which reaches nothing but this machine.
 * @param language that VS Code is to take itself to be in, as its language packs would have it
 */
export async function openPage(
    { width, height, scale }: WindowSize = usualSize,
    language?: string,
): Promise<BrowserPage> {
    const browser: Browser = await launchBrowser();
    const context = await browser.newContext({
        viewport: { width, height },
        deviceScaleFactor: scale,
        permissions: ['clipboard-read', 'clipboard-write'],
    });
    await context.route(
        (address) => !isLocal(address),
        (route) => route.abort(),
    );
    const page = await context.newPage();
    page.setDefaultTimeout(patience);
    if (language !== undefined)
        await page.addInitScript((value) => Object.assign(globalThis, { _VSCODE_NLS_LANGUAGE: value }), language);
    const consoleLines: string[] = [];
    page.on('console', (message) => consoleLines.push(`[${message.type()}] ${message.text()}`));
    page.on('pageerror', (error) => consoleLines.push(`[page error] ${error.message}`));
    return { page, consoleLines, close: () => browser.close() };
}

/** Webviews have host names of their own below localhost. */
function isLocal({ protocol, hostname }: URL): boolean {
    return !/^(https?|wss?):$/.test(protocol) || hostname === '127.0.0.1' || /(^|\.)localhost$/.test(hostname);
}
