import { diceOf } from '../../bench/dice.js';
import type { Case, Step } from './cases.js';
import { problemOfImport } from './export-files.js';
import { Session } from './session.js';
import { Subject } from './subject.js';

/** How long and how much is tried. */
export interface Bounds {
    readonly seed: number;
    readonly minutes: number;
    readonly sessions: number;
    /** The file that is run as the server. */
    readonly bundle: string;
}

/** What a run has come to. */
export interface Outcome {
    readonly sessions: number;
    readonly steps: number;
    /** The seeds of the sessions that went wrong, with what they did and what went wrong. */
    readonly failures: readonly Failure[];
    /** How much of the heap was in use between sessions, in bytes, server by server. */
    readonly heaps: readonly (readonly number[])[];
}

export interface Failure {
    readonly seed: number;
    readonly pulls: boolean;
    readonly problems: readonly string[];
    readonly steps: readonly Step[];
}

/** How many sessions one server lives through. */
const LIFE = 300;

/** After how many sessions its heap is measured: the first time when everything has been loaded and compiled. */
const MEASURED = 20;

/** How long the server is left to itself before, in milliseconds: longer than it waits for somebody who types. */
const REST = 600;

/** How much more of the heap may be in use than at the first measure, in bytes: nothing of a session should stay. */
const GROWTH = 48 * 2 ** 20;

/** Plays sessions until the time or their number is up. */
export async function fuzz(bounds: Bounds, told: (line: string) => void): Promise<Outcome> {
    const end = performance.now() + bounds.minutes * 60_000;
    const failures: Failure[] = [];
    const heaps: number[][] = [];
    let [sessions, steps] = [0, 0];
    const isOver = (): boolean => performance.now() >= end || sessions >= bounds.sessions;
    for (let life = 0; !isOver(); life++) {
        const pulls = life % 2 === 0;
        const subject = await Subject.start(bounds.bundle, pulls);
        const measured: number[] = [];
        heaps.push(measured);
        for (let count = 1; count <= LIFE && !isOver() && subject.problems.length === 0; count++) {
            const seed = bounds.seed + sessions++;
            const session = new Session(subject, diceOf(seed));
            await session.play(pulls);
            if (subject.problems.length === 0 && count % MEASURED === 0) {
                // What a session still sets going in the background holds on to it until it is over.
                await new Promise((resolve) => setTimeout(resolve, REST));
                measured.push(await subject.heap());
                const growth = (measured.at(-1) ?? 0) - (measured[0] ?? 0);
                if (growth > GROWTH)
                    subject.problems.push(
                        `the heap has grown by ${Math.round(growth / 2 ** 20)} MB in ${count} sessions`,
                    );
            }
            steps += session.steps.length;
            if (subject.problems.length > 0) {
                failures.push({ seed, pulls, problems: [...subject.problems], steps: session.steps });
                told(`seed ${seed}: ${subject.problems.join('\n').slice(0, 2000)}`);
            }
            if (sessions % 100 === 0) told(`${sessions} sessions, ${steps} steps, ${failures.length} failures`);
        }
        await subject.stop();
    }
    return { sessions, steps, failures, heaps };
}

/** Does the steps of a case, one after another, on a server of its own. Answers what went wrong. */
export async function replay(
    { steps }: Pick<Case, 'steps'>,
    bundle: string,
    pulls: boolean,
): Promise<readonly string[]> {
    const subject = await Subject.start(bundle, pulls);
    const waiting: Promise<void>[] = [];
    for (const step of steps) {
        if (subject.problems.length > 0) break;
        const done = subject.run(step).then((answer) => {
            const problem = 'request' in step && step.request === 'mailtopo/import' ? problemOfImport(answer) : null;
            if (problem !== null) subject.problems.push(problem);
        });
        waiting.push(done);
        // As in a session, much is on its way at once.
        if (waiting.length % 12 === 0) await Promise.all(waiting);
    }
    await Promise.all(waiting);
    await subject.stop();
    return subject.problems;
}

/** The fewest steps that still go wrong, as far as leaving some out shows it. */
export async function shrink(
    steps: readonly Step[],
    fails: (steps: readonly Step[]) => Promise<boolean>,
): Promise<readonly Step[]> {
    let kept = steps;
    for (let size = Math.ceil(kept.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
        for (let at = 0; at < kept.length; ) {
            const without = [...kept.slice(0, at), ...kept.slice(at + size)];
            if (await fails(without)) kept = without;
            else at += size;
        }
    }
    return kept;
}
