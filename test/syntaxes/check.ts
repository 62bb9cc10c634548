import { expect } from 'vitest';
import { type Token, tokenizeLines } from './textmate.js';

/** What a line of marks says: these columns of the line above have all of these scopes, or none of them. */
interface Mark {
    readonly start: number;
    readonly end: number;
    readonly scope: string;
    readonly absent: boolean;
}

/**
 * Checks a text that carries what is expected of it: a line such as `//   ^^^^ keyword.control` says that the scope
 * stands exactly under the carets of the line above, and neither before nor after them; `//   ^^^^ !keyword` says that
 * it stands nowhere under them. `// <- scope` and `// <--- scope` mean the first columns of the line, one a character
 * after the `<`. A scope may be shortened at a dot from the right, and several may follow one another.
 */
export async function check(text: string, scopeName?: string): Promise<void> {
    expect(await wrongMarks(text, scopeName)).toEqual([]);
}

/** One sentence for each mark that does not hold. */
export async function wrongMarks(text: string, scopeName?: string): Promise<readonly string[]> {
    const { lines, marks } = readMarks(text);
    if (marks.flat().length === 0) throw new Error('The text has no marks: it would check nothing.');
    const tokens = await tokenizeLines(lines.join('\n'), scopeName);
    return lines.flatMap((line, number) =>
        (marks[number] ?? []).flatMap((mark) => verdict(line, tokens[number] ?? [], mark) ?? []),
    );
}

function readMarks(text: string): { lines: readonly string[]; marks: readonly (readonly Mark[])[] } {
    const lines: string[] = [];
    const marks: Mark[][] = [];
    for (const line of withoutMargin(text)) {
        const match = /^\/\/(?: <(-+)|( *)(\^+)) (\S.*)$/.exec(line);
        if (match === null) {
            lines.push(line);
            marks.push([]);
            continue;
        }
        const [, dashes, blanks = '', carets = '', scopes = ''] = match;
        const start = dashes === undefined ? blanks.length + 2 : 0;
        const end = dashes === undefined ? start + carets.length : dashes.length;
        for (const word of scopes.split(/\s+/)) {
            marks.at(-1)?.push({ start, end, scope: word.replace(/^!/, ''), absent: word.startsWith('!') });
        }
    }
    return { lines, marks };
}

/** The lines of a text that is written indented in a test: without the first and last, and their common indentation. */
function withoutMargin(text: string): readonly string[] {
    const lines = text.replace(/^\n|\n[ \t]*$/g, '').split('\n');
    const margin = Math.min(...lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/)));
    return lines.map((line) => line.slice(margin));
}

function verdict(line: string, tokens: readonly Token[], { start, end, scope, absent }: Mark): string | undefined {
    const marked = line.slice(start, end);
    if (marked.length < end - start) return `the mark for ${scope} is longer than its line: ${line}`;
    const columns = Array.from({ length: end - start }, (_, i) => start + i);
    if (absent) {
        if (!columns.some((column) => hasScope(tokens, column, scope))) return undefined;
        return `'${marked}' should not be ${scope}: ${scopesAt(tokens, start)}`;
    }
    if (!columns.every((column) => hasScope(tokens, column, scope))) {
        return `'${marked}' should be ${scope}: ${columns.map((column) => scopesAt(tokens, column)).join(' | ')}`;
    }
    if (hasScope(tokens, start - 1, scope)) return `${scope} begins before '${marked}' in: ${line}`;
    if (hasScope(tokens, end, scope)) return `${scope} goes on after '${marked}' in: ${line}`;
    return undefined;
}

function hasScope(tokens: readonly Token[], column: number, scope: string): boolean {
    return tokenAt(tokens, column)?.scopes.some((each) => each === scope || each.startsWith(`${scope}.`)) ?? false;
}

function scopesAt(tokens: readonly Token[], column: number): string {
    return tokenAt(tokens, column)?.scopes.slice(1).join(' ') || 'nothing';
}

function tokenAt(tokens: readonly Token[], column: number): Token | undefined {
    return tokens.find((token) => token.start <= column && column < token.end);
}
