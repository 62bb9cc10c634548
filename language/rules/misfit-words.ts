import * as l10n from '@vscode/l10n';
import { closest } from '../syntax/closest.js';
import type { Declaration, Name, Span, Text } from '../syntax/declarations.js';
import { hasBareForm, quote } from '../syntax/names.js';
import { namesIn } from '../syntax/names-in.js';
import { ROLES, type Role, roleOf, VERSIONS, versionOf } from '../topology/servers.js';
import { listOf } from '../wording/names.js';
import { changeTo, didYouMean, literal } from './literal.js';

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
        message: l10n.t(
            'The name {0} needs quotes: without them a name is made of letters, digits, `_`, `.` and inner `-`.',
            literal(name.text),
        ),
        fixes: [{ title: l10n.t('Write {0}', quoted), text: quoted }],
    };
}

function unknownRole(role: Text): MisfitWord {
    const known = OTHER_ROLE_NAMES.get(role.text.toLowerCase());
    const near = known === undefined ? closest(role.text, ROLES) : [known];
    const fact = l10n.t('{0} is no role of a server.', literal(role.text));
    return {
        span: role,
        message: `${fact}${didYouMean(near)} ${l10n.t('The roles are {0}.', listOf(ROLES))}`,
        fixes: near.map(fixTo),
    };
}

/** What administrators call the roles, where that is not close to the language's word. */
const OTHER_ROLE_NAMES: ReadonlyMap<string, Role> = new Map([
    ['ht', 'transport'],
    ['bridgehead', 'transport'],
    ['mbx', 'mailbox'],
    ['cas', 'client-access'],
    ['um', 'unified-messaging'],
    ['edge-transport', 'edge'],
]);

function* versions(version: Text | null): Generator<MisfitWord> {
    if (version === null || versionOf(version.text) !== undefined) return;
    const near = closest(version.text, VERSIONS);
    const fact = l10n.t('{0} is no version of Exchange that mailtopo knows.', literal(version.text));
    const known = l10n.t('The versions are {0}.', listOf(VERSIONS, VERSIONS.length));
    yield {
        span: version,
        message: `${fact}${didYouMean(near)} ${known}`,
        fixes: near.map(fixTo),
    };
}

function fixTo(word: string): { title: string; text: string } {
    return { title: changeTo(word), text: word };
}
