import { type Box, boxAround, type Point } from './geometry.js';
import type { MapGraph } from './map-graph.js';
import { footprint } from './separate.js';

/** The space between two islands. */
const WATER = 90;

/** Puts islands beside each other: the first as it is, the others in rows below it. All places become whole numbers. */
export function placeSideBySide(
    graph: MapGraph,
    islands: readonly ReadonlyMap<number, Point>[],
): ReadonlyMap<number, Point> {
    const places = new Map<number, Point>();
    const [first, ...others] = islands.map((island) => ({ island, box: boxOf(graph, island) }));
    if (first === undefined) return places;
    set(places, first.island, 0, 0);
    const width = Math.max(600, first.box.width);
    let [x, y, height] = [first.box.x, first.box.y + first.box.height + WATER, 0];
    for (const { island, box } of others) {
        if (x > first.box.x && x + box.width > first.box.x + width)
            [x, y, height] = [first.box.x, y + height + WATER, 0];
        set(places, island, x - box.x, y - box.y);
        x += box.width + WATER;
        height = Math.max(height, box.height);
    }
    return places;
}

function set(places: Map<number, Point>, island: ReadonlyMap<number, Point>, x: number, y: number): void {
    for (const [node, place] of island) places.set(node, { x: Math.round(place.x + x), y: Math.round(place.y + y) });
}

/** The box around nodes and their names. */
export function boxOf(graph: MapGraph, places: ReadonlyMap<number, Point>): Box {
    return boxAround(
        Array.from(places, ([node, { x, y }]) => {
            const box = footprint(graph, node);
            return { ...box, x: box.x + x, y: box.y + y };
        }),
    );
}
