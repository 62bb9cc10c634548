import { isIPv6 } from 'node:net';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSubnet, type Subnet, writeSubnet } from '../../../language/topology/subnets.js';

/** The one form of a text that is a subnet, and what it is where it is none. */
function formOf(text: string): string {
    const reading = readSubnet(text);
    return reading.kind === 'subnet' ? writeSubnet(reading.subnet) : reading.kind;
}

const subnets: fc.Arbitrary<Subnet> = fc.constantFrom<4 | 6>(4, 6).chain((version) => {
    const size = version === 4 ? 32 : 128;
    return fc
        .tuple(
            fc.bigInt({ min: 0n, max: (1n << BigInt(size)) - 1n }),
            fc.nat(size),
            fc.array(fc.nat(7), { maxLength: 8 }),
        )
        .map(([address, length, zeros]): Subnet => {
            // Rows of zero groups are what is written in a special way.
            const groups = zeros.reduce((bits, group) => bits & ~(0xffffn << BigInt(16 * group)), address);
            const host = BigInt(size - length);
            return { version, bits: (groups >> host) << host, length };
        });
});

describe('subnets', () => {
    it('are read as they are written', () => {
        fc.assert(
            fc.property(subnets, (subnet) => {
                expect(readSubnet(writeSubnet(subnet))).toEqual({ kind: 'subnet', subnet });
            }),
        );
    });

    it('of one address and length have one form, however they are written', () => {
        fc.assert(
            fc.property(fc.ipV6(), fc.nat(128), (address, length) => {
                const reading = readSubnet(`${address}/${length}`);
                expect(['subnet', 'host-bits']).toContain(reading.kind);
                const upper = readSubnet(`${address.toUpperCase()}/${length}`);
                expect(upper).toEqual(reading);
            }),
        );
    });

    it('have an address exactly where Node finds one', () => {
        const parts = fc.constantFrom('0', '1', 'ffff', 'abcde', ':', '::', '.', '1.2.3.4', 'g', '256');
        fc.assert(
            fc.property(fc.array(parts, { maxLength: 16 }), (some) => {
                const address = some.join('');
                fc.pre(address.includes(':'));
                expect(readSubnet(`${address}/128`).kind === 'subnet').toBe(isIPv6(address));
            }),
            { numRuns: 2000 },
        );
    });

    it.each([
        ['10.2.0.0/16', '10.2.0.0/16'],
        ['0.0.0.0/0', '0.0.0.0/0'],
        ['255.255.255.255/32', '255.255.255.255/32'],
        ['2001:DB8:0:0:0:0:0:0/32', '2001:db8::/32'],
        ['::/0', '::/0'],
        ['::1/128', '::1/128'],
        ['1:0:0:2:0:0:0:3/128', '1:0:0:2::3/128'],
        ['1:0:0:2:3:0:0:4/128', '1::2:3:0:0:4/128'],
        ['1:0:2:3:4:5:6:7/128', '1:0:2:3:4:5:6:7/128'],
        ['::ffff:10.0.0.0/104', '::ffff:10.0.0.0/104'],
        ['::ffff:a00:0/104', '::ffff:10.0.0.0/104'],
        ['64:ff9b::10.0.0.0/104', '64:ff9b::a00:0/104'],
        ['10.2.1.0/16', 'host-bits'],
        ['2001:db8::1/64', 'host-bits'],
        ['10.2.0.0', 'no-length'],
        ['2001:db8::', 'no-length'],
        ['010.2.0.0/16', 'leading-zeros'],
        ['10.2.0.0/016', 'malformed'],
        ['10.2.0.0/33', 'malformed'],
        ['10.2.0.0/-1', 'malformed'],
        ['10.2.0.0/8/8', 'malformed'],
        ['10.2.0.0/', 'malformed'],
        ['10.2.0/24', 'malformed'],
        ['10.2.0.0.0/24', 'malformed'],
        ['10.2.0.256/32', 'malformed'],
        ['10.2.0.99999999999999999999999/32', 'malformed'],
        ['1::2::3/64', 'malformed'],
        ['1:2:3:4:5:6:7::8/128', 'malformed'],
        ['::1.2.3/128', 'malformed'],
        ['::1.2.3.04/128', 'malformed'],
        ['1.2.3.4::/128', 'malformed'],
        [':1/128', 'malformed'],
        ['fe80::%eth0/64', 'malformed'],
        ['', 'malformed'],
        ['/', 'malformed'],
    ])('%s is %s', (text, form) => {
        expect(formOf(text)).toBe(form);
    });
});
