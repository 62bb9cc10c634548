import * as l10n from '@vscode/l10n';
import type { KeywordHelp } from './keyword-help.js';

/** The words of connectors, and of the same in an `expect` and in a scenario. */
export const KEYWORDS_OF_CONNECTORS: readonly KeywordHelp[] = [
    {
        word: 'connector',
        within: ['expect'],
        form: 'connector NAME',
        says: () => l10n.t('Holds if the mail takes this connector.'),
        rules: ['R9.2', 'R9.3'],
        section: 'expect',
    },
    {
        word: 'connector',
        within: ['set', 'remove', 'down'],
        form: 'set connector NAME disabled\nremove connector NAME',
        says: () =>
            l10n.t(
                'The connector that changes: it is disabled or enabled, or taken out. Mail to the outside is routed anew.',
            ),
        rules: ['R9.2', 'R9.4'],
        section: 'scenario',
    },
    {
        word: 'connector',
        form: 'connector NAME { source … address-space … }',
        says: () =>
            l10n.t(
                'A Send connector: a way out of the organization. Of those that can take a message the one with the most specific address space is chosen, then the one of the lowest cost, then the nearest, and at last the one with the lowest name. Nothing else is tried when that one fails.',
            ),
        rules: ['R9.2', 'R9.3', 'R9.4'],
        section: 'connector',
    },
    {
        word: 'source',
        form: 'source SERVER, …',
        says: () =>
            l10n.t(
                'The servers that send over the connector: with transport, or Edge Transport servers. If they are in several sites, mail goes to the closest site alone.',
            ),
        rules: ['R9.6'],
        section: 'connector',
    },
    {
        word: 'address-space',
        form: 'address-space "DOMAIN" cost N, …',
        says: () =>
            l10n.t(
                'Where the connector leads: `"*"` is every domain, `"*.fabrikam.com"` that domain and all below it, `"fabrikam.com"` that domain alone. More specific beats cheaper.',
            ),
        rules: ['R9.1', 'R9.3', 'R9.4'],
        section: 'connector',
    },
    {
        word: 'smart-host',
        form: 'smart-host "HOST", …',
        says: () =>
            l10n.t(
                'Where the connector sends to; without it, to the servers that DNS names. It plays no part in choosing the connector.',
            ),
        rules: [],
        section: 'connector',
    },
    {
        word: 'scoped',
        form: 'scoped',
        says: () => l10n.t('Only senders in the sites of its source servers use the connector.'),
        rules: ['R9.2'],
        section: 'connector',
    },
    {
        word: 'disabled',
        within: ['set'],
        form: 'set connector NAME disabled\nset connector NAME not disabled',
        says: () => l10n.t('No mail takes the connector in this scenario; with `not`, mail takes it again.'),
        rules: ['R9.2'],
        section: 'scenario',
    },
    {
        word: 'disabled',
        form: 'disabled',
        says: () => l10n.t('No mail takes the connector.'),
        rules: ['R9.2'],
        section: 'connector',
    },
];
