import type { Network } from '../routing/network.js';
import type { Scene } from './scene.js';
import { routesFrom, routesTo } from './site-routes.js';

/** What is chosen on a map, and what lights up with it. By indices. */
export interface SceneChoice {
    /** The sites with a ring around them. */
    readonly sites: readonly number[];
    /** The links that mail from a chosen site takes; a chosen link itself. */
    readonly out: readonly number[];
    /** Those that only mail to the site takes. */
    readonly into: readonly number[];
}

/**
 * What lights up with one thing, or with the two ends of a route.
 * @param keys the keys of what is chosen
 */
export function choiceOf(scene: Scene, network: Network, keys: readonly string[]): SceneChoice {
    const sites = keys.flatMap((key) => scene.sites.find((site) => site.key === key)?.index ?? []);
    const links = keys.flatMap((key) => scene.links.find((link) => link.key === key)?.index ?? []);
    const [site, ...others] = sites;
    if (site === undefined || others.length > 0) return { sites, out: links, into: [] };
    const out = routesFrom(network, site).links;
    const known = new Set(out);
    return { sites, out, into: routesTo(network, site).links.filter((link) => !known.has(link)) };
}
