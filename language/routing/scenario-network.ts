import type { ScenarioDeclaration } from '../syntax/declarations.js';
import { applyScenario } from '../topology/scenario.js';
import { Network } from './network.js';
import { Routing } from './routing.js';

/** A scenario of a topology, and what messages meet in it, which is found when it is asked for. */
export class Scenario {
    private known: Network | undefined;

    /** @param previous routes of the same scenario before an edit: kept where its graph is the same */
    constructor(
        private readonly base: Network,
        readonly declaration: ScenarioDeclaration,
        private previous: Routing | undefined,
    ) {}

    /**
     * An outage leaves the routes what they are (R2.5): with no change to the graph the scenario has the very routes of
     * its topology.
     */
    get network(): Network {
        if (this.known === undefined) {
            const { topology, outage } = applyScenario(this.base.topology, this.declaration);
            const own = Routing.of(topology, this.base.routing);
            const isOwn = own === this.base.routing || this.previous === undefined;
            this.known = new Network(topology, isOwn ? own : Routing.of(topology, this.previous), outage);
            this.previous = undefined;
        }
        return this.known;
    }

    /** The routes that are known: its own, or those before an edit. */
    get knownRouting(): Routing | undefined {
        return this.known?.routing ?? this.previous;
    }
}

/**
 * What messages meet in a scenario.
 * @param previous the same scenario before an edit
 */
export function scenarioOf(base: Network, declaration: ScenarioDeclaration, previous?: Scenario): Scenario {
    return new Scenario(base, declaration, previous?.knownRouting);
}
