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

function middleOf({ from, to, bend }: Line): Point {
    const straight = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
    return bend === null ? straight : { x: (straight.x + bend.x) / 2, y: (straight.y + bend.y) / 2 };
}
