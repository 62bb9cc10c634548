import type { Routing } from '../routing/routing.js';
import type { Pair } from './pairs.js';

/** What a clause can ask of the route of a pair, each found only when it is asked for. */
export class Facts {
    private known: { readonly path: readonly number[]; readonly stops: readonly number[] } | undefined;

    constructor(
        private readonly routing: Routing,
        private readonly pair: Pair,
    ) {}

    /** The cost of the path; Infinity where there is none. */
    get cost(): number {
        return this.routing.tree(this.pair.from).cost[this.pair.to] ?? Number.POSITIVE_INFINITY;
    }

    get reachable(): boolean {
        return this.cost !== Number.POSITIVE_INFINITY;
    }

    get hops(): number {
        return this.routing.tree(this.pair.from).hops[this.pair.to] ?? 0;
    }

    /** The sites of the path, by index; none where there is no path. */
    get path(): readonly number[] {
        return this.route.path;
    }

    /** The hub sites that the message stops at (R4.3). */
    get stops(): readonly number[] {
        return this.route.stops;
    }

    private get route(): { readonly path: readonly number[]; readonly stops: readonly number[] } {
        if (this.known === undefined) {
            const { path, stops } = this.routing.route(this.pair.from, this.pair.to);
            this.known = { path: path?.sites ?? [], stops };
        }
        return this.known;
    }
}
