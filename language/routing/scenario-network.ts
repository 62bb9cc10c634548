import type { ScenarioDeclaration } from '../syntax/declarations.js';
import { applyScenario } from '../topology/scenario.js';
import { Network } from './network.js';
import { Routing } from './routing.js';

/** A scenario of a topology, and what messages meet in it. */
export interface Scenario {
    readonly declaration: ScenarioDeclaration;
    readonly network: Network;
}

/**
 * What messages meet in a scenario. An outage leaves the routes what they are (R2.5): with no change to the graph the
 * scenario has the very routes of its topology.
 * @param previous the same scenario before an edit: its routes are kept where its graph is the same
 */
export function scenarioOf(base: Network, declaration: ScenarioDeclaration, previous?: Scenario): Scenario {
    const { topology, outage } = applyScenario(base.topology, declaration);
    const own = Routing.of(topology, base.routing);
    const routing =
        own === base.routing || previous === undefined ? own : Routing.of(topology, previous.network.routing);
    return { declaration, network: new Network(topology, routing, outage) };
}
