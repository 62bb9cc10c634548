import type { Delivery } from '../expectations/delivery.js';
import type { MessageRoute } from '../routing/message.js';
import type { Network } from '../routing/network.js';
import { writeSize } from '../syntax/sizes.js';
import type { Topology } from '../topology/topology.js';
import { endText } from './ends.js';
import { factClauses } from './fact-clauses.js';

/** What a message does now, as `expect` lines that hold: one a recipient. */
export function expectationLines(network: Network, { routes }: Delivery): readonly string[] {
    const { topology } = network;
    return routes.map((message) => {
        const ends = `${endText(topology, message.from)} -> ${endText(topology, message.to)}`;
        const size = message.size === null ? '' : ` size ${writeSize(message.size)}`;
        return `expect ${ends}${size} ${clausesOf(topology, message)}`;
    });
}

function clausesOf(topology: Topology, message: MessageRoute): string {
    const facts = factClauses(topology, message);
    if (facts === null) return 'unreachable';
    const { end, connector, way, cost } = facts;
    return end === 'returned' ? end : [end, connector, way, cost].filter((each) => each !== null).join(' ');
}
