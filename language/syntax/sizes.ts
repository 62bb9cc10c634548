import * as l10n from '@vscode/l10n';
/** What a unit of size stands for, in bytes; by its upper-cased name. (1 KB = 1024 bytes) */
export const SIZE_UNITS: ReadonlyMap<string, number> = new Map([
    ['KB', 2 ** 10],
    ['MB', 2 ** 20],
    ['GB', 2 ** 30],
]);

/** Above this a number of bytes is no longer exact. */
export const LARGEST_SIZE = 2 ** 53;

/** The smallest limit that a site link may carry, in bytes (R8.1). */
export const LOWEST_LINK_LIMIT = 64 * 2 ** 10;

/** The smallest size of a message and the smallest limit of a connector that can be written, in bytes. */
export const LOWEST_SIZE = 2 ** 10;

/**
 * The bytes that a size stands for: null for `unlimited`, NaN where it is no size.
 * @param figure the number as written, empty for `unlimited`
 * @param unit the unit as written, or `unlimited`
 */
export function sizeOf(figure: string, unit: string): number | null {
    if (figure === '') return unit.toUpperCase() === 'UNLIMITED' ? null : Number.NaN;
    const factor = SIZE_UNITS.get(unit.toUpperCase());
    return factor === undefined || !/^-?[0-9]+$/.test(figure) ? Number.NaN : Number(figure) * factor;
}

/** A size as a person would write it: in the largest unit that leaves a whole number. */
export function writeSize(bytes: number): string {
    for (const [unit, factor] of [...SIZE_UNITS].reverse()) {
        if (bytes >= factor && bytes % factor === 0) return `${bytes / factor} ${unit}`;
    }
    return l10n.t('{0} bytes', bytes);
}
