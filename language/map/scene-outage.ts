import * as l10n from '@vscode/l10n';
import { figure } from '../syntax/figures.js';
import { overlap, type Point } from './geometry.js';
import { boxAt, type PlacedLabel, spotsAround } from './labels.js';
import { type Line, pointOn } from './lines.js';
import { LABEL_HEIGHT, LABEL_SIZE } from './measures.js';
import type { Scene, SceneSite } from './scene.js';
import { namesOf } from './scene-route.js';
import { textWidth } from './text-width.js';

/** Where mail queues, and that of how many routes (R6). */
export interface Queue {
    /** The key of the site. */
    readonly key: string;
    readonly routes: number;
}

/** What is laid over a scene to show what is out of service. */
export interface SceneOutage {
    /** Where crosses stand: on sites and links that are down. */
    readonly crosses: readonly Point[];
    /** At each site where mail queues, that of how many routes. */
    readonly queues: readonly PlacedLabel[];
}

/**
 * The drawing of an outage on a scene.
 * @param down the keys of the sites and links that are out of service
 */
export function drawOutage(scene: Scene, down: readonly string[], queues: readonly Queue[]): SceneOutage {
    const names = namesOf(scene);
    const siteOf = new Map(scene.sites.map((site) => [site.key, site]));
    return {
        crosses: down.flatMap((key) => siteOf.get(key) ?? crossOnLink(scene, key)).map(({ x, y }) => ({ x, y })),
        queues: queues.flatMap(({ key, routes }) => {
            const site = siteOf.get(key);
            return site === undefined ? [] : [drawQueue(scene, site, routes, names)];
        }),
    };
}

/** On a link off its middle, where its cost stands. */
function crossOnLink(scene: Scene, key: string): readonly Point[] {
    const link = scene.links.find((each) => each.key === key);
    if (link === undefined) return [];
    if (link.junction !== null) return [link.junction];
    return link.lines.slice(0, 1).map((line: Line) => pointOn(line, 1 / 3));
}

/** Beside the site where it lies on no name; beneath it where it lies on one everywhere. */
function drawQueue(scene: Scene, site: SceneSite, routes: number, names: ReturnType<typeof namesOf>): PlacedLabel {
    const text = l10n.t('{0} queued', figure(routes));
    const size = site.kind.endsWith('hub') ? scene.emphasis : 1;
    const spots = spotsAround(site, site.radius + 2, textWidth(text) * LABEL_SIZE, LABEL_HEIGHT);
    const free = spots.find((spot) => !names.some((name) => overlap(name, boxAt(spot, size))));
    const [first] = spots;
    return { ...((free ?? first) as (typeof spots)[number]), at: { x: site.x, y: site.y }, text, size, level: 0 };
}
