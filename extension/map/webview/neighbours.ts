import type { Scene, SceneLink, SceneSite } from '../../../language/map/scene.js';

/** A site one hop away, and the link to it. */
export interface Neighbour {
    readonly site: SceneSite;
    readonly link: SceneLink;
}

/** The sites one hop away over links that carry mail, each once, over its best link. */
export function neighboursOf(scene: Scene, { index }: SceneSite): readonly Neighbour[] {
    const found = new Map<number, Neighbour>();
    for (const link of scene.links) {
        if (link.kind === 'smtp' || !link.members.includes(index)) continue;
        for (const member of link.members) {
            const site = scene.sites[member];
            const known = found.get(member);
            const better = known === undefined || (known.link.kind === 'unused' && link.kind === 'used');
            if (site !== undefined && member !== index && better) found.set(member, { site, link });
        }
    }
    return [...found.values()];
}

const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
    ArrowRight: [1, 0],
    ArrowLeft: [-1, 0],
    ArrowUp: [0, -1],
    ArrowDown: [0, 1],
};

/** The neighbour that lies most nearly in the direction of an arrow key; undefined where none lies that way. */
export function neighbourTowards(scene: Scene, from: SceneSite, key: string): Neighbour | undefined {
    const [dx, dy] = DIRECTIONS[key] ?? [0, 0];
    let best: Neighbour | undefined;
    let closest = Math.cos((70 * Math.PI) / 180);
    for (const neighbour of neighboursOf(scene, from)) {
        const [x, y] = [neighbour.site.x - from.x, neighbour.site.y - from.y];
        const cosine = (x * dx + y * dy) / Math.max(1, Math.hypot(x, y));
        if (cosine > closest) [best, closest] = [neighbour, cosine];
    }
    return best;
}
