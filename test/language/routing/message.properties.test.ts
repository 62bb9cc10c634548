import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { bruteMessage } from '../../support/brute-mail.js';
import { endsOf, networks, sizes } from '../../support/random-mail.js';
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
        { numRuns: 500 },
    );
});
