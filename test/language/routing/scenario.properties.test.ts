import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Network } from '../../../language/routing/network.js';
import { Routing } from '../../../language/routing/routing.js';
import { scenarioOf } from '../../../language/routing/scenario-network.js';
import type { Topology } from '../../../language/topology/topology.js';
import { type EditedMail, edits } from '../../support/random-edits.js';
import { DOMAINS, endsOf, networks, writeMail } from '../../support/random-mail.js';
import { topologyOf } from '../../support/topology.js';
import { NamedMail } from './named-mail.js';

function check(runs: number, holds: (edited: EditedMail) => void): void {
    fc.assert(fc.property(edits, holds), { numRuns: runs });
}

/** The network of a text, and that of its only scenario. */
function both(text: string): { readonly base: Network; readonly changed: Network } {
    const { network, topology } = topologyOf(text);
    const [scenario] = topology.scenarios;
    if (scenario === undefined) throw new Error('no scenario');
    return { base: network, changed: scenarioOf(network, scenario).network };
}

/** A topology without what says where it is written. */
function summary({ sites, connectors, sketch }: Topology): unknown {
    return {
        sketch,
        sites: sites.map(({ name, hub, hasTransport, hasMailbox, servers }) => ({
            ...{ name: name.text, hub, hasTransport, hasMailbox },
            servers: servers.map((server) => [server.name.text, server.version, [...server.roles]]),
        })),
        connectors: connectors.map(({ name, sources, addressSpaces, maxMessageSize, scoped, disabled }) => ({
            ...{ name: name.text, addressSpaces, maxMessageSize, scoped, disabled },
            sources: sources.map((server) => server.name.text),
        })),
    };
}

/** Without its last server a text is a sketch; a scenario that takes it out leaves an organization without servers. */
function becomesSketch({ before, after }: EditedMail): boolean {
    const has = ({ sites }: EditedMail['after']): boolean => sites.some((site) => site.servers.length > 0);
    return has(before) && !has(after);
}

test('the changes of a scenario make what the same edits to the text make', () => {
    check(300, (edited) => {
        fc.pre(!becomesSketch(edited));
        const { changed } = both(edited.text);
        const byHand = topologyOf(writeMail(edited.after)).network;
        expect(summary(changed.topology)).toEqual(summary(byHand.topology));
        const [scenario, text] = [new NamedMail(changed), new NamedMail(byHand)];
        const ends = endsOf(edited.after);
        for (const from of ends) {
            for (const to of [...ends, ...DOMAINS]) {
                const [a, b] = [scenario.named(from, to, null), text.named(from, to, null)];
                if (JSON.stringify(a) !== JSON.stringify(b)) expect({ from, to, ...a }).toEqual({ from, to, ...b });
            }
        }
        const { pairs, routes, reach, decidedByName } = byHand.routing.load;
        expect(changed.routing.load).toMatchObject({ pairs, routes, reach, decidedByName });
    });
});

test('what a scenario does not touch it shares with its topology', () => {
    check(150, ({ text, before, touched }) => {
        const { base, changed } = both(text);
        const isTouched = (kind: string, name: string): boolean => touched.has(`${kind} ${name}`);
        const gone = before.sites.findIndex(({ name }) => isTouched('site', name) && !changedHas(changed, name));
        for (const [index, site] of base.topology.sites.entries()) {
            const own = [`site ${site.name.text}`, ...site.servers.map((server) => `server ${server.name.text}`)];
            // After a site that is taken out all have another number; in a sketch, the first server counts for all.
            if (own.some((each) => touched.has(each)) || (gone >= 0 && gone < index)) continue;
            if (base.topology.sketch !== changed.topology.sketch) continue;
            expect(changed.topology.sites[index], `site ${site.name.text}`).toBe(site);
        }
        if (gone >= 0) return;
        const goneLink = base.topology.links.findIndex((link) => !changed.topology.linkByKey.has(link.name.key));
        for (const [index, link] of base.topology.links.entries()) {
            if (isTouched('link', link.name.text) || (goneLink >= 0 && goneLink < index)) continue;
            expect(changed.topology.links[index], `link ${link.name.text}`).toBe(link);
        }
    });
});

function changedHas(network: Network, name: string): boolean {
    return network.topology.sites.some((site) => site.name.text === name);
}

test('R2.5: an outage changes no route: it has the very routes of its topology, and its sites and links', () => {
    fc.assert(
        fc.property(networks, ({ text }) => {
            const { base, changed } = both(text);
            expect(changed.routing).toBe(base.routing);
            expect(changed.topology.sites.every((site, index) => site === base.topology.sites[index])).toBe(true);
            expect(changed.topology.links.every((link, index) => link === base.topology.links[index])).toBe(true);
        }),
        { numRuns: 100 },
    );
});

test('a scenario that was known before an edit has the routes that a fresh one has', () => {
    fc.assert(
        fc.property(edits, fc.nat(5), ({ text }, at) => {
            // The edit: one line of the scenario is gone.
            const [top = '', scenario = ''] = text.split(/(?=scenario Change)/);
            const lines = scenario.split('\n');
            const edited = top + lines.filter((line, index) => index !== at + 1 || /^[}\s]/.test(line)).join('\n');
            const [before, after] = [topologyOf(text), topologyOf(edited)];
            const [known, declaration] = [before.topology.scenarios[0], after.topology.scenarios[0]];
            if (known === undefined || declaration === undefined) throw new Error('no scenario');
            const kept = scenarioOf(after.network, declaration, scenarioOf(before.network, known)).network;
            const fresh = Routing.of(kept.topology);
            const sites = kept.topology.sites.map((site) => site.index);
            for (const from of sites)
                for (const to of sites) expect(kept.routing.route(from, to)).toEqual(fresh.route(from, to));
            expect(kept.routing.load).toEqual(fresh.load);
        }),
        { numRuns: 80 },
    );
});
