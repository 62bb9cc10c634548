import type { Position, Range } from 'vscode-languageserver-protocol';
import type { Dice } from '../../bench/dice.js';
import {
    EXPLAIN_CHANGE_REQUEST,
    EXPLORER_END_REQUEST,
    EXPLORER_INSERT_REQUEST,
    EXPLORER_NAMES_REQUEST,
    EXPLORER_REQUEST,
    MAP_EXPLAIN_REQUEST,
    MAP_PICTURE_REQUEST,
    MAP_PLACE_REQUEST,
    MAP_REQUEST,
    MAP_ROUTES_REQUEST,
    MAP_THINGS_REQUEST,
    MAP_WHAT_IF_REQUEST,
    ROUTE_CHANGES_REQUEST,
    TOOL_REQUEST,
} from '../../server/protocol.js';
import {
    ROUTE_COMPARISON_REQUEST,
    ROUTE_SITE_REQUEST,
    ROUTE_TABLE_REQUEST,
    TOPOLOGIES_REQUEST,
} from '../../server/protocol-documents.js';
import type { Step } from './cases.js';
import { typedText, wordOf } from './texts.js';

/** What a request may be about. */
export interface Subjects {
    readonly dice: Dice;
    /** An address that is open, or was, or never was. */
    readonly uri: () => string;
    /** A place in the text, or past its end. */
    readonly position: () => Position;
    readonly range: () => Range;
    /** A word of the text. */
    readonly word: () => string;
}

/** What requests may be about, in a text. */
export function subjectsOf(dice: Dice, uri: string, text: string): Subjects {
    const lines = text.split(/\r\n|\r|\n/);
    const position = (): Position => {
        if (dice.below(20) === 0) return { line: dice.of([0, lines.length, 2 ** 31 - 1]), character: dice.of(FAR) };
        const line = dice.below(lines.length);
        return { line, character: dice.below((lines[line]?.length ?? 0) + 2) };
    };
    return {
        dice,
        uri: () => (dice.below(30) === 0 ? dice.of(UNKNOWN) : uri),
        position,
        range: () => {
            const [a, b] = [position(), position()];
            // An editor may have them the wrong way round, and rarely does.
            const isReversed = a.line > b.line || (a.line === b.line && a.character > b.character);
            return isReversed && dice.below(10) > 0 ? { start: b, end: a } : { start: a, end: b };
        },
        word: () => wordOf(text, dice),
    };
}

const FAR = [0, 1, 1000, 2 ** 31 - 1];

const UNKNOWN = [
    'file:///fuzz/unknown.mailtopo',
    'untitled:Untitled-1',
    'git:/fuzz/a.mailtopo?HEAD',
    'mailtopo-routes:/x',
    'nonsense',
    '',
    'file:///fuzz/%E0%A4%A.mailtopo',
    'file://server/share/a.mailtopo',
    'FILE:///FUZZ/A.MAILTOPO',
];

type Make = (about: Subjects) => unknown;

const place: Make = ({ uri, position }) => ({ textDocument: { uri: uri() }, position: position() });
const whole: Make = ({ uri }) => ({ textDocument: { uri: uri() } });
const stretch: Make = ({ uri, range }) => ({ textDocument: { uri: uri() }, range: range() });
const options = { tabSize: 4, insertSpaces: true };

const key = ({ dice, word }: Subjects): string => `${dice.of(['site', 'site', 'link', 'server', ''])} ${word()}`;
const pair = (about: Subjects) => ({ from: key(about), to: key(about) });
const whatIf = ({ dice, word }: Subjects) => ({
    scenario: dice.of([null, word()]),
    changes: Array.from({ length: dice.below(3) }, () =>
        dice.below(2) === 0
            ? { kind: 'down', thing: dice.of(['site', 'link', 'server']), name: word() }
            : { kind: 'hub', name: word(), hub: dice.below(2) === 0 },
    ),
});
const maybe = <T>({ dice }: Subjects, name: string, value: T): Readonly<Record<string, T>> =>
    dice.below(2) === 0 ? {} : { [name]: value };
const question: Make = (about) => ({
    uri: about.uri(),
    question: {
        from: about.word(),
        to: about.dice.of([about.word(), `${about.word()}, ${about.word()}`, '*', 'joe@fabrikam.com']),
        size: about.dice.of(['', '', '5 MB', '-1', about.word()]),
        scenario: about.dice.of(['', '', about.word()]),
    },
    as: about.dice.of(['route', 'expect']),
});
const routesOf = (about: Subjects) => ({ uri: about.uri(), ...maybe(about, 'scenario', about.word()) });

/** Every request that the server takes, but those that take up what another one answered. */
export const REQUESTS: Readonly<Record<string, Make>> = {
    'textDocument/hover': place,
    'textDocument/completion': place,
    'textDocument/signatureHelp': place,
    'textDocument/prepareCallHierarchy': place,
    'textDocument/linkedEditingRange': place,
    'textDocument/definition': place,
    'textDocument/references': (about) => ({
        ...(place(about) as object),
        context: { includeDeclaration: about.dice.below(2) === 0 },
    }),
    'textDocument/documentHighlight': place,
    'textDocument/prepareRename': place,
    'textDocument/rename': (about) => ({
        ...(place(about) as object),
        newName: about.dice.of([about.word(), typedText(about.dice)]),
    }),
    'textDocument/documentSymbol': whole,
    'workspace/symbol': ({ dice, word }) => ({ query: dice.of(['', word()]) }),
    'textDocument/foldingRange': whole,
    'textDocument/selectionRange': ({ uri, position }) => ({
        textDocument: { uri: uri() },
        positions: [position(), position()],
    }),
    'textDocument/formatting': ({ uri }) => ({ textDocument: { uri: uri() }, options }),
    'textDocument/rangeFormatting': (about) => ({ ...(stretch(about) as object), options }),
    'textDocument/onTypeFormatting': (about) => ({
        ...(place(about) as object),
        ch: about.dice.of(['}', '\n']),
        options,
    }),
    'textDocument/documentLink': whole,
    'textDocument/codeLens': whole,
    'textDocument/codeAction': (about) => ({ ...(stretch(about) as object), context: { diagnostics: [] } }),
    'textDocument/inlayHint': stretch,
    'textDocument/semanticTokens/full': whole,
    'textDocument/semanticTokens/range': stretch,
    'textDocument/diagnostic': whole,
    'workspace/diagnostic': () => ({ previousResultIds: [] }),
    [MAP_REQUEST]: (about) => ({
        uri: about.uri(),
        ...maybe(about, 'anew', about.dice.below(2) === 0),
        ...maybe(about, 'placements', [{ key: key(about), x: about.dice.below(1000), y: -about.dice.below(1000) }]),
    }),
    [MAP_ROUTES_REQUEST]: (about) => ({
        uri: about.uri(),
        pairs: Array.from({ length: about.dice.below(3) }, () => pair(about)),
        ...maybe(about, 'whatIf', whatIf(about)),
    }),
    [MAP_PICTURE_REQUEST]: (about) => ({
        uri: about.uri(),
        theme: about.dice.of(['auto', 'light', 'dark', 'high-contrast', 'high-contrast-light']),
        ...maybe(about, 'pair', pair(about)),
        ...maybe(about, 'chosen', [key(about), key(about)]),
        ...maybe(about, 'whatIf', whatIf(about)),
    }),
    [MAP_WHAT_IF_REQUEST]: (about) => ({ uri: about.uri(), whatIf: whatIf(about) }),
    [MAP_EXPLAIN_REQUEST]: (about) => ({ uri: about.uri(), key: key(about), ...maybe(about, 'whatIf', whatIf(about)) }),
    [MAP_PLACE_REQUEST]: (about) => ({ uri: about.uri(), key: key(about) }),
    [MAP_THINGS_REQUEST]: ({ uri, position }) => ({ uri: uri(), position: position() }),
    [TOOL_REQUEST]: (about) => ({
        tool: about.dice.of(['route', 'explain', 'impact', 'check', 'nothing']),
        input: {
            from: about.word(),
            to: about.dice.of([about.word(), [about.word()]]),
            ...maybe(about, 'scenario', about.word()),
            ...maybe(about, 'file', about.dice.of(['a.mailtopo', 'b', ''])),
            ...maybe(about, 'changes', `down site ${about.word()}`),
            ...maybe(about, 'change', `set link ${about.word()} cost 1`),
            ...maybe(about, 'size', '5 MB'),
        },
        ...maybe(about, 'uri', about.uri()),
    }),
    [ROUTE_CHANGES_REQUEST]: ({ uri }) => ({ uri: uri() }),
    [EXPLAIN_CHANGE_REQUEST]: (about) => ({ uri: about.uri(), pair: pair(about) }),
    [EXPLORER_NAMES_REQUEST]: ({ uri }) => ({ uri: uri() }),
    [EXPLORER_REQUEST]: question,
    [EXPLORER_INSERT_REQUEST]: question,
    [EXPLORER_END_REQUEST]: place,
    [ROUTE_TABLE_REQUEST]: (about) => ({
        ...routesOf(about),
        ...maybe(about, 'from', about.word()),
        ...maybe(about, 'to', about.word()),
    }),
    [ROUTE_COMPARISON_REQUEST]: (about) => ({ before: routesOf(about), after: routesOf(about) }),
    [ROUTE_SITE_REQUEST]: (about) => ({ ...routesOf(about), name: about.word() }),
    [TOPOLOGIES_REQUEST]: (about) => maybe(about, 'uri', about.uri()),
};

/** The requests that take up one thing of what another one answered, by the name of that one. */
export const FOLLOWING: Readonly<Record<string, (item: unknown) => readonly (readonly [string, unknown])[]>> = {
    'textDocument/completion': (item) => [['completionItem/resolve', item]],
    'textDocument/codeLens': (item) => [['codeLens/resolve', item]],
    'textDocument/codeAction': (item) => [['codeAction/resolve', item]],
    'textDocument/prepareCallHierarchy': (item) => [
        ['callHierarchy/incomingCalls', { item }],
        ['callHierarchy/outgoingCalls', { item }],
    ],
};

/** A request of any kind. */
export function anyRequest(about: Subjects): Extract<Step, { readonly request: string }> {
    const { dice } = about;
    const [request, make] = dice.of(Object.entries(REQUESTS));
    const step = { request, params: make(about) };
    // What waits for news is answered when it is taken back.
    return request === 'workspace/diagnostic' || dice.below(15) === 0 ? { ...step, cancelled: true } : step;
}
