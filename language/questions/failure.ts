/** A question, the call that asks it, or a file cannot be used: told in one line; the command ends with status 2. */
export class Failure extends Error {
    override readonly name = 'Failure';
}

/** What comes of a question, or why it cannot be answered. */
export function orFailure<T>(ask: () => T): T | Failure {
    try {
        return ask();
    } catch (error) {
        if (error instanceof Failure) return error;
        throw error;
    }
}

/** ` Did you mean A, B or C?`, or nothing where there is nothing near. */
export function didYouMean(near: readonly string[]): string {
    if (near.length === 0) return '';
    const list = near.length === 1 ? near[0] : `${near.slice(0, -1).join(', ')} or ${near.at(-1)}`;
    return ` Did you mean ${list}?`;
}

/** A word of a question as a message shows it: on one line, whatever it holds. */
export function shown(word: string): string {
    return JSON.stringify(word).replace(/[\u007f-\u009f\u2028\u2029]/g, ' ');
}
