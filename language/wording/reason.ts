import type { MessageRoute } from '../routing/message.js';
import type { Network } from '../routing/network.js';
import { explainConnectors } from './explain-connectors.js';
import { explainWait } from './explain-wait.js';
import { explainChoice } from './explanation.js';

/** Why a message takes this connector and this path, and waits where it does, as Markdown; empty where nothing was chosen. */
export function reasonFor(network: Network, message: MessageRoute): string {
    const { topology, routing } = network;
    const { route, choice, outcome } = message;
    const reasons: string[] = [];
    if (choice !== null) reasons.push(explainConnectors(network, message, choice));
    if (route.path !== null && route.from !== route.to)
        reasons.push(explainChoice(topology, route, routing.nextBest(route.path)));
    if (outcome.kind === 'queued') reasons.push(explainWait(network, message));
    return reasons.filter((each) => each !== '').join('\n\n');
}
