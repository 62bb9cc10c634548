import fc from 'fast-check';
import { Lexer, Marked, type Token } from 'marked';
import { describe, expect, it } from 'vitest';
import { messageRoute } from '../../../language/routing/message.js';
import { scenarioOf } from '../../../language/routing/scenario-network.js';
import { writeName } from '../../../language/syntax/names.js';
import { explainConnector } from '../../../language/wording/explain-connector.js';
import { explainExpect } from '../../../language/wording/explain-expect.js';
import { explainLink } from '../../../language/wording/explain-link.js';
import { explainMessage } from '../../../language/wording/explain-message.js';
import { explainQuery } from '../../../language/wording/explain-query.js';
import { explainScenario } from '../../../language/wording/explain-scenario.js';
import { explainServer } from '../../../language/wording/explain-server.js';
import { explainSite } from '../../../language/wording/explain-site.js';
import { code, plain, shownText, withoutPictures } from '../../../language/wording/markdown.js';
import { evilName, evilNames, evilText, NAMES_OF_TEXT } from '../../support/evil-names.js';
import { topologyOf } from '../../support/topology.js';

/** What a reader of Markdown sees in a text: the frame of blocks and marks, and the texts in code style. */
interface Read {
    readonly frame: readonly string[];
    readonly codes: readonly string[];
}

/** What an explanation is made of; above all no HTML, no picture, no link, and nothing that is defined for later. */
const ALLOWED = new Set([
    'paragraph',
    'space',
    'hr',
    'list',
    'list_item',
    'table',
    'text',
    'escape',
    'strong',
    'codespan',
]);

function readMarkdown(markdown: string): Read {
    const frame: string[] = [];
    const codes: string[] = [];
    const walk = (tokens: readonly Token[], within: string): void => {
        for (const token of tokens) {
            if (!ALLOWED.has(token.type)) frame.push(`${token.type} is not allowed: ${token.raw}`);
            if (token.type === 'codespan') codes.push(token.text);
            if (!['text', 'escape', 'space'].includes(token.type)) frame.push(`${within}/${token.type}`);
            if (token.type === 'table') {
                for (const row of [token.header, ...token.rows] as readonly { readonly tokens: Token[] }[][]) {
                    frame.push(`row of ${row.length}`);
                    for (const cell of row) walk(cell.tokens, 'cell');
                }
            } else if (token.type === 'list') {
                walk(token.items, 'list');
            } else if ('tokens' in token && token.tokens !== undefined) walk(token.tokens, token.type);
        }
    };
    walk(new Lexer({ gfm: true }).lex(markdown), '');
    return { frame, codes };
}

/** Names without any meaning, to hold the others against. None is part of another, nor of a word. */
const TAME = ['Qaaq', 'Qbbq', 'Qccq', 'Qddq', 'Qeeq', 'Qhhq'];

/** What is shown of a text on one line: what would turn or move it, by its number. */
const visible = (text: string): string =>
    text
        .replace(/\s+/g, ' ')
        .replace(
            /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu,
            (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
        );

/** A name is shown as it is written in a file; a host is a text. */
const shown = (names: readonly string[], index: number): string =>
    visible(index === NAMES_OF_TEXT - 1 ? (names[index] ?? '') : writeName(names[index] ?? ''));

/** Every explanation that there is of a topology. */
function explanations(names: readonly string[]): readonly string[] {
    const { topology, routing, network } = topologyOf(evilText(names));
    const [base, scenario] = [network, topology.scenarios[0]];
    if (scenario === undefined) throw new Error('no scenario');
    const after = scenarioOf(network, scenario);
    const ends = topology.sites.flatMap(({ index: site, servers }) => [
        { kind: 'site' as const, site, server: null },
        ...servers.map((server) => ({ kind: 'site' as const, site, server })),
    ]);
    const pairs = ends.flatMap((from) => ends.map((to) => [from, to] as const));
    return [
        ...topology.sites.map((site) => explainSite(topology, routing, site)),
        ...topology.sites.flatMap(({ servers }) => servers.map((server) => explainServer(topology, server))),
        ...topology.links.map((link) => explainLink(topology, routing, link)),
        ...topology.connectors.map((connector) => explainConnector(network, connector)),
        ...topology.routes.map((route) => explainQuery(network, route)),
        ...topology.expects.map((expected) => explainExpect(network, expected)),
        explainScenario(base, after),
        ...scenario.members.flatMap(({ declaration }) =>
            declaration.kind === 'expect' ? [explainExpect(after.network, declaration)] : [],
        ),
        ...[base, after.network].flatMap((each) =>
            pairs.map(([from, to]) => explainMessage(each, messageRoute(each, from, to, 3_000_000))),
        ),
    ];
}

describe('explanations in Markdown', () => {
    // Which of two equal paths, or names, comes first is for the names to decide: here nothing is equal.
    const tame = explanations(TAME).map(readMarkdown);

    it('speak of all there is', () => {
        expect(tame.length).toBeGreaterThan(100);
        expect(tame.flatMap(({ frame }) => frame).filter((each) => each.includes('not allowed'))).toEqual([]);
        for (const name of TAME) expect(tame.some(({ codes }) => codes.includes(name))).toBe(true);
    });

    it('are read as the same whatever the names, and show each name as it is written in a file', () => {
        fc.assert(
            fc.property(evilNames(NAMES_OF_TEXT), (names) => {
                const read = explanations(names).map(readMarkdown);
                expect(read.map(({ frame }) => frame)).toEqual(tame.map(({ frame }) => frame));
                const expected = tame.map(({ codes }) =>
                    codes.map((text) => text.replace(/Q(.)\1q/g, (each) => shown(names, TAME.indexOf(each)))),
                );
                expect(read.map(({ codes }) => codes)).toEqual(expected);
            }),
            { numRuns: 60 },
        );
    });
});

describe('a text in Markdown', () => {
    it('in code style is one code, whatever it is', () => {
        fc.assert(
            fc.property(evilName, (name) => {
                const text = visible(name);
                const { codes, frame } = readMarkdown(`a ${code(name)} b`);
                expect(frame).toEqual(['/paragraph', 'paragraph/codespan']);
                expect(codes).toEqual([text]);
                expect(shownText(code(name))).toBe(text);
            }),
        );
    });

    it('in running style is plain text, whatever it is', () => {
        fc.assert(
            fc.property(evilName, (name) => {
                const tokens = new Lexer({ gfm: true }).lex(`a ${plain(name)} b`);
                expect(tokens.map(({ type }) => type)).toEqual(['paragraph']);
                const parts = (tokens[0] as { readonly tokens: readonly Token[] }).tokens;
                expect(parts.filter(({ type }) => type !== 'text' && type !== 'escape')).toEqual([]);
                const text = parts.map((each) => (each as { readonly text: string }).text).join('');
                expect(text).toBe(`a ${visible(name)} b`);
            }),
        );
    });

    it('shows no picture from elsewhere once its pictures are taken out, whatever stands before and in them', () => {
        const piece = fc.oneof(
            fc.constantFrom(
                '![a](https://example.com/a.png)',
                '![a][b]',
                '![b]',
                '\n\n[b]: https://example.com/b.png\n\n',
            ),
            fc.constantFrom('\\', '!', '[', '`', '&', '*', ' ', '\n', '- ', '> ', '| a |\n|---|\n| '),
        );
        fc.assert(
            fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
                const kinds: string[] = [];
                const lexed = new Lexer({ gfm: true }).lex(withoutPictures(pieces.join('')));
                new Marked().walkTokens(lexed, ({ type }) => {
                    kinds.push(type);
                });
                expect(kinds).not.toContain('image');
            }),
            { numRuns: 1000 },
        );
        expect(withoutPictures('Really! [a](b)')).toBe('Really! [a](b)');
    });
});
