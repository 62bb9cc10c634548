import * as l10n from '@vscode/l10n';
import { closestSource } from '../routing/connector-choice.js';
import type { Network } from '../routing/network.js';
import { figure } from '../syntax/figures.js';
import type { Connector } from '../topology/topology.js';
import { choiceOf, FEW, listOf, nameList, siteName } from '../wording/names.js';
import { sitesOfDoubtfulLinks } from './doubts.js';
import type { Finding, TopologyRule } from './finding.js';
import { shortName } from './literal.js';

/** A connector that mail from some sites cannot get to (R9.6, event 5016). */
export const connectorUnreachable: TopologyRule = {
    code: 'connector-unreachable',
    *check({ network }): Generator<Finding> {
        const doubtful = sitesOfDoubtfulLinks(network.topology);
        for (const connector of network.topology.connectors) {
            if (connector.sources.length === 0 || connector.disabled) continue;
            if (connector.sources.some((server) => doubtful.has(server.site))) continue;
            const message = messageFor(network, connector);
            if (message !== null) yield { code: 'connector-unreachable', place: connector.place, message };
        }
    },
};

function messageFor(network: Network, connector: Connector): string | null {
    const { topology } = network;
    const name = shortName(connector.name.text);
    const sites = [...new Set(connector.sources.map((server) => server.site))];
    const there = sites.map((site) => siteName(topology, site));
    if (!sites.some((site) => topology.sites[site]?.hasTransport)) {
        const edges = listOf(nameList(connector.sources.map((server) => server.name.text)));
        return l10n.t(
            'No mail gets to connector {0} (event 5016): {1} is reached through the transport servers of {2} alone, and there is none. Add one.',
            name,
            edges,
            listOf(there),
        );
    }
    // A scoped connector is for its own sites alone.
    const senders = topology.sites.filter((site) => site.hasTransport && !connector.scoped);
    const cut = senders.filter(
        ({ index }) => closestSource(network, { kind: 'site', site: index, server: null }, connector) === null,
    );
    if (cut.length === 0) return null;
    const names = listOf(cut.map(({ index }) => siteName(topology, index)));
    return cut.length === 1
        ? l10n.t(
              'Connector {0} cannot be reached from 1 site (event 5016): no path leads from {1} to {2}. Mail from there takes another connector or goes to the Unreachable queue. Link the sites.',
              name,
              names,
              choiceOf(there, FEW),
          )
        : l10n.t(
              'Connector {0} cannot be reached from {1} sites (event 5016): no path leads from {2} to {3}. Mail from there takes another connector or goes to the Unreachable queue. Link the sites.',
              name,
              figure(cut.length),
              names,
              choiceOf(there, FEW),
          );
}
