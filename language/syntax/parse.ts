import type { AstNode } from 'langium';
import type { Declaration, Placed, SyntaxProblem } from './declarations.js';
import { langium } from './langium.js';
import { problemOf } from './problems.js';
import { readDeclaration } from './read.js';
import type { Piece } from './split.js';

/** The longest declaration that is read, in characters: ten thousand sites in one link are half of it. */
export const LONGEST_DECLARATION = 1_000_000;

/**
 * Reads one declaration. Never fails: what does not parse comes back with its problem and with what could be read.
 * @param text the text of the whole file
 * @param piece where the declaration stands in it
 */
export function parseDeclaration(uri: string, text: string, piece: Piece): Declaration {
    const length = piece.end - piece.start;
    const members = piece.members.map((member): Placed => {
        return { start: member.start - piece.start, declaration: parseDeclaration(uri, text, member) };
    });
    const own = withoutMembers(text, piece);
    if (own.trim().length > LONGEST_DECLARATION) {
        const figures = `${own.length.toLocaleString('en')} characters long, and at most ${LONGEST_DECLARATION.toLocaleString('en')} are read`;
        const message = `This declaration is ${figures}. Is a closing quote or a keyword missing?`;
        return { uri, length, kind: 'unknown', problem: { start: 0, end: Math.min(length, 80), message } };
    }
    const { value, problem } = parseSafely(own);
    return readDeclaration(value, { uri, length, problem }, members);
}

/** The declaration's text with its members blanked: each of them is parsed, and may be broken, by itself. */
function withoutMembers(text: string, piece: Piece): string {
    let result = '';
    let at = piece.start;
    for (const member of piece.members) {
        result += text.slice(at, member.start) + ' '.repeat(member.end - member.start);
        at = member.end;
    }
    return result + text.slice(at, piece.end);
}

interface Parsed {
    readonly value: AstNode | undefined;
    readonly problem: SyntaxProblem | null;
}

/** Some hundred thousand comments within one declaration are more than the parser's stack can take. */
function parseSafely(text: string): Parsed {
    try {
        return parse(text);
    } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        const message = 'This declaration cannot be read: too much stands in it. Is a keyword missing?';
        return { value: undefined, problem: { start: 0, end: Math.min(text.length, 80), message } };
    }
}

function parse(text: string): Parsed {
    const { LangiumParser, Lexer } = langium().parser;
    const result = LangiumParser.parse(text, { rule: 'Declaration' });
    const broken = result.lexerErrors.length > 0 || result.parserErrors.length > 0;
    const known = (result.value as AstNode | undefined)?.$type !== undefined;
    return {
        value: known ? result.value : undefined,
        problem: broken ? problemOf(text, Lexer.tokenize(text).tokens, result) : null,
    };
}
