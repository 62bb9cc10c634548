import type { Box, Point } from './geometry.js';
import type { MapGraph } from './map-graph.js';
import { LABEL_HEIGHT } from './measures.js';

/** The empty space between two nodes with their names. */
const GAP = 10;
const MOST_ROUNDS = 120;

/** The space that a node takes with its name below it, when it stands at the origin. */
export function footprint(graph: MapGraph, node: number): Box {
    const { radius, labelWidth } = graph.nodes[node] ?? { radius: 0, labelWidth: 0 };
    const half = Math.max(radius, labelWidth / 2) + GAP / 2;
    const top = radius + GAP / 2;
    return { x: -half, y: -top, width: 2 * half, height: top + radius + LABEL_HEIGHT + GAP / 2 };
}

/** Moves nodes apart, as little as needed, until none lies on another or on its name. */
export function separate(graph: MapGraph, places: ReadonlyMap<number, Point>): ReadonlyMap<number, Point> {
    const items = Array.from(places, ([node, { x, y }]) => ({ node, x, y, box: footprint(graph, node) }));
    for (let round = 0; round < MOST_ROUNDS; round++) {
        let moved = false;
        items.sort((a, b) => a.x + a.box.x - (b.x + b.box.x) || a.node - b.node);
        for (const [at, a] of items.entries()) {
            for (let next = at + 1; next < items.length; next++) {
                const b = items[next];
                if (b === undefined || b.x + b.box.x >= a.x + a.box.x + a.box.width) break;
                const across = Math.min(
                    a.x + a.box.x + a.box.width - (b.x + b.box.x),
                    b.x + b.box.x + b.box.width - (a.x + a.box.x),
                );
                const down = Math.min(
                    a.y + a.box.y + a.box.height - (b.y + b.box.y),
                    b.y + b.box.y + b.box.height - (a.y + a.box.y),
                );
                if (across <= 0 || down <= 0) continue;
                moved = true;
                if (down <= across) {
                    const step = (a.y <= b.y ? -1 : 1) * (down / 2 + 0.5);
                    a.y += step;
                    b.y -= step;
                } else {
                    const step = (a.x <= b.x ? -1 : 1) * (across / 2 + 0.5);
                    a.x += step;
                    b.x -= step;
                }
            }
        }
        if (!moved) break;
    }
    return new Map(items.map(({ node, x, y }) => [node, { x, y }]));
}
