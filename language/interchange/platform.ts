import type { Encoding } from '../syntax/encodings.js';

/**
 * What browsers and Node both have to turn bytes into text. The language is checked without the types of either, so
 * that it takes nothing else of them: these two are named here, and nowhere else.
 */
interface Platform {
    readonly TextDecoder: new (
        encoding: Encoding,
        options: { readonly fatal: boolean },
    ) => { decode(bytes: Uint8Array, options: { readonly stream: boolean }): string };
    readonly atob: (base64: string) => string;
}

const platform = globalThis as unknown as Platform;

/** Bytes as text, without a byte order mark; null where they are none. What is cut off at the end is no fault if `partly`. */
export function decodeBytes(encoding: Encoding, bytes: Uint8Array, partly = false): string | null {
    try {
        return new platform.TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: partly });
    } catch {
        return null;
    }
}

/** The bytes of a base64 text; null where it is none. */
export function base64Bytes(text: string): Uint8Array | null {
    try {
        return Uint8Array.from(platform.atob(text), (unit) => unit.charCodeAt(0));
    } catch {
        return null;
    }
}
