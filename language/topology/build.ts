import type { Declaration, ExpectDeclaration, RouteDeclaration, SiteDeclaration } from '../syntax/declarations.js';
import { buildConnectors } from './build-connectors.js';
import { buildLinks } from './build-links.js';
import { buildSites } from './build-sites.js';
import { type Changes, NO_CHANGES } from './changes.js';
import { firstByKey } from './first-by-key.js';
import { versionOf } from './servers.js';
import type { Topology } from './topology.js';

/** A file of a topology: where it is and what it declares. */
export interface TopologyFile {
    readonly uri: string;
    readonly declarations: readonly Declaration[];
}

/** What files declare, in their order. */
export function allDeclared(files: readonly TopologyFile[]): readonly Declaration[] {
    const [first, ...others] = files.map((file) => file.declarations);
    return others.length === 0 ? (first ?? []) : files.flatMap((file) => file.declarations);
}

/** The topology of a root file, given it and all that it imports, the root first. */
export function buildTopology(files: readonly TopologyFile[]): Topology {
    const declarations = allDeclared(files);
    return assemble({
        root: files[0]?.uri ?? '',
        files: files.map((file) => file.uri),
        declarations,
        added: [],
        queries: declarations,
        changes: NO_CHANGES,
    });
}

/** What a topology is made of. */
export interface Parts {
    readonly root: string;
    readonly files: readonly string[];
    /** The declarations of the files. What they declare may be taken out by changes. */
    readonly declarations: readonly Declaration[];
    /** The declarations of a scenario, which count after those of the files. */
    readonly added: readonly Declaration[];
    /** Where its routes and expectations are: in the files, or in the scenario. */
    readonly queries: readonly Declaration[];
    readonly changes: Changes;
    /** A topology of the same files: what the changes do not touch is taken from it. */
    readonly base?: Topology;
}

/** Makes a topology of its parts. */
export function assemble({ root, files, declarations, added, queries, changes, base }: Parts): Topology {
    const organization = ofKind(declarations, 'organization')[0] ?? null;
    const version = versionOf(organization?.version?.text ?? '') ?? '2007';
    const sites = ofKind(declarations, 'site');
    const addedSites = ofKind(added, 'site');
    const isSketch = (site: SiteDeclaration): boolean => site.servers.every((member) => member.servers.length === 0);
    const sketch = (base?.sketch ?? sites.every(isSketch)) && addedSites.every(isSketch);
    const built = buildSites(sites, addedSites, { version, sketch, changes, base });
    const links = buildLinks(ofKind(declarations, 'link'), ofKind(added, 'link'), built, changes, base);
    const connectors = buildConnectors(ofKind(declarations, 'connector'), ofKind(added, 'connector'), built, changes);
    const connectorByKey = new Map(connectors.map((connector) => [connector.name.key, connector]));
    return {
        root,
        files,
        declarations,
        organization,
        version,
        sketch,
        sites: built.sites,
        links,
        connectors,
        siteByKey: built.siteByKey,
        linkByKey: links === base?.links ? base.linkByKey : new Map(links.map((link) => [link.name.key, link])),
        serverByKey: built.serverByKey,
        connectorByKey,
        scenarioByKey: firstByKey(ofKind(declarations, 'scenario')),
        removed: {
            sites: without(changes.removedSites, built.siteByKey),
            servers: without(changes.removedServers, built.serverByKey),
            connectors: without(changes.removedConnectors, connectorByKey),
        },
        routes: queries.filter((each): each is RouteDeclaration => each.kind === 'route'),
        expects: queries.filter((each): each is ExpectDeclaration => each.kind === 'expect'),
        scenarios: ofKind(declarations, 'scenario'),
    };
}

/** The declarations of a kind, in order. */
export function ofKind<K extends Declaration['kind']>(declarations: readonly Declaration[], kind: K) {
    return declarations.filter((each): each is Extract<Declaration, { kind: K }> => each.kind === kind);
}

function without(names: ReadonlyMap<string, string>, known: ReadonlyMap<string, unknown>): ReadonlyMap<string, string> {
    return new Map([...names].filter(([key]) => !known.has(key)));
}
