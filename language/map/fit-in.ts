import { restLength } from './forces.js';
import { distance, overlap, type Point, segmentMeetsBox, segmentsCross } from './geometry.js';
import { type MapGraph, otherEnd } from './map-graph.js';
import { footprint } from './separate.js';
import { boxOf } from './side-by-side.js';

/** Gives every node that has no place yet a free one, beside what it is joined to, and moves no other. */
export function fitIn(graph: MapGraph, known: ReadonlyMap<number, Point>): ReadonlyMap<number, Point> {
    const places = new Map(known);
    for (const node of inOrderOfJoining(graph, known)) places.set(node, placeFor(graph, node, places));
    return places;
}

/** The new nodes, each after one that it is joined to where there is one. */
function inOrderOfJoining(graph: MapGraph, known: ReadonlyMap<number, Point>): readonly number[] {
    const order: number[] = [];
    const done = new Set(known.keys());
    const joined = (node: number): number =>
        (graph.edgesOf[node] ?? []).filter((edge) => done.has(otherEnd(edge, node))).length;
    const left = new Set([...graph.nodes.keys()].filter((node) => !done.has(node)));
    while (left.size > 0) {
        let next = -1;
        let most = -1;
        for (const node of left) {
            const count = joined(node);
            if (count > most) [next, most] = [node, count];
        }
        left.delete(next);
        done.add(next);
        order.push(next);
    }
    return order;
}

/** A free place for a new node: near what it is joined to, off all lines and names; else below everything. */
function placeFor(graph: MapGraph, node: number, known: ReadonlyMap<number, Point>): Point {
    const edges = (graph.edgesOf[node] ?? []).filter((edge) => known.has(otherEnd(edge, node)));
    const near = edges.map((edge) => known.get(otherEnd(edge, node)) as Point);
    if (near.length === 0) return placeApart(graph, node, known);
    const middle = {
        x: near.reduce((sum, { x }) => sum + x, 0) / near.length,
        y: near.reduce((sum, { y }) => sum + y, 0) / near.length,
    };
    const length = restLength(graph, edges[0] as (typeof edges)[number]);
    const candidates: Point[] = near.length > 1 ? [rounded(middle)] : [];
    for (const factor of [1, 1.3, 1.7, 2.3, 3, 4, 6])
        for (let step = 0; step < 24; step++) {
            const angle = (step * Math.PI) / 12;
            const reach = length * (near.length > 1 ? factor - 0.5 : factor);
            candidates.push(rounded({ x: middle.x + reach * Math.cos(angle), y: middle.y + reach * Math.sin(angle) }));
        }
    let best = placeApart(graph, node, known);
    let least = Number.POSITIVE_INFINITY;
    for (const candidate of candidates) {
        if (!isFree(graph, node, candidate, known)) continue;
        const score =
            near.reduce((sum, each) => sum + distance(candidate, each) / length, 0) +
            trouble(graph, node, candidate, near, known);
        if (score >= least) continue;
        least = score;
        best = candidate;
    }
    return best;
}

/** Whether a node with its name lies on no other. */
export function isFree(graph: MapGraph, node: number, place: Point, known: ReadonlyMap<number, Point>): boolean {
    const box = footprint(graph, node);
    const here = { ...box, x: box.x + place.x, y: box.y + place.y };
    for (const [other, { x, y }] of known) {
        const taken = footprint(graph, other);
        if (overlap(here, { ...taken, x: taken.x + x, y: taken.y + y })) return false;
    }
    return true;
}

/** What a place costs in lines that cross or lie on something. */
function trouble(
    graph: MapGraph,
    node: number,
    place: Point,
    near: readonly Point[],
    known: ReadonlyMap<number, Point>,
): number {
    const box = footprint(graph, node);
    const here = { ...box, x: box.x + place.x, y: box.y + place.y };
    let total = 0;
    for (const edge of graph.edges) {
        const [from, to] = [known.get(edge.from), known.get(edge.to)];
        if (from === undefined || to === undefined) continue;
        if (segmentMeetsBox(from, to, here)) total += 2;
        for (const end of near) if (segmentsCross(from, to, place, end)) total += 1;
    }
    for (const [other, { x, y }] of known) {
        const taken = footprint(graph, other);
        const around = { ...taken, x: taken.x + x, y: taken.y + y };
        for (const end of near) if (end.x !== x || end.y !== y) total += segmentMeetsBox(place, end, around) ? 1.5 : 0;
    }
    return total;
}

/** A place below everything, in a row from the left. */
function placeApart(graph: MapGraph, node: number, known: ReadonlyMap<number, Point>): Point {
    const all = boxOf(graph, known);
    const box = footprint(graph, node);
    for (let row = 0; ; row++) {
        for (let x = all.x; x < all.x + Math.max(600, all.width); x += 60) {
            const place = rounded({ x: x - box.x, y: all.y + all.height + 30 + row * 70 - box.y });
            if (isFree(graph, node, place, known)) return place;
        }
    }
}

function rounded({ x, y }: Point): Point {
    return { x: Math.round(x), y: Math.round(y) };
}
