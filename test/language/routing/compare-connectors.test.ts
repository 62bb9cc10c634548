import { expect, test } from 'vitest';
import { connectorChanges } from '../../../language/routing/compare-connectors.js';
import { scenarioOf } from '../../../language/routing/scenario-network.js';
import { topologyOf } from '../../support/topology.js';

/** A - B and A - C, each at cost 10; out of A and out of B. */
const SITES = `
    site A { server A1 : transport, mailbox }
    site B { server B1 : transport, mailbox }
    site C { server C1 : transport, mailbox }
    link AB: A <-> B cost 10
    link AC: A <-> C cost 10
`;

/** What a scenario changes of the way out: from where, to which domain, at which size in bytes. */
function changes(text: string): readonly string[] {
    const { topology, network } = topologyOf(SITES + text);
    const [scenario] = topology.scenarios;
    if (scenario === undefined) throw new Error('no scenario');
    return [...connectorChanges(network, scenarioOf(network, scenario).network)].map(
        ({ from, domain, size }) => `${from} ${domain.text} ${size}`,
    );
}

test('R8.4: a change that only messages too large for another connector meet', () => {
    const out = `
        connector Small { source A1 address-space "contoso.com" cost 1 max-message-size 1 MB }
        connector Large { source A1 address-space "contoso.com" cost 50 }
    `;
    expect(changes(`${out} scenario S { remove connector Large }`)).toEqual([
        'A contoso.com 1048577',
        'B contoso.com 1048577',
        'C contoso.com 1048577',
    ]);
});

test('R9.6: source servers in another site at the same cost', () => {
    const out = (source: string): string => `connector Out { source ${source} address-space "contoso.com" }`;
    const found = changes(`${out('B1')} scenario S { remove connector Out ${out('C1')} }`);
    // From A it costs the same, and goes elsewhere all the same.
    expect(found).toEqual(['A contoso.com null', 'B contoso.com null', 'C contoso.com null']);
});

test('a change that no message meets', () => {
    const out = 'connector Out { source A1 address-space "contoso.com" }';
    expect(changes(`${out} scenario S { set connector Out not disabled }`)).toEqual([]);
    expect(changes('scenario S { set link AB cost 5 }')).toEqual([]);
});

test('a site that comes or goes', () => {
    const out = 'connector Out { source A1 address-space "contoso.com" } site Bare link BB: B <-> Bare';
    const from = 'D contoso.com null';
    expect(changes(`${out} scenario S { site D { server D1 : transport, mailbox } link AD: A <-> D }`)).toEqual([from]);
    // Without servers there is no one to send.
    expect(changes(`${out} scenario S { site D link AD: A <-> D }`)).toEqual([]);
    expect(changes(`${out} scenario S { remove site C }`)).toEqual(['C contoso.com null']);
    expect(changes(`${out} scenario S { remove site Bare }`)).toEqual([]);
});
