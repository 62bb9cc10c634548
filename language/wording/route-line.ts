import type { Path, Route } from '../routing/route.js';
import type { Topology } from '../topology/topology.js';
import { siteName } from './names.js';

/** A part of a line about a route; `site` is the index of the site that it names, so that an editor can lead there. */
export interface LinePart {
    readonly text: string;
    readonly site?: number;
}

/** A route in one line: `70 · Paris › London (hub) › "Site A"`, as parts. */
export function routeLine(topology: Topology, route: Route): readonly LinePart[] {
    if (route.path === null) return [{ text: 'unreachable: no path leads there' }];
    if (route.from === route.to)
        return [{ text: 'stays within ' }, { text: siteName(topology, route.from), site: route.from }];
    const parts: LinePart[] = [{ text: `${route.path.cost} · ` }];
    for (const [at, site] of route.path.sites.entries()) {
        if (at > 0) parts.push({ text: ' › ' });
        parts.push({ text: siteName(topology, site), site });
        if (route.stops.includes(site)) parts.push({ text: ' (hub)' });
    }
    if (route.decidedBy === 'name') parts.push({ text: ' · decided by name' });
    return parts;
}

/** The same as one text. */
export function routeText(topology: Topology, route: Route): string {
    return routeLine(topology, route)
        .map((part) => part.text)
        .join('');
}

/** A path's sites in one line: `A › C › D`. */
export function pathText(topology: Topology, path: Path): string {
    return path.sites.map((site) => siteName(topology, site)).join(' › ');
}
