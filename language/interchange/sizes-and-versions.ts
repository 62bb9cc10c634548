import type { Role, Version } from '../topology/servers.js';

/**
 * The bytes of a size as Exchange writes it: `Unlimited` (null), `10 MB (10,485,760 bytes)`, whatever stands between
 * thousands, or a number of bytes; undefined for none of these, and for more bytes than a number holds exactly.
 */
export function readExchangeSize(text: string): number | null | undefined {
    const bytes = bytesIn(text);
    return bytes == null || Number.isSafeInteger(bytes) ? bytes : undefined;
}

function bytesIn(text: string): number | null | undefined {
    const trimmed = text.trim();
    if (/^unlimited$/i.test(trimmed)) return null;
    const [, exact] = /\(([0-9][0-9.,'’\s]*) bytes\)$/i.exec(trimmed) ?? [];
    if (exact !== undefined) return Number(exact.replace(/[^0-9]/g, ''));
    if (/^[0-9]{1,15}$/.test(trimmed)) return Number(trimmed);
    const [, figure = '', unit = ''] = /^([0-9]{1,12}) ?(B|KB|MB|GB|TB)$/i.exec(trimmed) ?? [];
    return unit === '' ? undefined : Number(figure) * 1024 ** ['B', 'KB', 'MB', 'GB', 'TB'].indexOf(unit.toUpperCase());
}

/** The version of Exchange that an `AdminDisplayVersion` tells; undefined for one that is not known. */
export function readExchangeVersion(text: string): Version | undefined {
    const [, major = '', minor = ''] = /^(?:Version )?([0-9]+)\.([0-9]+)/i.exec(text.trim()) ?? [];
    if (major === '8') return '2007';
    if (major === '14') return '2010';
    if (major !== '15') return undefined;
    return new Map<string, Version>([
        ['0', '2013'],
        ['1', '2016'],
        // Exchange SE has the same number: for routing they are one.
        ['2', '2019'],
    ]).get(minor);
}

/** The roles of Exchange's own words. */
export const ROLE_WORDS: ReadonlyMap<string, Role> = new Map([
    ['hubtransport', 'transport'],
    ['mailbox', 'mailbox'],
    ['clientaccess', 'client-access'],
    ['unifiedmessaging', 'unified-messaging'],
    ['edge', 'edge'],
    ['edgetransport', 'edge'],
]);

/** The properties that say of a role whether a server has it. */
export const ROLE_FLAGS: ReadonlyMap<string, Role> = new Map([
    ['IsHubTransportServer', 'transport'],
    ['IsMailboxServer', 'mailbox'],
    ['IsClientAccessServer', 'client-access'],
    ['IsUnifiedMessagingServer', 'unified-messaging'],
    ['IsEdgeServer', 'edge'],
]);
