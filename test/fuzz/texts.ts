import fc from 'fast-check';
import type { Dice } from '../../bench/dice.js';
import { SourceFile } from '../../language/syntax/source-file.js';
import { tokensOf } from '../../language/syntax/tokens.js';
import { brokenText, soup, validText } from '../support/random-text.js';
import { topologyFiles } from '../support/workspace-files.js';

/** Real topologies, as their authors wrote them: examples, and published networks. */
const REAL = [...topologyFiles('examples').values(), ...topologyFiles('test/conformance').values()];

/** No text grows beyond it, in characters: a fuzzer lives by how many texts it tries. */
const LONGEST = 60_000;

/** A text to begin with: a real one, or one that was made up. */
export function startingText(dice: Dice): string {
    switch (dice.below(6)) {
        case 0:
            return sampleOf(validText, dice);
        case 1:
            return sampleOf(brokenText, dice);
        case 2:
            return sampleOf(soup, dice);
        default:
            return dice.of(REAL);
    }
}

/** The text with a few changes, each of them such as its language knows: of words, names, numbers, declarations. */
export function mutatedText(text: string, dice: Dice): string {
    let result = text;
    for (let rounds = 1 + dice.below(4); rounds > 0; rounds--) {
        const mutate = dice.of(MUTATIONS);
        result = mutate(result, dice);
    }
    return result.length > LONGEST ? result.slice(0, LONGEST) : result;
}

/** A piece of text such as might be typed or pasted. */
export function typedText(dice: Dice): string {
    switch (dice.below(5)) {
        case 0:
            return '';
        case 1:
            return dice.of(STRANGE);
        case 2:
            return dice.of(WORDS);
        case 3:
            return `\n${pieceOf(dice.of(REAL), dice)}\n`;
        default:
            return sampleOf(soup, dice);
    }
}

/** A word of the text, or of the language. */
export function wordOf(text: string, dice: Dice): string {
    const tokens = [...tokensOf(text)];
    if (tokens.length === 0 || dice.below(8) === 0) return dice.of([...WORDS, ...STRANGE]);
    const { start, end } = dice.of(tokens);
    return text.slice(start, end).replace(/^"(.*)"$/s, '$1');
}

function sampleOf(texts: fc.Arbitrary<string>, dice: Dice): string {
    return fc.sample(texts, { seed: dice.below(2 ** 31), numRuns: 1 })[0] ?? '';
}

type Mutation = (text: string, dice: Dice) => string;

const MUTATIONS: readonly Mutation[] = [
    // A word is left out, doubled, or another one.
    (text, dice) => onToken(text, dice, () => ''),
    (text, dice) => onToken(text, dice, (own) => `${own} ${own}`),
    (text, dice) => onToken(text, dice, () => dice.of(WORDS)),
    (text, dice) => onToken(text, dice, () => wordOf(text, dice)),
    (text, dice) => onToken(text, dice, (own) => own + dice.of(STRANGE)),
    (text, dice) => onToken(text, dice, (own) => own.slice(0, dice.below(own.length))),
    // Numbers at and past their ends.
    (text, dice) => replaceOne(text, dice, /\d+/g, () => dice.of(NUMBERS)),
    // A name everywhere it stands, or in one place, another case of it.
    (text, dice) => {
        const name = wordOf(text, dice);
        return name === '' ? text : text.replaceAll(name, dice.of([wordOf(text, dice), ...STRANGE]));
    },
    (text, dice) => onToken(text, dice, (own) => (dice.below(2) === 0 ? own.toUpperCase() : own.toLowerCase())),
    // Declarations go, come twice, come from elsewhere, change places, or lie in a scenario.
    (text, dice) => text.replace(pieceOf(text, dice), () => ''),
    (text, dice) => `${text}\n${pieceOf(text, dice)}\n`,
    (text, dice) => `${text}\n${pieceOf(dice.of(REAL), dice)}\n`,
    (text, dice) => {
        const piece = pieceOf(text, dice);
        return `${piece}\n${text.replace(piece, () => '')}`;
    },
    (text, dice) => `${text}\nscenario "${dice.of(WORDS)}" {\n${pieceOf(text, dice)}\n${dice.of(CHANGES)}\n}\n`,
    (text, dice) => `${text}\n${`${pieceOf(text, dice).slice(0, 200)}\n`.repeat(dice.below(200))}`,
    // Every site with every other, in two ways.
    (text, dice) => `${text}\n${dice.of(['expect * -> * reachable', 'expect * -> * hops <= 2', 'route * -> *'])}\n`,
    (text, dice) => `${text}\n${dice.of(['route', 'expect'])} ${wordOf(text, dice)} -> ${wordOf(text, dice)}\n`,
    (text, dice) => `import "${dice.of(PATHS)}"\n${text}`,
    // Marks that pair up, and do not.
    (text, dice) => insertAt(text, dice, dice.of(['{', '}', '"', '/*', '*/', '//', '<', '/**', '\n}', '{{{{{{{{'])),
    (text, dice) => insertAt(text, dice, dice.of(COMMENTS)),
    (text, dice) => insertAt(text, dice, dice.of(STRANGE)),
    (text, dice) => insertAt(text, dice, '{ '.repeat(dice.below(300))),
    (text) => text.replaceAll('\n', '\r\n'),
    (text) => text.replaceAll('\n', '\r'),
    (text) => text.replaceAll('\n', ' '),
    (text, dice) => text.slice(0, dice.below(text.length + 1)),
    (text, dice) => text.slice(dice.below(text.length + 1)),
    (text, dice) => text + startingText(dice),
];

function onToken(text: string, dice: Dice, change: (own: string) => string): string {
    const tokens = [...tokensOf(text)];
    if (tokens.length === 0) return text;
    const { start, end } = dice.of(tokens);
    return text.slice(0, start) + change(text.slice(start, end)) + text.slice(end);
}

function replaceOne(text: string, dice: Dice, what: RegExp, change: () => string): string {
    const found = [...text.matchAll(what)];
    if (found.length === 0) return text;
    const { index, 0: own } = dice.of(found);
    return text.slice(0, index) + change() + text.slice(index + own.length);
}

function insertAt(text: string, dice: Dice, put: string): string {
    const at = dice.below(text.length + 1);
    return text.slice(0, at) + put + text.slice(at);
}

/** The text of one declaration. */
function pieceOf(text: string, dice: Dice): string {
    const { declarations } = SourceFile.read('fuzz:piece', text);
    if (declarations.length === 0) return '';
    const { start, declaration } = dice.of(declarations);
    return text.slice(start, start + Math.min(2000, declaration.length));
}

const NUMBERS = ['0', '1', '-1', '00', '1.5', '4294967295', '4294967296', '9007199254740993', '9'.repeat(400), '1e9'];

const PATHS = [
    'a.mailtopo',
    'b.mailtopo',
    'c.mailtopo',
    './a.mailtopo',
    'folder/../b.mailtopo',
    'folder',
    '',
    '.',
    '../../../../../../etc/passwd',
    '/dev/zero',
    'file:///elsewhere/a.mailtopo',
    'https://example.com/a.mailtopo',
    'a%2Fb.mailtopo',
    '%',
    'a\u0000.mailtopo',
    'CON.mailtopo',
    'x'.repeat(5000),
];

const COMMENTS = [
    '// mailtopo-disable-file',
    '// mailtopo-disable-file unknown-name, syntax-error',
    '// mailtopo-disable-next-line unknown-name\n',
    '// mailtopo-disable-next-line nothing\n',
    '/** of\n * several lines */',
    '/* */ // */ /*',
];

const CHANGES = [
    'set site Paris hub',
    'set link LON-PAR cost 0',
    'down site *',
    'down link',
    'remove site London',
    'remove link',
    'down server S1, S2',
    '}',
];

const STRANGE = [
    '\u0000',
    '\ud800',
    '\udfff',
    '😀',
    '\u202e',
    '\ufeff',
    '\u2028',
    '\u0085',
    'e\u0301',
    'ſ',
    'İ',
    'ß',
    '\t',
    '\u00a0',
    '`',
    '|',
    '](command:x)',
    '<img src=x>',
    '\\',
    '__proto__',
    'constructor',
    'a'.repeat(3000),
];

const WORDS = [
    ...['site', 'hub', 'link', 'smtp', 'scenario', 'connector', 'route', 'expect', 'set', 'down', 'remove', 'import'],
    ...['organization', 'server', 'subnet', 'description', 'source', 'cost', 'exchange-cost', 'max-message-size'],
    ...['via', 'not', 'through', 'size', 'scoped', 'disabled', 'address-space', 'smart-host', 'edge', 'transport'],
    ...['mailbox', 'exchange', '2010', '2016', 'reachable', 'hops', 'queues-at', 'returned', 'direct', 'none'],
    ...['{', '}', ':', ',', '->', '<->', '*', '<=', '"', '"A"', '<joe@fabrikam.com>', '10.0.0.0/8', '::/0', '10 MB'],
    ...['unlimited', 'London', 'Paris', 'A', 'B', 'HUB'],
];
