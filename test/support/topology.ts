import { Network } from '../../language/routing/network.js';
import { Routing } from '../../language/routing/routing.js';
import { scenarioOf } from '../../language/routing/scenario-network.js';
import { SourceFile } from '../../language/syntax/source-file.js';
import { buildTopology } from '../../language/topology/build.js';
import type { Topology } from '../../language/topology/topology.js';

/** A topology with its routes. */
export interface Known {
    readonly topology: Topology;
    readonly routing: Routing;
    readonly network: Network;
}

/** The topology of one file's text, and its routes: for tests that need no workspace around it. */
export function topologyOf(text: string): Known {
    const file = SourceFile.read('test:/main.mailtopo', text);
    const topology = buildTopology([
        { uri: file.uri, declarations: file.declarations.map((placed) => placed.declaration) },
    ]);
    const routing = Routing.of(topology);
    return { topology, routing, network: new Network(topology, routing) };
}

/** What messages meet in the only scenario of a text, or in its topology where there is none. */
export function networkOf(text: string): Network {
    const { topology, network } = topologyOf(text);
    const [scenario] = topology.scenarios;
    return scenario === undefined ? network : scenarioOf(network, scenario).network;
}
