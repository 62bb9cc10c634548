import type { MapResult } from '../../../server/protocol.js';

/** What the map is, and how to go about in it, for those who hear the page. */
export function summaryOf({ title, scene }: MapResult): string {
    const counts = `${scene.sites.length} sites, ${scene.links.length} links`;
    return `Map of ${title}: ${counts}. Arrow keys go from site to site along links, n and p through the neighbours of a site, Enter chooses, Escape takes back.`;
}
