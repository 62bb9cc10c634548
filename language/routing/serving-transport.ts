import { hasTransport } from '../topology/servers.js';
import type { Server, Topology } from '../topology/topology.js';

/**
 * The transport servers that collect mail from a server and put mail into it, in use order. A server with transport
 * serves itself (R5.3: the one on the same machine always). A mailbox server without it is served by those of its site,
 * round robin (R5.3), that are of its own version (R5.6). An Edge Transport server by any of its site (R9.7). Empty where
 * none is.
 */
export function servingTransport({ sites }: Topology, server: Server): readonly Server[] {
    if (hasTransport(server.roles, server.version)) return [server];
    const all = sites[server.site]?.transportServers ?? [];
    if (server.roles.has('mailbox')) return all.filter(({ version }) => version === server.version);
    return server.roles.has('edge') ? all : [];
}
