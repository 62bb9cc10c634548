import type { Routing } from '../routing/routing.js';
import { settle } from './forces.js';
import type { Point } from './geometry.js';
import type { MapGraph } from './map-graph.js';
import { difficulty } from './quality.js';
import { radialTree } from './radial-tree.js';
import { separate } from './separate.js';

/** Up to how many nodes several drawings are tried, of which the clearest is taken; fewer of the larger ones. */
const SMALL = 70;
const TRIED_NODES = 450;
const MOST_TRIED = 24;
/** The same of all small islands of a network together. */
const TRIED_NODES_IN_ALL = 3000;

/** The drawing of each island around the origin. */
export function placeIslands(
    graph: MapGraph,
    routing: Routing,
    islands: readonly (readonly number[])[],
): readonly ReadonlyMap<number, Point>[] {
    const small = islands.filter(({ length }) => length <= SMALL).reduce((sum, { length }) => sum + length, 0);
    const tries = Math.max(1, Math.min(MOST_TRIED, Math.floor(TRIED_NODES_IN_ALL / Math.max(1, small))));
    return islands.map((island) => placeIsland(graph, routing, island, tries));
}

function placeIsland(
    graph: MapGraph,
    routing: Routing,
    island: readonly number[],
    tries: number,
): ReadonlyMap<number, Point> {
    const roots = middles(graph, routing, island).slice(0, 3);
    if (island.length > SMALL) return attempt(graph, routing, roots[0] ?? 0, 0, 80);
    let best: ReadonlyMap<number, Point> = new Map();
    let least = Number.POSITIVE_INFINITY;
    const tried = Math.min(tries, Math.ceil(TRIED_NODES / island.length));
    for (let variant = 0; variant < tried; variant++) {
        const root = roots[variant % roots.length] ?? 0;
        const places = attempt(graph, routing, root, Math.floor(variant / roots.length), 150);
        const score = difficulty(graph, places);
        if (score >= least) continue;
        least = score;
        best = places;
    }
    return best;
}

function attempt(
    graph: MapGraph,
    routing: Routing,
    root: number,
    variant: number,
    ticks: number,
): ReadonlyMap<number, Point> {
    const start = radialTree(graph, routing, root, shuffler(variant));
    return separate(graph, lying(settle(graph, start, ticks)));
}

/** The sites that may stand in the middle, the fittest first: hub sites by what stops there, others by what passes. */
function middles(graph: MapGraph, routing: Routing, island: readonly number[]): readonly number[] {
    const { routesStoppingAt, routesOverLink } = routing.load;
    const passing = (site: number): number =>
        (graph.edgesOf[site] ?? []).reduce((sum, edge) => sum + (routesOverLink[edge.link] ?? 0), 0);
    return island
        .filter((node) => graph.nodes[node]?.kind === 'site')
        .map((site) => ({ site, stops: routesStoppingAt[site] ?? 0, passing: passing(site) }))
        .sort((a, b) => b.stops - a.stops || b.passing - a.passing || a.site - b.site)
        .map(({ site }) => site);
}

/** An order of children for each variant: the first as they come, others mixed, always in the same way. */
function shuffler(variant: number): (children: readonly number[]) => readonly number[] {
    if (variant === 0) return (children) => children;
    let state = variant;
    const next = (): number => {
        // The linear congruential generator of Numerical Recipes.
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
        return state / 2 ** 32;
    };
    return (children) => {
        const mixed = [...children];
        for (let at = mixed.length - 1; at > 0; at--) {
            const other = Math.floor(next() * (at + 1));
            [mixed[at], mixed[other]] = [mixed[other] as number, mixed[at] as number];
        }
        return mixed;
    };
}

/** A drawing turned so that it is wide rather than high, as names are, around its middle. */
function lying(places: ReadonlyMap<number, Point>): ReadonlyMap<number, Point> {
    const count = Math.max(1, places.size);
    let [x, y] = [0, 0];
    for (const place of places.values()) {
        x += place.x / count;
        y += place.y / count;
    }
    let [xx, xy, yy] = [0, 0, 0];
    for (const place of places.values()) {
        xx += (place.x - x) ** 2;
        xy += (place.x - x) * (place.y - y);
        yy += (place.y - y) ** 2;
    }
    const angle = Math.atan2(2 * xy, xx - yy) / 2;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    return new Map(
        Array.from(places, ([node, place]) => {
            const [dx, dy] = [place.x - x, place.y - y];
            return [node, { x: dx * cos + dy * sin, y: dy * cos - dx * sin }];
        }),
    );
}
