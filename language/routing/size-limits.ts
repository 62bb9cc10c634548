import type { Topology } from '../topology/topology.js';
import type { Path } from './route.js';

/** A size limit that a message meets: in bytes, and the link that sets it, by its index. */
export interface LinkLimit {
    readonly bytes: number;
    readonly link: number;
}

/** The smallest limit on a path (R8.3); null where no link on it has one. It plays no part in choosing the path (R8.2). */
export function smallestLimit({ links }: Topology, path: Path): LinkLimit | null {
    let smallest: LinkLimit | null = null;
    for (const link of path.links) {
        const bytes = links[link]?.maxMessageSize ?? null;
        if (bytes !== null && (smallest === null || bytes < smallest.bytes)) smallest = { bytes, link };
    }
    return smallest;
}
