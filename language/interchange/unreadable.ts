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

/** A text from a file as it is shown in a message: short, on one line. */
export function shown(text: string): string {
    const line = text.replace(/[\p{Cc}\u2028\u2029]/gu, ' ');
    return `\`${line.length > 60 ? `${line.slice(0, 60)}…` : line}\``;
}
