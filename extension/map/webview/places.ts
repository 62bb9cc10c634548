import type { Point } from '../../../language/map/geometry.js';
import type { Line } from '../../../language/map/lines.js';
import type { Scene } from '../../../language/map/scene.js';

/** Where something stands, and how far it reaches around there. */
export interface Place extends Point {
    readonly radius: number;
}

const LINK_RADIUS = 8;

/** Where sites and links stand: a link at its junction, or at the middle of its line. */
export function placesOf(scene: Scene | undefined, keys: readonly string[]): readonly Place[] {
    return keys.flatMap((key): Place | [] => {
        const site = scene?.sites.find((each) => each.key === key);
        if (site !== undefined) return site;
        const link = scene?.links.find((each) => each.key === key);
        const line = link?.lines[0];
        if (link === undefined || line === undefined) return [];
        return { ...(link.junction ?? middleOf(line)), radius: LINK_RADIUS };
    });
}

/** Where crosses stand over what is out of service: on a link off its middle, where its cost stands. */
export function crossesOf(scene: Scene | undefined, keys: readonly string[]): readonly Point[] {
    return keys.flatMap((key): readonly Point[] => {
        const link = scene?.links.find((each) => each.key === key);
        const line = link?.junction === null ? link.lines[0] : undefined;
        return line === undefined ? placesOf(scene, [key]) : [thirdOf(line)];
    });
}

function thirdOf({ from, to, bend }: Line): Point {
    if (bend === null) return { x: from.x + (to.x - from.x) / 3, y: from.y + (to.y - from.y) / 3 };
    return { x: (4 * from.x + 4 * bend.x + to.x) / 9, y: (4 * from.y + 4 * bend.y + to.y) / 9 };
}

function middleOf({ from, to, bend }: Line): Point {
    const straight = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
    return bend === null ? straight : { x: (straight.x + bend.x) / 2, y: (straight.y + bend.y) / 2 };
}
