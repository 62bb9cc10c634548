import * as l10n from '@vscode/l10n';
import type { KeywordHelp } from './keyword-help.js';

/** The words of what is asked, expected and supposed: routes, clauses and scenarios. */
export const KEYWORDS_OF_QUERIES: readonly KeywordHelp[] = [
    {
        word: 'route',
        form: 'route FROM -> TO, … size SIZE',
        says: () => l10n.t('Asks which way a message goes. The answer is shown behind the line; nothing is checked.'),
        rules: ['R2', 'R3', 'R4'],
        section: 'route',
    },
    {
        word: 'expect',
        form: 'expect FROM -> TO, … size SIZE CLAUSE …',
        says: () =>
            l10n.t(
                'States what must be so; if it is not, that is an error. All clauses must hold, for every source and destination. Without a clause the statement is that mail gets there.',
            ),
        rules: ['R2', 'R3', 'R4'],
        section: 'expect',
    },
    {
        word: '*',
        within: ['expect'],
        form: 'expect * -> *',
        says: () => l10n.t('Every site that can send and take mail. It never pairs a site with itself.'),
        rules: ['R5.3'],
        section: 'expect',
    },
    {
        word: 'size',
        form: 'size SIZE',
        says: () =>
            l10n.t(
                'The size of the message, such as `12 MB`. One that is over the smallest limit on its path is returned, whatever detour there is. Without `size`, a message fits everywhere.',
            ),
        rules: ['R8.3', 'R8.4'],
        section: 'route',
    },
    {
        word: 'not',
        within: ['set'],
        form: 'set site NAME not hub\nset connector NAME not disabled',
        says: () => l10n.t('Takes the flag that follows.'),
        rules: ['R4.1', 'R9.2'],
        section: 'scenario',
    },
    {
        word: 'not',
        form: 'not CLAUSE',
        says: () =>
            l10n.t(
                'The clause behind it does not hold. `not via A, B` and `not through A, B`: at or through none of them. Where no mail gets, every clause with `not` holds but `not unreachable`.',
            ),
        rules: [],
        section: 'expect',
    },
    {
        word: 'reachable',
        form: 'reachable',
        says: () => l10n.t('Holds if mail gets there, sooner or later: also if it waits, or is returned.'),
        rules: ['R2.6', 'R5.3'],
        section: 'expect',
    },
    {
        word: 'unreachable',
        form: 'unreachable',
        says: () => l10n.t('Holds if no mail gets there: there is no path, no transport, or no connector.'),
        rules: ['R2.6', 'R5.3', 'R9.5'],
        section: 'expect',
    },
    {
        word: 'direct',
        form: 'direct',
        says: () =>
            l10n.t(
                'Holds if mail gets there and stops nowhere on the way: straight from a server of the source to one of the destination.',
            ),
        rules: ['R3.1', 'R4.3'],
        section: 'expect',
    },
    {
        word: 'via',
        form: 'via SITE, …',
        says: () => l10n.t('Holds if the message stops at exactly these hub sites, in this order.'),
        rules: ['R4.3'],
        section: 'expect',
    },
    {
        word: 'through',
        form: 'through SITE, …',
        says: () =>
            l10n.t(
                'Holds if each of these sites lies on the path, its ends included, in any order. The message need not stop there.',
            ),
        rules: ['R2', 'R3.1'],
        section: 'expect',
    },
    {
        word: 'path',
        form: 'path SITE, SITE, …',
        says: () => l10n.t('Holds if this is exactly the path, both ends included.'),
        rules: ['R2'],
        section: 'expect',
    },
    {
        word: 'hops',
        form: 'hops N\nhops <= N',
        says: () => l10n.t('Holds if the path has N hops, or fewer or more as the sign says.'),
        rules: ['R1.2', 'R2.2'],
        section: 'expect',
    },
    {
        word: 'returned',
        form: 'returned',
        says: () => l10n.t('Holds if the message is too large and goes back to its sender.'),
        rules: ['R8.3', 'R8.4'],
        section: 'expect',
    },
    {
        word: 'queues-at',
        form: 'queues-at SITE',
        says: () =>
            l10n.t(
                'Holds if the message waits in a queue at this site while something is out of service: in a scenario with an outage.',
            ),
        rules: ['R6.1', 'R6.3'],
        section: 'expect',
    },
    {
        word: 'splits-at',
        form: 'splits-at SITE',
        says: () =>
            l10n.t(
                'Holds if the message to all its recipients is split at this site, there and perhaps elsewhere too.',
            ),
        rules: ['R7.1', 'R7.2', 'R7.3'],
        section: 'expect',
    },
    {
        word: 'scenario',
        form: 'scenario NAME { … }',
        says: () =>
            l10n.t(
                'Lays changes and outages over the topology, for its own `route` and `expect` lines only. After a change routes are worked out anew; an outage changes none, and mail waits.',
            ),
        rules: ['R2.5', 'R6'],
        section: 'scenario',
    },
    {
        word: 'set',
        form: 'set site NAME hub\nset link NAME cost N\nset connector NAME disabled',
        says: () =>
            l10n.t(
                'Changes the configuration in this scenario: routes are worked out anew. Of two changes of the same thing the first counts.',
            ),
        rules: ['R1.4', 'R4.1'],
        section: 'scenario',
    },
    {
        word: 'remove',
        form: 'remove site NAME\nremove link NAME\nremove server NAME\nremove connector NAME',
        says: () =>
            l10n.t(
                'Takes something out of the configuration in this scenario, a site with its servers: routes are worked out anew.',
            ),
        rules: ['R2'],
        section: 'scenario',
    },
    {
        word: 'down',
        form: 'down site NAME\ndown link NAME\ndown server NAME',
        says: () =>
            l10n.t(
                'An outage: the configuration stays, and the thing does not answer. No route changes and no other path is tried: mail waits as near to its destination as it gets.',
            ),
        rules: ['R2.5', 'R6'],
        section: 'scenario',
    },
];
