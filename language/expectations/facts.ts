import { isReachable, isSilent, type MessageRoute, messageRoute } from '../routing/message.js';
import type { Network } from '../routing/network.js';
import { type Pair, sitesOfPair } from './pairs.js';

/** What a clause can ask of a message to one recipient, each found only when it is asked for. */
export class Facts {
    private known: MessageRoute | undefined;
    /** The ends, where both are sites as a whole: much is known of them without following a message. */
    private readonly sites: { readonly from: number; readonly to: number } | undefined;

    /** @param size of the message, in bytes; null where nothing is said of it */
    constructor(
        private readonly network: Network,
        readonly pair: Pair,
        private readonly size: number | null,
    ) {
        this.sites = hasServer(pair.from) || hasServer(pair.to) ? undefined : sitesOfPair(pair);
    }

    get message(): MessageRoute {
        this.known ??= messageRoute(this.network, this.pair.from, this.pair.to, this.size);
        return this.known;
    }

    /** Whether mail gets there, sooner or later. */
    get reachable(): boolean {
        if (this.sites === undefined) return isReachable(this.message);
        const { topology } = this.network;
        return (
            this.treeCost !== Number.POSITIVE_INFINITY &&
            !isSilent(topology, this.sites.from) &&
            !isSilent(topology, this.sites.to)
        );
    }

    /** The cost of the route; Infinity where no mail gets there. */
    get cost(): number {
        if (this.sites === undefined) return this.message.cost ?? Number.POSITIVE_INFINITY;
        return this.reachable ? this.treeCost : Number.POSITIVE_INFINITY;
    }

    get hops(): number {
        if (this.sites === undefined) return this.message.route.path?.links.length ?? 0;
        return this.network.routing.tree(this.sites.from).hops(this.sites.to);
    }

    /** The sites of the path, by index; none where no mail gets there. */
    get path(): readonly number[] {
        return this.reachable ? (this.message.route.path?.sites ?? []) : [];
    }

    /** The hub sites that the message stops at (R4.3). */
    get stops(): readonly number[] {
        return this.reachable ? this.message.route.stops : [];
    }

    private get treeCost(): number {
        const { from = -1, to = -1 } = this.sites ?? {};
        return this.network.routing.tree(from).cost(to);
    }
}

function hasServer(end: Pair['to']): boolean {
    return end.kind === 'site' && end.server !== null;
}
