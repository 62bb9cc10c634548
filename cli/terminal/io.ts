import type { Readable, Writable } from 'node:stream';

/** What a command reads and writes: the process's own, or what a test gives it. */
export interface Io {
    readonly input: Readable;
    /** Results, and nothing else. */
    readonly output: Output;
    /** Errors, warnings of the tool itself, sums and progress. */
    readonly errors: Output;
    /** The folder that paths are relative to. */
    readonly folder: string;
    /** What the environment says of limits; undefined where it says nothing. */
    readonly limits?: string | undefined;
}

/** A stream that is written to: a terminal, a pipe or a file. */
export type Stream = Writable & { readonly isTTY?: boolean; readonly columns?: number };

/** How much is collected before it is handed on, in characters. */
const CHUNK = 16_384;

const CODES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, blue: 34, cyan: 36 } as const;
export type Style = keyof typeof CODES;

/** Writes to a stream no faster than it takes the text, and quietly to none that its reader has closed. */
export class Output {
    /** Whether nobody reads any more: whoever has much to write can stop. */
    closed = false;
    readonly isTerminal: boolean;
    private readonly isColoured: boolean;
    private readonly waiting: string[] = [];
    private length = 0;

    /**
     * @param environment its `NO_COLOR` (any text but none) and `TERM=dumb` turn colours off
     */
    constructor(
        private readonly stream: Stream,
        environment: Readonly<Record<string, string | undefined>>,
    ) {
        this.isTerminal = stream.isTTY === true;
        this.isColoured = this.isTerminal && !environment['NO_COLOR'] && environment['TERM'] !== 'dumb';
        stream.on('error', (error: NodeJS.ErrnoException) => {
            this.closed = true;
            // A reader that has seen enough, as `head`, is no error; a full disk is one.
            if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED') this.failure ??= error;
        });
    }

    /** What kept the text from being written, other than that its reader is gone. */
    failure: Error | undefined;

    /** How wide the terminal is, in columns. */
    get columns(): number {
        return this.stream.columns ?? 80;
    }

    /** Writes a text, sooner or later. Resolves when more can be taken. */
    async write(text: string): Promise<void> {
        if (this.closed) return;
        this.waiting.push(text);
        this.length += text.length;
        if (this.length >= CHUNK) await this.flush();
    }

    /** Hands on what is waiting. */
    async flush(): Promise<void> {
        if (this.length === 0 || this.closed) return;
        const text = this.waiting.join('');
        this.waiting.length = 0;
        this.length = 0;
        if (this.stream.write(text)) return;
        const { stream } = this;
        await new Promise<void>((resolve) => {
            const done = (): void => {
                for (const event of ['drain', 'close', 'error']) stream.off(event, done);
                resolve();
            };
            for (const event of ['drain', 'close', 'error']) stream.on(event, done);
        });
    }

    /** A text in a style, where this is a terminal that shows any. */
    paint(style: Style, text: string): string {
        return this.isColoured ? `\u001b[${CODES[style]}m${text}\u001b[0m` : text;
    }
}
