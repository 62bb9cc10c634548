import type { Query } from './pairs.js';

/** The size of the message that a query speaks of, in bytes; null where it says none, or none that can be read. */
export function sizeOfQuery({ size }: Pick<Query, 'size'>): number | null {
    const bytes = size?.bytes ?? null;
    return bytes === null || Number.isNaN(bytes) ? null : bytes;
}
