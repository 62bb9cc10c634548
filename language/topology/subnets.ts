import * as l10n from '@vscode/l10n';
/** An IP network: its address with all bits beyond the prefix zero, and how long the prefix is. */
export interface Subnet {
    readonly version: 4 | 6;
    readonly bits: bigint;
    readonly length: number;
}

/** What a text says as a subnet. */
export type SubnetReading =
    | { readonly kind: 'subnet'; readonly subnet: Subnet }
    /** An address within the subnet instead of the subnet's own. */
    | { readonly kind: 'host-bits'; readonly subnet: Subnet }
    /** An address without a prefix length. */
    | { readonly kind: 'no-length'; readonly address: Subnet }
    /** Numbers that begin with a zero, which some programs take for octal; `meant` is the text without those zeros. */
    | { readonly kind: 'leading-zeros'; readonly meant: string }
    /** Nothing; `reason` says why, in words that follow "It is no subnet: ". */
    | { readonly kind: 'malformed'; readonly reason: string };

/** Reads `10.2.0.0/16` and `2001:db8::/32`. */
export function readSubnet(text: string): SubnetReading {
    const [, address = '', slash, length = ''] = /^([^/]*)(\/?)(.*)$/s.exec(text) ?? [];
    const read = address.includes(':') ? readVersion6(address) : readVersion4(address);
    if (typeof read === 'string') return { kind: 'malformed', reason: read };
    const { version, bits, meant } = read;
    const size = sizeOf(version);
    if (meant !== undefined) return { kind: 'leading-zeros', meant: meant + slash + length };
    if (slash !== '/') return { kind: 'no-length', address: { version, bits, length: size } };
    if (length === '') return { kind: 'malformed', reason: l10n.t('the prefix length after the `/` is missing') };
    if (!/^(0|[1-9][0-9]{0,2})$/.test(length) || Number(length) > size) {
        const reason = l10n.t(
            'the prefix length {0} is not a whole number from 0 to {1} for IPv{2}',
            `\`${length.slice(0, 20)}\``,
            size,
            version,
        );
        return { kind: 'malformed', reason };
    }
    const host = BigInt(size - Number(length));
    const network = (bits >> host) << host;
    const subnet: Subnet = { version, bits: network, length: Number(length) };
    return network === bits ? { kind: 'subnet', subnet } : { kind: 'host-bits', subnet };
}

/** A subnet in its one form: equal exactly for equal subnets. IPv6 as RFC 5952 has it. */
export function writeSubnet({ version, bits, length }: Subnet): string {
    return `${version === 4 ? writeVersion4(bits) : writeVersion6(bits)}/${length}`;
}

function sizeOf(version: 4 | 6): number {
    return version === 4 ? 32 : 128;
}

interface Address {
    readonly version: 4 | 6;
    readonly bits: bigint;
    /** The address without leading zeros, where it has some that may be taken for octal. */
    readonly meant?: string;
}

/** The address, or why it is none. */
function readVersion4(text: string): Address | string {
    const parts = text.split('.');
    if (parts.length !== 4 || !parts.every((part) => /^[0-9]{1,20}$/.test(part))) {
        return l10n.t('an IPv4 address is four numbers joined by dots');
    }
    const octets = parts.map(Number);
    const large = octets.find((octet) => octet > 255);
    if (large !== undefined) return l10n.t('{0} in its address is above 255', large);
    const bits = octets.reduce((sum, octet) => (sum << 8n) | BigInt(octet), 0n);
    const plain = octets.join('.');
    return plain === text ? { version: 4, bits } : { version: 4, bits, meant: plain };
}

function writeVersion4(bits: bigint): string {
    return [24n, 16n, 8n, 0n].map((shift) => (bits >> shift) & 0xffn).join('.');
}

/** The address, or why it is none. */
function readVersion6(text: string): Address | string {
    const halves = text.split('::');
    if (halves.length > 2) return l10n.t('`::` may stand in an IPv6 address once');
    const groups = halves.map((half, index) => readGroups(half, index === halves.length - 1));
    const [before, after] = groups;
    if (before === undefined || before === null || after === null) {
        return l10n.t('an IPv6 address is groups of up to four hexadecimal figures joined by colons');
    }
    const given = before.length + (after?.length ?? 0);
    if (after === undefined && given !== 8)
        return l10n.t('an IPv6 address has eight groups, and this one has {0}', given);
    if (after !== undefined && given > 7)
        return l10n.t('`::` stands for at least one group, and there are eight without it');
    const zeros = Array.from({ length: 8 - given }, () => 0);
    const all = [...before, ...zeros, ...(after ?? [])];
    return { version: 6, bits: all.reduce((sum, group) => (sum << 16n) | BigInt(group), 0n) };
}

/** The groups on one side of `::`, an IPv4 address at the end of all as two; null where one is none. */
function readGroups(text: string, isLast: boolean): readonly number[] | null {
    if (text === '') return [];
    const parts = text.split(':');
    const groups: number[] = [];
    for (const [index, part] of parts.entries()) {
        if (part.includes('.') && isLast && index === parts.length - 1) {
            const embedded = readVersion4(part);
            if (typeof embedded === 'string' || embedded.meant !== undefined) return null;
            groups.push(Number(embedded.bits >> 16n), Number(embedded.bits & 0xffffn));
        } else {
            if (!/^[0-9A-Fa-f]{1,4}$/.test(part)) return null;
            groups.push(Number.parseInt(part, 16));
        }
    }
    return groups;
}

function writeVersion6(bits: bigint): string {
    // An IPv4 address as IPv6 has it keeps its dots.
    if (bits >> 32n === 0xffffn) return `::ffff:${writeVersion4(bits & 0xffffffffn)}`;
    const groups = Array.from({ length: 8 }, (_, index) => ((bits >> BigInt(112 - 16 * index)) & 0xffffn).toString(16));
    // The first of the longest rows of zeros, of two groups at least, becomes `::`.
    const rows = [
        ...groups
            .map((group) => (group === '0' ? '0' : '.'))
            .join('')
            .matchAll(/0{2,}/g),
    ];
    const longest = rows.reduce(
        (best, row) => (row[0].length > best.length ? { at: row.index, length: row[0].length } : best),
        {
            at: 0,
            length: 0,
        },
    );
    if (longest.length === 0) return groups.join(':');
    return `${groups.slice(0, longest.at).join(':')}::${groups.slice(longest.at + longest.length).join(':')}`;
}
