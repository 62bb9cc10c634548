/**
 * What the language server asks of the editor beyond LSP: files it cannot reach by itself, which in a browser or in a
 * virtual workspace is all of them.
 */

/** Asks for the addresses of all mailtopo files of the workspace. No parameters; the answer is `readonly string[]`. */
export const filesRequest = 'mailtopo/files';

/** Asks for the text of one file. */
export const readRequest = 'mailtopo/read';

/** The parameters of {@link readRequest}. */
export interface ReadParameters {
    readonly uri: string;
}

/** The answer to {@link readRequest}. */
export type ReadResult = { readonly text: string } | ReadFailure;

/** Why a file's text cannot be had; the message is for people. */
export interface ReadFailure {
    readonly error: 'missing' | 'folder' | 'unreadable' | 'binary';
    readonly message: string;
}

/** What the client tells the server when it starts. */
export interface InitializationOptions {
    /** The client answers {@link filesRequest} and {@link readRequest}. */
    readonly fileSystem: 'client';
}
