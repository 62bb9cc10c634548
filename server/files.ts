import type { ReadProblem } from '../language/syntax/uris.js';

/** The text of a file, or why there is none. */
export type FileContent = { readonly text: string } | { readonly problem: ReadProblem };

/** The files that the server can see. */
export interface Files {
    /** The addresses of all `.mailtopo` files under the folders of the workspace. */
    readonly list: (folders: readonly string[]) => Promise<readonly string[]>;
    readonly read: (uri: string) => Promise<FileContent>;
    /** Where symbolic links lead; the address itself where there is nothing. Left out where no links are known. */
    readonly realPath?: (uri: string) => Promise<string>;
}
