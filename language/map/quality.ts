import { distance, grown, type Point, segmentMeetsBox, segmentsCross } from './geometry.js';
import type { MapGraph } from './map-graph.js';
import { footprint } from './separate.js';

/**
 * How hard a drawing is to read; the lower the better: lines that cross, lines that lie on a site or its name, and
 * room that is taken.
 */
export function difficulty(graph: MapGraph, places: ReadonlyMap<number, Point>): number {
    const edges = graph.edges.flatMap((edge) => {
        const [from, to] = [places.get(edge.from), places.get(edge.to)];
        return from === undefined || to === undefined ? [] : [{ edge, from, to }];
    });
    let total = 0;
    for (const [at, a] of edges.entries()) {
        total += distance(a.from, a.to) / 600;
        for (let next = at + 1; next < edges.length; next++) {
            const b = edges[next];
            if (b !== undefined && segmentsCross(a.from, a.to, b.from, b.to)) total += 1;
        }
    }
    for (const [node, place] of places) {
        const box = footprint(graph, node);
        const here = grown({ ...box, x: box.x + place.x, y: box.y + place.y }, -4);
        for (const { edge, from, to } of edges)
            if (edge.from !== node && edge.to !== node && segmentMeetsBox(from, to, here)) total += 0.8;
    }
    return total;
}
