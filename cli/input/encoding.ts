import { decodeText } from '../../server/decode-text.js';

/** A file's text, and how to write another one as the file is written. */
export interface Decoded {
    readonly text: string;
    readonly encode: (text: string) => Uint8Array;
}

/** Reads bytes as the editor does; null where they are no text in that encoding, so that it could not be given back. */
export function decode(bytes: Uint8Array): Decoded | null {
    const text = decodeText(bytes);
    const encode = encoderFor(bytes);
    return Buffer.compare(encode(text), bytes) === 0 ? { text, encode } : null;
}

function encoderFor(bytes: Uint8Array): (text: string) => Uint8Array {
    const [first, second, third] = bytes;
    if (first === 0xff && second === 0xfe) return (text) => Buffer.from(`\ufeff${text}`, 'utf16le');
    if (first === 0xfe && second === 0xff) return (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
    const mark = first === 0xef && second === 0xbb && third === 0xbf ? '\ufeff' : '';
    return (text) => Buffer.from(mark + text, 'utf8');
}
