import * as l10n from '@vscode/l10n';
import { choiceOf } from '../wording/names.js';
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
    return ` ${l10n.t('Did you mean {0}?', choiceOf(near))}`;
}

/** A word of a question as a message shows it: on one line, whatever it holds. */
export function shown(word: string): string {
    return JSON.stringify(word).replace(/[\u007f-\u009f\u2028\u2029]/g, ' ');
}
