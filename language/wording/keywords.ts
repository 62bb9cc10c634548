import type { Declaration } from '../syntax/declarations.js';
import type { KeywordHelp } from './keyword-help.js';
import { KEYWORDS_OF_CONNECTORS } from './keywords-of-connectors.js';
import { KEYWORDS_OF_QUERIES } from './keywords-of-queries.js';
import { KEYWORDS_OF_TOPOLOGY } from './keywords-of-topology.js';

/**
 * Every keyword, and the words and marks that mean something of their own in one place. Of several meanings of a word
 * those within certain declarations come first.
 */
export const KEYWORD_HELP: readonly KeywordHelp[] = [
    ...KEYWORDS_OF_TOPOLOGY,
    ...KEYWORDS_OF_CONNECTORS,
    ...KEYWORDS_OF_QUERIES,
];

/** What a word does in a declaration of a kind, undefined between declarations; undefined for one that is not explained. */
export function keywordHelp(word: string, kind: Declaration['kind'] | undefined): KeywordHelp | undefined {
    return KEYWORD_HELP.find(
        (each) =>
            each.word === word && (each.within === undefined || (kind !== undefined && each.within.includes(kind))),
    );
}
