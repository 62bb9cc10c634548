/**
 * Whether files are being read without which an answer would be a wrong one: names that they declare would be unknown, and
 * routes go another way. Reading that takes too long, as from a folder on a slow network, is no longer waited for.
 */
export class Reading {
    private readonly running = new Set<symbol>();
    private end = Promise.resolve();
    private over: () => void = () => {};

    /** @param ended called when nothing is being read any more */
    constructor(
        private readonly ended: () => void,
        private readonly longest = LONGEST_MILLISECONDS,
    ) {}

    /** Whether something is being read. */
    get isOn(): boolean {
        return this.running.size > 0;
    }

    /** Waits until nothing is being read. */
    async wait(): Promise<void> {
        while (this.isOn) await this.end;
    }

    /** Does what reads files; others wait for it. */
    async during<R>(read: () => Promise<R>): Promise<R> {
        if (!this.isOn)
            this.end = new Promise((resolve) => {
                this.over = resolve;
            });
        const each = Symbol('reading');
        this.running.add(each);
        const done = (): void => {
            clearTimeout(timer);
            if (!this.running.delete(each) || this.isOn) return;
            this.over();
            this.ended();
        };
        const timer = setTimeout(done, this.longest);
        try {
            return await read();
        } finally {
            done();
        }
    }
}

/** How long at most answers wait for files. */
const LONGEST_MILLISECONDS = 5000;
