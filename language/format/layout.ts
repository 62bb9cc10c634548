import type { Placed } from '../syntax/declarations.js';
import type { SourceFile } from '../syntax/source-file.js';
import type { Token } from '../syntax/token-list.js';

/** What stands before a token: nothing, a space, or line breaks and the indentation after them. */
export type Gap =
    | { readonly kind: 'none' }
    | { readonly kind: 'space' }
    /** Exactly what is there now: within what does not parse. */
    | { readonly kind: 'kept' }
    | { readonly kind: 'line'; readonly blank: boolean; readonly indent: number };

/** A token and what is to stand before it. */
export interface Laid {
    readonly token: Token;
    readonly gap: Gap;
}

/** The keywords that begin a line of their own within the braces of a site or connector. */
const MEMBER_KEYWORDS: ReadonlySet<string> = new Set([
    'description',
    'subnet',
    'server',
    'source',
    'address-space',
    'max-message-size',
    'smart-host',
    'scoped',
    'disabled',
]);

/**
 * Lays a file out: a declaration a line, what stands in braces a line each and indented, unless the braces stand in
 * one line already; a list that its author broke stays broken. Blank lines between groups stay, one at a time.
 */
export function layOut(file: SourceFile): readonly Laid[] {
    return new Layout(file).tokens();
}

/** A brace that is open: whether what it holds goes on lines of its own, and whether it is that of a scenario. */
interface Block {
    readonly brace: Token;
    readonly lines: boolean;
    readonly scenario: boolean;
}

class Layout {
    private readonly starts: ReadonlyMap<number, Placed>;
    private readonly topStarts: ReadonlySet<number>;
    private readonly blocks: Block[] = [];
    /** The declaration that began last, and the one at the top of the file that it is or is in. */
    private current: Placed | undefined;
    private top: Placed | undefined;
    /** The keyword that the present declaration, and the present member of it, begins with. */
    private keyword = '';
    private member = '';

    constructor(private readonly file: SourceFile) {
        this.starts = new Map([...file.all()].map((placed) => [placed.start, placed]));
        this.topStarts = new Set(file.declarations.map((placed) => placed.start));
    }

    tokens(): readonly Laid[] {
        const laid: Laid[] = [];
        let previous: Token | undefined;
        for (const token of this.file.tokens) {
            laid.push({ token, gap: this.lay(token, previous, laid.length) });
            previous = token;
        }
        return laid;
    }

    private lay(token: Token, previous: Token | undefined, index: number): Gap {
        const text = this.textOf(token);
        const breaks = this.lineBreaks(previous, token);
        const placed = this.starts.get(token.start);
        if (placed !== undefined) return this.enter(placed, text, previous, breaks);
        if (this.isBroken(token)) return { kind: 'kept' };
        if (isComment(token))
            return this.staysInLine(token, index, previous, breaks)
                ? { kind: 'space' }
                : this.ownLine(previous, breaks);
        const gap = this.gapOf(token, text, previous, breaks);
        if (text === '{' && token.kind === 'mark')
            this.blocks.push({ brace: token, lines: this.blockBreaks(index), scenario: this.keyword === 'scenario' });
        return this.isOfBrokenScenario(token) ? { kind: 'kept' } : gap;
    }

    /** A declaration begins. */
    private enter(placed: Placed, keyword: string, previous: Token | undefined, breaks: number): Gap {
        const isTop = this.topStarts.has(placed.start);
        this.current = placed;
        if (isTop) this.top = placed;
        this.keyword = keyword;
        this.member = keyword;
        // What was left open ends where the next declaration begins.
        this.blocks.length = isTop ? 0 : Math.min(1, this.blocks.length);
        // Without its brace it is told from a clause by its column alone.
        if (!isTop && keyword === 'connector' && placed.declaration.problem !== null) return { kind: 'kept' };
        return this.begin(previous, breaks);
    }

    private gapOf(token: Token, text: string, previous: Token | undefined, breaks: number): Gap {
        if (previous === undefined) return { kind: 'none' };
        const before = this.textOf(previous);
        const block = this.blocks.at(-1);
        const afterLineComment = previous.kind === 'unclosed-comment' || before.startsWith('//');
        if (token.kind === 'mark' && text === '}') {
            this.blocks.pop();
            this.keyword = this.blocks.at(-1)?.scenario ? 'scenario' : '';
            if (previous === block?.brace) return { kind: 'none' };
            return block?.lines || afterLineComment
                ? { kind: 'line', blank: false, indent: this.blocks.length }
                : { kind: 'space' };
        }
        if (block !== undefined && token.kind === 'word' && MEMBER_KEYWORDS.has(text) && !block.scenario) {
            this.member = text;
            return this.begin(previous, breaks);
        }
        if (afterLineComment || breaks > 0) {
            // A brace belongs to the line of what it opens.
            if (text === '{' && !afterLineComment) return { kind: 'space' };
            return { kind: 'line', blank: false, indent: this.blocks.length + 1 };
        }
        if (text === ',') return { kind: 'none' };
        if (text === ':') return this.member === 'server' ? { kind: 'space' } : { kind: 'none' };
        return { kind: 'space' };
    }

    /** The gap before a declaration or member: a line of its own, but in braces that stand in one line. */
    private begin(previous: Token | undefined, breaks: number): Gap {
        if (previous === undefined) return { kind: 'none' };
        const block = this.blocks.at(-1);
        const afterLineComment = previous.kind === 'unclosed-comment' || this.textOf(previous).startsWith('//');
        if (block !== undefined && !block.lines && !afterLineComment) return { kind: 'space' };
        return this.ownLine(previous, breaks);
    }

    private ownLine(previous: Token | undefined, breaks: number): Gap {
        if (previous === undefined) return { kind: 'none' };
        const first = this.textOf(previous) === '{';
        return { kind: 'line', blank: breaks > 1 && !first, indent: this.blocks.length };
    }

    /** Whether what stands between a brace and the one that closes it is on more than one line, or is never closed. */
    private blockBreaks(open: number): boolean {
        let depth = 0;
        for (let at = open; at < this.file.tokens.length; at++) {
            const token = this.file.tokens.at(at);
            if (token === undefined) break;
            if (at > open && this.lineBreaks(this.file.tokens.at(at - 1), token) > 0) return true;
            if (token.kind !== 'mark') continue;
            const text = this.textOf(token);
            if (text === '{') depth++;
            if (text === '}' && --depth === 0) return false;
        }
        return true;
    }

    /** Whether a token lies within a declaration that does not parse; what is in a scenario is judged by itself. */
    private isBroken(token: Token): boolean {
        const { current } = this;
        return (
            current !== undefined &&
            current.declaration.kind !== 'scenario' &&
            current.declaration.problem !== null &&
            token.start < endOf(current)
        );
    }

    /** Whether a token is of a scenario that does not parse, and of nothing that is in it. */
    private isOfBrokenScenario(token: Token): boolean {
        const { current, top } = this;
        if (
            current === undefined ||
            top === undefined ||
            top.declaration.kind !== 'scenario' ||
            top.declaration.problem === null
        )
            return false;
        return token.start < endOf(top) && (current === top || token.start >= endOf(current));
    }

    /** Whether a comment stands at the end of a line, between words of one declaration, or in braces on one line. */
    private staysInLine(token: Token, index: number, previous: Token | undefined, breaks: number): boolean {
        if (previous === undefined || breaks > 0) return false;
        const next = this.file.tokens.at(index + 1);
        if (next === undefined || this.blocks.at(-1)?.lines === false) return true;
        return this.lineBreaks(token, next) > 0 || !this.starts.has(next.start);
    }

    private lineBreaks(from: Token | undefined, to: Token): number {
        const between = this.file.text.slice(from?.end ?? 0, to.start);
        return between.match(/\r\n|\r|\n/g)?.length ?? 0;
    }

    private textOf(token: Token): string {
        return this.file.text.slice(token.start, token.end);
    }
}

function endOf({ start, declaration }: Placed): number {
    return start + declaration.length;
}

export function isComment(token: Token): boolean {
    return token.kind === 'comment' || token.kind === 'unclosed-comment';
}
