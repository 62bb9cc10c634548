import * as l10n from '@vscode/l10n';
import { type Encoding, markedEncoding } from '../syntax/encodings.js';
import { figure } from '../syntax/figures.js';
import { howToRaise } from '../syntax/how-to-raise.js';
import { limit, limitInBytes } from '../syntax/limits.js';
import { decodeBytes } from './platform.js';
import { Unreadable } from './unreadable.js';

/** What is said of exports, or of one, that have more bytes than are read. */
export function largerThanRead(size: number): string {
    const fact = l10n.t(
        'This is too large: {0} MB, where at most {1} MB are read together. Export fewer properties with `Select-Object`, or import a part at a time.',
        figure(Math.ceil(size / 2 ** 20)),
        figure(limit('export-megabytes')),
    );
    return `${fact} ${howToRaise('export-megabytes')}`;
}

/** How many bytes at the beginning tell UTF-16 without a byte order mark. */
const PROBE = 1000;

/**
 * The text of an exported file: UTF-8 or UTF-16 of either byte order, with or without a byte order mark. Unlike a
 * file in the editor it must be sound: a wrong letter in a name makes another name. Throws `Unreadable`.
 */
export function decodeExport(bytes: Uint8Array): string {
    if (bytes.length > limitInBytes('export-megabytes')) throw new Unreadable(largerThanRead(bytes.length));
    const encoding = encodingOf(bytes);
    const text = decodeAs(encoding, bytes);
    const nul = text.indexOf('\0');
    if (nul >= 0) {
        throw new Unreadable(
            l10n.t(
                'There are zero bytes in this text: it is mixed of two encodings, or no text. Export it anew, into a new file.',
            ),
            lineAt(text, nul),
        );
    }
    return text;
}

function encodingOf(bytes: Uint8Array): Encoding {
    const marked = markedEncoding(bytes);
    if (marked !== 'utf-8') return marked;
    // All four forms begin with ASCII, whose every second byte is zero in UTF-16.
    const probe = bytes.subarray(0, Math.min(PROBE, bytes.length - (bytes.length % 2)));
    const zeros = [0, 0];
    for (const [index, byte] of probe.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
    const [even = 0, odd = 0] = zeros;
    const most = probe.length / 4;
    if (odd > most && even === 0) return 'utf-16le';
    if (even > most && odd === 0) return 'utf-16be';
    return 'utf-8';
}

function decodeAs(encoding: Encoding, bytes: Uint8Array): string {
    const text = decodeBytes(encoding, bytes);
    if (text !== null) return text;
    const name = encoding === 'utf-8' ? 'UTF-8' : 'UTF-16';
    throw new Unreadable(
        l10n.t(
            'This is no sound {0}: it is mixed of two encodings, cut off, or in a Windows code page. Export it anew with `-Encoding UTF8`.',
            name,
        ),
        lineOfFault(encoding, bytes),
    );
}

/** The line of the first byte that does not decode, from 1: what stands before it decodes. */
function lineOfFault(encoding: Encoding, bytes: Uint8Array): number | undefined {
    if (encoding !== 'utf-8') return undefined;
    let [good, bad] = [0, bytes.length];
    while (bad - good > 1) {
        const middle = Math.floor((good + bad) / 2);
        if (decodeBytes(encoding, bytes.subarray(0, middle), true) !== null) good = middle;
        else bad = middle;
    }
    let line = 1;
    for (const byte of bytes.subarray(0, good)) if (byte === 0x0a) line++;
    return line;
}

/** The line of an offset, from 1. */
export function lineAt(text: string, offset: number): number {
    let line = 1;
    for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
    return line;
}
