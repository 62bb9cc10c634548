/**
 * What the language server and the editor's extension say to each other beyond LSP. Plain names and shapes, so that
 * neither half pulls the other's libraries in.
 */

/** Asks the editor for the addresses of all `.mailtopo` files of its workspace: `readonly string[]`. */
export const FILES_REQUEST = 'mailtopo/files';

/** Asks the editor for a file's text. */
export const READ_REQUEST = 'mailtopo/read';

export interface ReadParameters {
    readonly uri: string;
}

/** A file's text, or why there is none. */
export type ReadResult = { readonly text: string } | ReadFailure;

export interface ReadFailure {
    readonly error: 'missing' | 'folder' | 'unreadable';
    /** In words that follow the file's name: "is a folder". */
    readonly message: string;
}

/** What the editor says of itself when it starts the server. */
export interface InitializationOptions {
    /** `client`: files that are not on this machine are asked for with the requests above. */
    readonly fileSystem?: 'client';
}

/** The command behind a code lens: the editor shows the places where something is used. */
export const SHOW_REFERENCES_COMMAND = 'mailtopo.showReferences';
