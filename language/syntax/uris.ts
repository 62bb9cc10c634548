import { URI, Utils } from 'vscode-uri';

/** A file's address in the one form in which addresses are compared. */
export function normalUri(uri: string): string {
    return URI.parse(uri).toString();
}

/** The address of a file that another one imports, by its path relative to that file. */
export function importedUri(from: string, path: string): string {
    // Half a surrogate pair, which an escape can write, has no place in an address.
    return Utils.resolvePath(Utils.dirname(URI.parse(from)), path.toWellFormed()).toString();
}

/** The path of an address, as a person would write it: `/mail/emea.mailtopo`, `C:/mail/emea.mailtopo`. */
export function filePath(uri: string): string {
    return URI.parse(uri).path.replace(/^\/([A-Za-z]:)/, '$1');
}

/** The last part of an address, as a person knows the file. */
export function fileName(uri: string): string {
    return Utils.basename(URI.parse(uri));
}

/** Why a file that is imported cannot be read. */
export interface ReadProblem {
    /** `outside`: it was not looked at, since it lies where no import may lead. */
    readonly kind: 'missing' | 'folder' | 'unreadable' | 'outside';
    /** What is wrong, in words that follow the file's name: "is a folder". */
    readonly message: string;
    /** What would mend it, as a sentence, where that is not another path. */
    readonly remedy?: string;
}

/** What is known of a file that is imported: that it was read, why it could not be, or nothing yet. */
export type ImportState = 'read' | 'unknown' | ReadProblem;
