import type { Route } from '../routing/route.js';
import { type Box, distance, overlap, type Point, segmentMeetsBox } from './geometry.js';
import { boxAt } from './labels.js';
import { goOn, type Line, pair, pointOn, reversed } from './lines.js';
import type { Scene } from './scene.js';

/** A leg of a route as it is drawn: an arrow from stop to stop, beside the path that it follows. */
export interface SceneLeg {
    readonly from: number;
    readonly to: number;
    readonly path: string;
    readonly head: string;
    /** Its place among the legs, from 1, and where that is written. */
    readonly number: number;
    readonly at: Point;
}

/** A route as it is drawn on the map. */
export interface SceneRoute {
    readonly from: number;
    readonly to: number;
    /** The line along the links of the path, in order; empty where no path leads. */
    readonly path: string;
    readonly sites: readonly number[];
    readonly links: readonly number[];
    /** The hub sites that the message stops at, in order. */
    readonly stops: readonly number[];
    readonly legs: readonly SceneLeg[];
}

/** The drawing of a route on a scene: its path along the links, its legs as arrows. */
export function drawRoute(scene: Scene, route: Route): SceneRoute {
    const sites = route.path?.sites ?? [];
    const links = route.path?.links ?? [];
    const lines = links.flatMap((link, hop) => linesOfHop(scene, link, sites[hop] ?? -1, sites[hop + 1] ?? -1));
    const [first] = lines;
    return {
        from: route.from,
        to: route.to,
        path: first === undefined ? '' : `M${pair(first.from)}${lines.map(goOn).join('')}`,
        sites,
        links,
        stops: route.stops,
        legs: route.legs.map(({ from, to }, index) => drawLeg(scene, from, to, index + 1)),
    };
}

/** The lines of one hop in its direction: a link of two sites, or two spokes of a larger one. */
function linesOfHop(scene: Scene, index: number, from: number, to: number): readonly Line[] {
    const link = scene.links.find((each) => each.index === index);
    if (link === undefined) return [];
    if (link.junction === null) {
        const line = link.lines[0];
        return line === undefined ? [] : [link.members[0] === from ? line : reversed(line)];
    }
    const [first, second] = [link.lines[link.members.indexOf(from)], link.lines[link.members.indexOf(to)]];
    return first === undefined || second === undefined ? [] : [reversed(first), second];
}

/** How far to the left of the straight line a leg may swing, in shares of its usual reach. */
const SWINGS = [1, -1, 0.6, -0.6, 1.6, -1.6];
const BADGE = 9;

/** The leg on the side where it lies on the fewest names. */
function drawLeg(scene: Scene, from: number, to: number, number: number): SceneLeg {
    const [a, b] = [scene.sites[from], scene.sites[to]];
    const [start, end] = [a ?? { x: 0, y: 0, radius: 0 }, b ?? { x: 0, y: 0, radius: 0 }];
    const length = Math.max(1, distance(start, end));
    const reach = 24 + 0.1 * length;
    const names = namesOf(scene);
    let best: SceneLeg | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const [preference, swing] of SWINGS.entries()) {
        const offset = reach * swing;
        const bend = {
            x: (start.x + end.x) / 2 + ((end.y - start.y) / length) * offset,
            y: (start.y + end.y) / 2 + ((start.x - end.x) / length) * offset,
        };
        const tail = towards(start, bend, start.radius + 4);
        const tip = towards(end, bend, end.radius + 4);
        const neck = towards(tip, bend, 9);
        const line: Line = { from: tail, to: neck, bend };
        const { at, trouble } = placeOfBadge(line, names);
        const score = preference * 0.4 + trouble + namesUnder(line, names);
        if (score >= least) continue;
        least = score;
        best = { from, to, number, path: `M${pair(tail)}${goOn(line)}`, head: arrowHead(neck, tip), at };
    }
    return best as SceneLeg;
}

/** The boxes of all names and costs, and of all marks. */
export function namesOf(scene: Scene): readonly Box[] {
    const unit = scene.levels.find(({ scale }) => scale === 1)?.textUnit ?? 1;
    const labels = [...scene.sites, ...scene.links].flatMap(({ label }) =>
        label === null ? [] : boxAt(label, unit * label.size),
    );
    const marks = scene.sites.map(({ x, y, radius }) => ({
        x: x - radius,
        y: y - radius,
        width: 2 * radius,
        height: 2 * radius,
    }));
    return [...labels, ...marks];
}

function namesUnder(line: Line, names: readonly Box[]): number {
    const points = Array.from({ length: 9 }, (_, step) => pointOn(line, step / 8));
    return names.filter((box) => points.slice(1).some((point, at) => segmentMeetsBox(points[at] ?? point, point, box)))
        .length;
}

function placeOfBadge(line: Line, names: readonly Box[]): { readonly at: Point; readonly trouble: number } {
    for (const share of [0.5, 0.4, 0.6, 0.3, 0.7]) {
        const at = pointOn(line, share);
        const box = { x: at.x - BADGE, y: at.y - BADGE, width: 2 * BADGE, height: 2 * BADGE };
        if (!names.some((name) => overlap(name, box))) return { at, trouble: 0 };
    }
    return { at: pointOn(line, 0.5), trouble: 2 };
}

/** The point so far from one point towards another. */
function towards(from: Point, to: Point, reach: number): Point {
    const length = Math.max(1, distance(from, to));
    return { x: from.x + ((to.x - from.x) * reach) / length, y: from.y + ((to.y - from.y) * reach) / length };
}

function arrowHead(neck: Point, tip: Point): string {
    const [dx, dy] = [(tip.x - neck.x) / 2, (tip.y - neck.y) / 2];
    return `M${pair(tip)}L${pair({ x: neck.x - dy, y: neck.y + dx })}L${pair({ x: neck.x + dy, y: neck.y - dx })}Z`;
}
