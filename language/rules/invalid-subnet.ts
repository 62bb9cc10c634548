import * as l10n from '@vscode/l10n';
import type { SiteDeclaration, Text } from '../syntax/declarations.js';
import { readSubnet, type Subnet, type SubnetReading, writeSubnet } from '../topology/subnets.js';
import { type DeclarationRule, type Finding, placeOf } from './finding.js';
import { changeTo, literal } from './literal.js';

/** A subnet of a site that is no IP network, so that no computer would be found to be in it. */
export const invalidSubnet: DeclarationRule = {
    code: 'invalid-subnet',
    *checkDeclaration(declaration): Generator<Finding> {
        if (declaration.kind !== 'site') return;
        for (const subnet of declaration.subnets) {
            const wrong = judge(subnet.text, readSubnet(subnet.text));
            if (wrong !== null) yield invalid(declaration, subnet, wrong);
        }
    },
};

interface Wrong {
    readonly message: string;
    /** What may be written instead. */
    readonly texts: readonly string[];
}

function judge(text: string, reading: SubnetReading): Wrong | null {
    switch (reading.kind) {
        case 'subnet':
            return null;
        case 'host-bits': {
            const meant = writeSubnet(reading.subnet);
            return {
                message: l10n.t(
                    '{0} is an address within a subnet, not a subnet: its address has bits beyond the first {1}. The subnet is {2}.',
                    literal(text),
                    reading.subnet.length,
                    meant,
                ),
                texts: [meant],
            };
        }
        case 'no-length': {
            const { length, version } = reading.address;
            const texts = likelySubnets(reading.address).map(writeSubnet);
            const message = l10n.t(
                '{0} lacks its prefix length: a subnet is an address, `/` and a number from 0 to {1} for IPv{2}, such as {3}.',
                literal(text),
                length,
                version,
                texts[0] ?? '',
            );
            return { message, texts };
        }
        case 'leading-zeros': {
            const message = l10n.t(
                '{0} has a number with a leading zero, which some programs take for octal. Write {1}.',
                literal(text),
                literal(reading.meant),
            );
            return { message, texts: [reading.meant] };
        }
        case 'malformed':
            return { message: l10n.t('{0} is no subnet: {1}.', literal(text), reading.reason), texts: [] };
    }
}

/** What an address without a prefix length may stand for: the network that its zeros at the end leave, and itself. */
function likelySubnets(address: Subnet): readonly Subnet[] {
    const step = address.version === 4 ? 8 : 16;
    let length = address.length;
    while (length > 0 && (address.bits >> BigInt(address.length - length)) % (1n << BigInt(step)) === 0n)
        length -= step;
    return length === address.length ? [address] : [{ ...address, length }, address];
}

function invalid(declaration: SiteDeclaration, subnet: Text, { message, texts }: Wrong): Finding {
    const place = placeOf(declaration, subnet);
    return {
        code: 'invalid-subnet',
        place,
        message,
        fixes: () => texts.map((text) => ({ title: changeTo(text), edits: [{ ...place, text }] })),
    };
}
