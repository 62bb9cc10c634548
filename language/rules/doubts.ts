import type { LinkDeclaration } from '../syntax/declarations.js';
import { roleOf, versionOf } from '../topology/servers.js';
import type { Site, Topology } from '../topology/topology.js';

/**
 * The sites in an IP site link of which not everything is known: it does not parse, or it names a site that nothing
 * declares. What it joins them to is open, so nothing is said of what joins them until that other finding is mended.
 */
export function sitesOfDoubtfulLinks(topology: Topology): ReadonlySet<number> {
    const sites = new Set<number>();
    for (const declaration of topology.declarations) {
        if (declaration.kind !== 'link' || declaration.smtp) continue;
        if (knowsSites(topology, declaration)) continue;
        for (const name of declaration.sites) sites.add(topology.siteByKey.get(name.key)?.index ?? -1);
    }
    return sites;
}

/** Whether it is known which sites a link joins: it parses, and all its names are declared. */
export function knowsSites(topology: Topology, { problem, sites }: LinkDeclaration): boolean {
    return problem === null && sites.every((name) => topology.siteByKey.has(name.key));
}

/**
 * Whether it is known which servers a site has and what they do: it parses, each server is its own, and each role and
 * version is one. Other findings say what is wrong where it is not.
 */
export function knowsServers({ declaration, servers }: Site): boolean {
    if (declaration.problem !== null) return false;
    const named = declaration.servers.flatMap((member) => member.servers);
    const isRead = declaration.servers.every(
        ({ roles, version }) =>
            roles.every((role) => roleOf(role.text) !== undefined) &&
            (version === null || versionOf(version.text) !== undefined),
    );
    return isRead && named.length === servers.length;
}
