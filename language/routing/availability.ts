import { isOutage, type Outage } from '../topology/outage.js';
import type { Server, Topology } from '../topology/topology.js';
import { type Graph, withLinks } from './graph.js';
import { islandsOf } from './islands.js';

/** What answers while something is out of service, and what can still be connected to (R6). */
export class Availability {
    /** Whether nothing at all is out of service. */
    readonly isWhole: boolean;
    private readonly island: Int32Array;

    constructor(
        private readonly topology: Topology,
        graph: Graph,
        private readonly outage: Outage,
    ) {
        this.isWhole = !isOutage(outage);
        this.island = new Int32Array(graph.siteCount);
        if (outage.links.size === 0) return;
        const islands = islandsOf(withLinks(graph, (link) => !outage.links.has(link)));
        for (const [number, island] of islands.entries()) for (const site of island) this.island[site] = number;
    }

    isUp(server: Server): boolean {
        return !this.outage.sites.has(server.site) && !this.outage.servers.has(server.name.key);
    }

    /** Whether a transport server of a site answers: those without any are passed over (R6.2). */
    answers(site: number): boolean {
        if (this.outage.sites.has(site)) return false;
        if (this.topology.sketch) return true;
        return this.topology.sites[site]?.transportServers.some((server) => this.isUp(server)) ?? false;
    }

    /** The same of a site that is the end of a route: one without any server is taken to have one, as in a sketch. */
    answersAsEnd(site: number): boolean {
        const isBare = this.topology.sites[site]?.servers.length === 0;
        return isBare ? !this.outage.sites.has(site) : this.answers(site);
    }

    /** Whether a site has mailbox servers, and none of them is up: what has arrived waits there. */
    hasLostMailboxes(site: number): boolean {
        if (this.outage.servers.size === 0) return false;
        const stores = this.topology.sites[site]?.servers.filter((server) => server.roles.has('mailbox')) ?? [];
        return stores.length > 0 && !stores.some((server) => this.isUp(server));
    }

    /**
     * Whether the network joins two sites (R6.5, inferred): links that are down are out of it, and IP finds its own way
     * over all others. A site that is down takes no network with it: mail that merely passes it goes on (R6.3).
     */
    joins(a: number, b: number): boolean {
        return this.island[a] === this.island[b];
    }
}
