import { distance, nearestOnSegment, type Point } from './geometry.js';
import type { Layout } from './layout.js';
import type { MapEdge } from './map-graph.js';
import { short } from './shapes.js';

/** A line between two points: straight, or bent towards a third point (a quadratic curve). */
export interface Line {
    readonly from: Point;
    readonly to: Point;
    readonly bend: Point | null;
}

/** How far parallel links keep from each other, and lines from sites that are not theirs. */
const APART = 22;
const CLEARANCE = 7;
/** How far a line may be bent, the least first; and how far off a site may stand that such a line can meet. */
const BENDS = [0, 14, -14, 22, -22, 30, -30, 42, -42, 60, -60];
const FARTHEST = 90;

/** The line of every edge, in the order of the edges: bent where it would lie on another line or on a site. */
export function linesOf({ graph, places }: Layout): readonly Line[] {
    const together = new Map<string, MapEdge[]>();
    for (const edge of graph.edges) {
        const pair = [edge.from, edge.to].sort((a, b) => a - b).join();
        const known = together.get(pair);
        if (known === undefined) together.set(pair, [edge]);
        else known.push(edge);
    }
    const cells = new Cells(places);
    const radii = graph.nodes.map(({ radius }) => radius);
    return graph.edges.map((edge) => {
        const pair = [edge.from, edge.to].sort((a, b) => a - b);
        const [from, to] = [placeOf(places, edge.from), placeOf(places, edge.to)];
        const parallel = together.get(pair.join()) ?? [];
        const turn = edge.from === pair[0] ? 1 : -1;
        if (parallel.length > 1) {
            const offset = (parallel.indexOf(edge) - (parallel.length - 1) / 2) * APART * turn;
            return bent(from, to, offset);
        }
        return bent(from, to, offsetAround(radii, places, cells, edge));
    });
}

function placeOf(places: readonly Point[], node: number): Point {
    return places[node] ?? { x: 0, y: 0 };
}

/** A line whose middle lies so far to the left of the straight one. */
function bent(from: Point, to: Point, offset: number): Line {
    const length = distance(from, to);
    if (offset === 0 || length === 0) return { from, to, bend: null };
    const [nx, ny] = [(to.y - from.y) / length, (from.x - to.x) / length];
    return {
        from,
        to,
        bend: { x: (from.x + to.x) / 2 + 2 * offset * nx, y: (from.y + to.y) / 2 + 2 * offset * ny },
    };
}

/** How far a line has to be bent so that it lies on no other site: 0 where it lies on none. */
function offsetAround(radii: readonly number[], places: readonly Point[], cells: Cells, edge: MapEdge): number {
    const [from, to] = [placeOf(places, edge.from), placeOf(places, edge.to)];
    const near = cells.along(from, to).flatMap((node): readonly Obstacle[] => {
        if (node === edge.from || node === edge.to) return [];
        const at = placeOf(places, node);
        const gap = distance(at, nearestOnSegment(at, from, to));
        return gap < FARTHEST ? [{ at, gap, keep: (radii[node] ?? 0) + CLEARANCE }] : [];
    });
    return BENDS.find((offset) => isClear(bent(from, to, offset), offset, near)) ?? 0;
}

/** What a line should keep off. */
interface Obstacle {
    readonly at: Point;
    /** How near the straight line comes, and how near a line may come. */
    readonly gap: number;
    readonly keep: number;
}

function isClear(line: Line, offset: number, near: readonly Obstacle[]): boolean {
    // No point of a bent line is farther from the straight one than its middle.
    const reached = near.filter(({ gap, keep }) => gap - Math.abs(offset) < keep);
    if (line.bend === null || reached.length === 0) return reached.length === 0;
    const points = Array.from({ length: 13 }, (_, step) => pointOn(line, step / 12));
    return reached.every(({ at, keep }) =>
        points.every((end, step) => step === 0 || isOff(at, points[step - 1] ?? end, end, keep)),
    );
}

/** Whether a segment keeps off a point. */
function isOff(point: Point, start: Point, end: Point, keep: number): boolean {
    const near = nearestOnSegment(point, start, end);
    return (point.x - near.x) ** 2 + (point.y - near.y) ** 2 >= keep ** 2;
}

/** The point of a line at a share of its length, 0 at its start. */
export function pointOn({ from, to, bend }: Line, at: number): Point {
    if (bend === null) return { x: from.x + at * (to.x - from.x), y: from.y + at * (to.y - from.y) };
    const [a, b, c] = [(1 - at) ** 2, 2 * at * (1 - at), at ** 2];
    return { x: a * from.x + b * bend.x + c * to.x, y: a * from.y + b * bend.y + c * to.y };
}

/** The same line from its other end. */
export function reversed({ from, to, bend }: Line): Line {
    return { from: to, to: from, bend };
}

/** The data of the SVG path that goes on to a line's end, and of the whole line. */
export function goOn({ to, bend }: Line): string {
    return bend === null ? `L${pair(to)}` : `Q${pair(bend)} ${pair(to)}`;
}

export function pathData(line: Line): string {
    return `M${pair(line.from)}${goOn(line)}`;
}

export function pair({ x, y }: Point): string {
    return `${short(x)},${short(y)}`;
}

/** Nodes by where they are, so that those near a line are found without asking all. */
class Cells {
    private readonly cells = new Map<string, number[]>();
    private static readonly SIZE = 200;

    constructor(places: readonly Point[]) {
        for (const [node, { x, y }] of places.entries()) {
            const key = `${Math.floor(x / Cells.SIZE)} ${Math.floor(y / Cells.SIZE)}`;
            const known = this.cells.get(key);
            if (known === undefined) this.cells.set(key, [node]);
            else known.push(node);
        }
    }

    /** The nodes within one cell of a segment's bounding box, or somewhat farther. */
    along(from: Point, to: Point): readonly number[] {
        const cell = (figure: number): number => Math.floor(figure / Cells.SIZE);
        const found: number[] = [];
        for (let x = cell(Math.min(from.x, to.x) - 80); x <= cell(Math.max(from.x, to.x) + 80); x++)
            for (let y = cell(Math.min(from.y, to.y) - 80); y <= cell(Math.max(from.y, to.y) + 80); y++)
                found.push(...(this.cells.get(`${x} ${y}`) ?? []));
        return found;
    }
}
