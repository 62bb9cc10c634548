import * as l10n from '@vscode/l10n';
import type { Routing } from '../routing/routing.js';
import { figure } from '../syntax/figures.js';
import type { SiteLink, Topology } from '../topology/topology.js';
import { type Box, boxAround, grown, hullOf, type Point } from './geometry.js';
import { boxAt, LabelField, type Level, levelAt, type PlacedLabel, spotsAround, spotsOn } from './labels.js';
import type { Layout } from './layout.js';
import { type Line, linesOf, pair, pathData } from './lines.js';
import { labelOf } from './map-graph.js';
import {
    COST_HEIGHT,
    COST_SIZE,
    ISLAND_AREA,
    ISLAND_RING_WIDTH,
    JUNCTION_RADIUS,
    LABEL_HEIGHT,
    LABEL_SIZE,
    MARGIN,
} from './measures.js';
import { kindOf, type SiteKind } from './shapes.js';
import { textWidth } from './text-width.js';
import { costLabel, linkTitle, siteTitle } from './titles.js';

/** A site as it is drawn. */
export interface SceneSite extends Point {
    readonly index: number;
    readonly key: string;
    readonly name: string;
    readonly kind: SiteKind;
    readonly radius: number;
    /** Whether it is cut off from the largest group of sites. */
    readonly island: boolean;
    readonly label: PlacedLabel | null;
    /** All that is drawn, in words. */
    readonly title: string;
}

/** A link as it is drawn. */
export interface SceneLink {
    readonly index: number;
    readonly key: string;
    readonly name: string;
    /** The sites it joins. */
    readonly members: readonly number[];
    /** `unused` is on no route, `smtp` carries no mail between sites at all (R1.7). */
    readonly kind: 'used' | 'unused' | 'smtp';
    /** Whether the cost that counts is an Exchange cost (R1.4). */
    readonly costKind: 'AD' | 'Exchange';
    /** Its line; of a link of three sites or more, its spokes in the order of its members. */
    readonly lines: readonly Line[];
    readonly path: string;
    /** How each of its lines is drawn. */
    readonly strokes: readonly SceneStroke[];
    /** The point at which the spokes of a link of three sites or more meet. */
    readonly junction: Point | null;
    readonly label: PlacedLabel | null;
    readonly title: string;
}

/** A line of a link as it is drawn: the only one of a link of two sites, or one spoke. */
export interface SceneStroke {
    readonly path: string;
    /** How thick it is, by how many routes go over it. */
    readonly thickness: number;
    /** As of its link; a spoke that no route goes over is `unused`. */
    readonly kind: SceneLink['kind'];
}

/** A group of sites that no path joins to the largest one. */
export interface SceneIsland {
    readonly sites: readonly number[];
    /** The outline of its sites, to be drawn as a broad soft band. */
    readonly path: string;
    readonly label: PlacedLabel | null;
}

/** All that is drawn, and where. Plain data. */
export interface Scene {
    readonly box: Box;
    readonly sites: readonly SceneSite[];
    readonly links: readonly SceneLink[];
    readonly islands: readonly SceneIsland[];
    /** The levels of detail, from far to near; labels say from which one on they are shown. */
    readonly levels: readonly Level[];
    /** For each level what is drawn in it takes up. */
    readonly extents: readonly Box[];
    /** How much larger than others hub sites and their names are drawn. */
    readonly emphasis: number;
}

/** How a scene is going to be looked at: zoomed at will, or as one picture. */
export type Viewing = 'zoomed' | 'picture';

/** The scales at which a zoomed map changes its detail. */
const SCALES = [0.12, 0.17, 0.24, 0.34, 0.48, 0.7, 1, 1.4, 2, 2.8, 4];
/** The widest picture on which hub sites are not written larger than others. */
const PLAIN_WIDTH = 1800;
/** How large a panel is, about: the scale at which all of the map is seen in it follows. */
const PANEL = 700;
/** How many pixels of the map one name may claim when it is seen from afar, and how many names there always are. */
const ROOM_OF_NAME = 6000;
const LEAST_NAMES = 60;
/** How thick the busiest link is, and the thinnest. */
const THINNEST = 1.5;
const THICKEST = 7;

/** What is drawn of a topology that has been laid out. */
export function buildScene(topology: Topology, routing: Routing, layout: Layout, viewing: Viewing): Scene {
    const { graph, places } = layout;
    const lines = linesOf(layout);
    const extent = boxAround(places.map(({ x, y }) => ({ x, y, width: 0, height: 0 })));
    const whole = Math.min(1, PANEL / Math.max(extent.width, extent.height, 1));
    // Nobody looks at a map from so far that it is a dot.
    const scales = viewing === 'picture' ? [1] : SCALES.filter((scale) => scale > whole / 2);
    const levels = scales.map(levelAt);
    const emphasis =
        viewing === 'picture' ? Math.min(3, Math.max(1, Math.round((10 * extent.width) / PLAIN_WIDTH) / 10)) : 1;
    const sizeOf = (node: number): number => (topology.sites[node]?.hub ? emphasis : 1);
    const marks = graph.nodes.map(({ radius }, node) => ({ at: placeOf(places, node), radius, size: sizeOf(node) }));
    const field = new LabelField(levels, marks, lines);
    const sites = drawSites(topology, routing, layout, field, sizeOf, roomOf(extent, levels));
    const links = drawLinks(topology, routing, layout, field, lines, Math.sqrt(emphasis));
    const islands = routing.islands.slice(1).map((island) => drawIsland(island, places, field));
    const areas = islands.flatMap(({ sites: members }) =>
        members.map((site) => aroundPoint(placeOf(places, site), ISLAND_AREA)),
    );
    const fixed = [...areas, ...lines.flatMap(({ bend }) => (bend === null ? [] : [aroundPoint(bend, 0)]))];
    const labels = [...sites, ...links, ...islands].flatMap(({ label }) => label ?? []);
    /** What some texts take up, and all marks, in the sizes that both have at a scale. */
    const extentOf = (texts: readonly PlacedLabel[], textUnit: number, markUnit: number): Box => {
        const drawn = [
            ...marks.map(({ at, radius, size }) => aroundPoint(at, radius * size * markUnit)),
            ...texts.map((label) => boxAt(label, textUnit * label.size)),
        ];
        return wholeBox(grown(boxAround([...fixed, ...drawn]), MARGIN));
    };
    // As large as texts are when all of the map is seen.
    const box = extentOf(labels, viewing === 'picture' ? 1 : levelAt(whole).textUnit, 1);
    const extents = levels.map(({ textUnit, markUnit }, index) => {
        const shown = labels.filter(({ level }) => level <= index);
        return extentOf(shown, textUnit, markUnit);
    });
    return { box, sites, links, islands, levels, extents, emphasis };
}

/** How many names each level has room for: the important ones only, seen from afar. */
function roomOf({ width, height }: Box, levels: readonly Level[]): readonly number[] {
    return levels.map(({ scale }) =>
        scale >= 1 ? Number.POSITIVE_INFINITY : Math.max(LEAST_NAMES, (width * height * scale ** 2) / ROOM_OF_NAME),
    );
}

function placeOf(places: readonly Point[], node: number): Point {
    return places[node] ?? { x: 0, y: 0 };
}

function aroundPoint({ x, y }: Point, reach: number): Box {
    return { x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach };
}

/** A box grown to whole figures. */
export function wholeBox({ x, y, width, height }: Box): Box {
    const [left, top] = [Math.floor(x), Math.floor(y)];
    return { x: left, y: top, width: Math.ceil(x + width) - left, height: Math.ceil(y + height) - top };
}

/** Sites with their names: hub sites choose their places first, then those that most mail passes. */
function drawSites(
    topology: Topology,
    routing: Routing,
    { graph, places }: Layout,
    field: LabelField,
    sizeOf: (site: number) => number,
    room: readonly number[],
): readonly SceneSite[] {
    const { routesStoppingAt, routesOverLink } = routing.load;
    const weight = (site: number): number =>
        (topology.sites[site]?.hub ? 1e12 : 0) +
        (graph.edgesOf[site] ?? []).reduce((sum, { link }) => sum + (routesOverLink[link] ?? 0), 0);
    const mainland = new Set(routing.islands[0]);
    const order = topology.sites.map(({ index }) => index).sort((a, b) => weight(b) - weight(a) || a - b);
    const labels = new Map(
        order.map((site, rank) => {
            const notBefore = Math.max(
                0,
                room.findIndex((count) => rank < count),
            );
            const { radius, labelWidth } = graph.nodes[site] ?? { radius: 0, labelWidth: 0 };
            const text = labelOf(topology.sites[site]?.name.text ?? '');
            const reach = radius + (mainland.has(site) ? 0 : ISLAND_RING_WIDTH);
            const spots = spotsAround(placeOf(places, site), reach, labelWidth, LABEL_HEIGHT);
            return [
                site,
                field.place({
                    text,
                    size: sizeOf(site),
                    spots,
                    insists: topology.sites[site]?.hub ?? false,
                    notBefore,
                }) ?? null,
            ];
        }),
    );
    return topology.sites.map((site) => ({
        ...placeOf(places, site.index),
        index: site.index,
        key: graph.nodes[site.index]?.key ?? '',
        name: site.name.text,
        kind: kindOf(site, routesStoppingAt[site.index] ?? 0),
        radius: graph.nodes[site.index]?.radius ?? 0,
        island: !mainland.has(site.index),
        label: labels.get(site.index) ?? null,
        title: siteTitle(topology, routing, site),
    }));
}

/** Links with their costs; those that carry most choose their places first. */
function drawLinks(
    topology: Topology,
    routing: Routing,
    { graph, places }: Layout,
    field: LabelField,
    lines: readonly Line[],
    heavier: number,
): readonly SceneLink[] {
    const { routesOverLink, routesOverSpoke } = routing.load;
    const loadOfLine = (link: number, line: number): number => routesOverSpoke[link]?.[line] ?? 0;
    const most = routesOverSpoke.reduce((busiest, spokes) => Math.max(busiest, ...spokes), 1);
    // In a network of a few sites no link carries so much that it should look heavy.
    const added = Math.min(THICKEST - THINNEST, Math.sqrt(most));
    const thickness = (routes: number): number =>
        Math.round(10 * heavier * (THINNEST + added * Math.sqrt(routes / most))) / 10;
    const linesOfLink = new Map<number, Line[]>();
    for (const [at, { link }] of graph.edges.entries()) {
        const line = lines[at] as Line;
        const known = linesOfLink.get(link);
        if (known === undefined) linesOfLink.set(link, [line]);
        else known.push(line);
    }
    const drawn = topology.links.filter(({ index }) => linesOfLink.has(index));
    const load = (link: number): number => routesOverLink[link] ?? 0;
    const labels = new Map(
        [...drawn]
            .sort((a, b) => load(b.index) - load(a.index) || a.index - b.index)
            .map((link) => {
                const junction = graph.junctions.get(link.index);
                const text =
                    junction === undefined ? costLabel(link) : `${labelOf(link.name.text)} · ${costLabel(link)}`;
                const width = textWidth(text) * COST_SIZE + 8;
                const [line] = linesOfLink.get(link.index) ?? [];
                const spots =
                    junction !== undefined
                        ? spotsAround(placeOf(places, junction), JUNCTION_RADIUS, width, COST_HEIGHT)
                        : line === undefined
                          ? []
                          : spotsOn(line, width, COST_HEIGHT);
                return [link.index, field.place({ text, size: 1, spots }) ?? null];
            }),
    );
    return drawn.map((link): SceneLink => {
        const own = linesOfLink.get(link.index) ?? [];
        const junction = graph.junctions.get(link.index);
        return {
            index: link.index,
            key: `link ${link.name.key}`,
            name: link.name.text,
            members: link.members,
            kind: kindOfLine(link, load(link.index)),
            costKind: link.exchangeCost === null ? 'AD' : 'Exchange',
            lines: own,
            path: own.map(pathData).join(''),
            strokes: own.map((line, place) => {
                const routes = loadOfLine(link.index, place);
                return { path: pathData(line), thickness: thickness(routes), kind: kindOfLine(link, routes) };
            }),
            junction: junction === undefined ? null : placeOf(places, junction),
            label: labels.get(link.index) ?? null,
            title: linkTitle(topology, routing, link),
        };
    });
}

function kindOfLine({ smtp }: SiteLink, routes: number): SceneLink['kind'] {
    return smtp ? 'smtp' : routes > 0 ? 'used' : 'unused';
}

function drawIsland(island: readonly number[], places: readonly Point[], field: LabelField): SceneIsland {
    const points = island.map((site) => placeOf(places, site));
    const hull = hullOf(points);
    const path = `M${hull.map(pair).join('L')}Z`;
    const text =
        island.length === 1 ? l10n.t('Joined to no other site') : l10n.t('Island of {0} sites', figure(island.length));
    const width = textWidth(text) * LABEL_SIZE;
    const [top] = [...points].sort((a, b) => a.y - b.y || a.x - b.x);
    const spots = top === undefined ? [] : spotsAround(top, 42, width, LABEL_HEIGHT);
    const above = spots.filter(({ y, anchor }) => y < 0 && anchor === 'middle');
    const wanted = { text, size: 1, insists: true };
    const label = field.place({ ...wanted, spots: above }) ?? field.place({ ...wanted, spots }) ?? null;
    return { sites: island, path, label };
}
