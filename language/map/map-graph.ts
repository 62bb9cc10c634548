import { nameKey } from '../syntax/names.js';
import type { SiteLink, Topology } from '../topology/topology.js';
import { HUB_RADIUS, JUNCTION_RADIUS, LABEL_SIZE, LABEL_WIDTH, SITE_RADIUS } from './measures.js';
import { cutToWidth, textWidth } from './text-width.js';

/** What has a place on the map: a site, or the junction of a link of three sites or more. */
export interface MapNode {
    readonly kind: 'site' | 'junction';
    /** The index of the site, or of the link. */
    readonly index: number;
    /** What it is found by in another version of the file. */
    readonly key: string;
    readonly radius: number;
    /** How wide what is written beside it is, at the scale of 1. */
    readonly labelWidth: number;
}

/** A line between two nodes: a whole link of two sites, or one spoke of a larger one. */
export interface MapEdge {
    readonly link: number;
    readonly from: number;
    readonly to: number;
    /** Whether mail can take it: SMTP site links are drawn, and pull nothing. */
    readonly carriesMail: boolean;
}

/** What is laid out: sites first, each at its own index, then junctions. */
export interface MapGraph {
    readonly nodes: readonly MapNode[];
    readonly edges: readonly MapEdge[];
    /** For each node its edges. */
    readonly edgesOf: readonly (readonly MapEdge[])[];
    /** The node of each link's junction, by the link's index. */
    readonly junctions: ReadonlyMap<number, number>;
}

/** The nodes and lines of a topology. A link of n sites becomes n spokes, not n² lines. */
export function mapGraph(topology: Topology): MapGraph {
    const nodes: MapNode[] = topology.sites.map((site) => ({
        kind: 'site',
        index: site.index,
        key: siteKey(site.name.text),
        radius: site.hub ? HUB_RADIUS : SITE_RADIUS,
        labelWidth: textWidth(labelOf(site.name.text)) * LABEL_SIZE,
    }));
    const edges: MapEdge[] = [];
    const junctions = new Map<number, number>();
    for (const link of topology.links) {
        const carriesMail = !link.smtp;
        const [from = 0, to = 0] = link.members;
        if (link.members.length === 2) edges.push({ link: link.index, from, to, carriesMail });
        if (link.members.length < 3) continue;
        const junction = nodes.length;
        nodes.push(junctionOf(link));
        junctions.set(link.index, junction);
        for (const member of link.members) edges.push({ link: link.index, from: junction, to: member, carriesMail });
    }
    const edgesOf: MapEdge[][] = nodes.map(() => []);
    for (const edge of edges) {
        edgesOf[edge.from]?.push(edge);
        edgesOf[edge.to]?.push(edge);
    }
    return { nodes, edges, edgesOf, junctions };
}

function junctionOf({ index, name }: SiteLink): MapNode {
    const labelWidth = textWidth(labelOf(name.text)) * LABEL_SIZE;
    return { kind: 'junction', index, key: linkKey(name.text), radius: JUNCTION_RADIUS, labelWidth };
}

/** What a site is found by: `site PARIS`. */
export function siteKey(name: string): string {
    return `site ${nameKey(name)}`;
}

/** What a link is found by: `link LON-PAR`. */
export function linkKey(name: string): string {
    return `link ${nameKey(name)}`;
}

/** A name as it stands on the map: on one line, and not too long. */
export function labelOf(name: string): string {
    return cutToWidth(name.replace(/[\s\p{Cc}]+/gu, ' '), LABEL_WIDTH);
}

/** The other end of an edge. */
export function otherEnd(edge: MapEdge, node: number): number {
    return edge.from === node ? edge.to : edge.from;
}
