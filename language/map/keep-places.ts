import { fitIn, isFree } from './fit-in.js';
import type { Point } from './geometry.js';
import type { MapGraph } from './map-graph.js';

/** Where something stood before an edit. */
export interface Placement extends Point {
    readonly key: string;
    /** It was joined to nothing: what it stood beside says nothing of where it belongs. */
    readonly lone?: true;
    /** It is not there any more. Its place is kept, for what is half typed comes back. */
    readonly gone?: true;
}

/** How many places of what is gone are kept. */
const KEPT_GONE = 200;

/**
 * The places of an edited topology: what was there before stays, what is new is fitted in beside what it is joined to.
 * undefined where too little was there before to speak of an edit.
 */
export function keepPlaces(graph: MapGraph, previous: readonly Placement[]): readonly Point[] | undefined {
    const known = knownPlaces(graph, previous);
    if (known.size < graph.nodes.length / 2 || known.size === 0) return undefined;
    const places = fitIn(graph, known);
    return graph.nodes.map((_, node) => places.get(node) ?? { x: 0, y: 0 });
}

/** What the next layout is to be told of this one. */
export function placementsOf(
    graph: MapGraph,
    places: readonly Point[],
    previous: readonly Placement[],
): readonly Placement[] {
    const before = new Map(previous.map((placement) => [`${placement.x} ${placement.y}`, placement]));
    const present = new Set(graph.nodes.map(({ key }) => key));
    const placements = graph.nodes.map(({ key }, node): Placement => {
        const { x, y } = places[node] ?? { x: 0, y: 0 };
        const old = before.get(`${x} ${y}`);
        // One that lost its links for a moment, as when it is renamed, still stands where it belongs.
        const lone = graph.nodes.length > 1 && isAlone(graph, node) && (old === undefined || old.lone === true);
        return lone ? { key, x, y, lone: true } : { key, x, y };
    });
    const gone = previous
        .filter(({ key }) => !present.has(key))
        .slice(-KEPT_GONE)
        .map(({ key, x, y }): Placement => ({ key, x, y, gone: true }));
    return [...placements, ...gone];
}

function isAlone(graph: MapGraph, node: number): boolean {
    return (graph.edgesOf[node] ?? []).length === 0;
}

/** The nodes that were there before, one renamed in its place included. */
function knownPlaces(graph: MapGraph, previous: readonly Placement[]): ReadonlyMap<number, Point> {
    const byKey = new Map(previous.map((placement) => [placement.key, placement]));
    const present = new Set(graph.nodes.map(({ key }) => key));
    const known = new Map<number, Point>();
    for (const [node, { key }] of graph.nodes.entries()) {
        const before = byKey.get(key);
        if (before === undefined || before.gone || (before.lone && !isAlone(graph, node))) continue;
        known.set(node, { x: before.x, y: before.y });
    }
    const order = previous.filter(({ gone }) => !gone);
    const at = new Map(order.map(({ key }, index) => [key, index]));
    for (const [node, { key }] of graph.nodes.entries()) {
        if (known.has(node)) continue;
        const renamed = byKey.has(key) ? undefined : renamedFrom(graph, node, order, at, present);
        const place = byKey.get(key)?.gone ? byKey.get(key) : renamed;
        if (place !== undefined && isFree(graph, node, place, known)) known.set(node, { x: place.x, y: place.y });
    }
    return known;
}

/** What stood in the order of the file where this stands now, and is no more: the same under another name. */
function renamedFrom(
    graph: MapGraph,
    node: number,
    order: readonly Placement[],
    at: ReadonlyMap<string, number>,
    present: ReadonlySet<string>,
): Placement | undefined {
    const before = graph.nodes[node - 1]?.key;
    const index = before === undefined ? 0 : (at.get(before) ?? Number.NaN) + 1;
    const old = order[index];
    return old === undefined || present.has(old.key) ? undefined : old;
}
