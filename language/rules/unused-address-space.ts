import * as l10n from '@vscode/l10n';
import { chooseConnector, DEFEATS, type LostBy } from '../routing/connector-choice.js';
import type { SiteEnd } from '../routing/ends.js';
import type { Network } from '../routing/network.js';
import { domainsIn } from '../routing/sample-domains.js';
import { allSizes } from '../routing/sample-sizes.js';
import type { AddressSpaceValue, ConnectorDeclaration } from '../syntax/declarations.js';
import type { Connector } from '../topology/topology.js';
import { choiceOf, FEW } from '../wording/names.js';
import { type Finding, type Fix, placeOf, type TopologyRule } from './finding.js';
import { literal, shortName } from './literal.js';

/** An address space that no message ever takes: from every site, at every size, another one is chosen (R9.3). */
export const unusedAddressSpace: TopologyRule = {
    code: 'unused-address-space',
    *check({ network }): Generator<Finding> {
        const senders = sendersOf(network);
        for (const connector of network.topology.connectors) {
            const { declaration } = connector;
            // What is disabled or ignored is so on purpose, or a finding of its own.
            if (declaration === null || connector.disabled || connector.sources.length === 0) continue;
            for (const written of declaration.addressSpaces) {
                const defeat = defeatOf(network, senders, connector, written);
                if (defeat === null) continue;
                yield {
                    code: 'unused-address-space',
                    place: placeOf(declaration, written.pattern),
                    message: messageFor(literal(written.pattern.text), shortName(connector.name.text), defeat),
                    unnecessary: true,
                    fixes: () => takeOutSpace(declaration, written),
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

/** Which connectors are chosen in place of an address space, and by what it loses to them. */
interface Defeat {
    readonly winners: ReadonlySet<Connector>;
    readonly lostBy: ReadonlySet<LostBy>;
    /** Whether the connector itself takes the message, by another of its address spaces. */
    readonly byOwn: boolean;
}

/** By what an address space loses; null where it is chosen, or is no candidate anywhere: then other findings say why. */
function defeatOf(
    network: Network,
    senders: readonly SiteEnd[],
    connector: Connector,
    { pattern, cost }: AddressSpaceValue,
): Defeat | null {
    const space = connector.addressSpaces.find(
        (each) => each.pattern === pattern.text && (cost === null || each.cost === cost.value),
    );
    if (space === undefined) return null;
    const winners = new Set<Connector>();
    const lostBy = new Set<LostBy>();
    let byOwn = false;
    for (const domain of domainsIn(network.topology, space.coverage)) {
        for (const size of allSizes(network.topology)) {
            for (const sender of senders) {
                const { chosen, losers } = chooseConnector(network, sender, domain, size);
                if (chosen?.connector === connector) {
                    if (chosen.space === space) return null;
                    byOwn = true;
                }
                const lost = losers.find((loser) => loser.connector === connector && loser.candidate !== null);
                if (chosen === null || lost === undefined) continue;
                winners.add(chosen.connector);
                lostBy.add(lost.lostBy);
            }
        }
    }
    return byOwn || winners.size > 0 ? { winners, lostBy, byOwn } : null;
}

function messageFor(space: string, own: string, { winners, lostBy, byOwn }: Defeat): string {
    if (winners.size === 0)
        return l10n.t(
            'No message takes address space {0} of connector {1}: wherever it is sent from, another address space of this connector covers the same and costs no more. Take it out, or lower its cost.',
            space,
            own,
        );
    const names = choiceOf(
        [...winners].map((winner) => shortName(winner.name.text)),
        FEW,
    );
    const reason = choiceOf(DEFEATS.flatMap((each) => (lostBy.has(each) ? advantage(each) : [])));
    return byOwn
        ? l10n.t(
              'No message takes address space {0} of connector {1}: wherever it is sent from, another address space of this connector or connector {2} is chosen instead, being {3}. Take it out, or lower its cost.',
              space,
              own,
              names,
              reason,
          )
        : l10n.t(
              'No message takes address space {0} of connector {1}: wherever it is sent from, connector {2} is chosen instead, being {3}. Take it out, or lower its cost.',
              space,
              own,
              names,
              reason,
          );
}

/** What those are that an address space loses to. */
function advantage(lostBy: (typeof DEFEATS)[number]): string {
    switch (lostBy) {
        case 'less-specific':
            return l10n.t('more specific');
        case 'cost':
            return l10n.t('cheaper');
        case 'farther':
            return l10n.t('nearer');
        case 'name':
            return l10n.t('first by name');
    }
}

/** Nothing where it is the connector's only one: then it is the connector that is of no use. */
function takeOutSpace(declaration: ConnectorDeclaration, space: AddressSpaceValue): readonly Fix[] {
    if (declaration.problem !== null || declaration.addressSpaces.length < 2) return [];
    const edit = { ...placeOf(declaration, space), text: '', lines: 'item' } as const;
    return [{ title: l10n.t('Take out address space {0}', literal(space.pattern.text)), edits: [edit] }];
}
