import type { Box } from '../../../language/map/geometry.js';
import type { Scene } from '../../../language/map/scene.js';

/** How far a small map is magnified to fill the panel. */
const LARGEST_FIT = 1.6;

/**
 * The largest scale at which all of a map fits into a panel. The smaller the scale, the fewer texts there are, and the
 * more room each of them takes on the map: each level of detail has an extent of its own.
 * @param width of the panel, in pixels, as `height`
 * @returns what is to fill the panel, and the scale
 */
export function fitting(
    { levels, extents }: Pick<Scene, 'levels' | 'extents'>,
    width: number,
    height: number,
): { readonly box: Box; readonly scale: number } {
    for (let index = levels.length - 1; index >= 0; index--) {
        const box = extents[index];
        if (box === undefined) continue;
        const fits = Math.min(LARGEST_FIT, width / box.width, height / box.height);
        // From far away there is nothing less to show.
        if (fits < (levels[index]?.scale ?? 0) && index > 0) continue;
        // At the next level more is shown, and does not fit.
        const next = levels[index + 1]?.scale ?? Number.POSITIVE_INFINITY;
        return { box, scale: Math.min(fits, next * 0.999) };
    }
    return { box: { x: 0, y: 0, width: 1, height: 1 }, scale: 1 };
}
