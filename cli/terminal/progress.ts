import type { Io, Output } from './io.js';

/** What takes less than this is over before anyone would look, in milliseconds. */
const PATIENCE = 1000;

/** How often the bar is drawn, in milliseconds. */
const PERIOD = 100;

const BAR_WIDTH = 24;

/** A progress bar on a terminal, for what takes over a second; nothing anywhere else. */
export class Progress {
    private readonly errors: Output;
    private readonly begun = performance.now();
    private drawn = 0;
    private shown = false;

    /**
     * @param what is being done, in a word: `Checking`
     * @param isWanted whether there is to be one: JSON never has it, and among lines on the same terminal it would be
     * in their way
     */
    constructor(
        { errors }: Io,
        private readonly what: string,
        private readonly isWanted: boolean,
    ) {
        this.errors = errors;
    }

    /** Shows how much is done, of how much. */
    async at(done: number, total: number): Promise<void> {
        if (total === 0 || !this.isDue()) return;
        const filled = Math.round((done / total) * BAR_WIDTH);
        const bar = '█'.repeat(filled) + '░'.repeat(BAR_WIDTH - filled);
        await this.draw(`${bar} ${Math.floor((done / total) * 100)} %`);
    }

    /** Shows how much is done, where nobody knows of how much. */
    async count(done: string): Promise<void> {
        if (this.isDue()) await this.draw(done);
    }

    private isDue(): boolean {
        if (!this.errors.isTerminal || !this.isWanted) return false;
        const now = performance.now();
        if (now - this.begun < PATIENCE || now - this.drawn < PERIOD) return false;
        this.drawn = now;
        return true;
    }

    private async draw(text: string): Promise<void> {
        this.shown = true;
        await this.errors.write(`\r\u001b[K${this.what} ${text}`);
        await this.errors.flush();
    }

    /** Takes the bar away. */
    async end(): Promise<void> {
        if (!this.shown) return;
        this.shown = false;
        await this.errors.write('\r\u001b[K');
        await this.errors.flush();
    }
}
