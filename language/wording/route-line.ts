import * as l10n from '@vscode/l10n';
import type { Path, Route } from '../routing/route.js';
import type { Topology } from '../topology/topology.js';
import { siteName } from './names.js';

/** A part of a line about a route; `site` is the index of the site that it names, so that an editor can lead there. */
export interface LinePart {
    readonly text: string;
    readonly site?: number;
}

/**
 * A sentence as parts of a line.
 * @param sentence as `l10n.t` has it, with the places of the values still in it: `stays within {0}`
 * @param values what stands at `{0}`, `{1}` and so on
 */
export function inParts(sentence: string, ...values: readonly (readonly LinePart[])[]): readonly LinePart[] {
    // Cut at a group, every second piece is the number of a place.
    return sentence.split(/\{(\d+)\}/).flatMap((piece, at): readonly LinePart[] => {
        if (at % 2 === 1) return values[Number(piece)] ?? [];
        return piece === '' ? [] : [{ text: piece }];
    });
}

/** A route in one line: `70 · Paris › London (hub) › "Site A"`, as parts. */
export function routeLine(topology: Topology, route: Route): readonly LinePart[] {
    if (route.path === null) return [{ text: noPathText() }];
    const siteAt = (site: number): LinePart => ({ text: siteName(topology, site), site });
    if (route.from === route.to) return inParts(l10n.t('stays within {0}'), [siteAt(route.from)]);
    const parts: LinePart[] = [{ text: `${route.path.cost} · ` }];
    for (const [at, site] of route.path.sites.entries()) {
        if (at > 0) parts.push({ text: ' › ' });
        parts.push(siteAt(site));
        if (route.stops.includes(site)) parts.push({ text: ` ${hubMark()}` });
    }
    if (route.decidedBy === 'name') parts.push({ text: ` · ${l10n.t('decided by name')}` });
    return parts;
}

/** What stands behind a site that the message stops at. */
export function hubMark(): string {
    return l10n.t('(hub)');
}

/** What stands in place of a route that does not exist. */
export function noPathText(): string {
    return l10n.t('unreachable: no path leads there');
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
