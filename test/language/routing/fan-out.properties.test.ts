import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type FanOut, fanOut } from '../../../language/routing/fan-out.js';
import { bruteFanOut, fanOutRule } from '../../support/brute-fan-out.js';
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
    check(400, (named, message) => {
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

test('R7: every recipient has one copy that ends in its site, and the copies are a tree that grows from the sender', () => {
    check(100, (named, message) => {
        const { copies } = send(named, message);
        const reached = new Map([[message.from, [...message.to.keys()]]]);
        for (const copy of copies) {
            const [from, to] = [named.site(copy.from), named.site(copy.to)];
            // Sent by a site that has a copy for all of them, and handed on by it to nobody else.
            const held = reached.get(from) ?? [];
            expect(copy.for.every((place) => held.includes(place))).toBe(true);
            reached.set(
                from,
                held.filter((place) => !copy.for.includes(place)),
            );
            reached.set(to, [...(reached.get(to) ?? []), ...copy.for]);
        }
        for (const [place, site] of message.to.entries()) {
            expect(reached.get(site)).toContain(place);
            const last = copies.filter((copy) => copy.for.includes(place) && named.site(copy.to) === site);
            expect(last).toHaveLength(site === message.from ? 0 : 1);
        }
    });
});

test('R7: each copy goes along the path of each recipient, and passes no hub site without stopping', () => {
    check(100, (named, message) => {
        for (const copy of send(named, message).copies) {
            const [from, to] = [named.site(copy.from), named.site(copy.to)];
            for (const place of copy.for) {
                const { best, stops } = bruteRoute(message.model, message.from, message.to[place] ?? '');
                const path = best?.path ?? [];
                expect(path.indexOf(from)).toBeGreaterThanOrEqual(0);
                expect(path.indexOf(to)).toBeGreaterThan(path.indexOf(from));
                const passed = path.slice(path.indexOf(from) + 1, path.indexOf(to));
                expect(passed.filter((site) => stops.includes(site))).toEqual([]);
            }
        }
    });
});

test('R7.3: from 2013 on a copy is for several sites only as far as a hub site that all of them stop at', () => {
    check(100, (named, message) => {
        for (const copy of send(named, message).copies) {
            const sites = new Set(copy.for.map((place) => message.to[place] ?? ''));
            if (sites.size < 2 || fanOutRule(message.model, named.site(copy.from)) !== 'by-stops') continue;
            for (const site of sites)
                expect(bruteRoute(message.model, named.site(copy.from), site).stops[0]).toBe(named.site(copy.to));
        }
    });
});
