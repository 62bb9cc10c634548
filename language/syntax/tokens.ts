import { type TokenKind, type Tokens, TokensBuilder } from './token-list.js';

/**
 * All tokens of a text, comments among them, in order. Never fails: what is nothing of the language is `junk`, and a
 * string without its closing quote ends with its line, as does a block comment that is never closed.
 * Written by hand, in time linear in the text, since it runs over a whole file when it is opened.
 */
export function tokensOf(text: string): Tokens {
    const builder = new TokensBuilder();
    readTokens(text, 0, builder, () => false);
    return builder.tokens();
}

/**
 * Reads the tokens of a text from an offset on, at which a token may begin.
 * @param builder takes them
 * @param ends asked of the offset at which the next token begins: whether to stop there
 * @returns the offset at which it stopped; the length of the text at its end
 */
export function readTokens(
    text: string,
    from: number,
    builder: TokensBuilder,
    ends: (start: number) => boolean,
): number {
    let commentsClose = true;
    for (let at = from; at < text.length; ) {
        const unit = text.charCodeAt(at);
        if (isSpace(unit)) {
            at++;
            continue;
        }
        if (ends(at)) return at;
        const next = text.charCodeAt(at + 1);
        let kind: TokenKind = 'junk';
        let end = at + 1;
        if (unit === SLASH && next === SLASH) {
            [kind, end] = ['comment', lineEnd(text, at)];
        } else if (unit === SLASH && next === STAR) {
            const close: number = commentsClose ? text.indexOf('*/', at + 2) : -1;
            commentsClose = close >= 0;
            [kind, end] = commentsClose ? ['comment', close + 2] : ['unclosed-comment', lineEnd(text, at)];
        } else if (unit === QUOTE) {
            [kind, end] = ['string', stringEnd(text, at)];
        } else if (isDigit(unit) || (unit === DASH && isDigit(next))) {
            [kind, end] = ['number', Math.max(numberEnd(text, at), match(IPV6, text, at) ?? 0)];
        } else if (startsSubnet(text, at, unit)) {
            [kind, end] = ['number', match(IPV6, text, at) ?? at + 1];
        } else if (isLetter(unit)) {
            [kind, end] = ['word', wordEnd(text, at)];
        } else if (unit === LESS && match(ADDRESS, text, at) !== undefined) {
            [kind, end] = ['address', match(ADDRESS, text, at) ?? at + 1];
        } else {
            const markEnd = match(MARK, text, at);
            if (markEnd !== undefined) [kind, end] = ['mark', markEnd];
        }
        builder.push(kind, at, end);
        at = end;
    }
    return text.length;
}

const [SLASH, STAR, QUOTE, DASH, LESS, COLON, DOT, BACKSLASH] = [47, 42, 34, 45, 60, 58, 46, 92];

// Repetitions are bounded, so that no text takes more than linear time.
// An address without its prefix length is taken for one too, so that it can be told what is missing.
const IPV6 = /[0-9A-Fa-f]{0,4}:(?:[0-9A-Fa-f:.]{0,45}\/(?![/*])[0-9A-Za-z]{0,9}|[0-9A-Fa-f]{0,4}:[0-9A-Fa-f:.]{0,40})/y;
// With or without its `@`: what is no address is told so as a whole.
const ADDRESS = /<(?:[^<>\s,]{0,320}@[^<>\s,]{0,320}|[^<>\s,=-][^<>\s,]{0,320})>/y;
const MARK = /<->|->|<=|>=|[{}:,<>*]/y;

/** The offset after what a sticky expression finds at an offset; undefined where it finds nothing there. */
function match(expression: RegExp, text: string, at: number): number | undefined {
    expression.lastIndex = at;
    return expression.test(text) ? expression.lastIndex : undefined;
}

function startsSubnet(text: string, at: number, unit: number): boolean {
    if (unit !== COLON && !isHexLetter(unit)) return false;
    return match(IPV6, text, at) !== undefined;
}

function isSpace(unit: number): boolean {
    return unit === 32 || unit === 10 || unit === 13 || unit === 9 || unit === 0xa0 || unit === 0xfeff;
}

function isDigit(unit: number): boolean {
    return unit >= 48 && unit <= 57;
}

function isHexLetter(unit: number): boolean {
    return (unit >= 65 && unit <= 70) || (unit >= 97 && unit <= 102);
}

/** Whether a bare name can begin with the unit: as in the grammar; `names.ts` judges exactly. */
function isLetter(unit: number): boolean {
    if (unit < 0x80) return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || unit === 95;
    return (
        (unit >= 0xaa && unit <= 0x1fff) ||
        (unit >= 0x2c00 && unit <= 0x2fef) ||
        (unit >= 0x3005 && unit <= 0xdfff) ||
        (unit >= 0xf900 && unit <= 0xffdc)
    );
}

function wordEnd(text: string, start: number): number {
    let end = start + 1;
    for (let at = end; at < text.length; at++) {
        const unit = text.charCodeAt(at);
        if (isLetter(unit) || isDigit(unit) || unit === DOT) end = at + 1;
        else if (unit !== DASH || at - end > 63) break;
    }
    return end;
}

/** Figures, subnets, and names that begin with a digit and so lack their quotes. */
function numberEnd(text: string, start: number): number {
    let at = start + 1;
    for (; at < text.length; at++) {
        const unit = text.charCodeAt(at);
        const slash = unit === SLASH && text.charCodeAt(at + 1) !== SLASH && text.charCodeAt(at + 1) !== STAR;
        if (
            !isDigit(unit) &&
            !isLetter(unit) &&
            unit !== DOT &&
            !slash &&
            !(unit === COLON && goesOnAfterColon(text.charCodeAt(at + 1)))
        )
            break;
    }
    return at;
}

/** Whether a colon before the unit is one of an IPv6 subnet: `2001:db8::/32`. */
function goesOnAfterColon(unit: number): boolean {
    return isDigit(unit) || isHexLetter(unit) || unit === COLON || unit === SLASH;
}

function stringEnd(text: string, start: number): number {
    for (let at = start + 1; at < text.length; at++) {
        const unit = text.charCodeAt(at);
        if (unit === QUOTE) return at + 1;
        if (unit === 10 || unit === 13) return at;
        if (unit === BACKSLASH && text.charCodeAt(at + 1) !== 10 && text.charCodeAt(at + 1) !== 13) at++;
    }
    return text.length;
}

function lineEnd(text: string, from: number): number {
    let at = from;
    while (at < text.length && text.charCodeAt(at) !== 10 && text.charCodeAt(at) !== 13) at++;
    return at;
}
