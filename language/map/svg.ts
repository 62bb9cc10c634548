import type { Routing } from '../routing/routing.js';
import type { Topology } from '../topology/topology.js';
import { linksText, sitesText } from '../wording/counts.js';
import { boxAround, grown } from './geometry.js';
import { boxAt, type PlacedLabel } from './labels.js';
import { layOut } from './layout.js';
import { type Drawings, drawLegend } from './legend.js';
import { pair } from './lines.js';
import { COST_SIZE, JUNCTION_RADIUS, LABEL_SIZE } from './measures.js';
import { buildScene, type Scene, type SceneLink, type SceneSite, wholeBox } from './scene.js';
import type { SceneChoice } from './scene-choice.js';
import type { SceneOutage } from './scene-outage.js';
import { drawRoute, type SceneRoute } from './scene-route.js';
import { CROSS, HUB_ISLAND_RING, ISLAND_RING, SHAPES, short } from './shapes.js';
import { pictureStyle, type Theme } from './style.js';
import { siteClass } from './svg-class.js';
import { mapTitle } from './titles.js';
import { attributeText, elementText } from './xml.js';

/** What a picture shows and how. */
export interface PictureOptions {
    /** Follows the reader's theme where nothing is said. */
    readonly theme?: Theme;
    /** A route drawn on top: the sites' indices. */
    readonly route?: { readonly from: number; readonly to: number };
    /** Whether the shapes are explained below the map; they are where nothing is said. */
    readonly legend?: boolean;
}

/**
 * The map of a topology as an SVG file that needs nothing else: no script, no font, no other file. The same topology
 * gives the same text, byte for byte.
 */
export function mapSvg(topology: Topology, routing: Routing, options: PictureOptions = {}): string {
    const scene = buildScene(topology, routing, layOut(topology, routing), 'picture');
    const route = options.route && routing.route(options.route.from, options.route.to);
    const title = mapTitle(topology);
    return sceneSvg(scene, title, { ...options, drawnRoutes: route ? [drawRoute(scene, route)] : [] });
}

/** How far a queue's words keep from the edge of a picture. */
const EDGE = 8;

/** The same of a scene that is at hand: one whose places a reader has got used to. */
export function sceneSvg(
    drawn: Scene,
    title: string,
    options: Pick<PictureOptions, 'theme' | 'legend'> & Drawings,
): string {
    const { drawnRoutes = [], outage, choice } = options;
    const queues = (outage?.queues ?? []).map((label) => grown(boxAt(label, label.size), EDGE));
    const scene = { ...drawn, box: wholeBox(boxAround([drawn.box, ...queues])) };
    const legend = options.legend === false ? { height: 0, parts: [] } : drawLegend(scene, options);
    const { x, y, width } = scene.box;
    const height = scene.box.height + legend.height;
    const summary = `${sitesText(scene.sites.length)}, ${linksText(scene.links.length)}.`;
    return [
        `<svg xmlns="http://www.w3.org/2000/svg" class="mailtopo-map" width="${width}" height="${height}" viewBox="${x} ${y} ${width} ${height}" role="img">`,
        `<title>${elementText(title)}</title>`,
        `<desc>${elementText(summary)}${options.caption === undefined ? '' : ` ${elementText(options.caption)}.`}</desc>`,
        `<style>${pictureStyle(options.theme ?? 'auto')}</style>`,
        `<rect class="paper" x="${x}" y="${y}" width="${width}" height="${height}"/>`,
        ...scene.islands.map(({ path }) => `<path class="island-area" d="${path}"/>`),
        ...drawnRoutes
            .filter(({ path }) => path !== '')
            .map(
                ({ path }) =>
                    `<path class="route-path" stroke-width="${short(13 * Math.sqrt(scene.emphasis))}" d="${path}"/>`,
            ),
        ...scene.links.map((each) => link(each, choice)),
        ...(choice === undefined ? [] : choice.sites.flatMap((site) => ring(scene, 'chosen', site, 6))),
        ...scene.sites.map((site) => drawSite(site, scene.emphasis)),
        ...scene.sites.flatMap(siteName),
        ...scene.links.flatMap(cost),
        ...scene.islands.flatMap(({ label }) => (label === null ? [] : text(label, LABEL_SIZE, 'island-label'))),
        ...(outage === undefined ? [] : outageParts(outage)),
        ...drawnRoutes.flatMap((route) => routeParts(scene, route)),
        ...legend.parts,
        '</svg>',
        '',
    ].join('\n');
}

function link({ index, costKind, strokes, junction, title }: SceneLink, choice: SceneChoice | undefined): string {
    const lines = strokes.map(({ kind, path, thickness }) => {
        const exchange = kind === 'used' && costKind === 'Exchange' ? ' exchange' : '';
        return `<path class="link ${kind}${exchange}" stroke-width="${thickness}" d="${path}"/>`;
    });
    const dot =
        junction === null
            ? ''
            : `<rect class="junction" x="${short(junction.x - JUNCTION_RADIUS)}" y="${short(junction.y - JUNCTION_RADIUS)}" width="${2 * JUNCTION_RADIUS}" height="${2 * JUNCTION_RADIUS}" rx="1.5"/>`;
    const lit = choice?.out.includes(index)
        ? ' class="lit-out"'
        : choice?.into.includes(index)
          ? ' class="lit-into"'
          : '';
    return `<g${lit}><title>${elementText(title)}</title>${lines.join('')}${dot}</g>`;
}

/** A link's cost on a ground of its own, so that no line runs through it. */
function cost({ label, costKind, kind }: SceneLink): readonly string[] {
    if (label === null) return [];
    const { x, y, width, height } = boxAt(label, label.size);
    const className = `cost${kind !== 'smtp' && costKind === 'Exchange' ? ' exchange' : ''}`;
    const ground = `x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}" rx="${short(height / 2)}"`;
    return [`<rect class="ground" ${ground}/>${text(label, COST_SIZE, className)}`];
}

function drawSite(site: SceneSite, emphasis: number): string {
    const { x, y, kind, island, title } = site;
    const isHub = kind.endsWith('hub');
    const size = isHub && emphasis !== 1 ? ` scale(${emphasis})` : '';
    const ring = island ? `<path class="ring" d="${isHub ? HUB_ISLAND_RING : ISLAND_RING}"/>` : '';
    const mark = `<path class="mark" d="${SHAPES[kind]}"/>`;
    return [
        `<g class="${siteClass(kind)}"><title>${elementText(title)}</title>`,
        `<g transform="translate(${pair({ x, y }).replace(',', ' ')})${size}">${back(kind)}${mark}${ring}</g>`,
        '</g>',
    ].join('');
}

/** A site's name, drawn after all marks so that none lies on it. */
function siteName({ kind, label }: SceneSite): readonly string[] {
    return label === null ? [] : [`<g class="${siteClass(kind)}">${text(label, LABEL_SIZE)}</g>`];
}

/** What is cut out of a mark shows paper, not the lines behind it. */
function back(kind: SceneSite['kind']): string {
    return kind === 'idle-hub' || kind === 'broken-hub' ? `<path class="back" d="${SHAPES.hub}"/>` : '';
}

function text({ at, x, y, anchor, size, text: words }: PlacedLabel, fontSize: number, className = ''): string {
    const place = `x="${short(at.x + x * size)}" y="${short(at.y + y * size)}" font-size="${short(fontSize * size)}"`;
    const named = className === '' ? '' : ` class="${attributeText(className)}"`;
    return `<text${named} ${place} text-anchor="${anchor}">${elementText(words)}</text>`;
}

function outageParts({ crosses, queues }: SceneOutage): readonly string[] {
    return [
        ...queues.map((label) => text(label, LABEL_SIZE, 'queue')),
        ...crosses.map(
            ({ x, y }) => `<path class="cross" d="${CROSS}" transform="translate(${short(x)} ${short(y)})"/>`,
        ),
    ];
}

/** A ring around a site, so far off its mark. */
function ring({ sites, emphasis }: Scene, name: string, index: number, gap: number): readonly string[] {
    const site = sites[index];
    if (site === undefined) return [];
    const reach = (site.radius + gap) * (site.kind.endsWith('hub') ? emphasis : 1);
    return [
        `<circle class="${name}" cx="${short(site.x)}" cy="${short(site.y)}" r="${short(reach)}" stroke-width="${short(3 * emphasis)}"/>`,
    ];
}

function routeParts(scene: Scene, { stops, legs }: SceneRoute): readonly string[] {
    const size = scene.emphasis;
    return [
        ...stops.flatMap((stop) => ring(scene, 'stop', stop, 4)),
        ...legs.map(
            ({ path, head }) =>
                `<path class="leg" stroke-width="${short(2.5 * size)}" stroke-dasharray="${short(7 * size)} ${short(4 * size)}" d="${path}"/><path class="leg-head" d="${head}"/>`,
        ),
        ...legs.map(
            ({ at, number }) =>
                `<circle class="leg-badge" cx="${short(at.x)}" cy="${short(at.y)}" r="8"/><text class="leg-number" x="${short(at.x)}" y="${short(at.y + 3.6)}" font-size="10" text-anchor="middle">${number}</text>`,
        ),
    ];
}
