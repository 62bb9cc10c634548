/** What a stretch of text is, as far as cutting it into declarations and laying it out needs to know. */
export type TokenKind = (typeof KINDS)[number];

const KINDS = ['comment', 'unclosed-comment', 'string', 'word', 'number', 'address', 'mark', 'junk'] as const;

/** A stretch of text that is no white space; offsets count UTF-16 code units from the beginning of the text. */
export interface Token {
    readonly kind: TokenKind;
    readonly start: number;
    readonly end: number;
}

/**
 * The tokens of a text in order, as plain figures: a large file has hundreds of thousands, and after each keystroke
 * those behind it stand elsewhere. An object is made of one only when it is asked for.
 */
export class Tokens implements Iterable<Token> {
    constructor(
        private readonly kinds: Uint8Array,
        private readonly starts: Int32Array,
        private readonly ends: Int32Array,
    ) {}

    get length(): number {
        return this.kinds.length;
    }

    /** The token at an index; undefined beyond the last. */
    at(index: number): Token | undefined {
        const [start, end] = [this.starts[index], this.ends[index]];
        return start === undefined || end === undefined ? undefined : { kind: this.kindAt(index), start, end };
    }

    *[Symbol.iterator](): Generator<Token> {
        yield* this.between(0, this.length);
    }

    /** The tokens from an index to before another. */
    *between(from: number, to: number): Generator<Token> {
        for (let index = from; index < Math.min(to, this.length); index++) {
            const token = this.at(index);
            if (token !== undefined) yield token;
        }
    }

    /** The tokens of a kind. */
    *ofKind(kind: TokenKind): Generator<Token> {
        const wanted = KINDS.indexOf(kind);
        for (let index = this.kinds.indexOf(wanted); index >= 0; index = this.kinds.indexOf(wanted, index + 1))
            yield* this.between(index, index + 1);
    }

    /** The tokens that lie within a stretch of the text, its borders included. */
    within(start: number, end: number): readonly Token[] {
        return [...this.between(this.indexAt(start), this.indexAfter(end))].filter((token) => token.end <= end);
    }

    /** The index of the first token that begins at an offset or after it; their number where there is none. */
    indexAt(offset: number): number {
        let low = 0;
        let high = this.length;
        while (low < high) {
            const middle = (low + high) >> 1;
            if ((this.starts[middle] ?? 0) < offset) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /** The token that begins before an offset and goes on beyond it, or ends there. */
    around(offset: number): Token | undefined {
        const token = this.at(this.indexAt(offset) - 1);
        return token !== undefined && offset <= token.end ? token : undefined;
    }

    /** The token that an offset stands in or right before. */
    holding(offset: number): Token | undefined {
        const token = this.at(this.indexAfter(offset) - 1);
        return token !== undefined && offset < token.end ? token : undefined;
    }

    /** Those from an index to before another. */
    slice(from: number, to: number): Tokens {
        return new Tokens(this.kinds.slice(from, to), this.starts.slice(from, to), this.ends.slice(from, to));
    }

    /** Those that are no comments. */
    withoutComments(): Tokens {
        const kept: number[] = [];
        for (let index = 0; index < this.length; index++) if (!this.isComment(index)) kept.push(index);
        return new Tokens(
            Uint8Array.from(kept, (index) => this.kinds[index] ?? 0),
            Int32Array.from(kept, (index) => this.starts[index] ?? 0),
            Int32Array.from(kept, (index) => this.ends[index] ?? 0),
        );
    }

    /**
     * With others in place of some.
     * @param from the index of the first that goes
     * @param to the index of the first that stays behind them
     * @param shift how far those that stay behind them have moved
     */
    with(from: number, to: number, others: Tokens, shift: number): Tokens {
        const length = this.length - (to - from) + others.length;
        const [kinds, starts, ends] = [new Uint8Array(length), new Int32Array(length), new Int32Array(length)];
        for (const [target, own, other] of [
            [kinds, this.kinds, others.kinds],
            [starts, this.starts, others.starts],
            [ends, this.ends, others.ends],
        ] as const) {
            target.set(own.subarray(0, from));
            target.set(other, from);
            target.set(own.subarray(to), from + other.length);
        }
        for (let index = from + others.length; index < length; index++) {
            starts[index] = (starts[index] ?? 0) + shift;
            ends[index] = (ends[index] ?? 0) + shift;
        }
        return new Tokens(kinds, starts, ends);
    }

    kindAt(index: number): TokenKind {
        return KINDS[this.kinds[index] ?? 0] ?? 'junk';
    }

    startAt(index: number): number {
        return this.starts[index] ?? 0;
    }

    endAt(index: number): number {
        return this.ends[index] ?? 0;
    }

    isComment(index: number): boolean {
        return (this.kinds[index] ?? 0) < COMMENT_KINDS;
    }

    private indexAfter(offset: number): number {
        return this.indexAt(offset + 1);
    }
}

/** How many kinds, from the first, are comments. */
const COMMENT_KINDS = 2;

/** Takes the tokens of a text one by one. */
export class TokensBuilder {
    private kinds = new Uint8Array(64);
    private starts = new Int32Array(64);
    private ends = new Int32Array(64);
    private length = 0;

    push(kind: TokenKind, start: number, end: number): void {
        if (this.length === this.kinds.length) this.grow();
        this.kinds[this.length] = KINDS.indexOf(kind);
        this.starts[this.length] = start;
        this.ends[this.length] = end;
        this.length++;
    }

    tokens(): Tokens {
        const { length } = this;
        return new Tokens(this.kinds.slice(0, length), this.starts.slice(0, length), this.ends.slice(0, length));
    }

    private grow(): void {
        const { kinds, starts, ends } = this;
        this.kinds = new Uint8Array(kinds.length * 2);
        this.starts = new Int32Array(starts.length * 2);
        this.ends = new Int32Array(ends.length * 2);
        this.kinds.set(kinds);
        this.starts.set(starts);
        this.ends.set(ends);
    }
}
