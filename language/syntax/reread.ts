import type { Declaration, Placed } from './declarations.js';
import { sameItems } from './difference.js';
import { editBetween, type TextEdit } from './edit-between.js';
import { limit } from './limits.js';
import type { Lines } from './lines.js';
import { brokenIn, parseDeclaration, readPieces } from './parse.js';
import { LOOK_AHEAD, LOOK_BEHIND, type Piece, splitDeclarations } from './split.js';
import { indexFrom, type Starts, startsAfter } from './starts.js';
import { type Tokens, TokensBuilder } from './token-list.js';
import { readTokens } from './tokens.js';

/** What a file is made of. */
export interface Parts {
    readonly uri: string;
    readonly text: string;
    readonly lines: Lines;
    readonly tokens: Tokens;
    /** The declarations at the top of the file, in order: the same list after an edit that leaves them what they are. */
    readonly declared: readonly Declaration[];
    /** Where each of them begins. */
    readonly starts: Starts;
    /** How many declarations do not parse, those in scenarios too. */
    readonly broken: number;
    /** Whether what stands at one place depends on all that follows: a comment or scenario is never closed. */
    readonly isOpen: boolean;
}

/**
 * Reads again what an edit touches of a file, and keeps the rest: the same as reading it anew, at the cost of what is
 * touched (but for shifting what stands behind it).
 * @param old the file before the edit
 * @returns undefined where all has to be read: what is never closed may end anywhere
 */
export function reread(old: Parts, text: string): Parts | undefined {
    if (old.isOpen || old.broken >= limit('broken-declarations')) return undefined;
    const edit = editBetween(old.text, text);
    const lines = old.lines.after(text, edit);
    const tokenized = retokenize(old, text, edit, lines.startAround(edit.start));
    if (tokenized === undefined) return undefined;
    const shift = edit.newEnd - edit.oldEnd;
    const cut = recut(old, text, tokenized, shift);
    if (cut === undefined) return undefined;
    const { from, pieces, to } = cut;
    const replaced = placedAmong(old, from, to);
    const placed = readPieces(old.uri, pieces, text.length, keeping(old.uri, text, pieces, old.text, replaced));
    const broken = old.broken - brokenAmong(replaced) + brokenAmong(placed);
    if (broken >= limit('broken-declarations')) return undefined;
    const made = declaredIn(placed);
    const declared = sameItems(declaredIn(replaced), made)
        ? old.declared
        : old.declared.slice(0, from).concat(made, old.declared.slice(to));
    const starts = startsAfter(old.starts, cut, startsOf(placed), shift);
    return { uri: old.uri, text, lines, tokens: tokenized.tokens, declared, starts, broken, isOpen: false };
}

/** The declarations from an index to before another, with where they begin. */
export function placedAmong(
    { declared, starts }: Pick<Parts, 'declared' | 'starts'>,
    from: number,
    to: number,
): readonly Placed[] {
    return declared.slice(from, to).map((declaration, at) => ({ start: starts[from + at] ?? 0, declaration }));
}

/** Some declarations wherever they begin. */
export function declaredIn(placed: readonly Placed[]): readonly Declaration[] {
    return placed.map(({ declaration }) => declaration);
}

/** Where some declarations begin. */
export function startsOf(placed: readonly Placed[]): readonly number[] {
    return placed.map(({ start }) => start);
}

/** How many of some declarations do not parse. */
export function brokenAmong(placed: readonly Placed[]): number {
    return placed.reduce((sum, { declaration }) => sum + brokenIn(declaration), 0);
}

/**
 * What makes a declaration of a piece: the one that was there, where its text is the same. An edit leaves what is before
 * it and what is behind it, so those are compared from either end.
 */
export function keeping(
    uri: string,
    text: string,
    pieces: readonly Piece[],
    oldText: string,
    old: readonly Placed[],
): (piece: Piece, index: number) => Placed['declaration'] {
    const same = (piece: Piece | undefined, placed: Placed | undefined): boolean =>
        piece !== undefined &&
        placed !== undefined &&
        placed.declaration.length === piece.end - piece.start &&
        text.slice(piece.start, piece.end) === oldText.slice(placed.start, placed.start + placed.declaration.length);
    let head = 0;
    while (head < pieces.length && same(pieces[head], old[head])) head++;
    let tail = 0;
    const most = Math.min(pieces.length, old.length) - head;
    while (tail < most && same(pieces.at(-1 - tail), old.at(-1 - tail))) tail++;
    return (piece, index) => {
        const behind = pieces.length - index;
        const kept = index < head ? old[index] : behind <= tail ? old[old.length - behind] : undefined;
        return kept?.declaration ?? parseDeclaration(uri, text, piece);
    };
}

interface Tokenized {
    readonly tokens: Tokens;
    /** How many tokens before the edit are what they were. */
    readonly kept: number;
    /** The index from which on they are again what they were. */
    readonly resumed: number;
}

/** @param lineStart where the line begins that the edit begins in: no token looks beyond its line, but block comments */
function retokenize(old: Parts, text: string, edit: TextEdit, lineStart: number): Tokenized | undefined {
    let kept = old.tokens.indexAt(lineStart);
    while (kept > 0 && old.tokens.endAt(kept - 1) >= lineStart) kept--;
    const shift = edit.newEnd - edit.oldEnd;
    const builder = new TokensBuilder();
    let behind = old.tokens.indexAt(edit.oldEnd);
    const stopped = readTokens(text, kept === 0 ? 0 : old.tokens.endAt(kept - 1), builder, (start) => {
        if (start < edit.newEnd) return false;
        while (behind < old.tokens.length && old.tokens.startAt(behind) + shift < start) behind++;
        return behind < old.tokens.length && old.tokens.startAt(behind) + shift === start;
    });
    const read = builder.tokens();
    if (!read.ofKind('unclosed-comment').next().done) return undefined;
    const rest = stopped < text.length ? behind : old.tokens.length;
    return { tokens: old.tokens.with(kept, rest, read, shift), kept, resumed: kept + read.length };
}

interface Recut {
    /** Of the declarations before the edit the first that is cut anew, and the one after the last. */
    readonly from: number;
    readonly to: number;
    readonly pieces: readonly Piece[];
}

/** How many declarations behind the edit may be cut anew before all are. */
const MOST_RECUT = 16;

/** Cuts anew from the last declaration that surely begins where it began to one that surely does again. */
function recut(old: Parts, text: string, { tokens, kept, resumed }: Tokenized, shift: number): Recut | undefined {
    const { starts } = old;
    const sure = stepBack(old.tokens, kept, LOOK_AHEAD);
    const from = sure === undefined ? 0 : Math.max(0, indexFrom(starts, old.tokens.startAt(sure) + 1) - 1);
    const start = from === 0 ? 0 : (starts[from] ?? 0);
    const context = stepBack(tokens, tokens.indexAt(start), LOOK_BEHIND) ?? 0;
    const again = stepAhead(tokens, resumed, LOOK_BEHIND);
    const next = again >= tokens.length ? starts.length : indexFrom(starts, tokens.startAt(again) - shift);
    const last = starts[next + MOST_RECUT];
    const limit = last === undefined ? tokens.length : stepAhead(tokens, tokens.indexAt(last + shift), LOOK_AHEAD);
    const pieces = splitDeclarations(text, tokens.slice(context, limit), start);
    const indices = new Map(
        [...starts.subarray(next, next + MOST_RECUT + 1)].map((each, at) => [each + shift, next + at]),
    );
    const end = pieces.findIndex((piece) => indices.has(piece.start));
    if (end < 0 && last !== undefined) return undefined;
    const cut = end < 0 ? pieces : pieces.slice(0, end);
    const to = indices.get(pieces[end]?.start ?? -1) ?? starts.length;
    return cut.some((piece) => piece.isOpen) ? undefined : { from, to, pieces: cut };
}

/** The index of the token that so many tokens lie between it and another, comments not counted; undefined for none. */
function stepBack(tokens: Tokens, index: number, count: number): number | undefined {
    let left = count;
    for (let at = index - 1; at >= 0; at--) if (!tokens.isComment(at) && --left === 0) return at;
    return undefined;
}

/** The index after so many tokens from one on, comments not counted; the number of tokens where there are fewer. */
function stepAhead(tokens: Tokens, index: number, count: number): number {
    let left = count;
    for (let at = index; at < tokens.length; at++) if (!tokens.isComment(at) && --left === 0) return at + 1;
    return tokens.length;
}
