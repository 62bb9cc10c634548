import type { Declaration, LinkDeclaration, Name, SiteDeclaration } from '../syntax/declarations.js';
import { type Difference, differenceOf } from '../syntax/difference.js';
import { allDeclared, ofKind, type TopologyFile } from './build.js';
import { buildConnectors } from './build-connectors.js';
import { buildLink } from './build-links.js';
import { type BuiltSites, buildSite } from './build-sites.js';
import { NO_CHANGES } from './changes.js';
import { firstByKey, isNamed } from './first-by-key.js';
import { withItems } from './replaced-map.js';
import type { Server, Site, SiteLink, Topology } from './topology.js';

/**
 * The topology of files after an edit: the same as `buildTopology` makes of them, without building anew what the edit
 * does not touch, which stays the same objects.
 * @param old the topology before the edit, of the same files
 * @returns undefined where all has to be built: sites or links come or go, or names are declared twice
 */
export function rebuildTopology(old: Topology, files: readonly TopologyFile[]): Topology | undefined {
    const isSameFiles = files.length === old.files.length && files.every(({ uri }, at) => uri === old.files[at]);
    if (!isSameFiles || !declaresNothingTwice(old)) return undefined;
    const declarations = allDeclared(files);
    const edit = differenceOf(old.declarations, declarations);
    const has = (kind: Declaration['kind']): boolean =>
        [...edit.removed, ...edit.added].some((each) => each.kind === kind);
    if (has('organization')) return undefined;
    const built = has('site') ? rebuildSites(old, edit) : old;
    if (built === undefined) return undefined;
    const links = has('site') || has('link') ? rebuildLinks(old, edit, built) : old.links;
    if (links === undefined) return undefined;
    const connectors =
        has('site') || has('connector')
            ? buildConnectors(ofKind(declarations, 'connector'), [], built, NO_CHANGES)
            : old.connectors;
    const scenarios = has('scenario') ? ofKind(declarations, 'scenario') : old.scenarios;
    const topology = {
        ...old,
        declarations,
        sites: built.sites,
        siteByKey: built.siteByKey,
        serverByKey: built.serverByKey,
        links,
        linkByKey: byKeyAfter(old.linkByKey, old.links, links),
        connectors,
        connectorByKey: byKeyAfter(old.connectorByKey, old.connectors, connectors),
        scenarios,
        scenarioByKey: scenarios === old.scenarios ? old.scenarioByKey : firstByKey(scenarios),
        routes: has('route') ? ofKind(declarations, 'route') : old.routes,
        expects: has('expect') ? ofKind(declarations, 'expect') : old.expects,
    };
    plain.add(topology);
    return topology;
}

/** The topologies in which no site, server or link is known to be declared twice. */
const plain = new WeakSet<Topology>();

/** Whether no site, server or link is declared twice, nor without a name: all that is declared is built, then. */
export function declaresNothingTwice(topology: Topology): boolean {
    if (plain.has(topology)) return true;
    const { declarations, sites, links, serverByKey } = topology;
    const named = ofKind(declarations, 'site').filter(isNamed);
    const is =
        named.length === sites.length &&
        ofKind(declarations, 'link').filter(isNamed).length === links.length &&
        named.reduce((sum, site) => sum + serverNames(site).length, 0) === serverByKey.size;
    if (is) plain.add(topology);
    return is;
}

function serverNames(site: SiteDeclaration): readonly Name[] {
    return site.servers.flatMap((member) => member.servers);
}

/** Which declaration takes the place of which; undefined where their numbers differ, or one has no name, or another's. */
function replacements<D extends SiteDeclaration | LinkDeclaration>(
    removed: readonly D[],
    added: readonly D[],
    known: ReadonlyMap<string, { readonly declaration: D }>,
): ReadonlyMap<D, D> | undefined {
    if (removed.length !== added.length || ![...removed, ...added].every(isNamed)) return undefined;
    const gone = new Set(removed);
    const keys = new Set(added.map((each) => each.name?.key ?? ''));
    const isTaken = [...keys].some((key) => {
        const declaration = known.get(key)?.declaration;
        return declaration !== undefined && !gone.has(declaration);
    });
    if (isTaken || keys.size < added.length) return undefined;
    return new Map(removed.map((each, at) => [each, added[at] ?? each]));
}

function rebuildSites(old: Topology, { removed, added }: Difference<Declaration>): BuiltSites | undefined {
    const replaced = replacements(ofKind(removed, 'site'), ofKind(added, 'site'), old.siteByKey);
    if (replaced === undefined) return undefined;
    const { version, sketch } = old;
    const context = { version, sketch, changes: NO_CHANGES, base: undefined };
    const sites = [...old.sites];
    const own = new Map<string, [string, Server]>();
    let hasSameServers = true;
    for (const [before, declaration] of replaced) {
        const site = old.siteByKey.get(before.name?.key ?? '');
        if (site === undefined || !isNamed(declaration)) return undefined;
        const servers = new Map<string, Server>();
        sites[site.index] = buildSite(declaration, site.index, context, () => false, servers);
        for (const [key, server] of servers) own.set(key, [key, server]);
        const keys = serverNames(declaration).map(({ key }) => key);
        hasSameServers &&=
            keys.length === site.servers.length && site.servers.every(({ name }, at) => name.key === keys[at]);
    }
    const serverByKey = hasSameServers ? withItems(old.serverByKey, own) : serversOf(sites);
    if (serverByKey === undefined || (serverByKey.size === 0) !== sketch) return undefined;
    return { sites, siteByKey: byKeyAfter(old.siteByKey, old.sites, sites), serverByKey };
}

/** The servers of sites by the keys of their names; undefined where two have one name. */
function serversOf(sites: readonly Site[]): ReadonlyMap<string, Server> | undefined {
    const serverByKey = new Map<string, Server>();
    let count = 0;
    for (const { servers, declaration } of sites) {
        for (const server of servers) serverByKey.set(server.name.key, server);
        count += serverNames(declaration).length;
    }
    return count === serverByKey.size ? serverByKey : undefined;
}

/** Links that are edited, and those that name a site whose name is. */
function rebuildLinks(
    old: Topology,
    { removed, added }: Difference<Declaration>,
    built: BuiltSites,
): readonly SiteLink[] | undefined {
    const replaced = replacements(ofKind(removed, 'link'), ofKind(added, 'link'), old.linkByKey);
    if (replaced === undefined) return undefined;
    const after = ofKind(added, 'site');
    const renamed = new Set(
        ofKind(removed, 'site').flatMap(({ name }, at) => {
            const now = after[at]?.name;
            return name?.key === now?.key ? [] : [name?.key ?? '', now?.key ?? ''];
        }),
    );
    const renamedSites = [...renamed].flatMap((key) => old.siteByKey.get(key)?.index ?? []);
    const isOfRenamed = ({ members, declaration }: SiteLink): boolean =>
        renamedSites.some((site) => members.includes(site)) ||
        // A name that stood for nothing may be the new one.
        (members.length < declaration.sites.length && declaration.sites.some(({ key }) => renamed.has(key)));
    let isSame = true;
    const links = old.links.map((link): SiteLink => {
        const declaration = replaced.get(link.declaration) ?? link.declaration;
        const isTouched = declaration !== link.declaration || (renamed.size > 0 && isOfRenamed(link));
        if (!isTouched || !isNamed(declaration)) return link;
        isSame = false;
        return buildLink(declaration, link.index, built, undefined);
    });
    return isSame ? old.links : links;
}

/** Things by the keys of their names, given those before an edit. */
function byKeyAfter<T extends { readonly name: Name }>(
    known: ReadonlyMap<string, T>,
    before: readonly T[],
    after: readonly T[],
): ReadonlyMap<string, T> {
    if (before === after) return known;
    if (before.length !== after.length) return new Map(after.map((item) => [item.name.key, item]));
    const replaced = new Map<string, [string, T]>();
    for (const [at, item] of after.entries()) {
        const old = before[at];
        if (old !== undefined && item !== old) replaced.set(old.name.key, [item.name.key, item]);
    }
    return withItems(known, replaced);
}
