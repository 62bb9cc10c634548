import type { SourceFile } from '../syntax/source-file.js';
import type { Token } from '../syntax/tokens.js';

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
    /** Whether it is a comment at the end of a line of code. */
    readonly trailing: boolean;
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
    readonly lines: boolean;
    readonly scenario: boolean;
}

class Layout {
    private readonly starts: ReadonlySet<number>;
    private readonly topStarts: ReadonlySet<number>;
    private readonly broken: readonly { readonly start: number; readonly end: number }[];
    private readonly blocks: Block[] = [];
    /** The keyword that the present declaration, and the present member of it, begins with. */
    private keyword = '';
    private member = '';
    private brokenAt = 0;

    constructor(private readonly file: SourceFile) {
        const all = [...file.all()];
        this.starts = new Set(all.map((placed) => placed.start));
        this.topStarts = new Set(file.declarations.map((placed) => placed.start));
        this.broken = all
            .filter(({ declaration }) => declaration.problem !== null && declaration.kind !== 'scenario')
            .map(({ start, declaration }) => ({ start, end: start + declaration.length }));
    }

    tokens(): readonly Laid[] {
        const laid: Laid[] = [];
        let previous: Token | undefined;
        for (const [index, token] of this.file.tokens.entries()) {
            laid.push(this.lay(token, previous, index));
            previous = token;
        }
        return laid;
    }

    private lay(token: Token, previous: Token | undefined, index: number): Laid {
        const text = this.textOf(token);
        const breaks = this.lineBreaks(previous, token);
        const comment = token.kind === 'comment' || token.kind === 'unclosed-comment';
        const trailing = comment && previous !== undefined && breaks === 0 && this.endsLine(token, index);
        if (this.isBroken(token)) return { token, gap: { kind: 'kept' }, trailing: false };
        if (this.starts.has(token.start)) {
            this.keyword = text;
            this.member = text;
            // What was left open ends where the next declaration begins.
            this.blocks.length = this.topStarts.has(token.start) ? 0 : Math.min(1, this.blocks.length);
            return { token, gap: this.begin(previous, breaks), trailing };
        }
        if (comment) return { token, gap: trailing || this.isInside(index, previous, breaks) ? { kind: 'space' } : this.ownLine(previous, breaks), trailing };
        const gap = this.gapOf(token, text, previous, breaks);
        if (text === '{' && token.kind === 'mark') this.blocks.push({ lines: this.blockBreaks(index), scenario: this.keyword === 'scenario' });
        return { token, gap, trailing };
    }

    private gapOf(token: Token, text: string, previous: Token | undefined, breaks: number): Gap {
        if (previous === undefined) return { kind: 'none' };
        const before = this.textOf(previous);
        const block = this.blocks.at(-1);
        const afterLineComment = previous.kind === 'unclosed-comment' || before.startsWith('//');
        if (token.kind === 'mark' && text === '}') {
            this.blocks.pop();
            this.keyword = this.blocks.at(-1)?.scenario ? 'scenario' : '';
            if (before === '{' && !afterLineComment) return { kind: 'none' };
            return block?.lines || afterLineComment ? { kind: 'line', blank: false, indent: this.blocks.length } : { kind: 'space' };
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

    /** Whether what stands between a brace and the one that closes it is on more than one line. */
    private blockBreaks(open: number): boolean {
        let depth = 0;
        for (let at = open; at < this.file.tokens.length; at++) {
            const token = this.file.tokens[at];
            if (token === undefined) break;
            if (at > open && this.lineBreaks(this.file.tokens[at - 1], token) > 0) return true;
            if (token.kind !== 'mark') continue;
            const text = this.textOf(token);
            if (text === '{') depth++;
            if (text === '}' && --depth === 0) return false;
        }
        return false;
    }

    /** Whether a token lies within a declaration that does not parse, and does not begin it. */
    private isBroken(token: Token): boolean {
        let piece = this.broken[this.brokenAt];
        while (piece !== undefined && piece.end <= token.start) piece = this.broken[++this.brokenAt];
        return piece !== undefined && piece.start < token.start;
    }

    /** Whether a comment stands between words of one declaration, in their line. */
    private isInside(index: number, previous: Token | undefined, breaks: number): boolean {
        const next = this.file.tokens[index + 1];
        return previous !== undefined && next !== undefined && breaks === 0 && !this.starts.has(next.start);
    }

    private endsLine(token: Token, index: number): boolean {
        const next = this.file.tokens[index + 1];
        return next === undefined || this.lineBreaks(token, next) > 0;
    }

    private lineBreaks(from: Token | undefined, to: Token): number {
        const between = this.file.text.slice(from?.end ?? 0, to.start);
        return between.match(/\r\n|\r|\n/g)?.length ?? 0;
    }

    private textOf(token: Token): string {
        return this.file.text.slice(token.start, token.end);
    }
}
