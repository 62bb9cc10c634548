import { firstIndex } from './first-index.js';

/** What a stretch of text is, as far as cutting it into declarations and laying it out needs to know. */
export type TokenKind = (typeof KINDS)[number];

const KINDS = ['comment', 'unclosed-comment', 'string', 'word', 'number', 'address', 'mark', 'junk'] as const;

/** A stretch of text that is no white space; offsets count UTF-16 code units from the beginning of the text. */
export interface Token {
    readonly kind: TokenKind;
    readonly start: number;
    readonly end: number;
}

/** Tokens as plain figures: a large file has hundreds of thousands. An object is made of one when it is asked for. */
interface Figures {
    readonly kinds: Uint8Array;
    readonly starts: Int32Array;
    readonly ends: Int32Array;
}

/** Some of the tokens in a row, moved as a whole. */
interface Run {
    readonly figures: Figures;
    readonly from: number;
    readonly to: number;
    readonly shift: number;
    /** The index of its first token among all. */
    readonly first: number;
}

/** So many runs are searched faster than their tokens are copied. */
const MOST_RUNS = 48;

/**
 * The tokens of a text in order. After a keystroke those behind it stand elsewhere: they are moved by runs, without being
 * copied.
 */
export class Tokens implements Iterable<Token> {
    readonly length: number;

    private constructor(private readonly runs: readonly Run[]) {
        const last = runs.at(-1);
        this.length = last === undefined ? 0 : last.first + last.to - last.from;
    }

    /** Tokens of three lists that belong together. */
    static of(kinds: Uint8Array, starts: Int32Array, ends: Int32Array): Tokens {
        return new Tokens(
            runsOf([{ figures: { kinds, starts, ends }, from: 0, to: kinds.length, shift: 0, first: 0 }]),
        );
    }

    /** The token at an index; undefined beyond the last. */
    at(index: number): Token | undefined {
        return index < 0 || index >= this.length
            ? undefined
            : { kind: this.kindAt(index), start: this.startAt(index), end: this.endAt(index) };
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
        for (const { figures, from, to, first } of this.runs) {
            for (
                let at = figures.kinds.indexOf(wanted, from);
                at >= 0 && at < to;
                at = figures.kinds.indexOf(wanted, at + 1)
            )
                yield* this.between(first + at - from, first + at - from + 1);
        }
    }

    /** The tokens that lie within a stretch of the text, its borders included. */
    within(start: number, end: number): readonly Token[] {
        return [...this.between(this.indexAt(start), this.indexAfter(end))].filter((token) => token.end <= end);
    }

    /** The index of the first token that begins at an offset or after it; their number where there is none. */
    indexAt(offset: number): number {
        return firstIndex(this.length, (index) => this.startAt(index) >= offset);
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
        return new Tokens(runsOf(this.cut(from, to)));
    }

    /** Those that are no comments. */
    withoutComments(): Tokens {
        return this.copy(COMMENT_KINDS);
    }

    /**
     * With others in place of some.
     * @param from the index of the first that goes
     * @param to the index of the first that stays behind them
     * @param shift how far those that stay behind them have moved
     */
    with(from: number, to: number, others: Tokens, shift: number): Tokens {
        const behind = this.cut(to, this.length).map((run) => ({ ...run, shift: run.shift + shift }));
        const made = new Tokens(runsOf([...this.cut(0, from), ...others.runs, ...behind]));
        return made.runs.length > MOST_RUNS ? made.copy(0) : made;
    }

    kindAt(index: number): TokenKind {
        const { figures, from, first } = this.runAt(index);
        return KINDS[figures.kinds[index - first + from] ?? 0] ?? 'junk';
    }

    startAt(index: number): number {
        const { figures, from, first, shift } = this.runAt(index);
        return (figures.starts[index - first + from] ?? 0) + shift;
    }

    endAt(index: number): number {
        const { figures, from, first, shift } = this.runAt(index);
        return (figures.ends[index - first + from] ?? 0) + shift;
    }

    isComment(index: number): boolean {
        const { figures, from, first } = this.runAt(index);
        return (figures.kinds[index - first + from] ?? 0) < COMMENT_KINDS;
    }

    private indexAfter(offset: number): number {
        return this.indexAt(offset + 1);
    }

    private runAt(index: number): Run {
        const next = firstIndex(this.runs.length, (at) => (this.runs[at]?.first ?? 0) > index);
        return this.runs[next - 1] ?? NO_RUN;
    }

    /** The runs from an index to before another. */
    private cut(from: number, to: number): readonly Run[] {
        return this.runs.map((run) => ({
            ...run,
            from: run.from + Math.max(0, from - run.first),
            to: run.from + Math.min(run.to - run.from, to - run.first),
        }));
    }

    /** The same in one run, of kinds from a number on. */
    private copy(lowestKind: number): Tokens {
        const [kinds, starts, ends] = [
            new Uint8Array(this.length),
            new Int32Array(this.length),
            new Int32Array(this.length),
        ];
        let count = 0;
        for (const { figures, from, to, shift } of this.runs) {
            for (let at = from; at < to; at++) {
                const kind = figures.kinds[at] ?? 0;
                if (kind < lowestKind) continue;
                kinds[count] = kind;
                starts[count] = (figures.starts[at] ?? 0) + shift;
                ends[count++] = (figures.ends[at] ?? 0) + shift;
            }
        }
        return Tokens.of(kinds.slice(0, count), starts.slice(0, count), ends.slice(0, count));
    }
}

const NO_FIGURES: Figures = { kinds: new Uint8Array(), starts: new Int32Array(), ends: new Int32Array() };
const NO_RUN: Run = { figures: NO_FIGURES, from: 0, to: 0, shift: 0, first: 0 };

/** Those of some runs that hold anything, each with its place. */
function runsOf(runs: readonly Run[]): readonly Run[] {
    let first = 0;
    return runs
        .filter(({ from, to }) => from < to)
        .map((run) => {
            const placed = { ...run, first };
            first += run.to - run.from;
            return placed;
        });
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
        return Tokens.of(this.kinds.slice(0, length), this.starts.slice(0, length), this.ends.slice(0, length));
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
