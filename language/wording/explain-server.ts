import * as l10n from '@vscode/l10n';
import { writeName } from '../syntax/names.js';
import { hasTransport } from '../topology/servers.js';
import type { Server, Topology } from '../topology/topology.js';
import { code } from './markdown.js';
import { siteName } from './names.js';

/** A server, as Markdown: its site, roles and version, and whether it sends and takes mail. */
export function explainServer(topology: Topology, server: Server): string {
    const roles = [...server.roles].join(', ');
    const transport = hasTransport(server.roles, server.version)
        ? server.roles.has('transport')
            ? l10n.t('It sends and takes mail for its site.')
            : l10n.t('Every mailbox server has transport from Exchange 2013 on (R5.1).')
        : l10n.t('It has no transport of its own (R5.1).');
    const heading = l10n.t(
        '**server {0}** in site {1}',
        code(writeName(server.name.text)),
        code(siteName(topology, server.site)),
    );
    const is =
        roles === ''
            ? l10n.t('Exchange {0}; no role.', server.version)
            : l10n.t('Exchange {0}; {1}.', server.version, roles);
    return `${heading}\n\n${is} ${transport}`;
}
