import type { ConnectorDeclaration } from '../syntax/declarations.js';
import type { Connector, Topology } from '../topology/topology.js';
import { networksOf, type RuleContext } from './finding.js';

/** A declared connector, in the topology, or in the scenario, that declares it. */
export interface OwnConnector {
    readonly connector: Connector;
    readonly declaration: ConnectorDeclaration;
    readonly topology: Topology;
}

/** Every declared connector once: those of a scenario that its topology has too are judged there. */
export function* ownConnectors(context: RuleContext): Generator<OwnConnector> {
    const seen = new Set<ConnectorDeclaration>();
    for (const { topology } of networksOf(context)) {
        for (const connector of topology.connectors) {
            const { declaration } = connector;
            if (declaration === null || seen.has(declaration)) continue;
            seen.add(declaration);
            yield { connector, declaration, topology };
        }
    }
}
