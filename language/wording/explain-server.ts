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
            ? 'It sends and takes mail for its site.'
            : 'Every mailbox server has transport from Exchange 2013 on (R5.1).'
        : 'It has no transport of its own (R5.1).';
    return `**server ${code(writeName(server.name.text))}** in site ${code(siteName(topology, server.site))}\n\nExchange ${server.version}; ${roles === '' ? 'no role' : roles}. ${transport}`;
}
