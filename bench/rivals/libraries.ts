import Graphology from 'graphology';
import { dijkstra } from 'graphology-shortest-path';
import createGraph from 'ngraph.graph';
import { nba } from 'ngraph.path';
import type { Edge } from './expanded.js';

/** All distances from a site with graphology: its one public call for that finds the paths with them. */
export function graphologyFrom(siteCount: number, edges: readonly Edge[]): (source: number) => unknown {
    const graph = new Graphology({ type: 'undirected' });
    for (let site = 0; site < siteCount; site++) graph.addNode(String(site));
    for (const { a, b, cost } of edges) graph.addEdge(String(a), String(b), { weight: cost });
    return (source) => dijkstra.singleSource(graph, String(source), 'weight');
}

/** The path between two sites with ngraph.path: it knows pairs alone. NBA* is the fastest of its algorithms. */
export function ngraphBetween(siteCount: number, edges: readonly Edge[]): (from: number, to: number) => unknown {
    const graph = createGraph<undefined, number>();
    for (let site = 0; site < siteCount; site++) graph.addNode(site);
    for (const { a, b, cost } of edges) graph.addLink(a, b, cost);
    const finder = nba(graph, { distance: (_from, _to, link) => link.data });
    return (from, to) => finder.find(from, to);
}
