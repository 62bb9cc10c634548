import type { Routing } from '../routing/routing.js';
import type { Topology } from '../topology/topology.js';
import { fitIn } from './fit-in.js';
import type { Point } from './geometry.js';
import { keepPlaces, type Placement, placementsOf } from './keep-places.js';
import { type MapGraph, mapGraph } from './map-graph.js';
import { placeIslands } from './place-island.js';
import { placeSideBySide } from './side-by-side.js';

/** Where everything stands on the map. */
export interface Layout {
    readonly graph: MapGraph;
    /** The place of each node, by its index in the graph: whole numbers. */
    readonly places: readonly Point[];
    /** What a later layout of an edited file is given, so that what did not change does not move. */
    readonly placements: readonly Placement[];
}

/**
 * Finds a place for every site and every junction. The same topology has the same layout, to the last digit.
 * @param previous the placements of the layout before an edit. What was there stays where it is; what is new is fitted in.
 */
export function layOut(topology: Topology, routing: Routing, previous: readonly Placement[] = []): Layout {
    const graph = mapGraph(topology);
    const places = keepPlaces(graph, previous) ?? placeAnew(topology, routing, graph);
    return { graph, places, placements: placementsOf(graph, places, previous) };
}

/** Each island by itself, all side by side, and then what belongs to none: the junctions of SMTP links. */
function placeAnew(topology: Topology, routing: Routing, graph: MapGraph): readonly Point[] {
    const islands = placeIslands(graph, routing, islandsWithJunctions(topology, routing, graph));
    const places = fitIn(graph, placeSideBySide(graph, islands));
    return graph.nodes.map((_, node) => places.get(node) ?? { x: 0, y: 0 });
}

/** The nodes of each island, sites first, the largest island first. */
function islandsWithJunctions(topology: Topology, routing: Routing, graph: MapGraph): readonly (readonly number[])[] {
    const islandOf = new Map(routing.islands.flatMap((island, index) => island.map((site) => [site, index])));
    const islands = routing.islands.map((island) => [...island]);
    for (const [link, junction] of graph.junctions) {
        if (topology.links[link]?.smtp) continue;
        const island = islandOf.get(topology.links[link]?.members[0] ?? -1);
        if (island !== undefined) islands[island]?.push(junction);
    }
    return islands;
}
