import * as l10n from '@vscode/l10n';
import type { IToken } from 'chevrotain';
import type { ParseResult } from 'langium';
import { closest } from './closest.js';
import type { SyntaxProblem } from './declarations.js';
import { type Expected, expectedAfterTokens, isExpected } from './expected.js';
import { describeExpected } from './expected-words.js';
import { KEYWORDS } from './keywords.js';
import { quote } from './names.js';

/**
 * The one problem that says why a declaration does not parse: the first, since those after it mostly follow from it.
 * @param tokens what the lexer made of the text
 */
export function problemOf(text: string, tokens: readonly IToken[], result: ParseResult): SyntaxProblem {
    const strange = result.lexerErrors[0];
    const at = firstMisfit(tokens, result.parserErrors[0]?.token);
    const misfit = tokens[at];
    if (strange !== undefined && strange.offset <= (misfit?.startOffset ?? text.length)) {
        return strangeCharacters(text, strange.offset, strange.length);
    }
    const expected = expectedAfterTokens(tokens.slice(0, at));
    return misfit === undefined
        ? incomplete(text, tokens, expected)
        : unexpected(text, misfit, tokens.slice(0, at), expected);
}

/** The index of the first token that does not fit the grammar; the number of tokens where the text ends too early. */
function firstMisfit(tokens: readonly IToken[], reported: IToken | undefined): number {
    const index = reported === undefined ? -1 : tokens.findIndex((token) => token.startOffset === reported.startOffset);
    // The parser may have looked ahead and given up before the token that is wrong, but never after it.
    let at = index < 0 ? Math.max(0, tokens.length - 1) : index;
    for (let back = at; back > 0 && expectedAfterTokens(tokens.slice(0, back)).length === 0; back--) at = back - 1;
    while (at < tokens.length && isExpected(tokens[at] as IToken, expectedAfterTokens(tokens.slice(0, at)))) at++;
    return at;
}

function strangeCharacters(text: string, offset: number, length: number): SyntaxProblem {
    const found = text.slice(offset, offset + length);
    if (found.startsWith('"')) {
        const line = /^[^\r\n]*/.exec(text.slice(offset))?.[0].trimEnd() ?? found;
        return {
            start: offset,
            end: offset + line.length,
            message: l10n.t('This text has no closing quote in its line.'),
            fix: { title: l10n.t('Close the quote'), text: `${line}"` },
        };
    }
    // A bare word around it: most likely a name that needs quotes, like R&D.
    const before = /(?<![^\s,:{}"<>])[^\s,:{}"<>]*$/.exec(text.slice(0, offset))?.[0] ?? '';
    const after = /^[^\s,:{}"<>]*/.exec(text.slice(offset))?.[0] ?? '';
    const word = before + after;
    if (/^[\p{L}\p{N}_]/u.test(word) && word.length <= 64) {
        const start = offset - before.length;
        const message = l10n.t(
            '{0} cannot be part of a bare name. A name with it needs quotes: {1}.',
            literal(found),
            quote(word),
        );
        return { start, end: start + word.length, ...quoted(word, message) };
    }
    return { start: offset, end: offset + length, message: l10n.t('{0} means nothing here.', literal(found)) };
}

function incomplete(text: string, tokens: readonly IToken[], expected: readonly Expected[]): SyntaxProblem {
    const last = tokens.at(-1);
    const start = last?.startOffset ?? 0;
    if (expected.some((each) => each.kind === 'keyword' && each.word === '}')) {
        // In a scenario the declarations that it holds follow: the brace belongs after them, the message does not.
        const end = start + (last?.image.length ?? 0);
        const fix = { title: l10n.t('Close the brace'), text: '\n}', span: { start: text.length, end: text.length } };
        const message =
            last === undefined
                ? l10n.t('The brace of this declaration is never closed: `}` is missing.')
                : l10n.t(
                      'The brace of this declaration is never closed: `}` is missing after {0}.',
                      literal(last.image),
                  );
        return { start, end, message, fix };
    }
    const missing = describeExpected(expected);
    const message =
        last === undefined
            ? l10n.t('This declaration is not complete: {0} is missing.', missing)
            : l10n.t('This declaration is not complete: {0} is missing after {1}.', missing, literal(last.image));
    return { start, end: text.length, message };
}

function unexpected(
    text: string,
    token: IToken,
    before: readonly IToken[],
    expected: readonly Expected[],
): SyntaxProblem {
    const previous = before.at(-1);
    const place = { start: token.startOffset, end: token.startOffset + token.image.length };
    const image = token.image;
    if (previous?.image === ',' && KEYWORDS.has(image) && isExpected(token, expectedAfterTokens(before.slice(0, -1)))) {
        const comma = { start: previous.startOffset, end: previous.startOffset + 1 };
        return {
            ...comma,
            message: l10n.t('A list ends without a comma: the one before {0} is too many.', `\`${image}\``),
            fix: { title: l10n.t('Take out the comma'), text: '' },
        };
    }
    const namesFit = expected.some((each) => each.kind === 'value' && each.terminal.includes('STRING'));
    if (namesFit && KEYWORDS.has(image)) {
        const message = l10n.t('{0} is a keyword. A name that is one needs quotes: {1}.', `\`${image}\``, quote(image));
        return { ...place, ...quoted(image, message) };
    }
    if (namesFit && /^[0-9]/.test(image)) {
        // `2nd-floor` is a number and a name to the lexer.
        const name =
            /^[\p{L}\p{M}\p{N}_.-]+/u.exec(text.slice(token.startOffset, token.startOffset + 256))?.[0] ?? image;
        const whole = { start: token.startOffset, end: token.startOffset + name.length };
        const message = l10n.t('A name that begins with a digit needs quotes: {0}.', quote(name));
        return { ...whole, ...quoted(name, message) };
    }
    const words = expected.flatMap((each) => (each.kind === 'keyword' && /^[a-z]/.test(each.word) ? [each.word] : []));
    const lower = words.find((word) => word === image.toLowerCase());
    if (lower !== undefined) {
        return {
            ...place,
            message: l10n.t('Keywords are written in lower case: {0}.', `\`${lower}\``),
            fix: { title: l10n.t('Write {0}', `\`${lower}\``), text: lower },
        };
    }
    const open =
        before.filter((each) => each.image === '{').length - before.filter((each) => each.image === '}').length;
    if (image === '}' && open <= 0)
        return {
            ...place,
            message: l10n.t('No brace is open here that this one could close.'),
            fix: { title: l10n.t('Take out the brace'), text: '' },
        };
    const near = token.tokenType.name === 'NAME' ? closest(image, words)[0] : undefined;
    const after = previous === undefined ? null : literal(previous.image);
    if (near === undefined) return { ...place, message: misfitMessage(literal(image), after, expected) };
    const meant = `\`${near}\``;
    const message =
        after === null
            ? l10n.t('{0} does not fit here: did you mean {1}?', literal(image), meant)
            : l10n.t('{0} does not fit after {1}: did you mean {2}?', literal(image), after, meant);
    return { ...place, message, fix: { title: l10n.t('Change to {0}', meant), text: near } };
}

/** @param after what stands before it; null at the beginning */
function misfitMessage(found: string, after: string | null, expected: readonly Expected[]): string {
    if (expected.length === 0)
        return after === null
            ? l10n.t('{0} does not fit here: nothing more can follow.', found)
            : l10n.t('{0} does not fit after {1}: nothing more can follow.', found, after);
    const wanted = describeExpected(expected);
    return after === null
        ? l10n.t('{0} does not fit here: {1} can stand here.', found, wanted)
        : l10n.t('{0} does not fit after {1}: {2} can stand here.', found, after, wanted);
}

function quoted(word: string, message: string): Pick<SyntaxProblem, 'message' | 'fix'> {
    return { message, fix: { title: l10n.t('Write {0}', quote(word)), text: quote(word) } };
}

/** A stretch of the text as a message shows it: in backticks, short, and without what would disturb the line. */
function literal(text: string): string {
    const plain = text.replace(
        /[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu,
        (c) => `\\u${(c.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
    );
    return `\`${plain.length > 40 ? `${plain.slice(0, 40)}…` : plain}\``;
}
