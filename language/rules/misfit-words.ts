import { closest } from '../syntax/closest.js';
import type { Declaration, Name, Span, Text } from '../syntax/declarations.js';
import { hasBareForm, quote } from '../syntax/names.js';
import { namesIn } from '../syntax/names-in.js';
import { ROLES, type Role, roleOf, VERSIONS, versionOf } from '../topology/servers.js';
import { listOf } from '../wording/names.js';
import { didYouMean, literal } from './literal.js';

/** A word that the grammar lets pass and the language does not know, with the texts that may stand in its place. */
export interface MisfitWord {
    readonly span: Span;
    readonly message: string;
    readonly fixes: readonly { readonly title: string; readonly text: string }[];
}

/** The roles and versions in a declaration that are none, and the names that need quotes. */
export function* misfitWords(declaration: Declaration): Generator<MisfitWord> {
    for (const { name } of namesIn(declaration)) {
        if (isBare(name) && !hasBareForm(name.text)) yield unquotedName(name);
    }
    if (declaration.kind === 'organization') yield* versions(declaration.version);
    if (declaration.kind !== 'site') return;
    for (const { roles, version } of declaration.servers) {
        for (const role of roles) if (roleOf(role.text) === undefined) yield unknownRole(role);
        yield* versions(version);
    }
}

/** A name in quotes is longer as it is written than what it says. */
function isBare(name: Name): boolean {
    return name.end - name.start === name.text.length;
}

/** The lexer takes more for a letter than the language does: it knows no classes of characters. */
function unquotedName(name: Name): MisfitWord {
    const quoted = quote(name.text);
    return {
        span: name,
        message: `The name ${literal(name.text)} needs quotes: without them a name is made of letters, digits, \`_\`, \`.\` and inner \`-\`.`,
        fixes: [{ title: `Write ${quoted}`, text: quoted }],
    };
}

function unknownRole(role: Text): MisfitWord {
    const known = OTHER_ROLE_NAMES.get(role.text.toLowerCase());
    const near = known === undefined ? closest(role.text, ROLES) : [known];
    return {
        span: role,
        message: `${literal(role.text)} is no role of a server.${didYouMean(near)} The roles are ${listOf(ROLES)}.`,
        fixes: near.map(changeTo),
    };
}

/** What administrators call the roles. */
const OTHER_ROLE_NAMES: ReadonlyMap<string, Role> = new Map([
    ['ht', 'transport'],
    ['hub-transport', 'transport'],
    ['hubtransport', 'transport'],
    ['bridgehead', 'transport'],
    ['mbx', 'mailbox'],
    ['cas', 'client-access'],
    ['um', 'unified-messaging'],
    ['edge-transport', 'edge'],
]);

function* versions(version: Text | null): Generator<MisfitWord> {
    if (version === null || versionOf(version.text) !== undefined) return;
    const near = closest(version.text, VERSIONS);
    yield {
        span: version,
        message: `${literal(version.text)} is no version of Exchange that mailtopo knows.${didYouMean(near)} The versions are ${listOf(VERSIONS, VERSIONS.length)}.`,
        fixes: near.map(changeTo),
    };
}

function changeTo(word: string): { title: string; text: string } {
    return { title: `Change to ${word}`, text: word };
}
