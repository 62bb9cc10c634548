import { LARGEST_SIZE, LOWEST_SIZE } from '../syntax/sizes.js';
import type { Query } from './pairs.js';

/** The size of the message that a query speaks of, in bytes; null where it says none, or none that can be. */
export function sizeOfQuery(query: Pick<Query, 'size'>): number | null {
    return hasKnownSize(query) ? (query.size?.bytes ?? null) : null;
}

/** Whether a query says nothing of a size, or one that a message can have. */
export function hasKnownSize({ size }: Pick<Query, 'size'>): boolean {
    if (size === null) return true;
    return size.bytes !== null && size.bytes >= LOWEST_SIZE && size.bytes <= LARGEST_SIZE;
}
