import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { inRoot } from '../../../scripts/lib/paths.mjs';
import { testSettings } from '../../../scripts/lib/workbench-settings.mjs';
import { type BrowserPage, openPage, type WindowSize } from './browser.js';
import { Editor } from './editor.js';
import { isHiddenSoon, isShownSoon, until } from './wait.js';

/** The kinds of themes, what the system must ask for to have each, and by what the workbench shows that it has. */
const THEMES = [
    { kind: 'light', shown: '.vs', colorScheme: 'light', forcedColors: 'none' },
    { kind: 'dark', shown: '.vs-dark', colorScheme: 'dark', forcedColors: 'none' },
    { kind: 'contrast', shown: '.hc-black', colorScheme: 'dark', forcedColors: 'active' },
] as const;

/** VS Code in a page: what a user does to it outside the text. */
export class Workbench {
    readonly page: Page;
    readonly #browser: BrowserPage;

    private constructor(browser: BrowserPage) {
        this.#browser = browser;
        this.page = browser.page;
    }

    /** Opens the workbench in a browser of its own and waits until it shows its folder. */
    static async open(address: string, size?: WindowSize, language?: string): Promise<Workbench> {
        const browser = await openPage(size, language);
        const workbench = new Workbench(browser);
        await browser.page.goto(address);
        await workbench.page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
        return workbench;
    }

    /** Closes the browser. */
    async close(): Promise<void> {
        await this.#browser.close();
    }

    /** Loads the window anew and waits until it shows its folder. */
    async reload(): Promise<void> {
        // The command, for it lets everything save its state first.
        const loaded = this.page.waitForEvent('load');
        await this.#askPalette('Developer: Reload Window');
        await this.page.keyboard.press('Enter');
        await loaded;
        await this.page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
    }

    /** Accepts what a dialog for a file's name proposes. */
    async acceptFileDialog(): Promise<void> {
        const dialog = this.page.locator('.quick-input-widget');
        await dialog.locator('input.input').waitFor();
        await dialog.getByRole('button', { name: 'OK' }).click();
        await dialog.waitFor({ state: 'hidden' });
    }

    /** Answers a dialog for a file with its path, which the dialog overwrites once it has listed its folder. */
    async answerFileDialog(file: string): Promise<void> {
        const dialog = this.page.locator('.quick-input-widget');
        const name = file.slice(file.lastIndexOf('/') + 1);
        await dialog.locator('.monaco-list-row', { hasText: name }).first().waitFor();
        await until(`the dialog to take ${name}`, async () => {
            await dialog.locator('input.input').fill(file);
            await dialog.getByRole('button', { name: 'Import' }).click();
            return (await isHiddenSoon(dialog)) ? true : undefined;
        });
    }

    /** Waits until the explorer shows a file. */
    async explorerShows(file: string): Promise<void> {
        await this.#explorerRow(file);
    }

    /** Takes an entry of the context menu that the explorer has for a file, a folder, or several of them. */
    async explorerMenu(names: string | readonly string[], entry: string, picture?: string): Promise<void> {
        const [last = '', ...others] = [names].flat().reverse();
        for (const name of others.reverse()) await (await this.#explorerRow(name)).click({ modifiers: ['Control'] });
        const row = await this.#explorerRow(last);
        if (others.length > 0) await row.click({ modifiers: ['Control'] });
        await row.click({ button: 'right' });
        const item = this.page.getByRole('menuitem', { name: entry });
        await item.waitFor();
        if (picture !== undefined) await this.keep(picture);
        await item.click();
    }

    /** Drops a file of the explorer into the text of an editor, which takes Shift. */
    async dropIntoEditor(name: string, editor: Editor): Promise<void> {
        const [from, to] = [await (await this.#explorerRow(name)).boundingBox(), await editor.box()];
        if (from === null) throw new Error(`${name} is not on the screen`);
        const { mouse, keyboard } = this.page;
        await mouse.move(from.x + 40, from.y + from.height / 2);
        await mouse.down();
        await mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 8 });
        await keyboard.down('Shift');
        // VS Code hears of Shift with the next move.
        await mouse.move(to.x + to.width / 2 + 5, to.y + to.height / 2 + 5, { steps: 8 });
        await this.page.waitForTimeout(300);
        await mouse.up();
        await keyboard.up('Shift');
    }

    /** Runs a command by its full title in the command palette, and waits until the palette is gone. */
    async command(title: string): Promise<void> {
        await this.commandThatAsks(title);
        await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    }

    /** Runs a command that asks something in the same place as the palette, which may never be seen to go. */
    async commandThatAsks(title: string): Promise<void> {
        await until(`the command ${JSON.stringify(title)}`, async () => {
            await this.#askPalette(title);
            return (await this.#isRowChosen(title)) ? true : undefined;
        });
        await this.page.keyboard.press('Enter');
    }

    /** Picks an entry of the list that a command asks with, once it asks this: another list may still stand there. */
    async pick(question: string, label: string): Promise<void> {
        await this.page.locator('.quick-input-title').getByText(question, { exact: true }).waitFor();
        await this.#fillQuickInput(label);
        const row = this.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: label });
        await row.first().waitFor();
        await this.page.keyboard.press('Enter');
    }

    /** Opens a file of the folder from the explorer. */
    async openFile(file: string): Promise<Editor> {
        await (await this.#explorerRow(file)).dblclick();
        return new Editor(this.page, file).shown();
    }

    /** Opens a file of the folder beside the active editor. */
    async openFileBeside(file: string): Promise<Editor> {
        await (await this.#explorerRow(file)).click({ modifiers: ['Alt'] });
        return new Editor(this.page, file).shown();
    }

    /** The editor of a file that something else opens. */
    async editor(file: string): Promise<Editor> {
        return new Editor(this.page, file).shown();
    }

    /** The editor of a file that was never saved. */
    async untitled(): Promise<Editor> {
        return new Editor(this.page, 'an unsaved file', '[data-uri^="untitled:"]').shown();
    }

    /** The editor of a document of routes, by its title. */
    async routes(title: string): Promise<Editor> {
        return Editor.ofRoutes(this.page, title).shown();
    }

    /** Closes all editors, throws away what was changed in them, and shows the explorer, whatever a failed test left. */
    async discardAll(): Promise<void> {
        // Whatever a failed test left open keeps the keyboard to itself.
        await this.page.keyboard.press('Escape');
        await this.page.keyboard.press('Escape');
        await this.command('View: Close All Editors');
        const discard = this.page.locator('.monaco-dialog-box .monaco-button', { hasText: "Don't Save" });
        const tabs = this.page.locator('.editor-group-container .tab');
        await until('all editors to close', async () => {
            if (await discard.isVisible()) await discard.click();
            return (await tabs.count()) === 0 ? true : undefined;
        });
        if (!(await this.page.locator('.explorer-folders-view').isVisible())) await this.command('View: Show Explorer');
    }

    /** Waits for an entry of the completion list. */
    async suggestion(label: string): Promise<Locator> {
        const entry = this.page.locator('.suggest-widget.visible .monaco-list-row', { hasText: label }).first();
        await entry.waitFor();
        return entry;
    }

    /** Opens the quick fixes at the cursor and takes one. */
    async quickFix(title: string): Promise<void> {
        await (await this.showQuickFixes(title)).click();
    }

    /** Opens the quick fixes at the cursor and waits for one: asked too early, the editor knows of none, and is asked again. */
    async showQuickFixes(title: string): Promise<Locator> {
        const entry = this.page.locator('.action-widget .monaco-list-row', { hasText: title }).first();
        await until(`the quick fix ${JSON.stringify(title)}`, async () => {
            await this.page.keyboard.press('Control+.');
            if (await isShownSoon(entry)) return true;
            await this.page.keyboard.press('Escape');
            return undefined;
        });
        return entry;
    }

    /** Renames the symbol at the cursor. */
    async rename(name: string): Promise<void> {
        await this.page.keyboard.press('F2');
        const input = this.page.locator('.rename-box input.rename-input');
        await input.waitFor();
        await input.fill(name);
        await this.page.keyboard.press('Enter');
        await input.waitFor({ state: 'hidden' });
    }

    /** Shows the Problems view and waits for a row that contains the text. */
    async problem(text: string): Promise<Locator> {
        const panel = this.page.locator('.markers-panel');
        if (!(await panel.isVisible())) await this.command('View: Focus Problems');
        const row = panel.locator('.monaco-list-row', { hasText: text }).first();
        await row.waitFor();
        return row;
    }

    /** Waits until the Problems view has no row with the text. */
    async noProblem(text: string): Promise<void> {
        await this.page
            .locator('.markers-panel .monaco-list-row', { hasText: text })
            .first()
            .waitFor({ state: 'detached' });
    }

    /** Waits for a notification that contains the text. */
    async notification(text: string): Promise<void> {
        await this.page.locator('.notifications-toasts .notification-list-item-message', { hasText: text }).waitFor();
    }

    /** Waits until the status bar says something. */
    async statusBar(text: string): Promise<void> {
        await this.page.locator('.statusbar-item', { hasText: text }).first().waitFor();
    }

    /** Waits until the cursor stands in a line and column, as the status bar tells. */
    async waitForCursor(line: number, column: number): Promise<void> {
        const position = this.page.locator('#status\\.editor\\.selection', { hasText: `Ln ${line}, Col ${column}` });
        await position.waitFor();
    }

    /** Sets the user's settings, in the editor VS Code has for them, and saves them. */
    async changeSettings(settings: Readonly<Record<string, unknown>>): Promise<void> {
        await this.command('Preferences: Open User Settings (JSON)');
        const editor = await this.editor('settings.json');
        // On one line: the editor would indent others.
        await editor.paste(JSON.stringify({ ...testSettings, ...settings }));
        await this.save();
    }

    /** Saves the active editor, and waits until it is: a window that is loaded anew before that brings back what was typed. */
    async save(): Promise<void> {
        await this.command('File: Save');
        await this.page.locator('.editor-group-container.active .tab.active.dirty').waitFor({ state: 'detached' });
    }

    /** Keeps pictures of the window as it is, in each kind of theme, for whoever wants to look at it (`MAILTOPO_E2E_SHOTS=1`). */
    async keep(name: string): Promise<void> {
        if (process.env['MAILTOPO_E2E_SHOTS'] === undefined) return;
        const folder = inRoot('test/e2e/shots');
        mkdirSync(folder, { recursive: true });
        await this.inEachTheme(async (kind) => {
            await this.page.screenshot({ path: path.join(folder, `${name.replace(/\W+/g, '-')}-${kind}.png`) });
        });
    }

    /** Does something while the window is light, dark, and of high contrast; leaves it light. */
    async inEachTheme(act: (kind: (typeof THEMES)[number]['kind']) => Promise<void>): Promise<void> {
        for (const { kind, shown, ...media } of THEMES) {
            // VS Code follows the system: see the settings of the tests.
            await this.page.emulateMedia(media);
            await this.page.locator(`.monaco-workbench${shown}`).waitFor();
            await this.page.waitForTimeout(300);
            await act(kind);
        }
        await this.page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
        await this.page.locator('.monaco-workbench.vs').waitFor();
    }

    /** Leaves a picture of the window, and what the page said, for whoever looks into a failure. */
    async keepEvidence(name: string): Promise<void> {
        const folder = inRoot('test/e2e/shots');
        const file = path.join(folder, name.replace(/\W+/g, '-'));
        mkdirSync(folder, { recursive: true });
        await this.page.screenshot({ path: `${file}.png` });
        writeFileSync(`${file}.txt`, this.#browser.consoleLines.join('\n'));
    }

    /** The explorer's row of a file, with the folders above it unfolded. */
    async #explorerRow(file: string): Promise<Locator> {
        const row = (name: string) =>
            this.page.locator(`.explorer-folders-view .monaco-list-row[aria-label^="${name}"]`).first();
        const folders = file.split('/');
        const name = folders.pop() ?? file;
        for (const folder of folders) {
            await row(folder).waitFor();
            if ((await row(folder).getAttribute('aria-expanded')) === 'false') await row(folder).click();
        }
        await row(name).waitFor();
        return row(name);
    }

    /**
     * Opens the command palette and asks it for a command. It is opened again if it closes: it does when something
     * else takes the keyboard, such as an editor that is only now given it.
     */
    async #askPalette(title: string): Promise<void> {
        const input = this.page.locator('.quick-input-widget input.input');
        await until('the command palette', async () => {
            await this.page.keyboard.press('F1');
            if (!(await isShownSoon(input))) return undefined;
            return input.fill(`>${title}`, { timeout: 2000 }).then(
                () => true,
                () => undefined,
            );
        });
    }

    async #fillQuickInput(text: string): Promise<void> {
        const input = this.page.locator('.quick-input-widget input.input');
        await input.waitFor();
        await input.fill(text);
    }

    /** Moves to the row with exactly this label, by the keyboard: the first one may be that of a longer label. */
    async #isRowChosen(label: string): Promise<boolean> {
        const rows = this.page.locator('.quick-input-list .monaco-list-row');
        const wanted = rows.filter({ has: this.page.getByText(label, { exact: true }) }).first();
        if (!(await isShownSoon(wanted))) return false;
        return until(`${JSON.stringify(label)} to be chosen`, async () => {
            if (!(await wanted.isVisible())) return false;
            if ((await wanted.getAttribute('class'))?.split(' ').includes('focused')) return true;
            await this.page.keyboard.press('ArrowDown');
            return undefined;
        });
    }
}
