import type { Timing } from './row.js';

/** Something whose time is taken. What `run` answers is used, so that no computer leaves it out. */
export interface Contender {
    readonly name: string;
    /** Before each round, not timed. */
    readonly prepare?: () => void;
    readonly run: () => unknown | Promise<unknown>;
}

/** A place for results: what is put here has been computed. */
export const results: unknown[] = [undefined];

/**
 * Takes the times of several contenders in turn, round after round, so that what slows the machine for a while slows
 * all of them. One round before the first is not counted.
 */
export async function takeTimes<Name extends string>(
    contenders: Readonly<Record<Name, Omit<Contender, 'name'>>>,
    rounds: number,
): Promise<Readonly<Record<Name, Timing>>> {
    const names = Object.keys(contenders) as Name[];
    const times = new Map<Name, number[]>(names.map((name) => [name, []]));
    for (let round = -1; round < rounds; round++) {
        for (const name of names) {
            const { prepare, run } = contenders[name];
            prepare?.();
            const begun = performance.now();
            const result = run();
            results[0] = result instanceof Promise ? await result : result;
            if (round >= 0 || rounds === 1) times.get(name)?.push(performance.now() - begun);
        }
    }
    return Object.fromEntries(names.map((name) => [name, timingOf(times.get(name) ?? [])])) as Record<Name, Timing>;
}

/** Median and least of some times. */
export function timingOf(times: readonly number[]): Timing {
    return { median: median(times), least: Math.min(...times), rounds: times.length };
}

/** The middle one of some figures; of an even number the upper of the two. */
export function median(figures: readonly number[]): number {
    return [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)] ?? Number.NaN;
}
