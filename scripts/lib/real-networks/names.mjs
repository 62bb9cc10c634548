import { inRoot } from '../paths.mjs';
import { readText } from './files.mjs';

/** The keywords of the language, read from its grammar. */
export function readKeywords() {
    const grammar = readText(inRoot('language', 'mailtopo.langium'));
    const withoutComments = grammar.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
    return new Set([...withoutComments.matchAll(/'([a-z][a-z-]*)'/g)].map((match) => match[1]));
}

/** A name as it is written in a file: bare where the language allows it, quoted elsewhere. */
export function writtenName(name, keywords) {
    const bare = /^[\p{L}_](?:-*[\p{L}\p{Nd}_.])*$/u.test(name) && !keywords.has(name);
    return bare ? name : `"${name.replace(/["\\]/g, '\\$&')}"`;
}

/** -1, 0 or 1, as the code units of two texts decide. */
export function compareText(left, right) {
    if (left === right) {
        return 0;
    }
    return left < right ? -1 : 1;
}

/** The order a reader expects in a list: accents do not matter, and `None (2)` comes before `None (10)`. */
export function compareForReading(left, right) {
    return compareText(readingKey(left), readingKey(right)) || compareText(left, right);
}

/** A text that sorts as its name is read. */
function readingKey(name) {
    const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
    return plain.replace(/\d+/g, (digits) => digits.padStart(6, '0'));
}

/** Whether a person gave the place this name. */
export function isNamed(name) {
    return /\p{L}/u.test(name) && !/^None\b/.test(name);
}
