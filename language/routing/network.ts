import { NO_OUTAGE, type Outage } from '../topology/outage.js';
import type { Topology } from '../topology/topology.js';
import { Availability } from './availability.js';
import type { Routing } from './routing.js';

/** What a message meets: a topology, its routes, and what is out of service. */
export class Network {
    private known: Availability | undefined;

    constructor(
        readonly topology: Topology,
        readonly routing: Routing,
        readonly outage: Outage = NO_OUTAGE,
    ) {}

    get availability(): Availability {
        this.known ??= new Availability(this.topology, this.routing.graph, this.outage);
        return this.known;
    }
}
