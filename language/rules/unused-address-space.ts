import { chooseConnector } from '../routing/connector-choice.js';
import type { SiteEnd } from '../routing/ends.js';
import type { Network } from '../routing/network.js';
import { domainsIn } from '../routing/sample-domains.js';
import type { AddressSpaceValue } from '../syntax/declarations.js';
import type { Connector } from '../topology/topology.js';
import { listOf } from '../wording/names.js';
import { type Finding, placeOf, type Rule } from './finding.js';
import { literal, shortName } from './literal.js';

/** An address space that no message ever takes: from every site, at every size, another one is chosen (R9.3). */
export const unusedAddressSpace: Rule = {
    code: 'unused-address-space',
    *check({ network }): Generator<Finding> {
        const senders = sendersOf(network);
        for (const connector of network.topology.connectors) {
            const { declaration } = connector;
            // What is disabled or ignored is so on purpose, or a finding of its own.
            if (declaration === null || connector.disabled || connector.sources.length === 0) continue;
            for (const written of declaration.addressSpaces) {
                const winners = winnersOver(network, senders, connector, written);
                if (winners === null) continue;
                yield {
                    code: 'unused-address-space',
                    severity: 'information',
                    place: placeOf(declaration, written.pattern),
                    message: `Nothing takes address space ${literal(written.pattern.text)} of connector ${shortName(connector.name.text)}: from every site, ${winnersText(connector, winners)} is chosen instead, being more specific, cheaper or nearer. Take it out, or give it the lower cost.`,
                    unnecessary: true,
                };
            }
        }
    },
};

/** Every site with mail, and every source server by itself, which is nearer to itself than its site is (R9.3). */
function sendersOf({ topology }: Network): readonly SiteEnd[] {
    const sites = topology.sites.filter((site) => site.hasTransport);
    const servers = new Set(topology.connectors.flatMap((connector) => connector.sources));
    return [
        ...sites.map(({ index }): SiteEnd => ({ kind: 'site', site: index, server: null })),
        ...Array.from(servers, (server): SiteEnd => ({ kind: 'site', site: server.site, server })),
    ];
}

/** The connectors that are chosen in its place; null where it is chosen, or where nothing is chosen at all. */
function winnersOver(
    network: Network,
    senders: readonly SiteEnd[],
    connector: Connector,
    { pattern, cost }: AddressSpaceValue,
): ReadonlySet<Connector> | null {
    const space = connector.addressSpaces.find(
        (each) => each.pattern === pattern.text && (cost === null || each.cost === cost.value),
    );
    if (space === undefined) return null;
    const winners = new Set<Connector>();
    for (const domain of domainsIn(network.topology, space.coverage)) {
        for (const size of sizesToTry(network)) {
            for (const sender of senders) {
                const { chosen } = chooseConnector(network, sender, domain, size);
                if (chosen === null) continue;
                if (chosen.connector === connector && chosen.space === space) return null;
                winners.add(chosen.connector);
            }
        }
    }
    return winners.size === 0 ? null : winners;
}

/** One of no size, and one just over the limit of each connector: between two limits nothing changes (R8.4). */
function sizesToTry({ topology }: Network): readonly (number | null)[] {
    const limits = topology.connectors.flatMap(({ maxMessageSize }) =>
        maxMessageSize === null ? [] : maxMessageSize + 1,
    );
    return [null, ...new Set(limits)];
}

function winnersText(connector: Connector, winners: ReadonlySet<Connector>): string {
    const names = [...winners].map((winner) =>
        winner === connector ? 'another address space of it' : `connector ${shortName(winner.name.text)}`,
    );
    return listOf(names);
}
