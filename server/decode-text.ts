import { markedEncoding } from '../language/syntax/encodings.js';
import { limit } from '../language/syntax/limits.js';

/** The largest file that is read, in bytes: anything larger is refused by its size alone. */
export function largestRead(): number {
    return limit('file-megabytes') * 2 ** 20;
}

/**
 * Turns a file's bytes into text: UTF-8 with or without a byte order mark, or UTF-16 with one, as Windows tools write.
 * Zero bytes are kept, to be told of: what holds them is no text.
 */
export function decodeText(bytes: Uint8Array): string {
    // The decoder removes the byte order mark.
    return new TextDecoder(markedEncoding(bytes)).decode(bytes);
}
