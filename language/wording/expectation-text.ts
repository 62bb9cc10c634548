import type { Delivery } from '../expectations/delivery.js';
import type { MessageRoute } from '../routing/message.js';
import type { Network } from '../routing/network.js';
import { writeName } from '../syntax/names.js';
import { writeSize } from '../syntax/sizes.js';
import type { Topology } from '../topology/topology.js';
import { endText } from './ends.js';
import { siteName } from './names.js';

/** What a message does now, as `expect` lines that hold: one a recipient. */
export function expectationLines(network: Network, { routes }: Delivery): readonly string[] {
    const { topology } = network;
    return routes.map((message) => {
        const ends = `${endText(topology, message.from)} -> ${endText(topology, message.to)}`;
        const size = message.size === null ? '' : ` size ${writeSize(message.size)}`;
        return `expect ${ends}${size} ${clausesOf(topology, message)}`;
    });
}

function clausesOf(topology: Topology, { route, outcome, choice, cost }: MessageRoute): string {
    if (outcome.kind === 'unreachable' || route.path === null) return 'unreachable';
    if (outcome.kind === 'returned') return 'returned';
    const wait = outcome.kind === 'queued' ? [`queues-at ${siteName(topology, outcome.wait.at)}`] : [];
    const connector = choice?.chosen == null ? [] : [`connector ${writeName(choice.chosen.connector.name.text)}`];
    const stops = route.stops.map((site) => siteName(topology, site)).join(', ');
    const way = stops === '' ? 'direct' : `via ${stops}`;
    return [...wait, ...connector, way, `cost ${cost ?? route.path.cost}`].join(' ');
}
