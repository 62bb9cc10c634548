import type { Core } from './core.js';
import { type CoreTree, SAME_COST, SAME_HOPS } from './core-tree.js';

/** The rule that left a path alone: `cost` (R2.1), `hops` (R2.2), or `name` (R2.3). */
export type DecidedBy = 'cost' | 'hops' | 'name';

/**
 * The least-cost paths from one site to all others (R2), by the indices of the sites. It keeps nothing of its own but
 * the way from the site to the core: the paths there are those of the core, and to a branch there is one way only.
 */
export class Tree {
    /** The nodes from the source to the core, both ends included. */
    private readonly chain: readonly number[];
    private readonly root: number;
    private knownOutward: readonly number[] | undefined;
    private knownOrder: readonly number[] | undefined;

    /**
     * @param source the site that all paths begin at
     * @param inCore the paths from the node of the core that the source hangs on
     */
    constructor(
        private readonly core: Core,
        private readonly inCore: CoreTree,
        readonly source: number,
    ) {
        const chain = [source];
        const { above } = core.branches;
        for (let node = above[source] ?? -1; node >= 0; node = above[node] ?? -1) chain.push(node);
        this.chain = chain;
        this.root = chain.at(-1) ?? source;
    }

    /** The cost of the path to a site; Infinity where no path leads. */
    cost(site: number): number {
        const { root, costUp, costDown } = this.core.branches;
        if (root[site] === this.root) {
            const turn = this.turn(site);
            return (costUp[this.source] ?? 0) - (costUp[turn] ?? 0) + (costDown[site] ?? 0) - (costDown[turn] ?? 0);
        }
        const between = this.inCore.cost[this.numberOf(site)] ?? Number.POSITIVE_INFINITY;
        return (costUp[this.source] ?? 0) + between + (costDown[site] ?? 0);
    }

    /** How many hops the path to a site has; 0 where no path leads. */
    hops(site: number): number {
        const { root, hopsUp, hopsDown } = this.core.branches;
        if (root[site] === this.root) {
            const turn = this.turn(site);
            return (hopsUp[this.source] ?? 0) - (hopsUp[turn] ?? 0) + (hopsDown[site] ?? 0) - (hopsDown[turn] ?? 0);
        }
        if (!this.reaches(site)) return 0;
        return (hopsUp[this.source] ?? 0) + (this.inCore.hops[this.numberOf(site)] ?? 0) + (hopsDown[site] ?? 0);
    }

    /** The site before a site on its path; -1 for the source, and where no path leads. */
    previous(site: number): number {
        const node = this.before(site);
        return node < this.core.siteCount ? node : this.before(node);
    }

    /** The link of the last hop to a site (R1.6); -1 as above. */
    link(site: number): number {
        const { root, above, link } = this.core.branches;
        if (root[site] === this.root) {
            const place = this.placeOnChain(site);
            if (place >= 0) return link[this.chain[place - 1] ?? -1] ?? -1;
        }
        if ((above[site] ?? -1) >= 0) return this.reaches(site) ? (link[site] ?? -1) : -1;
        return this.core.slotLink[this.inCore.slot[this.core.number[site] ?? -1] ?? -1] ?? -1;
    }

    /** What decided the path to a site. */
    decidedBy(site: number): DecidedBy {
        // On one branch there is one path only.
        if (this.core.branches.root[site] === this.root) return 'cost';
        const ties = this.inCore.ties[this.numberOf(site)] ?? 0;
        return (ties & SAME_HOPS) !== 0 ? 'name' : (ties & SAME_COST) !== 0 ? 'hops' : 'cost';
    }

    /**
     * Puts the path to a site into two lists, from its end: the sites with the source last, and the link of each hop.
     * What the lists held further on stays there, so that they can be used for one path after the other.
     * @returns how many sites it has; 0 where no path leads
     */
    wayBack(site: number, sites: number[], links: number[]): number {
        if (!this.reaches(site)) return 0;
        const { chain, core, inCore } = this;
        const { siteCount, nodes, isJunction } = core;
        const { root, above, link } = core.branches;
        sites[0] = site;
        let count = 1;
        let hops = 0;
        // Up from a branch, as far as the core, or to where the way of the source comes by.
        let at = site;
        let place = -1;
        for (;;) {
            place = root[at] === this.root ? this.placeOnChain(at) : -1;
            const next = above[at] ?? -1;
            if (place >= 0 || next < 0) break;
            if (at < siteCount) links[hops++] = link[at] ?? -1;
            if (next < siteCount) sites[count++] = next;
            at = next;
        }
        if (place < 0) {
            let number = core.number[at] ?? -1;
            while (number !== inCore.source) {
                if (isJunction[number] === 0) links[hops++] = core.slotLink[inCore.slot[number] ?? -1] ?? -1;
                number = inCore.previous[number] ?? inCore.source;
                if (isJunction[number] === 0) sites[count++] = nodes[number] ?? -1;
            }
            place = chain.length - 1;
        }
        // And down to the source.
        for (; place > 0; place--) {
            const next = chain[place - 1] ?? -1;
            if ((chain[place] ?? -1) < siteCount) links[hops++] = link[next] ?? -1;
            if (next < siteCount) sites[count++] = next;
        }
        return count;
    }

    /** Whether a path leads to a site. */
    reaches(site: number): boolean {
        return (this.inCore.cost[this.numberOf(site)] ?? Number.POSITIVE_INFINITY) !== Number.POSITIVE_INFINITY;
    }

    /** The sites that can be reached, each after the one before it on its path; the source first. */
    get outward(): readonly number[] {
        if (this.knownOutward !== undefined) return this.knownOutward;
        const { core, inCore } = this;
        const isSite = (node: number): boolean => node < core.siteCount;
        const sites = this.chain.filter(isSite);
        for (const number of inCore.order) {
            const node = core.nodes[number] ?? 0;
            if (node !== this.root && isSite(node)) sites.push(node);
        }
        for (const node of core.branches.outward)
            if (isSite(node) && this.reaches(node) && this.placeOnChain(node) < 0) sites.push(node);
        this.knownOutward = sites;
        return sites;
    }

    /** The sites that can be reached, by cost, then by hops, then as declared; the source first. */
    get order(): readonly number[] {
        if (this.knownOrder !== undefined) return this.knownOrder;
        const labels = this.outward.map((site) => ({ site, cost: this.cost(site), hops: this.hops(site) }));
        labels.sort((a, b) => a.cost - b.cost || a.hops - b.hops || a.site - b.site);
        this.knownOrder = labels.map(({ site }) => site);
        return this.knownOrder;
    }

    /** The node before a node: a junction as well where one lies between. */
    private before(node: number): number {
        const { branches, number, nodes } = this.core;
        if (branches.root[node] === this.root) {
            const place = this.placeOnChain(node);
            if (place >= 0) return this.chain[place - 1] ?? -1;
        }
        const above = branches.above[node] ?? -1;
        if (above >= 0) return this.reaches(node) ? above : -1;
        return nodes[this.inCore.previous[number[node] ?? -1] ?? -1] ?? -1;
    }

    /** Where the path to a node leaves the way from the source to the core, of a node that hangs on the same node of it. */
    private turn(node: number): number {
        let at = node;
        while (this.placeOnChain(at) < 0) at = this.core.branches.above[at] ?? this.root;
        return at;
    }

    private placeOnChain(node: number): number {
        const place = this.chain.length - 1 - (this.core.branches.depth[node] ?? 0);
        return this.chain[place] === node ? place : -1;
    }

    private numberOf(node: number): number {
        return this.core.number[this.core.branches.root[node] ?? -1] ?? -1;
    }
}
