import type {
    Declaration,
    LinkAttributes,
    ScenarioDeclaration,
    SetDeclaration,
    Thing,
} from '../syntax/declarations.js';
import { assemble } from './build.js';
import type { Changes } from './changes.js';
import type { Outage } from './outage.js';
import type { Topology } from './topology.js';

/** What a scenario makes of a topology: another one, of the changed configuration, and what is out of service in it. */
export interface ScenarioTopology {
    readonly topology: Topology;
    readonly outage: Outage;
}

/**
 * Lays a scenario over a topology. Its changes (`set`, `remove`, declarations) make a new topology, which shares with
 * the old one what they do not touch; its outages (`down`) stand beside it, since they change no route (R2.5). Of two
 * changes of the same thing the first counts, and what is removed is gone whatever else is said of it. The order of a
 * scenario's members does not matter otherwise.
 */
export function applyScenario(base: Topology, scenario: ScenarioDeclaration): ScenarioTopology {
    const members = scenario.members.map((member) => member.declaration);
    const topology = assemble({
        root: base.root,
        files: base.files,
        declarations: base.declarations,
        added: members,
        queries: members,
        changes: changesOf(base, members),
        base,
    });
    return { topology, outage: outageOf(topology, members) };
}

function changesOf(base: Topology, members: readonly Declaration[]): Changes {
    const removed = (kind: Thing['kind']): readonly string[] =>
        members.flatMap((each) => (each.kind === 'remove' && each.target?.kind === kind ? [each.target.name.key] : []));
    const removedSites = new Map(
        removed('site').flatMap((key) => {
            const site = base.siteByKey.get(key);
            return site === undefined ? [] : [[key, site.name.text] as const];
        }),
    );
    const ofRemovedSites = [...removedSites.keys()].flatMap((key) => base.siteByKey.get(key)?.servers ?? []);
    const ownRemoved = removed('server').flatMap((key) => base.serverByKey.get(key) ?? []);
    const sets = members.filter((each): each is SetDeclaration => each.kind === 'set');
    return {
        removedSites,
        removedLinks: new Set(removed('link')),
        removedServers: new Map([...ofRemovedSites, ...ownRemoved].map(({ name }) => [name.key, name.text])),
        removedConnectors: new Map(
            removed('connector').map((key) => [key, base.connectorByKey.get(key)?.name.text ?? key] as const),
        ),
        hubs: flags(sets, 'site'),
        links: attributesByLink(sets),
        disabled: flags(sets, 'connector'),
    };
}

function flags(sets: readonly SetDeclaration[], kind: Thing['kind']): ReadonlyMap<string, boolean> {
    const found = new Map<string, boolean>();
    for (const { target, flag } of sets) {
        if (target?.kind === kind && flag !== null && !found.has(target.name.key)) found.set(target.name.key, flag);
    }
    return found;
}

function attributesByLink(sets: readonly SetDeclaration[]): ReadonlyMap<string, LinkAttributes> {
    const found = new Map<string, LinkAttributes>();
    for (const { target, attributes } of sets) {
        if (target?.kind !== 'link') continue;
        const known = found.get(target.name.key);
        found.set(target.name.key, {
            costs: [...(known?.costs ?? []), ...attributes.costs],
            maxMessageSizes: [...(known?.maxMessageSizes ?? []), ...attributes.maxMessageSizes],
            descriptions: [],
        });
    }
    return found;
}

function outageOf(topology: Topology, members: readonly Declaration[]): Outage {
    const links = new Set<number>();
    const sites = new Set<number>();
    const servers = new Set<string>();
    for (const member of members) {
        if (member.kind !== 'down' || member.target === null) continue;
        const { kind, name } = member.target;
        const link = kind === 'link' ? topology.linkByKey.get(name.key) : undefined;
        const site = kind === 'site' ? topology.siteByKey.get(name.key) : undefined;
        if (link !== undefined) links.add(link.index);
        if (site !== undefined) sites.add(site.index);
        if (kind === 'server' && topology.serverByKey.has(name.key)) servers.add(name.key);
    }
    return { links, sites, servers };
}
