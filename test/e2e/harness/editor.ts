import type { Page } from 'playwright-core';
import { isHiddenSoon, isShownSoon, patience, until } from './wait.js';

interface Box {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
}

/** The editor that shows one file: what stands in it as a user sees it, hints included, and what a user does to it. */
export class Editor {
    readonly #page: Page;
    readonly #selector: string;

    constructor(
        page: Page,
        readonly file: string,
        address = `[data-uri$="/${file}"]`,
    ) {
        this.#page = page;
        this.#selector = `.editor-instance .monaco-editor${address}`;
    }

    /** The editor of a document of routes, whose address says what it shows. */
    static ofRoutes(page: Page, name: string): Editor {
        const encoded = encodeURIComponent(name).replaceAll('(', '%28').replaceAll(')', '%29');
        return new Editor(page, name, `[data-uri^="mailtopo-routes:/${encoded}?"]`);
    }

    /** Waits until the editor is there. */
    async shown(): Promise<this> {
        await this.#page.locator(this.#selector).first().waitFor();
        return this;
    }

    /** Where on the screen it is. */
    async box(): Promise<Box> {
        const box = await this.#page.locator(this.#selector).first().boundingBox();
        if (box === null) throw new Error(`${this.file} is not on the screen`);
        return box;
    }

    /** The lines on the screen, from top to bottom. */
    async lines(): Promise<readonly string[]> {
        return this.#page.locator(this.#selector).first().evaluate(readLines);
    }

    /** Waits for a line that contains the text. */
    async waitForLine(text: string): Promise<string> {
        return this.#waitForLines(`a line with ${JSON.stringify(text)}`, (lines) =>
            lines.find((line) => line.includes(text)),
        );
    }

    /** Waits until no line contains the text. */
    async waitForNoLine(text: string): Promise<void> {
        await this.#waitForLines(`no line with ${JSON.stringify(text)}`, (lines) =>
            lines.some((line) => line.includes(text)) ? undefined : '',
        );
    }

    async #waitForLines(what: string, find: (lines: readonly string[]) => string | undefined): Promise<string> {
        let lines: readonly string[] = [];
        const look = async () => {
            lines = await this.lines();
            return find(lines);
        };
        return until(what, look).catch((error: Error) => {
            throw new Error(`${error.message} in ${this.file}, which shows:\n${lines.join('\n')}`);
        });
    }

    /** Waits until the cursor is in a line, by its number: also while the keyboard is elsewhere. */
    async waitForCursorLine(line: number): Promise<void> {
        const number = this.#page.locator(`${this.#selector} .active-line-number`, {
            hasText: new RegExp(`^${line}$`),
        });
        await number.first().waitFor();
    }

    /** Clicks on a word of a line, which brings the cursor there. */
    async click(line: string, word: string): Promise<void> {
        const { x, y, width, height } = await this.boxOf(line, word);
        await this.#page.mouse.click(x + width / 2, y + height / 2);
    }

    /** Rests the mouse on a word of a line, and waits for the hover that contains the text; on a busy machine, once more. */
    async hover(line: string, word: string, expected: string): Promise<string> {
        const shown = this.#page.locator('.monaco-hover:visible', { hasText: expected }).first();
        return until(`a hover with ${JSON.stringify(expected)}`, async () => {
            const { x, y, width, height } = await this.boxOf(line, word);
            // A mouse that comes from elsewhere, and moves within the word, as a hand's does.
            await this.#page.mouse.move(5, 5);
            await this.#page.mouse.move(x + width / 2 - 1, y + height / 2);
            await this.#page.mouse.move(x + width / 2, y + height / 2);
            if (!(await isShownSoon(shown))) return undefined;
            // What moves in the text takes a hover away with it.
            const text = await shown.innerText({ timeout: 5_000 }).catch(() => undefined);
            return text === undefined ? undefined : plainSpaces(text);
        });
    }

    /** Takes the mouse away and waits until no hover is shown. */
    async leave(): Promise<void> {
        await this.#page.mouse.move(5, 5);
        await this.#page.keyboard.press('Escape');
        await this.#page.locator('.monaco-hover:visible').first().waitFor({ state: 'hidden' });
    }

    /** Selects the only place of a text with the editor's own search, which knows the text without its hints. */
    async select(text: string): Promise<void> {
        const editor = this.#page.locator(this.#selector).first();
        await this.focus();
        await this.#page.keyboard.press('Control+f');
        const widget = editor.locator('.find-widget.visible');
        await widget.waitFor();
        await widget.locator('.find-part .monaco-findInput textarea').fill(text);
        await widget.locator('.matchesCount', { hasText: /^(\d+|\?) of 1$/ }).waitFor();
        await this.#page.keyboard.press('Enter');
        await widget.locator('.matchesCount', { hasText: '1 of 1' }).waitFor();
        await until('the search to close', async () => {
            // Whatever else has come up meanwhile takes the first Escape for itself. One too many would take the selection.
            await this.#page.keyboard.press('Escape');
            return (await isHiddenSoon(widget)) || undefined;
        });
    }

    /** Replaces the only place of a text by typing. */
    async replace(text: string, typed: string): Promise<void> {
        await this.select(text);
        await this.#page.keyboard.type(typed);
    }

    /** Replaces everything, as pasting would: the editor adds no brackets of its own. */
    async paste(text: string): Promise<void> {
        await this.focus();
        await this.#page.keyboard.press('Control+a');
        await this.#page.keyboard.insertText(text);
    }

    /** Gives the editor the keyboard. */
    async focus(): Promise<void> {
        await this.#page.locator(this.#selector).first().locator('.native-edit-context, textarea.inputarea').focus();
        await this.#page.locator(`${this.#selector}.focused`).first().waitFor();
    }

    /** Waits for a squiggle of a severity. */
    async waitForSquiggle(severity: 'error' | 'warning' | 'info' | 'hint'): Promise<void> {
        await this.#page.locator(`${this.#selector} .squiggly-${severity}`).first().waitFor({ state: 'attached' });
    }

    /** Waits until there is no squiggle of a severity. */
    async waitForNoSquiggle(severity: 'error' | 'warning' | 'info' | 'hint'): Promise<void> {
        await this.#page.locator(`${this.#selector} .squiggly-${severity}`).first().waitFor({ state: 'detached' });
    }

    /**
     * Where a word of a line is on the screen. The mouse is moved there by hand: Playwright's own hover() and click()
     * scroll what the editor keeps hidden, and so wreck it.
     */
    async boxOf(line: string, word: string): Promise<Box> {
        const found = await this.#page.waitForFunction(
            findWord,
            { selector: this.#selector, line, word },
            { timeout: patience },
        );
        const box = await found.jsonValue();
        if (!box) throw new Error(`no ${JSON.stringify(word)} on the screen`);
        return box;
    }
}

/** The editor shows spaces as no-break spaces. */
export function plainSpaces(text: string): string {
    return text.replaceAll('\u00a0', ' ');
}

/** Runs in the page. */
function readLines(editor: Element): string[] {
    return [...editor.querySelectorAll<HTMLElement>('.view-lines > .view-line')]
        .sort((left, right) => Number.parseInt(left.style.top, 10) - Number.parseInt(right.style.top, 10))
        .map((line) => (line.textContent ?? '').replaceAll('\u00a0', ' '));
}

/** Runs in the page: a word may be cut into several coloured pieces. */
function findWord({ selector, line, word }: { selector: string; line: string; word: string }): Box | undefined {
    for (const element of document.querySelectorAll(`${selector} .view-line`)) {
        const pieces: { readonly node: Text; readonly start: number }[] = [];
        let text = '';
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            pieces.push({ node: node as Text, start: text.length });
            text += (node as Text).data;
        }
        text = text.replaceAll('\u00a0', ' ');
        const lineStart = text.indexOf(line);
        const start = lineStart < 0 ? -1 : text.indexOf(word, line.includes(word) ? lineStart : 0);
        if (start < 0) continue;
        const range = document.createRange();
        const first = pieces.findLast((piece) => piece.start <= start);
        const last = pieces.findLast((piece) => piece.start < start + word.length);
        if (!first || !last) continue;
        range.setStart(first.node, start - first.start);
        range.setEnd(last.node, start + word.length - last.start);
        const { x, y, width, height } = range.getBoundingClientRect();
        if (width > 0) return { x, y, width, height };
    }
    return undefined;
}
