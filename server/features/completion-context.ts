import type { Declaration, Placed } from '../../language/syntax/declarations.js';
import { type Expected, expectedAfter } from '../../language/syntax/expected.js';
import { SCENARIO_KEYWORDS } from '../../language/syntax/keywords.js';
import { limit } from '../../language/syntax/limits.js';
import type { SourceFile } from '../../language/syntax/source-file.js';
import type { Token } from '../../language/syntax/token-list.js';
import { tokensOf } from '../../language/syntax/tokens.js';

/** What can be written at a place. */
export interface CompletionContext {
    /** The declaration that is being written; undefined where one could begin. */
    readonly declaration: Declaration | undefined;
    /** The text of the declaration before the word that is being written. */
    readonly before: string;
    readonly expected: readonly Expected[];
    /** The word that is being written, quotes included, and where it stands. */
    readonly word: string;
    readonly start: number;
    readonly end: number;
}

/** The context of a completion at an offset; undefined within a comment. */
export function completionContext(file: SourceFile, offset: number): CompletionContext | undefined {
    const token = file.tokens.around(offset);
    if (token?.kind === 'unclosed-comment' || (token?.kind === 'comment' && !endsBefore(file, token, offset)))
        return undefined;
    const written = token !== undefined && isWord(file, token) ? token : undefined;
    const start = written?.start ?? offset;
    const word = file.text.slice(start, offset);
    const end = written?.kind === 'string' ? written.end : offset;
    const { placed, scenario } = declarationBefore(file, start);
    const before = placed === undefined ? '' : file.text.slice(placed.start, start);
    const inside = placed !== undefined && goesOn(file, placed, before, start);
    const fresh = beginsHere(file, placed, before, start) ? beginnings(scenario) : [];
    // What is too long to be read as a declaration is none to go on with.
    const expected = [
        ...(inside && before.length <= limit('declaration-characters') ? expectedAfter(before) : []),
        ...fresh,
    ];
    return {
        declaration: inside ? placed.declaration : undefined,
        before: inside ? before : '',
        expected,
        word,
        start,
        end,
    };
}

/** Whether a token may be the beginning of what is being written; so may a `-` or `<`, of an arrow. */
function isWord(file: SourceFile, token: Token): boolean {
    return (
        token.kind === 'word' ||
        token.kind === 'string' ||
        token.kind === 'number' ||
        /^[-<]$/.test(file.text.slice(token.start, token.end))
    );
}

/** Whether an offset is past a block comment that ends right there. */
function endsBefore(file: SourceFile, token: Token, offset: number): boolean {
    return offset === token.end && file.text.startsWith('/*', token.start);
}

/** The declaration that a word at an offset goes on with, and whether the offset is in the braces of a scenario. */
function declarationBefore(file: SourceFile, start: number): { placed: Placed | undefined; scenario: boolean } {
    const outer = file.declarations.findLast((placed) => placed.start < start);
    if (outer?.declaration.kind !== 'scenario') return { placed: outer, scenario: false };
    const scenario = openBraces(file.text.slice(outer.start, start)) > 0;
    if (!scenario) return { placed: outer, scenario };
    const members = outer.declaration.members.map((member) => ({
        start: outer.start + member.start,
        declaration: member.declaration,
    }));
    return { placed: members.findLast((placed) => placed.start < start), scenario };
}

/** Whether what is written at an offset can belong to the declaration before it. */
function goesOn(file: SourceFile, { start: from }: Placed, before: string, start: number): boolean {
    if (openBraces(before) > 0 || /(?:<->|->|[,:])\s*$/.test(before)) return true;
    if (!startsLine(file, start)) return !before.trimEnd().endsWith('}');
    // On a line of its own it belongs to a declaration only when it is indented below it.
    return column(file, start) > column(file, from) && !before.trimEnd().endsWith('}');
}

function beginsHere(file: SourceFile, placed: Placed | undefined, before: string, start: number): boolean {
    if (placed === undefined) return true;
    // Within open braces what stands as far to the left as the declaration is taken for the next one: one is missing.
    const inside = openBraces(before) > 0 && placed.declaration.kind !== 'scenario';
    if (inside && column(file, start) > column(file, placed.start)) return false;
    return startsLine(file, start) && !/(?:<->|->|[,:])\s*$/.test(before);
}

function beginnings(scenario: boolean): readonly Expected[] {
    const outside: ReadonlySet<string> = new Set(['organization', 'import', 'scenario']);
    return expectedAfter('').filter(
        (each) => each.kind === 'keyword' && (scenario ? !outside.has(each.word) : !SCENARIO_KEYWORDS.has(each.word)),
    );
}

function openBraces(text: string): number {
    const tokens = tokensOf(text);
    let open = 0;
    for (let index = 0; index < tokens.length; index++) {
        const mark = text[tokens.startAt(index)];
        if (tokens.kindAt(index) === 'mark' && (mark === '{' || mark === '}')) open += mark === '{' ? 1 : -1;
    }
    return open;
}

function startsLine(file: SourceFile, offset: number): boolean {
    return file.text.slice(offset - column(file, offset), offset).trim() === '';
}

function column(file: SourceFile, offset: number): number {
    return file.lines.positionAt(offset).character;
}
