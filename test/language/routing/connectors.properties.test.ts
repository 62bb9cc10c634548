import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { connectorChanges } from '../../../language/routing/compare-connectors.js';
import { bestSpace, DEFEATS, EXCLUSIONS } from '../../../language/routing/connector-choice.js';
import { scenarioOf } from '../../../language/routing/scenario-network.js';
import { type Domain, readDomain } from '../../../language/topology/domains.js';
import { allConnectors, bruteConnector } from '../../support/brute-connectors.js';
import { bruteMessage } from '../../support/brute-mail.js';
import { edits } from '../../support/random-edits.js';
import { DOMAINS, endsOf, networks, sizes, type WrittenMail } from '../../support/random-mail.js';
import { topologyOf } from '../../support/topology.js';
import { NamedMail } from './named-mail.js';

const domains = fc.constantFrom(...DOMAINS);

function check(runs: number, holds: (mail: WrittenMail, size: number | null, domain: string) => void): void {
    fc.assert(fc.property(networks, sizes, domains, holds), { numRuns: runs });
}

function known(text: string): Domain {
    const domain = readDomain(text);
    if (typeof domain === 'string') throw new Error(domain);
    return domain;
}

test('R9, R8.4: mail to the outside fares as the brute force says', () => {
    check(300, (mail, size, domain) => {
        const named = new NamedMail(mail.text);
        for (const from of endsOf(mail.model)) {
            const [a, b] = [named.named(from, domain, size), bruteMessage(mail, from, domain, size)];
            if (JSON.stringify(a) !== JSON.stringify(b)) expect({ from, domain, ...a }).toEqual({ from, domain, ...b });
        }
    });
});

test('R9.2, R9.3: the connector, its address space, site and servers are those of the brute force', () => {
    check(300, (mail, size, domain) => {
        const named = new NamedMail(mail.text);
        for (const from of endsOf(mail.model)) {
            const { choice, outcome } = named.message(from, domain, size);
            // What sends no mail chooses nothing.
            if (outcome.kind === 'unreachable' && outcome.why.kind !== 'no-connector') continue;
            const chosen = choice?.chosen ?? null;
            const brute = bruteConnector(mail.model, from, domain, size);
            const found = chosen && {
                ...{ name: chosen.connector.name.text, pattern: chosen.space.pattern, spaceCost: chosen.space.cost },
                ...{ site: named.site(chosen.site), cost: chosen.cost },
                servers: chosen.servers.map((server) => server.name.text).toSorted(),
            };
            const expected = brute && { ...brute, servers: brute.servers.toSorted() };
            expect(found).toEqual(expected);
        }
    });
});

test('R9.2, R9.3: every connector is chosen or has lost, and without those before it a loser of R9.3 would win', () => {
    check(100, (mail, size, domain) => {
        const named = new NamedMail(mail.text);
        for (const from of endsOf(mail.model)) {
            const { choice, outcome } = named.message(from, domain, size);
            if (choice === null) throw new Error('no choice');
            if (outcome.kind === 'unreachable' && outcome.why.kind !== 'no-connector') continue;
            const own = choice.chosen === null ? [] : [choice.chosen.connector];
            const all = [...own, ...choice.losers.map((loser) => loser.connector)].map(({ name }) => name.text);
            expect(all.toSorted()).toEqual(
                allConnectors(mail.model)
                    .map(({ name }) => name)
                    .toSorted(),
            );
            for (const { connector, lostBy, candidate } of choice.losers) {
                const isCandidate = DEFEATS.some((defeat) => defeat === lostBy);
                expect(isCandidate || EXCLUSIONS.some((exclusion) => exclusion === lostBy)).toBe(true);
                const connectors = mail.model.connectors.filter(({ name }) => name === connector.name.text);
                const alone = { ...mail.model, connectors };
                const wins = bruteConnector(alone, from, domain, size);
                // An Edge subscription cannot be left out of a model; by itself, the connector comes to the same.
                if (wins === null || wins.name === connector.name.text) expect(wins !== null).toBe(isCandidate);
                if (isCandidate) expect(candidate?.space).toBe(bestSpace(connector, known(domain)));
            }
        }
    });
});

test('what a scenario changes of the way out is what following each message in both finds', () => {
    fc.assert(
        fc.property(edits, domains, sizes, ({ text }, domain, size) => {
            const { network, topology } = topologyOf(text);
            const [scenario] = topology.scenarios;
            if (scenario === undefined) throw new Error('no scenario');
            const sides = [network, scenarioOf(network, scenario).network].map((each) => new NamedMail(each));
            /** The way out of a site in both, as far as there is one. */
            const ways = (key: string, to: string, bytes: number | null): readonly string[] =>
                sides.map((side) => {
                    const site = side.network.topology.siteByKey.get(key);
                    if (site?.hasTransport !== true) return '';
                    const end = { site: site.name.text, server: null };
                    const { connector, cost, outcome, path } = side.named(end, to, bytes && bytes / 1024 / 1024);
                    return outcome === 'unreachable' ? '' : `${connector} ${cost} ${outcome} ${path?.at(-1)}`;
                });
            const found = [...connectorChanges(network, sides[1]?.network ?? network)];
            for (const { from, domain: kind, size: bytes, before, after } of found) {
                const [was, is] = ways(from, kind.text, bytes);
                const isOfSite = before === null || after === null;
                expect(isOfSite || was !== is).toBe(true);
            }
            const all = new Set(sides.flatMap((side) => side.network.topology.sites.map(({ name }) => name.key)));
            for (const from of all) {
                const [was, is] = ways(from, domain, size && size * 1024 * 1024);
                // The sizes and domains that are tried stand for all others, but for the limits of links: those are a
                // matter of the routes between sites.
                const isOfLink = [was, is].some((way) => way?.includes(' returned ') && !way.startsWith('null '));
                if (was !== is && !isOfLink) expect(found.map((change) => change.from)).toContain(from);
            }
        }),
        { numRuns: 150 },
    );
});
