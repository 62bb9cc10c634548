/** The encodings of text files that Windows tools write. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** The encoding that a file's byte order mark tells; UTF-8 where there is none. */
export function markedEncoding(bytes: Uint8Array): Encoding {
    if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
    if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
    return 'utf-8';
}
