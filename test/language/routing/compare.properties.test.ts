import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareNetworks, routeChanges } from '../../../language/routing/compare.js';
import type { Network } from '../../../language/routing/network.js';
import { scenarioOf } from '../../../language/routing/scenario-network.js';
import { bruteChanges, type NamedChange } from '../../support/brute-compare.js';
import type { Mail } from '../../support/brute-mail.js';
import { edits } from '../../support/random-edits.js';
import { mailModels, networks, writeMail, writeOutage } from '../../support/random-mail.js';
import { networkOf, topologyOf } from '../../support/topology.js';

const WHOLE = { links: [], sites: [], servers: [] };

function named(before: Network, after: Network): readonly NamedChange[] {
    const name = (key: string): string =>
        [after, before].map(({ topology }) => topology.siteByKey.get(key)).find((site) => site !== undefined)?.name
            .text ?? key;
    return [...routeChanges(before, after)].map(({ kind, from, to }) => ({ kind, from: name(from), to: name(to) }));
}

/** Pair by pair, in the same order, and in sum. */
function checkChanges(before: Network, after: Network, brute: readonly NamedChange[]): void {
    const found = named(before, after);
    if (JSON.stringify(found) !== JSON.stringify(brute)) expect(found).toEqual(brute);
    const { first, ...counts } = compareNetworks(before, after);
    const count = (kind: NamedChange['kind']): number => brute.filter((change) => change.kind === kind).length;
    expect(counts).toEqual({
        ...{ routes: brute.length, altered: count('altered'), lost: count('lost') },
        ...{ gained: count('gained'), held: count('held') },
    });
    const changed = [...routeChanges(before, after)].filter(({ kind }) => kind !== 'same');
    expect(first).toEqual(changed.slice(0, 10));
}

test('what a scenario changes is what a comparison pair by pair finds', () => {
    fc.assert(
        fc.property(edits, ({ text, before: model, after }) => {
            const { network, topology } = topologyOf(text);
            const [scenario] = topology.scenarios;
            if (scenario === undefined) throw new Error('no scenario');
            const has = (mail: typeof after): boolean => mail.sites.some((site) => site.servers.length > 0);
            fc.pre(!has(model) || has(after));
            const changed = scenarioOf(network, scenario).network;
            checkChanges(network, changed, bruteChanges({ model, outage: WHOLE }, { model: after, outage: WHOLE }));
        }),
        { numRuns: 250 },
    );
});

test('and what an outage does to it', () => {
    fc.assert(
        fc.property(networks, (mail) => {
            const { network, topology } = topologyOf(mail.text);
            const [scenario] = topology.scenarios;
            if (scenario === undefined) throw new Error('no scenario');
            const changed = scenarioOf(network, scenario).network;
            const whole: Mail = { model: mail.model, outage: WHOLE };
            checkChanges(network, changed, bruteChanges(whole, mail));
            // The other way round: what waited before.
            checkChanges(changed, network, bruteChanges(mail, whole));
        }),
        { numRuns: 150 },
    );
});

test('one outage compared with another: what waits in both is not held up anew', () => {
    fc.assert(
        fc.property(networks, ({ model, outage: { links, sites, servers } }) => {
            const first = { links: links.slice(0, 1), sites: sites.slice(0, 1), servers: servers.slice(0, 2) };
            const second = { links, sites: sites.slice(1), servers: servers.slice(1) };
            const [a, b] = [first, second].map((outage) => networkOf(writeMail(model) + writeOutage(outage)));
            if (a === undefined || b === undefined) throw new Error('no network');
            checkChanges(a, b, bruteChanges({ model, outage: first }, { model, outage: second }));
        }),
        { numRuns: 100 },
    );
});

test('two topologies that have nothing to do with each other but names', () => {
    fc.assert(
        fc.property(mailModels, mailModels, (before, after) => {
            const [a, b] = [topologyOf(writeMail(before)).network, topologyOf(writeMail(after)).network];
            // Names are compared without regard to case (R1.9): the brute force knows them as the second has them.
            const known = new Map(after.sites.map(({ name }) => [name.toUpperCase(), name]));
            const sites = before.sites.map((site) => ({
                ...site,
                name: known.get(site.name.toUpperCase()) ?? site.name,
            }));
            checkChanges(
                a,
                b,
                bruteChanges({ model: { ...before, sites }, outage: WHOLE }, { model: after, outage: WHOLE }),
            );
        }),
        { numRuns: 100 },
    );
});
