import * as l10n from '@vscode/l10n';
/** Why a file cannot be read: thrown by what reads it, and told as one error of that file. */
export class Unreadable extends Error {
    /**
     * @param message one sentence or two: what is wrong, and what would be right
     * @param line where, from 1; undefined where it is the file as a whole
     */
    constructor(
        message: string,
        readonly line?: number,
    ) {
        super(message);
    }
}

/** That a property of an object holds something else than a whole number. */
export function noWholeNumber(property: string, name: string, found: string): string {
    return l10n.t('`{0}` of {1} is {2}, and is to be a whole number.', property, shown(name), shown(found));
}

/** A text from a file as it is shown in a message: short, on one line. */
export function shown(text: string): string {
    const line = text.replace(/[\p{Cc}\u2028\u2029]/gu, ' ');
    return `\`${line.length > 60 ? `${line.slice(0, 60)}…` : line}\``;
}
