import * as l10n from '@vscode/l10n';
import type { KeywordHelp } from './keyword-help.js';

/** The declarations of a scenario that change something. */
const CHANGES = ['set', 'remove', 'down'] as const;

/** The words of what there is: sites, servers and links, and of the same in a scenario. */
export const KEYWORDS_OF_TOPOLOGY: readonly KeywordHelp[] = [
    {
        word: 'organization',
        form: 'organization NAME exchange VERSION',
        says: () =>
            l10n.t(
                'Names the organization and its version of Exchange. The version decides whether a mailbox server has transport, where a message to several recipients is split, and between which servers mail goes by MAPI.',
            ),
        rules: ['R5.1', 'R7'],
        section: 'organization',
    },
    {
        word: 'exchange',
        within: ['site'],
        form: 'server NAME, … : ROLE, … exchange VERSION',
        says: () =>
            l10n.t(
                'The version of these servers: `2003`, `2007`, `2010`, `2013`, `2016`, `2019` or `SE`. Without it they have the organization’s. In 2007 and 2010 a transport server exchanges mail only with mailbox servers of its own version.',
            ),
        rules: ['R5.6'],
        section: 'server',
    },
    {
        word: 'exchange',
        form: 'organization NAME exchange VERSION',
        says: () =>
            l10n.t(
                'The version of Exchange: `2003`, `2007`, `2010`, `2013`, `2016`, `2019` or `SE`; 2007 if it is left out.',
            ),
        rules: ['R5.1', 'R7'],
        section: 'organization',
    },
    {
        word: 'import',
        form: 'import "FILE.mailtopo"',
        says: () =>
            l10n.t(
                'Takes in all declarations of another file and of the files that it imports. The path is relative to the folder of this file.',
            ),
        rules: [],
        section: 'import',
    },
    {
        word: 'site',
        within: CHANGES,
        form: 'set site NAME hub\nremove site NAME\ndown site NAME',
        says: () =>
            l10n.t(
                'The site that changes. `set` gives or takes the hub flag, and `remove` takes the site out with its servers: routes are worked out anew. `down` is an outage of its servers: routes stay, and mail that only passes goes on.',
            ),
        rules: ['R2.5', 'R6'],
        section: 'scenario',
    },
    {
        word: 'site',
        form: 'site NAME { … }',
        says: () =>
            l10n.t('A site of Active Directory. Without Exchange servers it still lies on paths, and costs a hop.'),
        rules: ['R1.1', 'R1.8'],
        section: 'site',
    },
    {
        word: 'hub',
        within: ['set'],
        form: 'set site NAME hub\nset site NAME not hub',
        says: () =>
            l10n.t(
                'Gives the site the hub flag in this scenario, or with `not` takes it. The flag never changes a path: mail whose path leads through the site stops there.',
            ),
        rules: ['R4.1', 'R4.2', 'R4.3'],
        section: 'scenario',
    },
    {
        word: 'hub',
        form: 'hub site NAME { … }',
        says: () =>
            l10n.t(
                'Marks a hub site, as `Set-AdSite -HubSiteEnabled` does. The flag never changes a path: mail whose path leads through the site stops there. A hub site needs a transport server, and does nothing for mail whose path does not lead through it.',
            ),
        rules: ['R4.1', 'R4.2', 'R4.3', 'R4.4'],
        section: 'site',
    },
    {
        word: 'description',
        form: 'description "TEXT"',
        says: () => l10n.t('A text about a site, link or connector, shown on hover. It plays no part in routing.'),
        rules: [],
        section: 'site',
    },
    {
        word: 'subnet',
        form: 'subnet NETWORK, …',
        says: () =>
            l10n.t('IPv4 or IPv6 networks of the site, each with its prefix length. They play no part in routing.'),
        rules: [],
        section: 'subnet',
    },
    {
        word: 'server',
        within: CHANGES,
        form: 'remove server NAME\ndown server NAME',
        says: () =>
            l10n.t(
                'The server that changes. `remove` takes it out of the configuration. `down` is an outage: it does not answer, and no route changes.',
            ),
        rules: ['R2.5', 'R6'],
        section: 'scenario',
    },
    {
        word: 'server',
        form: 'server NAME, … : ROLE, … exchange VERSION',
        says: () =>
            l10n.t(
                'Servers of the site that have the same roles. A site sends and takes mail only with a transport server of its own.',
            ),
        rules: ['R5.1', 'R5.3'],
        section: 'server',
    },
    {
        word: 'transport',
        within: ['site'],
        form: 'server NAME : transport',
        says: () => l10n.t('Hub Transport: the server sends and takes the mail of its site.'),
        rules: ['R5.1', 'R5.3'],
        section: 'server',
    },
    {
        word: 'mailbox',
        within: ['site'],
        form: 'server NAME : mailbox',
        says: () =>
            l10n.t(
                'The server stores mailboxes. From Exchange 2013 on it has transport too; before, its site needs a transport server.',
            ),
        rules: ['R5.1', 'R5.3'],
        section: 'server',
    },
    {
        word: 'client-access',
        within: ['site'],
        form: 'server NAME : client-access',
        says: () => l10n.t('Client Access: no part in mail routing.'),
        rules: [],
        section: 'server',
    },
    {
        word: 'unified-messaging',
        within: ['site'],
        form: 'server NAME : unified-messaging',
        says: () => l10n.t('Unified Messaging: no part in mail routing.'),
        rules: [],
        section: 'server',
    },
    {
        word: 'edge',
        within: ['site'],
        form: 'server NAME : edge',
        says: () =>
            l10n.t(
                'An Edge Transport server subscribed to this site. It is no transport server of the site, and stands for a connector named `EdgeSync - SITE to Internet`.',
            ),
        rules: ['R9.7'],
        section: 'edge-subscriptions',
    },
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
];
