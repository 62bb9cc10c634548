import { KEYWORDS } from './keywords.js';

/**
 * The key under which a name is looked up: two names are the same name exactly if their keys are equal (R1.9).
 * Each code unit is upper-cased by itself, so that no name grows (`ß` stays `ß`) and the key can be compared by code
 * unit, as R2.3 does.
 */
export function nameKey(name: string): string {
    // What is plain ASCII upper-cases without growing; anything else is done unit by unit.
    return isAscii(name)
        ? name.toUpperCase()
        : Array.from({ length: name.length }, (_, i) => upperCaseUnit(name[i] ?? '')).join('');
}

function isAscii(text: string): boolean {
    for (let i = 0; i < text.length; i++) {
        if (text.charCodeAt(i) > 0x7f) return false;
    }
    return true;
}

function upperCaseUnit(unit: string): string {
    const upper = unit.toUpperCase();
    return upper.length === 1 ? upper : unit;
}

/** Negative, zero or positive as `a` comes before, is, or comes after `b` in the order of R2.3: by code unit of the keys. */
export function compareNames(a: string, b: string): number {
    const x = nameKey(a);
    const y = nameKey(b);
    return x < y ? -1 : x > y ? 1 : 0;
}

const BARE_NAME = /^[\p{L}_](?:-{0,64}[\p{L}\p{M}\p{Nd}_.])*$/u;

/** Whether a name can stand without quotes, keywords aside: a letter or `_`, then letters, digits, `_`, `.`, inner `-`. */
export function hasBareForm(name: string): boolean {
    return BARE_NAME.test(name);
}

/** A name as it is written in a file: bare where the language allows it, quoted otherwise. */
export function writeName(name: string): string {
    return hasBareForm(name) && !KEYWORDS.has(name) ? name : quote(name);
}

/**
 * A text in quotes, with what cannot stand in quotes escaped, and what would turn the direction of the text behind it, so
 * that a line reads as it is meant.
 */
export function quote(text: string): string {
    const escaped = text.replace(
        /["\\\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu,
        (unit) => ESCAPES.get(unit) ?? unicodeEscape(unit),
    );
    return `"${escaped}"`;
}

/** A code unit as it is written in quotes by its number: `\u0007`. */
export function unicodeEscape(unit: string): string {
    return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
    ['"', '\\"'],
    ['\\', '\\\\'],
    ['\n', '\\n'],
    ['\r', '\\r'],
    ['\t', '\\t'],
]);

/**
 * The text that a token stands for: what is between the quotes, with escapes resolved, or the token itself.
 * A backslash before anything that is no escape stands for itself (`"C:\mail"`).
 */
export function unquote(token: string): string {
    if (!token.startsWith('"')) return token;
    const inner = token.slice(1, token.length > 1 && token.endsWith('"') ? -1 : undefined);
    return inner.replace(/\\(?:u([0-9A-Fa-f]{4})|(["\\nrt]))/g, (_, code: string | undefined, letter: string) =>
        code === undefined ? (UNESCAPES.get(letter) ?? letter) : String.fromCharCode(Number.parseInt(code, 16)),
    );
}

const UNESCAPES: ReadonlyMap<string, string> = new Map([
    ['n', '\n'],
    ['r', '\r'],
    ['t', '\t'],
]);
