import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { backOffOrder, heldFrom } from '../../../language/routing/back-off.js';
import { messageRoute } from '../../../language/routing/message.js';
import { answers, areJoined } from '../../support/brute-mail.js';
import { networks } from '../../support/random-mail.js';
import { NamedMail } from './named-mail.js';

test('R6: where mail for all sites is held is what following a message to each says', () => {
    fc.assert(
        fc.property(networks, (mail) => {
            const { network } = new NamedMail(mail.text);
            const sites = network.topology.sites.map(
                (site) => ({ kind: 'site', site: site.index, server: null }) as const,
            );
            for (const from of sites) {
                const held = heldFrom(network, from.site);
                expect(held).toHaveLength(sites.length);
                for (const to of sites) {
                    const { outcome } = messageRoute(network, from, to, null);
                    if (outcome.kind === 'unreachable') continue;
                    expect(held[to.site]).toBe(outcome.kind === 'queued' ? outcome.wait.at : -1);
                }
            }
        }),
        { numRuns: 250 },
    );
});

test('R6.1: the reason of a wait is so', () => {
    fc.assert(
        fc.property(networks, (mail) => {
            const named = new NamedMail(mail.text);
            for (const from of mail.model.sites) {
                for (const to of mail.model.sites) {
                    const end = ({ name }: { name: string }) => ({ site: name, server: null });
                    const { outcome, route } = named.message(end(from), end(to), null);
                    if (outcome.kind !== 'queued') continue;
                    const { at, leg, why } = outcome.wait;
                    const onLeg = leg && { from: named.site(leg.from), to: named.site(leg.to) };
                    if (why === 'sender') expect([at, leg]).toEqual([route.from, null]);
                    else if (why === 'mailbox') expect([at, leg]).toEqual([route.to, null]);
                    else if (onLeg === null) expect.fail(`${why} on no leg`);
                    else if (why === 'cut-off') expect(areJoined(mail, onLeg.from, onLeg.to)).toBe(false);
                    else {
                        expect(areJoined(mail, onLeg.from, onLeg.to)).toBe(true);
                        expect(answers(mail, onLeg.to)).toBe(false);
                    }
                }
            }
        }),
        { numRuns: 150 },
    );
});

test('R6.1, R6.2: the order of back-off: with ever more of it down, mail waits at one after the other', () => {
    fc.assert(
        fc.property(networks, ({ model, text }) => {
            const named = new NamedMail(text.replace(/scenario Outage[\s\S]*$/, ''));
            for (const from of model.sites) {
                for (const to of model.sites) {
                    const end = ({ name }: { name: string }) => ({ site: name, server: null });
                    const { outcome, route } = named.message(end(from), end(to), null);
                    if (outcome.kind !== 'delivered' || from === to) continue;
                    const down = [to.name];
                    for (const site of backOffOrder(named.network, route)) {
                        const lines = down.map((name) => `down site ${JSON.stringify(name)}`).join('\n');
                        const broken = new NamedMail(
                            text.replace(/scenario Outage[\s\S]*$/, `scenario S {\n${lines}\n}\n`),
                        );
                        const stays = broken.named(end(from), end(to), null);
                        expect([stays.outcome, stays.at]).toEqual(['queued', named.site(site)]);
                        down.push(named.site(site));
                    }
                }
            }
        }),
        { numRuns: 15 },
    );
});
