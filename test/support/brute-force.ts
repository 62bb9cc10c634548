import type { Model, ModelLink, ModelServer, ModelSite } from './random-topology.js';

/**
 * The rules of routing once more, as slowly and as plainly as they can be said: every path between two sites is
 * written down, and the best is picked by reading R2.1, R2.2 and R2.3. Nothing here is shared with the product.
 */

export type Rule = 'cost' | 'hops' | 'name';

/** A path by the names of its sites and links. */
export interface NamedPath {
    readonly path: readonly string[];
    readonly links: readonly string[];
    readonly cost: number;
}

/** A route by names; `best` is null where no path leads. */
export interface NamedRoute {
    readonly from: string;
    readonly to: string;
    readonly best: NamedPath | null;
    readonly decidedBy: Rule | null;
    readonly stops: readonly string[];
    readonly legs: readonly string[];
    readonly nextBest: (NamedPath & { readonly lostBy: Rule }) | null;
}

/** Every ordered pair's route, a site to itself included, in the order of the model. */
export function bruteRoutes(model: Model): readonly NamedRoute[] {
    const names = model.sites.map((site) => site.name);
    return names.flatMap((from) => names.map((to) => bruteRoute(model, from, to)));
}

/** The route from one site to another. */
export function bruteRoute(model: Model, from: string, to: string): NamedRoute {
    const [best, ...others] = allPaths(model, from, to).sort(comparePaths);
    if (best === undefined) return { from, to, best: null, decidedBy: null, stops: [], legs: [], nextBest: null };
    // R4.2, R4.3, R4.5: once the path is chosen, the hub sites with transport strictly inside it are the stops.
    const inside = best.path.filter((name) => name !== from && name !== to);
    const stops = inside.filter((name) => model.sites.some((site) => site.name === name && isStop(model, site)));
    // R3.1: from each stop straight to the next.
    const legs: string[] = [];
    let last = from;
    for (const halt of from === to ? [] : [...stops, to]) {
        legs.push(`${last} -> ${halt}`);
        last = halt;
    }
    const second = others[0];
    const nextBest = second === undefined ? null : { ...second, lostBy: decidedBy(best, [second]) };
    return { from, to, best, decidedBy: decidedBy(best, others), stops, legs, nextBest };
}

/** The rule that left a path alone among the others between the same sites. */
function decidedBy(best: NamedPath, others: readonly NamedPath[]): Rule {
    const asCheap = others.filter((other) => other.cost === best.cost);
    if (asCheap.length === 0) return 'cost';
    const asShort = asCheap.filter((other) => other.path.length === best.path.length);
    return asShort.length === 0 ? 'hops' : 'name';
}

/** Whether mail stops at a site that lies inside a path: a hub (R4.1) with transport (R4.5). */
function isStop(model: Model, site: ModelSite): boolean {
    return site.hub && hasTransport(model, site);
}

/** Whether a site sends and takes mail (R5.1, R5.3). Where no server is declared at all, every site does. */
export function hasTransport(model: Model, site: ModelSite): boolean {
    if (model.sites.every((each) => each.servers.length === 0)) return true;
    return site.servers.some((server) => sendsMail(model, server));
}

/** Whether a server sends and takes mail (R5.1). */
export function sendsMail(model: Model, server: ModelServer): boolean {
    // R11.1: and in 2003 every mailbox server does as well.
    const modern = !['2007', '2010'].includes(versionOf(model, server));
    return server.roles.includes('transport') || (server.roles.includes('mailbox') && modern);
}

/** A server's version: its own, or the organization's, or 2007. */
export function versionOf(model: Model, server: ModelServer): string {
    return server.version ?? model.version ?? '2007';
}

/** Every path from one site to another that meets no site twice. */
function allPaths(model: Model, from: string, to: string): NamedPath[] {
    const found: NamedPath[] = [];
    const hops = hopsOf(model);
    const walk = (so: NamedPath): void => {
        const last = so.path.at(-1) ?? from;
        if (last === to) {
            found.push(so);
            return;
        }
        for (const hop of hops) {
            if (hop.from !== last || so.path.includes(hop.to)) continue;
            walk({ path: [...so.path, hop.to], links: [...so.links, hop.link], cost: so.cost + hop.cost });
        }
    };
    walk({ path: [from], links: [], cost: 0 });
    return found;
}

interface Hop {
    readonly from: string;
    readonly to: string;
    readonly link: string;
    readonly cost: number;
}

const knownHops = new WeakMap<Model, readonly Hop[]>();

/** One hop for each ordered pair of sites that a link joins: the cheapest, the lowest-named among equals (R1.6). */
function hopsOf(model: Model): readonly Hop[] {
    const known = knownHops.get(model);
    if (known !== undefined) return known;
    const hops: Hop[] = [];
    for (const from of model.sites.keys()) {
        for (const to of model.sites.keys()) {
            if (from === to) continue;
            // R1.2, R1.3: every pair of a link's members, both ways. R1.7: no SMTP link.
            const joining = model.links.filter(
                (link) => !link.smtp && link.members.includes(from) && link.members.includes(to),
            );
            const order = (a: ModelLink, b: ModelLink): number =>
                effectiveCost(a) - effectiveCost(b) || compareNames(a.name, b.name);
            const link = joining.sort(order)[0];
            if (link === undefined) continue;
            const name = (site: number): string => model.sites[site]?.name ?? '';
            hops.push({ from: name(from), to: name(to), link: link.name, cost: effectiveCost(link) });
        }
    }
    knownHops.set(model, hops);
    return hops;
}

/** R1.4, and the default of R1.5. */
function effectiveCost(link: ModelLink): number {
    if (link.exchangeCost !== null) return link.exchangeCost;
    return link.cost === null ? 100 : link.cost;
}

/** The order of R2: the lower cost, the fewer hops, the lower names read backwards from the destination. */
function comparePaths(a: NamedPath, b: NamedPath): number {
    if (a.cost !== b.cost) return a.cost - b.cost;
    if (a.path.length !== b.path.length) return a.path.length - b.path.length;
    const backwards = b.path.toReversed();
    for (const [index, name] of a.path.toReversed().entries()) {
        const order = compareNames(name, backwards[index] ?? '');
        if (order !== 0) return order;
    }
    return 0;
}

/** R2.3: by code unit of the upper-cased name. */
export function compareNames(a: string, b: string): number {
    const x = a.toUpperCase();
    const y = b.toUpperCase();
    if (x === y) return 0;
    return x < y ? -1 : 1;
}

/** What the routes carry, counted one by one; by name. */
export interface NamedLoad {
    readonly pairs: number;
    readonly routes: number;
    readonly routesOverLink: Readonly<Record<string, number>>;
    /** By link and site, `L at A`: the routes that enter or leave the link there; only where there are any. */
    readonly routesOverSpoke: Readonly<Record<string, number>>;
    readonly routesStoppingAt: Readonly<Record<string, number>>;
    readonly reach: Readonly<Record<string, number>>;
    readonly usedLinks: readonly string[];
    readonly insideSites: readonly string[];
    readonly decidedByName: readonly string[];
}

/** Counts over all routes: between sites with mail, and for what is used at all between any two. */
export function bruteLoad(model: Model): NamedLoad {
    const all = bruteRoutes(model).filter((route) => route.from !== route.to);
    const mailSites = model.sites.filter((site) => hasTransport(model, site)).map((site) => site.name);
    const pairs = all.filter((route) => mailSites.includes(route.from) && mailSites.includes(route.to));
    const routes = pairs.filter((route) => route.best !== null);
    const count = (names: readonly string[], has: (route: NamedRoute, name: string) => boolean) =>
        Object.fromEntries(names.map((name) => [name, routes.filter((route) => has(route, name)).length]));
    const siteNames = model.sites.map((site) => site.name);
    const linkNames = model.links.map((link) => link.name);
    return {
        pairs: pairs.length,
        routes: routes.length,
        routesOverLink: count(linkNames, (route, link) => route.best?.links.includes(link) === true),
        routesOverSpoke: spokesOf(routes),
        routesStoppingAt: count(siteNames, (route, site) => route.stops.includes(site)),
        reach: count(siteNames, (route, site) => route.from === site),
        usedLinks: linkNames.filter((link) => all.some((route) => route.best?.links.includes(link))).sort(),
        insideSites: siteNames
            .filter((site) => all.some((route) => route.best?.path.slice(1, -1).includes(site)))
            .sort(),
        decidedByName: routes
            .filter((route) => route.decidedBy === 'name')
            .map((route) => `${route.from} -> ${route.to}`)
            .sort(),
    };
}

/** Goes along every route and counts both ends of every hop. */
function spokesOf(routes: readonly NamedRoute[]): Readonly<Record<string, number>> {
    const counts: Record<string, number> = {};
    for (const { best } of routes)
        for (const [hop, link] of (best?.links ?? []).entries())
            for (const site of best?.path.slice(hop, hop + 2) ?? []) {
                const spoke = `${link} at ${site}`;
                counts[spoke] = (counts[spoke] ?? 0) + 1;
            }
    return counts;
}

/** The groups of sites that paths join, by name, each sorted: a site is with all that it has a path to. */
export function bruteIslands(model: Model): readonly (readonly string[])[] {
    const names = model.sites.map((site) => site.name).sort();
    const groups = names.map((from) => names.filter((to) => bruteRoute(model, from, to).best !== null));
    return groups.filter((group, index) => group[0] === names[index]);
}
