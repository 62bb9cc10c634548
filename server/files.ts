import type { ReadProblem } from '../language/syntax/uris.js';

/** The text of a file, or why there is none. */
export type FileContent = { readonly text: string } | { readonly problem: ReadProblem };

/** The files that the server can see. */
export interface Files {
    /** The addresses of all `.mailtopo` files under the folders of the workspace. */
    readonly list: (folders: readonly string[]) => Promise<readonly string[]>;
    readonly read: (uri: string) => Promise<FileContent>;
}

/** The bytes of a file as text: UTF-8 with or without a mark, or UTF-16 with one; zero bytes are kept to be told of. */
export function decodeText(bytes: Uint8Array): string {
    const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
    return new TextDecoder(encoding).decode(bytes);
}
