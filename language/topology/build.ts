import type { Declaration, LinkDeclaration, Name, SiteDeclaration } from '../syntax/declarations.js';
import { costsOf, effectiveCost } from './costs.js';
import { hasTransport, type Role, roleOf, type Version, versionOf } from './servers.js';
import type { Server, Site, SiteLink, Topology } from './topology.js';

/** A file of a topology: where it is and what it declares. */
export interface TopologyFile {
    readonly uri: string;
    readonly declarations: readonly Declaration[];
}

/** The topology of a root file, given it and all that it imports, the root first. */
export function buildTopology(files: readonly TopologyFile[]): Topology {
    const declarations = files.flatMap((file) => file.declarations);
    const of = <K extends Declaration['kind']>(kind: K) =>
        declarations.filter((each): each is Extract<Declaration, { kind: K }> => each.kind === kind);
    const organization = of('organization')[0] ?? null;
    const version = versionOf(organization?.version?.text ?? '') ?? '2007';
    const siteDeclarations = [...firstByKey(of('site')).values()];
    const sketch = of('site').every((site) => site.servers.every((member) => member.servers.length === 0));
    const serverByKey = new Map<string, Server>();
    const sites = siteDeclarations.map((declaration, index) =>
        buildSite(declaration, index, version, sketch, serverByKey),
    );
    const siteByKey = new Map(sites.map((site) => [site.name.key, site]));
    const links = [...firstByKey(of('link')).values()].map((declaration, index) =>
        buildLink(declaration, index, siteByKey),
    );
    return {
        root: files[0]?.uri ?? '',
        files: files.map((file) => file.uri),
        declarations,
        organization,
        version,
        sketch,
        sites,
        links,
        siteByKey,
        linkByKey: new Map(links.map((link) => [link.name.key, link])),
        serverByKey,
        connectorByKey: firstByKey(of('connector')),
        scenarioByKey: firstByKey(of('scenario')),
        routes: of('route'),
        expects: of('expect'),
        scenarios: of('scenario'),
    };
}

type Named<D> = D & { readonly name: Name };

/** The first declaration of each name, in order. What lacks its name is left out. */
export function firstByKey<D extends { readonly name: Name | null }>(
    declarations: readonly D[],
): ReadonlyMap<string, Named<D>> {
    const first = new Map<string, Named<D>>();
    for (const declaration of declarations) {
        if (isNamed(declaration) && !first.has(declaration.name.key)) first.set(declaration.name.key, declaration);
    }
    return first;
}

function isNamed<D extends { readonly name: Name | null }>(declaration: D): declaration is Named<D> {
    return declaration.name !== null;
}

function buildSite(
    declaration: Named<SiteDeclaration>,
    index: number,
    version: Version,
    sketch: boolean,
    known: Map<string, Server>,
): Site {
    const servers: Server[] = [];
    for (const member of declaration.servers) {
        const roles = new Set(
            member.roles.map((role) => roleOf(role.text)).filter((role): role is Role => role !== undefined),
        );
        const own = versionOf(member.version?.text ?? '') ?? version;
        for (const name of member.servers) {
            if (known.has(name.key)) continue;
            const server: Server = { name, site: index, roles, version: own, declaration };
            known.set(name.key, server);
            servers.push(server);
        }
    }
    const transportServers = servers.filter((server) => hasTransport(server.roles, server.version));
    return {
        index,
        name: declaration.name,
        hub: declaration.hub !== null,
        servers,
        transportServers,
        hasTransport: sketch || transportServers.length > 0,
        hasMailbox: sketch || servers.some((server) => server.roles.has('mailbox')),
        declaration,
    };
}

function buildLink(declaration: Named<LinkDeclaration>, index: number, siteByKey: ReadonlyMap<string, Site>): SiteLink {
    const members = new Set<number>();
    for (const name of declaration.sites) {
        const site = siteByKey.get(name.key);
        if (site !== undefined) members.add(site.index);
    }
    const costs = costsOf(declaration);
    const bytes = declaration.maxMessageSizes[0]?.size?.bytes ?? null;
    return {
        index,
        name: declaration.name,
        smtp: declaration.smtp,
        members: [...members],
        ...costs,
        cost: effectiveCost(costs),
        maxMessageSize: bytes === null || Number.isNaN(bytes) ? null : bytes,
        declaration,
    };
}
