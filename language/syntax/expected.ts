import type { IToken } from 'chevrotain';
import { GrammarAST } from 'langium';
import { findNextFeatures, type NextFeature } from 'langium/lsp';
import { langium } from './langium.js';

/** What the grammar lets stand at a place: a keyword or mark, or a value of the property of a rule (`Link.sites`). */
export type Expected =
    | { readonly kind: 'keyword'; readonly word: string }
    | { readonly kind: 'value'; readonly type: string; readonly property: string; readonly terminal: string };

/**
 * What may follow a text that begins as one declaration, without repeats, in the order of the grammar.
 * Empty where nothing may follow, and where the text itself does not fit the grammar.
 * @param text the declaration up to the place, without the word that is being written there
 */
export function expectedAfter(text: string): readonly Expected[] {
    return expectedAfterTokens(langium().parser.Lexer.tokenize(text).tokens);
}

/** The same, for text that has been cut into tokens already. */
export function expectedAfterTokens(tokens: readonly IToken[]): readonly Expected[] {
    const found = new Map<string, Expected>();
    for (const feature of findNextFeatures([[beginning()]], withoutRepeats(tokens).map(unmistakable))) {
        const expected = describe(feature);
        if (expected !== null) found.set(JSON.stringify(expected), expected);
    }
    return [...found.values()];
}

/**
 * The tokens with lists cut to two items, whatever these and the marks between them are: every list of the grammar is a loop, so a third item says nothing that the
 * second does not. Following the grammar takes long, and a link may have thousands of sites; and what may follow a list
 * as a whole gets lost with its third item.
 */
function withoutRepeats(tokens: readonly IToken[]): readonly IToken[] {
    const kept: IToken[] = [];
    for (const token of tokens) {
        kept.push(token);
        const [first, mark, second, nextMark, third] = kept.slice(-5).map((each) => each.tokenType.name);
        const isList = [first, second, third].every((item) => IMAGES.has(item ?? ''));
        if (isList && isListMark(mark) && isListMark(nextMark)) kept.splice(-2);
    }
    return kept;
}

function isListMark(name: string | undefined): boolean {
    return name === ',' || name === '<->';
}

/**
 * A token that only its own terminal takes for its own. What follows the grammar here looks for terminals anywhere in
 * a token's text: it finds a NAME in `"Site A"` and a NUMBER in `10.0.0.0/8`, and takes twice the time for each such
 * token, so that a list of thirty would never end.
 */
function unmistakable(token: IToken): IToken {
    return { ...token, image: IMAGES.get(token.tokenType.name) ?? '' };
}

const IMAGES: ReadonlyMap<string, string> = new Map([
    ['STRING', '""'],
    ['ADDRESS', '<@>'],
    ['SUBNET', ':/'],
    ['NUMBER', '0'],
    ['NAME', '_'],
]);

/** Whether a token is one of what is expected. */
export function isExpected(token: IToken, expected: readonly Expected[]): boolean {
    return expected.some((each) =>
        each.kind === 'keyword' ? each.word === token.image : each.terminal.split('|').includes(token.tokenType.name),
    );
}

/** The beginning of a declaration, as an element before the call of its rule: what follows it is what it begins with. */
function beginning(): NextFeature {
    const rule = langium().Grammar.rules.find((each) => each.name === 'Declaration');
    const start = { $type: GrammarAST.Keyword.$type, value: '' };
    const call = { $type: GrammarAST.RuleCall.$type, arguments: [], rule: { $refText: 'Declaration', ref: rule } };
    const group = { $type: GrammarAST.Group.$type, elements: [start, call] };
    Object.assign(start, { $container: group });
    Object.assign(call, { $container: group });
    return { feature: start as unknown as GrammarAST.Keyword };
}

function describe({ feature, type, property }: NextFeature): Expected | null {
    if (GrammarAST.isKeyword(feature)) return { kind: 'keyword', word: feature.value };
    const assignment = containing(feature);
    const owner = type ?? assignment?.rule ?? '';
    const name = property ?? assignment?.property ?? '';
    if (GrammarAST.isCrossReference(feature))
        return { kind: 'value', type: owner, property: name, terminal: 'NAME|STRING' };
    if (GrammarAST.isRuleCall(feature))
        return { kind: 'value', type: owner, property: name, terminal: feature.rule.$refText };
    return null;
}

/** The assignment a grammar element stands in, by the name of its rule and property. */
function containing(element: GrammarAST.AbstractElement): { rule: string; property: string } | undefined {
    let property = '';
    for (let node: unknown = element; node !== undefined; node = (node as { $container?: unknown }).$container) {
        if (GrammarAST.isAssignment(node) && property === '') property = node.feature;
        if (GrammarAST.isParserRule(node)) return { rule: node.name, property };
    }
    return undefined;
}
