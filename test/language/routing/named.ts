import type { Path } from '../../../language/routing/route.js';
import { Routing } from '../../../language/routing/routing.js';
import type { Topology } from '../../../language/topology/topology.js';
import type { NamedLoad, NamedPath, NamedRoute } from '../../support/brute-force.js';
import { topologyOf } from '../../support/topology.js';

/** What the product says of one text, by names as declared: so that texts, and the brute force, can be compared. */
export class Named {
    readonly topology: Topology;
    readonly routing: Routing;

    /** @param previous what was said of the text before an edit */
    constructor(text: string, previous?: Named) {
        const { topology, routing } = topologyOf(text);
        this.topology = topology;
        this.routing = previous === undefined ? routing : Routing.of(topology, previous.routing);
    }

    /** The route between two sites; names in any case. */
    route(from: string, to: string): NamedRoute {
        const route = this.routing.route(this.index(from), this.index(to));
        const nextBest = route.path && this.routing.nextBest(route.path);
        return {
            from: this.site(route.from),
            to: this.site(route.to),
            best: route.path && this.path(route.path),
            decidedBy: route.decidedBy,
            stops: route.stops.map((site) => this.site(site)),
            legs: route.legs.map((leg) => `${this.site(leg.from)} -> ${this.site(leg.to)}`),
            nextBest: nextBest && { ...this.path(nextBest.path), lostBy: nextBest.lostBy },
        };
    }

    /** Every ordered pair's route, for the sites in the order given. */
    routes(names: readonly string[]): readonly NamedRoute[] {
        return names.flatMap((from) => names.map((to) => this.route(from, to)));
    }

    /** What the network carries. */
    load(): NamedLoad {
        const { load } = this.routing;
        const linkNames = this.topology.links.map((link) => link.name.text);
        const siteNames = this.topology.sites.map((site) => site.name.text);
        const counts = (names: readonly string[], numbers: readonly number[]) =>
            Object.fromEntries(names.map((name, index) => [name, numbers[index] ?? Number.NaN]));
        return {
            pairs: load.pairs,
            routes: load.routes,
            routesOverLink: counts(linkNames, load.routesOverLink),
            routesOverSpoke: this.spokes(load.routesOverSpoke),
            routesStoppingAt: counts(siteNames, load.routesStoppingAt),
            reach: counts(siteNames, load.reach),
            usedLinks: linkNames.filter((_, index) => load.linkIsUsed[index]).sort(),
            insideSites: siteNames.filter((_, index) => load.isInside[index]).sort(),
            decidedByName: load.decidedByName.first.map(({ from, to }) => `${this.site(from)} -> ${this.site(to)}`),
        };
    }

    /** The islands, each sorted by name, in the order the product has them. */
    islands(): readonly (readonly string[])[] {
        return this.routing.islands.map((island) => island.map((site) => this.site(site)).sort());
    }

    private spokes(counts: readonly (readonly number[])[]): Readonly<Record<string, number>> {
        const entries = this.topology.links.flatMap(({ name, members }, link) =>
            members.map((site, place) => [`${name.text} at ${this.site(site)}`, counts[link]?.[place] ?? 0] as const),
        );
        return Object.fromEntries(entries.filter(([, count]) => count > 0));
    }

    private path({ sites, links, cost }: Path): NamedPath {
        return {
            path: sites.map((site) => this.site(site)),
            links: links.map((link) => this.topology.links[link]?.name.text ?? `link ${link}?`),
            cost,
        };
    }

    private site(index: number): string {
        return this.topology.sites[index]?.name.text ?? `site ${index}?`;
    }

    private index(name: string): number {
        return this.topology.sites.findIndex((site) => site.name.text.toUpperCase() === name.toUpperCase());
    }
}
