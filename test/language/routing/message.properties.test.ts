import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { bruteMessage } from '../../support/brute-mail.js';
import { DOMAINS, endsOf, networks, sizes } from '../../support/random-mail.js';
import { NamedMail } from './named-mail.js';

test('R5, R6, R8: between all sites and servers a message fares as the brute force says', () => {
    fc.assert(
        fc.property(networks, sizes, (mail, size) => {
            const named = new NamedMail(mail.text);
            const ends = endsOf(mail.model);
            for (const from of ends) {
                for (const to of ends) {
                    const a = named.named(from, to, size);
                    const b = bruteMessage(mail, from, to, size);
                    if (JSON.stringify(a) !== JSON.stringify(b)) {
                        expect({ from, to, ...a }).toEqual({ from, to, ...b });
                    }
                }
            }
        }),
        { numRuns: 1000 },
    );
});

test('R9: and to the outside', () => {
    fc.assert(
        fc.property(networks, sizes, fc.constantFrom(...DOMAINS), (mail, size, domain) => {
            const named = new NamedMail(mail.text);
            for (const from of endsOf(mail.model)) {
                const a = named.named(from, domain, size);
                const b = bruteMessage(mail, from, domain, size);
                if (JSON.stringify(a) !== JSON.stringify(b)) {
                    expect({ from, domain, ...a }).toEqual({ from, domain, ...b });
                }
            }
        }),
        { numRuns: 1000 },
    );
});
