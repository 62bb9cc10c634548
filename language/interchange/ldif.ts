import * as l10n from '@vscode/l10n';
import { base64Bytes, decodeBytes } from './platform.js';
import { shown, Unreadable } from './unreadable.js';

/** One entry of the directory. */
export interface Entry {
    /** Where it begins, from 1. */
    readonly line: number;
    readonly dn: string;
    /** Values by lower-cased attribute, without options, in the order of the file. */
    readonly attributes: ReadonlyMap<string, readonly string[]>;
}

/** A line with what was folded to it. */
interface Line {
    readonly line: number;
    readonly text: string;
}

/**
 * The entries of an LDIF (RFC 2849), as ldifde and ldapsearch write it: folded lines, comments, base64 values.
 * Throws `Unreadable` for changes other than `add`, values that the server gave in part, and lines that are no LDIF.
 */
export function readLdif(text: string): readonly Entry[] {
    const entries: Entry[] = [];
    for (const block of blocksOf(text)) {
        const [first] = block;
        if (first === undefined) continue;
        const pairs = block.map(attributeOf);
        const [name, dn = ''] = pairs[0] ?? [];
        if (name === 'dn') entries.push({ line: first.line, dn, attributes: attributesOf(pairs.slice(1), block) });
        else checkResult(pairs, first);
    }
    return entries;
}

/** What ldapsearch says behind the entries; anything else that has no dn is no entry. */
function checkResult(pairs: readonly (readonly [string, string])[], { line, text }: Line): void {
    const fields = new Map(pairs);
    if (!['search', 'ref', 'result'].includes(pairs[0]?.[0] ?? '')) {
        throw new Unreadable(l10n.t('An entry begins with `dn:`, and here stands {0}.', shown(text)), line);
    }
    const result = fields.get('result') ?? '0';
    if (!/^0\b/.test(result)) {
        throw new Unreadable(
            l10n.t('The server did not give all: its result is {0}. Export anew in pages.', shown(result)),
            line,
        );
    }
}

/** The lines of each entry, unfolded, without comments, without the line of the version. */
function blocksOf(text: string): readonly (readonly Line[])[] {
    const blocks: Line[][] = [[]];
    let last: { line: number; text: string } | null = null;
    for (const [index, raw] of text.split(/\r\n|\n|\r/).entries()) {
        if (raw.startsWith(' ') && last !== null) last.text += raw.slice(1);
        else if (raw.trim() === '') {
            blocks.push([]);
            last = null;
        } else {
            last = { line: index + 1, text: raw };
            blocks.at(-1)?.push(last);
        }
    }
    return blocks
        .map((block) => block.filter((line) => !/^(?:#|version:)/i.test(line.text)))
        .filter((block) => block.length > 0);
}

/** An attribute's lower-cased description and its value. */
function attributeOf({ line, text }: Line): readonly [string, string] {
    const [, description, base64, value = ''] = /^([A-Za-z0-9.;=*-]+):(:|<)? *(.*)$/s.exec(text) ?? [];
    if (description === undefined) {
        throw new Unreadable(
            l10n.t('This is no line of LDIF: {0}. The file is cut off, or mixed of two.', shown(text)),
            line,
        );
    }
    const name = description.toLowerCase();
    // A value that stands elsewhere is of no attribute that is read.
    if (base64 === '<') return [name, ''];
    return [name, base64 === undefined ? value : fromBase64(value.trim(), line)];
}

/** A text in base64; empty for bytes that are no text, which are of no attribute that is read. */
function fromBase64(value: string, line: number): string {
    const bytes = base64Bytes(value);
    if (bytes === null)
        throw new Unreadable(l10n.t('This is no base64: {0}. The file is cut off.', shown(value)), line);
    return decodeBytes('utf-8', bytes) ?? '';
}

function attributesOf(
    pairs: readonly (readonly [string, string])[],
    block: readonly Line[],
): ReadonlyMap<string, readonly string[]> {
    const attributes = new Map<string, string[]>();
    for (const [index, [description, value]] of pairs.entries()) {
        const line = block[index + 1]?.line;
        const [name = '', ...options] = description.split(';');
        if (name === 'changetype' && value.trim() !== 'add') {
            throw new Unreadable(
                l10n.t('This LDIF changes entries ({0}). An export of them is needed.', shown(value)),
                line,
            );
        }
        if (options.some((option) => option.startsWith('range=') && !option.endsWith('-*'))) {
            throw new Unreadable(
                l10n.t('The server gave only a part of {0}. Export it with `ldifde`.', shown(name)),
                line,
            );
        }
        const values = attributes.get(name);
        if (values === undefined) attributes.set(name, [value]);
        else values.push(value);
    }
    return attributes;
}
