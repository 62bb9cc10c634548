/** How much is read and judged at most, where nobody has raised it, by the names that users know. */
export const DEFAULT_LIMITS = {
    /** A file: a larger one is refused by its size alone. In MB of 2^20 bytes. */
    'file-megabytes': 32,
    /** The text of a file. */
    'file-characters': 5_000_000,
    /** One declaration: ten thousand sites in one link are half of it. */
    'declaration-characters': 1_000_000,
    /** Declarations of a file that do not parse: after them the rest is most likely no topology. */
    'broken-declarations': 1_000,
    /** The routes of one `expect`: those of some two thousand sites, each with each other. */
    'expected-routes': 4_000_000,
    /** The routes of a table in an editor. */
    'table-routes': 200_000,
    /** Exports that are imported together: those of some hundred thousand servers. In MB of 2^20 bytes. */
    'export-megabytes': 100,
    /** Objects within objects of an export. */
    'export-depth': 200,
} as const;

export type LimitName = keyof typeof DEFAULT_LIMITS;

/** Whether a word names a limit. */
export function isLimitName(word: string): word is LimitName {
    return Object.hasOwn(DEFAULT_LIMITS, word);
}

/** Whether a limit can be set to a value: to a whole number from 1 up. */
export function isLimit(value: unknown): value is number {
    return Number.isSafeInteger(value) && (value as number) >= 1;
}

let limits: Readonly<Record<LimitName, number>> = DEFAULT_LIMITS;

/** A limit as it applies to this process. */
export function limit(name: LimitName): number {
    return limits[name];
}

/** A limit that users know in MB, in bytes. */
export function limitInBytes(name: 'file-megabytes' | 'export-megabytes'): number {
    return limit(name) * 2 ** 20;
}

/**
 * Sets the limits of the whole process. Only where it begins, before anything is read: what is found out later is kept
 * as if they were constants.
 * @param values those that are to be other than the default, by name; what is no limit, or no value for one, is left
 */
export function setLimits(values: Readonly<Record<string, unknown>>): void {
    const valid = Object.entries(values).filter(([name, value]) => isLimitName(name) && isLimit(value));
    limits = { ...DEFAULT_LIMITS, ...Object.fromEntries(valid) };
}
