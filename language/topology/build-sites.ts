import type { ServersMember, SiteDeclaration } from '../syntax/declarations.js';
import type { Changes } from './changes.js';
import { firstByKey, type Named } from './first-by-key.js';
import { withItems } from './replaced-map.js';
import { hasTransport, type Role, roleOf, type Version, versionOf } from './servers.js';
import type { Server, Site, Topology } from './topology.js';

/** The sites of a topology with their servers. */
export interface BuiltSites {
    readonly sites: readonly Site[];
    readonly siteByKey: ReadonlyMap<string, Site>;
    readonly serverByKey: ReadonlyMap<string, Server>;
}

/** What sites depend on besides their declarations. */
export interface SiteContext {
    /** The organization's version, of servers that say none. */
    readonly version: Version;
    readonly sketch: boolean;
    readonly changes: Changes;
    readonly base: Topology | undefined;
}

/** The sites that the files declare and the changes leave, then those that a scenario adds; of each name the first. */
export function buildSites(
    declared: readonly SiteDeclaration[],
    added: readonly SiteDeclaration[],
    context: SiteContext,
): BuiltSites {
    const { changes, base } = context;
    if (base !== undefined && keepsSites(added, context)) return withHubs(base, changes.hubs);
    const kept = declared.filter((site) => !changes.removedSites.has(site.name?.key ?? ''));
    const fromFiles = new Set<SiteDeclaration>(kept);
    const serverByKey = new Map<string, Server>();
    const sites = [...firstByKey([...kept, ...added]).values()].map((declaration, index): Site => {
        const known = base?.sites[index];
        if (known !== undefined && isUntouched(known, declaration, context)) {
            for (const server of known.servers) serverByKey.set(server.name.key, server);
            return known;
        }
        const removed = fromFiles.has(declaration) ? changes.removedServers : new Map<string, string>();
        return buildSite(declaration, index, context, (key) => removed.has(key), serverByKey);
    });
    return { sites, siteByKey: new Map(sites.map((site) => [site.name.key, site])), serverByKey };
}

/** Whether changes leave all sites and servers of the base there, and bring none. */
function keepsSites(added: readonly SiteDeclaration[], { sketch, changes, base }: SiteContext): boolean {
    return (
        added.length === 0 &&
        base?.sketch === sketch &&
        changes.removedSites.size === 0 &&
        changes.removedServers.size === 0
    );
}

/** The sites of a topology, with some made hub sites or none. */
function withHubs({ sites, siteByKey, serverByKey }: BuiltSites, hubs: ReadonlyMap<string, boolean>): BuiltSites {
    const changed = [...hubs].flatMap(([key, hub]) => {
        const site = siteByKey.get(key);
        return site === undefined ? [] : [{ ...site, hub }];
    });
    if (changed.length === 0) return { sites, siteByKey, serverByKey };
    const all = [...sites];
    for (const site of changed) all[site.index] = site;
    const items = new Map(changed.map((site) => [site.name.key, [site.name.key, site]] as const));
    return { sites: all, siteByKey: withItems(siteByKey, items), serverByKey };
}

function isUntouched(known: Site, declaration: SiteDeclaration, { sketch, changes, base }: SiteContext): boolean {
    return (
        known.declaration === declaration &&
        base?.sketch === sketch &&
        !changes.hubs.has(known.name.key) &&
        known.servers.every((server) => !changes.removedServers.has(server.name.key))
    );
}

/**
 * @param known the servers of the sites before: of each name the first counts; those of this site are put in
 */
export function buildSite(
    declaration: Named<SiteDeclaration>,
    index: number,
    { version, sketch, changes }: SiteContext,
    isRemoved: (key: string) => boolean,
    known: Map<string, Server>,
): Site {
    const servers: Server[] = [];
    for (const member of declaration.servers) {
        const roles = rolesOf(member);
        const own = versionOf(member.version?.text ?? '') ?? version;
        for (const name of member.servers) {
            if (known.has(name.key) || isRemoved(name.key)) continue;
            const server: Server = { name, site: index, roles, version: own, declaration };
            known.set(name.key, server);
            servers.push(server);
        }
    }
    const transportServers = servers.filter((server) => hasTransport(server.roles, server.version));
    return {
        index,
        name: declaration.name,
        hub: changes.hubs.get(declaration.name.key) ?? declaration.hub !== null,
        servers,
        transportServers,
        hasTransport: sketch || transportServers.length > 0,
        hasMailbox: sketch || servers.some((server) => server.roles.has('mailbox')),
        declaration,
    };
}

function rolesOf({ roles }: ServersMember): ReadonlySet<Role> {
    return new Set(roles.map((role) => roleOf(role.text)).filter((role): role is Role => role !== undefined));
}
