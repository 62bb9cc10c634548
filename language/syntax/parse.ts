import * as l10n from '@vscode/l10n';
import type { IToken } from 'chevrotain';
import type { Declaration, Placed, SyntaxProblem } from './declarations.js';
import { figure } from './figures.js';
import { howToRaise } from './how-to-raise.js';
import { langium } from './langium.js';
import { limit } from './limits.js';
import { problemOf } from './problems.js';
import { readDeclaration } from './read.js';
import { type Shape, shapeOf } from './shape.js';
import type { Piece } from './split.js';
import { SyntaxNode } from './syntax-node.js';

/**
 * The declarations of some pieces, in order. After too many that do not parse, one declaration stands for the rest.
 * @param textEnd where the text ends that the pieces were cut from
 * @param read what makes a declaration of a piece, given its place among them
 */
export function readPieces(
    uri: string,
    pieces: readonly Piece[],
    textEnd: number,
    read: (piece: Piece, index: number) => Declaration,
): readonly Placed[] {
    const placed: Placed[] = [];
    const most = limit('broken-declarations');
    let broken = 0;
    for (const [index, piece] of pieces.entries()) {
        if (broken >= most) {
            const fact = l10n.t(
                '{0} declarations before this one do not parse, so the rest of the file is not read.',
                figure(most),
            );
            const message = `${fact} ${howToRaise('broken-declarations')}`;
            const problem = { start: 0, end: piece.end - piece.start, message };
            placed.push({
                start: piece.start,
                declaration: { uri, kind: 'unknown', length: textEnd - piece.start, problem },
            });
            break;
        }
        const declaration = read(piece, index);
        placed.push({ start: piece.start, declaration });
        broken += brokenIn(declaration);
    }
    return placed;
}

/** How many declarations do not parse: the declaration itself, and those in it. */
export function brokenIn(declaration: Declaration): number {
    const own = declaration.problem === null ? 0 : 1;
    if (declaration.kind !== 'scenario') return own;
    return declaration.members.reduce((sum, member) => sum + brokenIn(member.declaration), own);
}

/**
 * Reads one declaration. Never fails: what does not parse comes back with its problem and with what could be read.
 * @param text the text of the whole file
 * @param piece where the declaration stands in it
 */
export function parseDeclaration(uri: string, text: string, piece: Piece, shapes = KNOWN): Declaration {
    const length = piece.end - piece.start;
    const members = readPieces(uri, piece.members, piece.end, (member) =>
        parseDeclaration(uri, text, member, shapes),
    ).map((member): Placed => ({ ...member, start: member.start - piece.start }));
    const own = withoutMembers(text, piece);
    const longest = limit('declaration-characters');
    if (own.trim().length > longest) {
        const fact = l10n.t(
            'This declaration is {0} characters long, and at most {1} are read. Is a closing quote or a keyword missing?',
            figure(own.length),
            figure(longest),
        );
        const message = `${fact} ${howToRaise('declaration-characters')}`;
        return { uri, length, kind: 'unknown', problem: { start: 0, end: Math.min(length, 80), message } };
    }
    const { value, problem } = parseSafely(own, shapes);
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

/**
 * The shapes of declarations that parsed, by the types of their tokens: most declarations of a topology are written like
 * others, and what was parsed once need not be again.
 */
export type Shapes = Map<string, Shape>;

const KNOWN: Shapes = new Map();

/** Longer declarations are seldom written alike; and so many shapes are more than people use. */
const [MOST_TOKENS, MOST_SHAPES] = [100, 1_000];

/** The types of some tokens in a row; undefined for too many. */
function keyOf(tokens: readonly IToken[]): string | undefined {
    if (tokens.length > MOST_TOKENS) return undefined;
    let key = '';
    for (const { tokenType } of tokens) key += String.fromCharCode(tokenType.tokenTypeIdx ?? 0);
    return key;
}

function keep(shapes: Shapes, key: string, shape: Shape): void {
    if (shapes.size >= MOST_SHAPES) shapes.clear();
    shapes.set(key, shape);
}

interface Parsed {
    readonly value: SyntaxNode | undefined;
    readonly problem: SyntaxProblem | null;
}

/** Some hundred thousand comments within one declaration are more than the parser's stack can take. */
function parseSafely(text: string, shapes: Shapes): Parsed {
    try {
        return parse(text, shapes);
    } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        const message = l10n.t('This declaration cannot be read: too much stands in it. Is a keyword missing?');
        return { value: undefined, problem: { start: 0, end: Math.min(text.length, 80), message } };
    }
}

function parse(text: string, shapes: Shapes): Parsed {
    const { LangiumParser, Lexer } = langium().parser;
    const { tokens, errors } = Lexer.tokenize(text);
    const key = errors.length > 0 ? undefined : keyOf(tokens);
    const known = key === undefined ? undefined : shapes.get(key);
    if (known !== undefined) return { value: new SyntaxNode(known, { text, tokens }), problem: null };
    const result = LangiumParser.parse(text, { rule: 'Declaration' });
    const broken = result.lexerErrors.length > 0 || result.parserErrors.length > 0;
    const shape = shapeOf(result.value, new Map(tokens.map(({ startOffset }, number) => [startOffset, number])));
    if (!broken && key !== undefined && shape !== undefined) keep(shapes, key, shape);
    return {
        value: shape && new SyntaxNode(shape, { text, tokens }),
        problem: broken ? problemOf(text, tokens, result) : null,
    };
}
