import { DECLARATION_KEYWORDS, KEYWORDS, SCENARIO_KEYWORDS } from './keywords.js';
import type { Tokens } from './token-list.js';

/**
 * A stretch of text that holds one declaration, or text that begins like none. Offsets count from the beginning of
 * the text. A scenario's body is cut in its turn; what is left of the scenario itself is its first line and the brace.
 */
export interface Piece {
    readonly start: number;
    readonly end: number;
    readonly members: readonly Piece[];
    /** Whether it is a scenario whose brace is never closed: where it ends depends on all that follows. */
    readonly isOpen: boolean;
}

/**
 * Cuts a text into its declarations, without judging them: each begins with its keyword and ends with the last token
 * before the next. So an edit touches one or two of them, and a broken one costs only itself: a brace that is never
 * closed ends where the next declaration begins.
 *
 * Where a declaration ends is told by its own tokens, by `LOOK_BEHIND` before it and `LOOK_AHEAD` after its end; of an
 * open scenario by all tokens after it.
 * @param text the whole text
 * @param tokens its tokens, from `tokensOf`, or those of a part of it; comments may be among them
 * @param start the offset at which the first declaration to be cut begins: the tokens before it tell what is before it
 */
export function splitDeclarations(text: string, tokens: Tokens, start = 0): readonly Piece[] {
    const words = tokens.withoutComments();
    return new Splitter(text, words).pieces(words.indexAt(start));
}

/** How many tokens before a declaration, and after the end of it, have a say in where it ends. */
export const LOOK_BEHIND = 4;
export const LOOK_AHEAD = 3;

class Splitter {
    /** For each token the offset at which its line begins. */
    private readonly lines: Int32Array;

    constructor(
        private readonly text: string,
        private readonly tokens: Tokens,
    ) {
        this.lines = lineStarts(text, tokens);
    }

    pieces(first: number): readonly Piece[] {
        return this.cut(first, this.tokens.length, 0);
    }

    /**
     * The pieces of the tokens from `first` to before `limit`.
     * @param depth how many scenarios hold them. One in another is none of the language, but is taken as a whole, so
     * that one message can say so; what is still deeper is cut as it comes.
     */
    private cut(first: number, limit: number, depth: number): readonly Piece[] {
        const pieces: Piece[] = [];
        for (let at = first; at < limit; ) {
            const body = depth < 2 && this.word(at) === 'scenario' ? this.bodyOf(at, limit) : undefined;
            const next = body === undefined ? this.endOf(at, limit) : body.next;
            const members = body === undefined ? [] : this.cut(body.first, body.last, depth + 1);
            const isOpen = body?.isOpen ?? false;
            pieces.push({ start: this.tokens.startAt(at), end: this.tokens.endAt(next - 1), members, isOpen });
            at = next;
        }
        return pieces;
    }

    /** The index after the last token of the declaration that begins at `at`. */
    private endOf(at: number, limit: number): number {
        let depth = 0;
        // By its word alone: where in its line it stands must not matter, since the formatter moves it.
        const inUnknown = !DECLARATION_KEYWORDS.has(this.word(at)) && !SCENARIO_KEYWORDS.has(this.word(at));
        for (let i = at + 1; i < limit; i++) {
            if (this.begins(i, depth, inUnknown)) return i;
            if (this.is(i, '{')) depth++;
            if (this.is(i, '}')) depth = Math.max(0, depth - 1);
        }
        return limit;
    }

    /** Where a scenario's body begins and ends, and the index after it; undefined for one without a brace. */
    private bodyOf(scenario: number, limit: number): Body | undefined {
        let open = scenario + 1;
        while (open < limit && !this.is(open, '{')) {
            if (this.begins(open, 0)) return undefined;
            open++;
        }
        if (open >= limit) return undefined;
        const column = this.column(scenario);
        let depth = 1;
        let end = open + 1;
        for (; end < limit; end++) {
            if (this.is(end, '{')) depth++;
            if (this.is(end, '}') && --depth === 0) return { first: open + 1, last: end, next: end + 1, isOpen: false };
            if (NEVER_NESTED.has(this.word(end)) && this.begins(end, 0) && this.column(end) <= column) break;
        }
        // Never closed: what stands as far to the left as the scenario is no longer of it.
        for (let i = open + 1; i < end; i++) {
            if (!this.startsLine(i) || this.column(i) > column) continue;
            if (this.is(i, '}')) return { first: open + 1, last: i, next: i + 1, isOpen: true };
            if (this.begins(i, 0)) return { first: open + 1, last: i, next: i, isOpen: true };
        }
        return { first: open + 1, last: end, next: end, isOpen: true };
    }

    /**
     * Whether a new declaration begins at token `i`, when `depth` braces of the one before it are open. Lines that the
     * language knows nothing of are one, `inUnknown`, up to the next keyword.
     */
    private begins(i: number, depth: number, inUnknown = false): boolean {
        const word = this.word(i);
        if (i <= 0 || i >= this.tokens.length) return word !== '';
        const previous = this.word(i - 1);
        if (this.startsDeclaration(i)) {
            if (word === 'site' && previous === 'hub' && this.startsDeclaration(i - 1)) return false;
            if (word === 'link' && previous === 'smtp') return false;
            if (this.goesOnWithThing(i)) return false;
            return this.startsLine(i) || this.canEnd(i - 1);
        }
        if (depth > 0 || inUnknown || !this.startsLine(i)) return false;
        // What a line begins with and is no keyword goes on with a list, or is nothing the language knows.
        const before = this.tokens.kindAt(i - 1);
        if (this.tokens.kindAt(i) === 'mark') return this.is(i, '}');
        if (KEYWORDS.has(word)) return MEMBERS_ONLY.has(word) && !this.goesOnWithThing(i);
        if (KEYWORDS.has(previous) || (before === 'mark' && !this.is(i - 1, '}'))) return false;
        // The unit of a size.
        return word === '' || before !== 'number' || !SIZES.has(this.word(i - 2));
    }

    /** Whether `site`, `link`, `server` or `connector` says what a `set`, `remove` or `down` before it is about. */
    private goesOnWithThing(i: number): boolean {
        // On the next line a declaration begins, however it is indented: where lines begin must not depend on layout.
        return SCENARIO_KEYWORDS.has(this.word(i - 1)) && THINGS.has(this.word(i)) && !this.startsLine(i);
    }

    private startsDeclaration(i: number): boolean {
        const word = this.word(i);
        if (SCENARIO_KEYWORDS.has(word)) return this.startsLine(i) || this.canEnd(i - 1);
        if (!DECLARATION_KEYWORDS.has(word)) return false;
        // While they are being written, what they stand before is not there yet.
        if (word === 'hub')
            return this.word(i + 1) === 'site'
                ? this.startsLine(i) || !this.endsSet(i)
                : this.startsLine(i) && !this.endsSet(i);
        if (word === 'smtp') return this.word(i + 1) === 'link' || this.startsLine(i);
        // `connector NAME` is a clause of `expect`, `connector NAME {` a declaration.
        if (word === 'connector') return this.is(i + 2, '{') || (this.startsLine(i) && this.column(i) === 0);
        return true;
    }

    /** Whether a `hub` is that of `set site NAME hub`, which a `site` may follow. */
    private endsSet(hub: number): boolean {
        return this.word(hub - 1) === 'not' || (this.word(hub - 3) === 'set' && this.word(hub - 2) === 'site');
    }

    /** Whether a keyword after token `i`, in the same line, begins a declaration: `i` can end one, or opens a body. */
    private canEnd(i: number): boolean {
        if (i < 0 || i >= this.tokens.length) return true;
        if (this.tokens.kindAt(i) === 'mark') return this.is(i, '}') || this.is(i, '{') || this.is(i, '*');
        return this.word(i) === 'hub' || (!DECLARATION_KEYWORDS.has(this.word(i)) && !NAMES_FOLLOW.has(this.word(i)));
    }

    private word(i: number): string {
        if (i < 0 || i >= this.tokens.length || this.tokens.kindAt(i) !== 'word') return '';
        return this.text.slice(this.tokens.startAt(i), this.tokens.endAt(i));
    }

    private is(i: number, mark: string): boolean {
        if (i < 0 || i >= this.tokens.length || this.tokens.kindAt(i) !== 'mark') return false;
        const start = this.tokens.startAt(i);
        return this.tokens.endAt(i) - start === mark.length && this.text.startsWith(mark, start);
    }

    private startsLine(i: number): boolean {
        return i === 0 || this.lines[i] !== this.lines[i - 1];
    }

    private column(i: number): number {
        return this.tokens.startAt(i) - (this.lines[i] ?? 0);
    }
}

/** Where the body of a scenario stands: its first token, the one after its last, and the one after its brace. */
interface Body {
    readonly first: number;
    readonly last: number;
    readonly next: number;
    readonly isOpen: boolean;
}

function lineStarts(text: string, tokens: Tokens): Int32Array {
    const starts = new Int32Array(tokens.length);
    let line = tokens.startAt(0);
    while (line > 0 && !isLineEnd(text.charCodeAt(line - 1))) line--;
    let scanned = line;
    for (let index = 0; index < starts.length; index++) {
        const start = tokens.startAt(index);
        for (; scanned < start; scanned++) if (isLineEnd(text.charCodeAt(scanned))) line = scanned + 1;
        starts[index] = line;
    }
    return starts;
}

function isLineEnd(unit: number): boolean {
    return unit === 10 || unit === 13;
}

/** As far to the left as a scenario, these are not within it: a brace before them is missing. */
const NEVER_NESTED: ReadonlySet<string> = new Set(['scenario', 'organization', 'import']);

/** After these a name is due: a declaration's keyword there is a name that should have been quoted. */
const NAMES_FOLLOW: ReadonlySet<string> = new Set([
    'server',
    'source',
    'via',
    'through',
    'path',
    'splits-at',
    'queues-at',
    'not',
    ...SCENARIO_KEYWORDS,
]);

/** What a `set`, `remove` or `down` can be about. */
const THINGS: ReadonlySet<string> = new Set(['site', 'link', 'server', 'connector']);

/** Keywords that stand in the braces of a site or connector alone: outside they are of no declaration before them. */
const MEMBERS_ONLY: ReadonlySet<string> = new Set([
    'server',
    'subnet',
    'source',
    'address-space',
    'smart-host',
    'scoped',
]);

/** After these and a number a unit is due. */
const SIZES: ReadonlySet<string> = new Set(['size', 'max-message-size']);
