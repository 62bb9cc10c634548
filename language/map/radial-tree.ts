import { hierarchy, tree } from 'd3-hierarchy';
import type { Routing } from '../routing/routing.js';
import type { Point } from './geometry.js';
import type { MapGraph } from './map-graph.js';

/** The distance between two rings of the tree. */
const RING = 120;

/**
 * A first place for each node of an island: a radial tree along the least-cost paths from one site, so that what a
 * hub site serves stands around and behind it.
 * @param root the site in the middle
 * @param order turns the children of a node into their order around it
 */
export function radialTree(
    graph: MapGraph,
    routing: Routing,
    root: number,
    order: (children: readonly number[]) => readonly number[],
): ReadonlyMap<number, Point> {
    const children = childrenOf(graph, routing, root);
    const nodes = hierarchy(root, (node) => order(children.get(node) ?? []));
    const placed = tree<number>()
        .size([2 * Math.PI, 1])
        .separation((a, b) => (a.parent === b.parent ? 1 : 1.6) / Math.max(1, a.depth))(nodes);
    return new Map(
        placed.descendants().map((node) => {
            // A little off the ring, each in its own way: forces cannot part what stands in one straight line.
            const radius = node.depth * RING + (node.data % 7) * 4;
            const angle = node.x + (node.data % 5) * 0.04;
            return [node.data, { x: radius * Math.cos(angle), y: radius * Math.sin(angle) }];
        }),
    );
}

/** For each node those whose least-cost path comes through it next; the sites of a large link hang on its junction. */
function childrenOf(graph: MapGraph, routing: Routing, root: number): ReadonlyMap<number, readonly number[]> {
    const paths = routing.tree(root);
    const children = new Map<number, number[]>();
    const hang = (child: number, parent: number): void => {
        const known = children.get(parent);
        if (known === undefined) children.set(parent, [child]);
        else known.push(child);
    };
    const placed = new Set<number>();
    for (const site of paths.order) {
        if (site === root) continue;
        const previous = paths.previous(site);
        const junction = graph.junctions.get(paths.link(site));
        if (junction !== undefined && !placed.has(junction)) {
            placed.add(junction);
            hang(junction, previous);
        }
        hang(site, junction ?? previous);
    }
    // A large link on no path of this tree hangs on the first of its sites.
    for (const [link, junction] of graph.junctions) {
        const member = routing.graph.links[link]?.members[0];
        const reached = member !== undefined && paths.reaches(member);
        if (reached && !placed.has(junction)) hang(junction, member);
    }
    return children;
}
