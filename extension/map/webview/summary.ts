import * as l10n from '@vscode/l10n';
import type { MapResult } from '../../../server/protocol.js';

/** What the map is, and how to go about in it, for those who hear the page. */
export function summaryOf({ title, scene }: MapResult): string {
    return l10n.t(
        'Map of {0}: {1} sites, {2} links. Arrow keys go from site to site along links, n and p through the neighbours of a site, Enter chooses, Escape takes back.',
        title,
        scene.sites.length,
        scene.links.length,
    );
}
