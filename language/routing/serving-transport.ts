import { hasTransport, separatesRoles } from '../topology/servers.js';
import type { Server, Topology } from '../topology/topology.js';

/**
 * The transport servers that collect mail from a mailbox server and put mail into it, in use order: the one on the same
 * machine alone, otherwise those of its site, round robin (R5.3). In Exchange 2007 and 2010 they are of its own version
 * (R5.6). A server that is no mailbox server is served by itself, if it has transport. Empty where none is.
 */
export function servingTransport({ sites }: Topology, server: Server): readonly Server[] {
    if (hasTransport(server.roles, server.version)) return [server];
    if (!server.roles.has('mailbox')) return [];
    const all = sites[server.site]?.transportServers ?? [];
    return separatesRoles(server.version) ? all.filter(({ version }) => version === server.version) : all;
}
