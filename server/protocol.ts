import { RequestType, RequestType0 } from 'vscode-languageserver';
import type { ReadProblem } from '../language/syntax/uris.js';

/** Asks the editor for the addresses of all `.mailtopo` files of its workspace. */
export const FilesRequest = new RequestType0<readonly string[], void>('mailtopo/files');

/** Asks the editor for a file's text. */
export const ReadRequest = new RequestType<{ readonly uri: string }, { readonly text: string } | { readonly error: ReadProblem['kind']; readonly message: string }, void>(
    'mailtopo/read',
);

/** What the editor says of itself when it starts the server. */
export interface InitializationOptions {
    /** `client`: files that are not on this machine are asked for with the requests above. */
    readonly fileSystem?: 'client';
}
