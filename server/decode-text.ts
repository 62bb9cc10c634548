import { markedEncoding } from '../language/syntax/encodings.js';

/**
 * Turns a file's bytes into text: UTF-8 with or without a byte order mark, or UTF-16 with one, as Windows tools write.
 * Zero bytes are kept, to be told of: what holds them is no text.
 */
export function decodeText(bytes: Uint8Array): string {
    // The decoder removes the byte order mark.
    return new TextDecoder(markedEncoding(bytes)).decode(bytes);
}
