import type { Recipient, Sender } from '../routing/ends.js';
import { type FanOut, fanOut } from '../routing/fan-out.js';
import { isReachable, type MessageRoute, messageRoute } from '../routing/message.js';
import type { Network } from '../routing/network.js';
import type { Envelope } from './pairs.js';

/** A message to all its recipients: the route to each, and the copies that are sent. */
export interface Delivery {
    readonly from: Sender;
    readonly routes: readonly MessageRoute[];
    /** Its copies are for places in `sent`. */
    readonly fanOut: FanOut;
    /** The recipients that a copy is sent for: not those that no mail reaches, nor those it is returned for. */
    readonly sent: readonly Recipient[];
}

/**
 * Sends a message to all its recipients (R7).
 * @param size of the message, in bytes; null where nothing is said of it
 */
export function deliver(network: Network, { from, to }: Envelope, size: number | null): Delivery {
    const routes = to.map((recipient) => messageRoute(network, from, recipient, size));
    const sent = routes.filter((each) => isReachable(each) && each.outcome.kind !== 'returned');
    const targets = sent.map(({ route }) => route.to);
    return {
        from,
        routes,
        fanOut: from.kind === 'site' ? fanOut(network, from.site, targets) : { copies: [], splits: [] },
        sent: sent.map((each) => each.to),
    };
}
