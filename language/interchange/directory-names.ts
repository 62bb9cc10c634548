import { decodeBytes } from './platform.js';

/**
 * The name of an object, out of what an export gives for it: a canonical name
 * (`contoso.com/Configuration/Sites/Paris`), a distinguished name (`CN=Paris,CN=Sites,…`), or the plain name.
 */
export function plainName(text: string): string {
    if (/^\s*(?:CN|OU)=/i.test(text)) return nameParts(text)[0]?.value ?? '';
    if (!/\/Configuration\//i.test(text)) return text;
    // In a canonical name a slash within a name is escaped.
    const [, last = text] = /((?:\\.|[^\\/])*)$/s.exec(text) ?? [];
    return last.replace(/\\(.)/gs, '$1');
}

/** One part of a distinguished name: `CN=Paris`. */
export interface NamePart {
    readonly type: string;
    readonly value: string;
}

/** The parts of a distinguished name, from the object upwards, with escapes resolved (RFC 4514). */
export function nameParts(dn: string): readonly NamePart[] {
    const parts = dn.match(/(?:\\.|[^\\,])+/gs) ?? [];
    return parts.map((part) => {
        const equals = part.indexOf('=');
        const type = part.slice(0, Math.max(0, equals)).trim();
        if (!/^[A-Za-z0-9.-]+$/.test(type)) return { type: '', value: unescapeValue(part) };
        return { type: type.toUpperCase(), value: unescapeValue(part.slice(equals + 1).trim()) };
    });
}

/** Escapes are `\,` or `\2C`: bytes of UTF-8, several of them for one letter. */
function unescapeValue(value: string): string {
    return value.replace(/(?:\\[0-9A-Fa-f]{2})+|\\(.)/gs, (whole, single: string | undefined) => {
        if (single !== undefined) return single;
        const bytes = whole
            .split('\\')
            .slice(1)
            .map((code) => Number.parseInt(code, 16));
        return decodeBytes('utf-8', Uint8Array.from(bytes)) ?? whole;
    });
}

/** The transport that a site link's distinguished name tells: its container is `CN=IP` or `CN=SMTP`. */
export function transportOf(dn: string): 'IP' | 'SMTP' | undefined {
    const container = nameParts(dn)[1]?.value.toUpperCase();
    return container === 'IP' || container === 'SMTP' ? container : undefined;
}

/** The organization of Exchange that an object belongs to: what lies right below `CN=Microsoft Exchange,CN=Services`. */
export function organizationOf(dn: string): string | undefined {
    const parts = nameParts(dn);
    const at = parts.findIndex(
        (part, index) =>
            part.value.toLowerCase() === 'microsoft exchange' && parts[index + 1]?.value.toLowerCase() === 'services',
    );
    return at > 0 ? parts[at - 1]?.value : undefined;
}
