/**
 * The words that the grammar keeps for itself. A name that is one of them has to be quoted.
 * Written out here so that names can be written without Langium at hand; a test holds the list against the grammar.
 */
export const KEYWORDS: ReadonlySet<string> = new Set([
    'address-space',
    'connector',
    'cost',
    'description',
    'direct',
    'disabled',
    'down',
    'exchange',
    'exchange-cost',
    'expect',
    'hops',
    'hub',
    'import',
    'link',
    'max-message-size',
    'none',
    'not',
    'organization',
    'path',
    'queues-at',
    'reachable',
    'remove',
    'returned',
    'route',
    'scenario',
    'scoped',
    'server',
    'set',
    'site',
    'size',
    'smart-host',
    'smtp',
    'source',
    'splits-at',
    'subnet',
    'through',
    'unreachable',
    'via',
]);

/** The keywords that a declaration begins with, at the top of a file or in a scenario. */
export const DECLARATION_KEYWORDS: ReadonlySet<string> = new Set([
    'organization',
    'import',
    'hub',
    'site',
    'smtp',
    'link',
    'connector',
    'route',
    'expect',
    'scenario',
]);

/** The keywords that a change or an outage begins with: in a scenario only. */
export const SCENARIO_KEYWORDS: ReadonlySet<string> = new Set(['set', 'remove', 'down']);
