/**
 * Turns a file's bytes into text: UTF-8 with or without a byte order mark, or UTF-16 with one, as Windows tools write.
 * Zero bytes are kept, to be told of: what holds them is no text.
 */
export function decodeText(bytes: Uint8Array): string {
    // The decoder removes the byte order mark.
    return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
    if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
    if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
    return 'utf-8';
}
