import {
    type Force,
    forceLink,
    forceManyBody,
    forceSimulation,
    forceX,
    forceY,
    type SimulationLinkDatum,
    type SimulationNodeDatum,
} from 'd3-force';
import { nearestOnSegment, type Point } from './geometry.js';
import type { MapEdge, MapGraph } from './map-graph.js';

/** A node of the simulation; `node` is its index in the graph. */
interface Body extends SimulationNodeDatum {
    readonly node: number;
    x: number;
    y: number;
    vx: number;
    vy: number;
}

interface Spring extends SimulationLinkDatum<Body> {
    readonly edge: MapEdge;
}

/** How far nodes keep from lines that are not theirs. */
const CLEARANCE = 30;

/**
 * Lets the nodes of an island find their places: linked ones draw together, all push each other off, and none stays on
 * a line that is not its own.
 * @param start the place of each node before
 * @param ticks how many steps are made
 * @returns the place of each node after; the same for the same start, as d3's simulation takes no chances
 */
export function settle(graph: MapGraph, start: ReadonlyMap<number, Point>, ticks: number): ReadonlyMap<number, Point> {
    const bodies = Array.from(start, ([node, { x, y }]): Body => ({ node, x, y, vx: 0, vy: 0 }));
    const byNode = new Map(bodies.map((body) => [body.node, body]));
    const springs: Spring[] = graph.edges.flatMap((edge) => {
        const [source, target] = [byNode.get(edge.from), byNode.get(edge.to)];
        return edge.carriesMail && source !== undefined && target !== undefined ? { source, target, edge } : [];
    });
    const large = bodies.length > 150;
    const simulation = forceSimulation<Body>(bodies)
        .stop()
        .alpha(1)
        .alphaDecay(1 - 0.02 ** (1 / ticks))
        .velocityDecay(0.45)
        .force(
            'spring',
            forceLink<Body, Spring>(springs)
                .distance(({ edge }) => restLength(graph, edge))
                .iterations(2),
        )
        .force(
            'charge',
            forceManyBody<Body>()
                .strength((body) => (graph.nodes[body.node]?.kind === 'junction' ? -500 : -700))
                .distanceMax(large ? 700 : 1200)
                .theta(0.9),
        )
        .force('x', forceX<Body>(0).strength(0.02))
        .force('y', forceY<Body>(0).strength(0.03));
    if (bodies.length * springs.length < 60_000) simulation.force('lines', awayFromLines(bodies, springs));
    simulation.tick(ticks);
    return new Map(bodies.map(({ node, x, y }) => [node, { x, y }]));
}

/** How long a line likes to be: room for the names at its ends and the cost between them. */
export function restLength(graph: MapGraph, edge: MapEdge): number {
    const [from, to] = [graph.nodes[edge.from], graph.nodes[edge.to]];
    if (from === undefined || to === undefined) return 0;
    const degree = Math.min(graph.edgesOf[edge.from]?.length ?? 0, graph.edgesOf[edge.to]?.length ?? 0);
    const crowded = Math.min(80, 8 * Math.max(0, degree - 3));
    const names = Math.min(50, (from.labelWidth + to.labelWidth) / 6);
    const base = from.kind === 'junction' || to.kind === 'junction' ? 70 : 90;
    return base + from.radius + to.radius + crowded + names;
}

/** Pushes nodes off lines that are not theirs. */
function awayFromLines(bodies: readonly Body[], springs: readonly Spring[]): Force<Body, Spring> {
    return (alpha) => {
        if (alpha > 0.6) return;
        for (const { source, target } of springs) {
            const [a, b] = [source as Body, target as Body];
            for (const body of bodies) {
                if (body === a || body === b) continue;
                // The name stands below the node: what is to be kept free lies lower.
                const centre = { x: body.x, y: body.y + 6 };
                const near = nearestOnSegment(centre, a, b);
                const [dx, dy] = [centre.x - near.x, centre.y - near.y];
                const gap = Math.hypot(dx, dy);
                if (gap >= CLEARANCE || near.at === 0 || near.at === 1) continue;
                const push = (0.5 * (CLEARANCE - gap)) / Math.max(gap, 1);
                // Exactly on the line: off to its left.
                const [px, py] = gap < 0.01 ? [(b.y - a.y) * 0.05, (a.x - b.x) * 0.05] : [dx * push, dy * push];
                body.vx += px;
                body.vy += py;
                for (const end of [a, b]) {
                    end.vx -= px / 2;
                    end.vy -= py / 2;
                }
            }
        }
    };
}
