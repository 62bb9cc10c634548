import type { Routing } from '../routing/routing.js';
import type { SiteLink, Topology } from '../topology/topology.js';
import { layOut } from './layout.js';
import { kindOf, type SiteKind } from './shapes.js';
import { costLabel, linkTitle, mapTitle, siteTitle } from './titles.js';
import { clean } from './xml.js';

/** A route to be marked in a diagram: the sites' indices. */
export interface MarkedRoute {
    readonly from: number;
    readonly to: number;
}

const SHAPES: Readonly<Record<SiteKind, string>> = {
    hub: 'shape=hexagon style=filled fillcolor="#f3c9a8"',
    'idle-hub': 'shape=hexagon style=dashed',
    'broken-hub': 'shape=hexagon style=dashed color="#c4262e"',
    exchange: 'shape=ellipse',
    'no-transport': 'shape=triangle color="#c4262e"',
    'no-exchange': 'shape=diamond color="#6b7a89"',
};

/**
 * The map as a graph of Graphviz' DOT language, every site at its place: `neato -n` draws it there, `dot` as it likes.
 * A link of three sites or more is a point that its sites are joined to.
 * @param marked a route whose hops are drawn bold
 */
export function mapDot(topology: Topology, routing: Routing, marked?: MarkedRoute): string {
    const { places, graph } = layOut(topology, routing);
    const route = marked && routing.route(marked.from, marked.to);
    const onRoute = new Set(route?.path?.links);
    const place = (node: number): string => `pos="${places[node]?.x ?? 0},${-(places[node]?.y ?? 0)}"`;
    const sites = topology.sites.map((site) => {
        const shape = SHAPES[kindOf(site, routing.load.routesStoppingAt[site.index] ?? 0)];
        const stop = route?.stops.includes(site.index) ? ' penwidth=3' : '';
        const tip = `tooltip=${quoted(siteTitle(topology, routing, site))}`;
        return `    site${site.index} [label=${quoted(site.name.text)} ${shape}${stop} ${tip} ${place(site.index)}];`;
    });
    const links = topology.links.flatMap((link) => {
        const junction = graph.junctions.get(link.index);
        const attributes = `${lineStyle(link, routing, onRoute)} tooltip=${quoted(linkTitle(topology, routing, link))}`;
        if (junction !== undefined) {
            const point = `    link${link.index} [shape=box width=0.12 height=0.12 label="" xlabel=${quoted(`${link.name.text} · ${costLabel(link)}`)} ${place(junction)}];`;
            return [point, ...link.members.map((site) => `    link${link.index} -- site${site} [${attributes}];`)];
        }
        if (link.members.length < 2) return [];
        const [from, to] = link.members;
        return [`    site${from} -- site${to} [label=${quoted(costLabel(link))} ${attributes}];`];
    });
    const name = mapTitle(topology);
    return [
        'graph {',
        `    label=${quoted(name)};`,
        '    node [fontsize=11];',
        '    edge [fontsize=9];',
        ...sites,
        ...links,
        '}',
        '',
    ].join('\n');
}

function lineStyle(link: SiteLink, routing: Routing, onRoute: ReadonlySet<number>): string {
    if (link.smtp) return 'style=dotted';
    if (onRoute.has(link.index)) return 'penwidth=4 color="#b3470f"';
    return (routing.load.routesOverLink[link.index] ?? 0) > 0 ? 'style=solid' : 'style=dashed';
}

/**
 * A text as a quoted string that DOT shows as it is: DOT takes a backslash for the beginning of an escape, and `&` for
 * that of an HTML entity.
 */
function quoted(text: string): string {
    const shown = clean(text)
        .replace(/[\s\p{Cc}]+/gu, ' ')
        .replace(/&/g, '&amp;')
        .replace(/\\/g, '\\\\')
        .replace(/"/g, '\\"');
    return `"${shown}"`;
}
