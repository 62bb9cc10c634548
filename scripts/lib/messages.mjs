// @ts-check
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'acorn';
import esbuild from 'esbuild';
import { inRoot, root } from './paths.mjs';

/** Where messages to users are written that VS Code's localisation translates. */
const folders = ['extension', 'server', 'language'];

/** Of these the folders in which nothing that reads like words goes past it, exceptions apart. */
const localised = [
    'extension/',
    'language/expectations/',
    'language/format/',
    'language/interchange/',
    'language/map/',
    'language/project/',
    'language/questions/',
    'language/refactorings/',
    'language/routing/',
    'language/rules/',
    'language/syntax/',
    'language/topology/',
    'language/wording/',
    'server/',
];

/** The messages in English, by themselves: what translations are made from. */
export const bundleFile = inRoot('l10n/bundle.l10n.json');

/**
 * The text of that file.
 * @param {readonly { readonly text: Message }[]} messages
 */
export function bundleOf(messages) {
    const entries = messages.map(({ text }) => [
        typeof text === 'string' ? text : `${text.message}/${text.comment}`,
        text,
    ]);
    return `${JSON.stringify(Object.fromEntries(entries), null, 4)}\n`;
}

/**
 * A message, with a comment for translators where the words alone do not tell it from another one.
 * @typedef {string | { readonly message: string, readonly comment: string }} Message
 */

/**
 * A literal of a source file.
 * @typedef {object} Found
 * @property {string} file its path from the root
 * @property {string} text
 */

/**
 * What the sources say to users: the messages that go through `l10n.t`; and where nothing is said but to users, the
 * literals that read like words and do not.
 * @returns {{ readonly messages: readonly { readonly file: string, readonly text: Message }[], readonly unlocalised: readonly Found[] }}
 */
export function findMessages() {
    const found = {
        messages: /** @type {{ file: string, text: Message }[]} */ ([]),
        unlocalised: /** @type {Found[]} */ ([]),
    };
    for (const folder of folders) {
        const names = readdirSync(inRoot(folder), { recursive: true, encoding: 'utf8' }).sort();
        for (const name of names.filter((each) => each.endsWith('.ts') && !/\bgenerated\b/.test(each))) {
            const file = path.posix.join(folder, ...name.split(path.sep));
            const { messages, unlocalised } = messagesIn(readFileSync(path.join(root, file), 'utf8'));
            found.messages.push(...messages.map((text) => ({ file, text })));
            if (localised.some((each) => file.startsWith(each)))
                found.unlocalised.push(...unlocalised.map((text) => ({ file, text })));
        }
    }
    return found;
}

/**
 * The same of one source file's text.
 * @param {string} source TypeScript
 * @returns {{ readonly messages: readonly Message[], readonly unlocalised: readonly string[] }}
 */
export function messagesIn(source) {
    const { code } = esbuild.transformSync(source, { loader: 'ts', target: 'esnext', charset: 'utf8' });
    /** @type {Message[]} */
    const messages = [];
    /** @type {string[]} */
    const unlocalised = [];
    /** @param {any} node of the syntax tree as ESTree has it */
    const visit = (node) => {
        if (isCall(node, ['t']) && /\bl10n$/.test(code.slice(node.callee.object.start, node.callee.object.end))) {
            const [message, ...rest] = node.arguments;
            const said = messageOf(message);
            if (said !== undefined) messages.push(said);
            else unlocalised.push(code.slice(node.start, node.end));
            rest.forEach(visit);
            return;
        }
        if (isOfTheProgram(node)) return;
        const text = textOf(node);
        if (text !== undefined && readsLikeWords(text)) unlocalised.push(text);
        for (const value of Object.values(node))
            for (const each of Array.isArray(value) ? value : [value]) if (typeof each?.type === 'string') visit(each);
    };
    visit(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }));
    return { messages, unlocalised };
}

/**
 * @param {any} node the first argument of the call
 * @returns {Message | undefined}
 */
function messageOf(node) {
    if (typeof node?.value === 'string') return node.value;
    // What holds both kinds of quotes, esbuild writes between backticks.
    if (node?.type === 'TemplateLiteral' && node.expressions.length === 0) return textOf(node);
    if (node?.type !== 'ObjectExpression') return undefined;
    const [message, comment] = ['message', 'comment'].map(
        (name) => node.properties.find((/** @type {any} */ each) => each.key.name === name)?.value.value,
    );
    return typeof message === 'string' && typeof comment === 'string' ? { message, comment } : undefined;
}

/** @param {any} node */
function textOf(node) {
    if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
    if (node.type !== 'TemplateLiteral') return undefined;
    return node.quasis.map((/** @type {any} */ each) => each.value.cooked).join('…');
}

/**
 * Two words, of which one may be a value that is put in, or one that begins like a sentence or a label.
 * @param {string} text
 */
function readsLikeWords(text) {
    // Of markup what stands between its tags.
    const said = text.startsWith('<') ? text.replace(/<[^>]*>/g, '') : text;
    return /\p{L}[,:]? [\p{L}…]|…[,:]? \p{L}/u.test(said) || /^[^\p{L}]*\p{Lu}\p{Ll}/u.test(said);
}

/** Calls whose words are read by programs, or by programmers. */
const callsOfTheProgram = [
    'add',
    'remove',
    'toggle',
    'contains',
    'matches',
    'querySelector',
    'closest',
    'executeCommand',
];

/** Properties of that kind; `form` is how a word of the language is written. */
const propertiesOfTheProgram = ['class', 'd', 'viewBox', 'preserveAspectRatio', 'key', 'form'];

/**
 * Whether what stands in a part of the syntax tree is never shown.
 * @param {any} node
 */
function isOfTheProgram(node) {
    switch (node.type) {
        case 'ImportDeclaration':
        case 'ImportExpression':
            return true;
        case 'BinaryExpression':
            return /^[!=]=/.test(node.operator);
        case 'SwitchCase':
            // Its statements are looked at all the same.
            node.test = null;
            return false;
        case 'Property':
            return propertiesOfTheProgram.includes(node.key.name ?? node.key.value);
        case 'CallExpression':
            return isCall(node, callsOfTheProgram);
        case 'TaggedTemplateExpression':
            return true;
        default:
            return false;
    }
}

/**
 * @param {any} node
 * @param {readonly string[]} names of methods
 */
function isCall(node, names) {
    return (
        node.type === 'CallExpression' &&
        node.callee.type === 'MemberExpression' &&
        names.includes(node.callee.property.name)
    );
}
