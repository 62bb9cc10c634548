import { compareNames, nameKey } from '../syntax/names.js';
import { allDeclarations } from '../topology/symbols.js';
import type { SiteLink, Topology } from '../topology/topology.js';

/** Whether a name is that of no link, in scenarios neither. */
export function isFreeLinkName(topology: Topology, name: string): boolean {
    const key = nameKey(name);
    for (const each of allDeclarations(topology)) if (each.kind === 'link' && each.name?.key === key) return false;
    return true;
}

/**
 * Whether a link may be called otherwise between two of its sites: each equally dear link between them stays before or
 * behind it by name (R1.6), so that the size limit that counts stays the same (R8.1).
 */
export function keepsOrder(
    topology: Topology,
    link: SiteLink,
    newName: string,
    pair: readonly [number, number],
): boolean {
    return topology.links.every(
        (other) =>
            other === link ||
            other.cost !== link.cost ||
            other.smtp ||
            !pair.every((site) => other.members.includes(site)) ||
            Math.sign(compareNames(other.name.text, link.name.text)) ===
                Math.sign(compareNames(other.name.text, newName)),
    );
}

/** Every two of some things. */
export function pairsAmong<T>(items: readonly T[]): readonly (readonly [T, T])[] {
    return items.flatMap((a, at) => items.slice(at + 1).map((b) => [a, b] as const));
}
