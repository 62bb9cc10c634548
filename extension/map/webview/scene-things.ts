import type { Scene, SceneLink, SceneSite } from '../../../language/map/scene.js';

/** A site or a link of a scene, by its key. */
export function thingIn(scene: Scene | undefined, key: string): SceneSite | SceneLink | undefined {
    return scene?.sites.find((site) => site.key === key) ?? scene?.links.find((link) => link.key === key);
}

/** The keys of links, by their index. */
export function linkKeys(scene: Scene | undefined, links: readonly number[] = []): readonly string[] {
    return links.flatMap((index) => scene?.links.find((link) => link.index === index)?.key ?? []);
}
