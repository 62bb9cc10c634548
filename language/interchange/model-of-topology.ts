import type { Description } from '../syntax/declarations.js';
import { ROLES } from '../topology/servers.js';
import { readSubnet, writeSubnet } from '../topology/subnets.js';
import type { Connector, Server, Site, SiteLink, Topology } from '../topology/topology.js';
import type { Model, ModelConnector, ModelLink, ModelServer, ModelSite } from './model.js';

/**
 * A topology as a model, in the order of its declarations. The connectors of Edge subscriptions are left out: they
 * come with the Edge Transport servers (R9.7). So are queries and scenarios, which say nothing of the organization.
 */
export function modelOf(topology: Topology): Model {
    const name = topology.organization?.name?.text;
    return {
        organization: name === undefined ? null : { name, version: topology.version },
        sites: topology.sites.map(siteOf),
        links: topology.links.map((link) => linkOf(link, topology)),
        connectors: topology.connectors.flatMap((connector) => connectorOf(connector, topology)),
    };
}

function siteOf({ name, hub, servers, declaration }: Site): ModelSite {
    return {
        name: name.text,
        hub,
        description: descriptionOf(declaration),
        subnets: declaration.subnets.flatMap(({ text }) => {
            const reading = readSubnet(text);
            return reading.kind === 'subnet' ? [writeSubnet(reading.subnet)] : [];
        }),
        servers: servers.filter((server) => server.roles.size > 0).map(serverOf),
    };
}

function serverOf({ name, roles, version }: Server): ModelServer {
    return { name: name.text, roles: ROLES.filter((role) => roles.has(role)), version };
}

function linkOf(link: SiteLink, topology: Topology): ModelLink {
    return {
        name: link.name.text,
        smtp: link.smtp,
        sites: link.members.map((member) => topology.sites[member]?.name.text ?? ''),
        cost: link.adCost,
        exchangeCost: link.exchangeCost,
        maxMessageSize: link.maxMessageSize,
        description: descriptionOf(link.declaration),
    };
}

function connectorOf(connector: Connector, topology: Topology): readonly ModelConnector[] {
    const { declaration } = connector;
    if (declaration === null) return [];
    // As written, and not as routing takes them: a source server without transport is one all the same.
    const sources = new Map(
        declaration.sources.flatMap(({ key }) => {
            const server = topology.serverByKey.get(key);
            return server === undefined ? [] : [[key, server.name.text] as const];
        }),
    );
    return [
        {
            name: connector.name.text,
            sources: [...sources.values()],
            addressSpaces: connector.addressSpaces.map(({ pattern, cost }) => ({ pattern, cost })),
            maxMessageSize: connector.maxMessageSize,
            smartHosts: connector.smartHosts,
            scoped: connector.scoped,
            disabled: connector.disabled,
            description: descriptionOf(declaration),
        },
    ];
}

function descriptionOf({ descriptions }: { readonly descriptions: readonly Description[] }): string | null {
    return descriptions[0]?.text ?? null;
}
