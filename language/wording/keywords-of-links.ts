import * as l10n from '@vscode/l10n';
import { CHANGES, type KeywordHelp } from './keyword-help.js';

/** The words of links and connectors. */
export const KEYWORDS_OF_LINKS: readonly KeywordHelp[] = [
    {
        word: 'link',
        within: CHANGES,
        form: 'set link NAME cost N\nremove link NAME\ndown link NAME',
        says: () =>
            l10n.t(
                'The link that changes. `set` and `remove` change the configuration: routes are worked out anew. `down` cuts the line: routes stay, and mail waits only where no other line joins the sites.',
            ),
        rules: ['R2.5', 'R6.5'],
        section: 'scenario',
    },
    {
        word: 'link',
        form: 'link NAME: SITE <-> SITE cost N',
        says: () =>
            l10n.t(
                'An IP site link. Every pair of its sites is one hop apart, at the link’s one cost and in both directions: a link of five sites is no chain.',
            ),
        rules: ['R1.2', 'R1.3'],
        section: 'link',
    },
    {
        word: 'smtp',
        form: 'smtp link NAME: SITE <-> SITE',
        says: () => l10n.t('Marks a site link of the SMTP kind. It carries replication, and Exchange ignores it.'),
        rules: ['R1.7'],
        section: 'link',
    },
    {
        word: '<->',
        form: 'link NAME: SITE <-> SITE',
        says: () => l10n.t('Joins the sites of a link; a comma does the same. Every pair of them is one hop apart.'),
        rules: ['R1.2'],
        section: 'link',
    },
    {
        word: 'cost',
        within: ['expect'],
        form: 'cost N\ncost <= N',
        says: () =>
            l10n.t(
                'Holds if the path costs N, or less or more as the sign says; to an address, the path and the address space together.',
            ),
        rules: ['R2.1', 'R9.3'],
        section: 'expect',
    },
    {
        word: 'cost',
        within: ['connector'],
        form: 'address-space "DOMAIN" cost N',
        says: () =>
            l10n.t(
                'The cost of the address space: 1 to 100, and 1 if it is left out. Among equally specific address spaces the lowest sum of it and the path to the source server wins.',
            ),
        rules: ['R9.1', 'R9.3'],
        section: 'connector',
    },
    {
        word: 'cost',
        form: 'cost N',
        says: () =>
            l10n.t(
                'The Active Directory cost of the link: 1 to 99,999, and 100 if it is left out. An `exchange-cost` takes its place for mail. The path with the lowest sum of costs is chosen.',
            ),
        rules: ['R1.4', 'R1.5', 'R2.1'],
        section: 'link',
    },
    {
        word: 'exchange-cost',
        form: 'exchange-cost N\nexchange-cost none',
        says: () =>
            l10n.t(
                'The Exchange cost of the link. It takes the place of `cost` for mail, and is not added to it. No range is documented: anything above 99,999 is pointed out.',
            ),
        rules: ['R1.4', 'R1.5'],
        section: 'link',
    },
    {
        word: 'none',
        form: 'exchange-cost none',
        says: () => l10n.t('No Exchange cost: the Active Directory cost counts for mail.'),
        rules: ['R1.4'],
        section: 'link',
    },
    {
        word: 'max-message-size',
        within: ['connector'],
        form: 'max-message-size SIZE',
        says: () =>
            l10n.t(
                'The largest message that the connector takes. A connector that is too small for a message is passed over; if only the size is in the way, the message is returned.',
            ),
        rules: ['R8.4', 'R9.2'],
        section: 'connector',
    },
    {
        word: 'max-message-size',
        form: 'max-message-size SIZE',
        says: () =>
            l10n.t(
                'The largest message over the link: 64 KB and up, or `unlimited`. It does not affect which path is chosen: a message over the smallest limit on its path is returned, whatever detour there is.',
            ),
        rules: ['R8.1', 'R8.2', 'R8.3'],
        section: 'link',
    },
    {
        word: 'unlimited',
        within: ['link', 'connector', 'set'],
        form: 'max-message-size unlimited',
        says: () => l10n.t('No limit: a message of any size passes.'),
        rules: ['R8.1'],
        section: 'sizes',
    },
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
        within: CHANGES,
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
