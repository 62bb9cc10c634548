import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type FanOut, fanOut } from '../../../language/routing/fan-out.js';
import { bruteFanOut } from '../../support/brute-fan-out.js';
import { bruteRoute } from '../../support/brute-force.js';
import { type MailModel, networks } from '../../support/random-mail.js';
import { NamedMail } from './named-mail.js';

/** A message from each site to some of those that a path leads to: which, is told by the bits of a number. */
function* messages(
    model: MailModel,
    bits: number,
): Generator<{ readonly from: string; readonly to: readonly string[] }> {
    for (const { name: from } of model.sites) {
        const reached = model.sites.filter((site) => bruteRoute(model, from, site.name).best !== null);
        const to = reached.map((site) => site.name).filter((_, index) => (bits >> index) % 2 === 1);
        // Two recipients in one site now and then.
        yield { from, to: [...to, ...to.slice(0, bits % 2)] };
    }
}

function check(runs: number, holds: (named: NamedMail, mail: Message) => void): void {
    fc.assert(
        fc.property(networks, fc.integer({ min: 1, max: 127 }), (mail, bits) => {
            const named = new NamedMail(mail.text);
            for (const message of messages(mail.model, bits)) holds(named, { ...mail, ...message });
        }),
        { numRuns: runs },
    );
}

type Message = Parameters<typeof bruteFanOut>[0] & { readonly from: string; readonly to: readonly string[] };

function send(named: NamedMail, { from, to }: Message): FanOut {
    const targets = to.map((site) => named.index(site));
    return fanOut(named.network, named.index(from), targets);
}

test('R7: the copies and the splits of a message are those of the brute force', () => {
    check(1500, (named, message) => {
        const { copies, splits } = send(named, message);
        const brute = bruteFanOut(message, message.from, message.to);
        const text = (copy: { from: string; to: string; for: readonly string[] }): string =>
            `${copy.from} -> ${copy.to} for ${copy.for.join(', ')}`;
        const found = copies.map((copy) => {
            const sites = copy.for.map((place) => message.to[place] ?? '');
            const [from, to] = [named.site(copy.from), named.site(copy.to)];
            return text({ from, to, for: [...new Set(sites)].sort() });
        });
        expect(found.toSorted()).toEqual(brute.copies.map(text).sort());
        expect(splits.map(({ at }) => named.site(at)).toSorted()).toEqual(brute.splits.toSorted());
    });
});
