import * as l10n from '@vscode/l10n';
import type { NextBest } from '../routing/next-best.js';
import type { Path, Route } from '../routing/route.js';
import type { Routing } from '../routing/routing.js';
import { figure } from '../syntax/figures.js';
import { writeSize } from '../syntax/sizes.js';
import type { SiteLink, Topology } from '../topology/topology.js';
import { hopsText } from './counts.js';
import { code, tableRow } from './markdown.js';
import { linkName, listOf, siteName } from './names.js';
import { hubMark, pathText } from './route-line.js';

/** Why mail goes from one site to another as it does, as Markdown: the hops, what came next and why it lost, the legs. */
export function explainRoute(topology: Topology, routing: Routing, route: Route): string {
    const ends = [route.from, route.to].map((site) => code(siteName(topology, site))).join(' → ');
    return [`**${ends}**${figuresOf(route)}`, ...explainPath(topology, routing, route)].join('\n\n');
}

/** What a path costs, as it follows a heading; empty where there is none, or both ends are one site. */
export function figuresOf({ from, to, path }: Route, cost = path?.cost): string {
    if (path === null || from === to) return '';
    return l10n.t(': cost {0}, {1}', cost ?? path.cost, hopsText(path.links.length));
}

/** The same explanation without its heading, block by block. */
export function explainPath(topology: Topology, routing: Routing, route: Route): readonly string[] {
    if (route.path === null) return [explainUnreachable(topology, routing, route)];
    if (route.from === route.to) return [l10n.t('Both ends are in the same site: the message does not leave it.')];
    return [
        hopTable(topology, route),
        explainChoice(topology, route, routing.nextBest(route.path)),
        explainLegs(topology, route),
    ];
}

function hopTable(topology: Topology, route: Route): string {
    const rows = (route.path?.links ?? []).map((index, hop) => {
        const link = topology.links[index];
        const from = route.path?.sites[hop] ?? 0;
        const to = route.path?.sites[hop + 1] ?? 0;
        const stop = route.stops.includes(to) ? ` ${hubMark()}` : '';
        const hopText = `${code(siteName(topology, from))} → ${code(siteName(topology, to))}${stop}`;
        return tableRow([
            hopText,
            linkCell(code(linkName(topology, index)), link?.maxMessageSize ?? null),
            link === undefined ? '' : costText(link),
        ]);
    });
    return [l10n.t('| hop | link | cost |'), '|---|---|---:|', ...rows].join('\n');
}

function linkCell(name: string, limit: number | null): string {
    return limit === null ? name : l10n.t('{0}, at most {1}', name, writeSize(limit));
}

/** A link's cost and where it comes from (R1.4). */
export function costText(link: SiteLink): string {
    if (link.exchangeCost !== null) return l10n.t('{0} (Exchange cost; AD cost {1})', link.cost, link.adCost);
    return link.declaration.costs.some((each) => each.kind === 'cost')
        ? `${link.cost}`
        : l10n.t('{0} (default)', link.cost);
}

/** What comes next and by which rule it lost (R2.1 to R2.3), as Markdown. */
export function explainChoice(topology: Topology, route: Route, next: NextBest | null): string {
    if (next === null || route.path === null) return l10n.t('There is no other path.');
    const [path, hops] = [code(pathText(topology, next.path)), hopsText(next.path.links.length)];
    const other = l10n.t('Next best: {0}, cost {1}, {2}.', path, next.path.cost, hops);
    return `${other} ${lostText(topology, route.path, next)}`;
}

function lostText(topology: Topology, path: Path, next: NextBest): string {
    switch (next.lostBy) {
        case 'cost':
            return l10n.t('It lost by cost: {0} is more than {1} (R2.1).', next.path.cost, path.cost);
        case 'hops': {
            const [more, fewer] = [next.path.links.length, path.links.length];
            return l10n.t('It lost by hops: the cost is the same, {0} hops are more than {1} (R2.2).', more, fewer);
        }
        case 'name': {
            const [winner, loser] = firstDifference(path.sites, next.path.sites);
            return l10n.t(
                'It lost by name: cost and hops are the same, and read backwards from the destination, {0} comes before {1} (R2.3). Renaming a site would re-route this mail. How Exchange orders names is not documented; here they are compared letter by letter in upper case.',
                code(siteName(topology, winner)),
                code(siteName(topology, loser)),
            );
        }
    }
}

/** The two sites at which two paths of equal length first differ, read backwards. */
export function firstDifference(a: readonly number[], b: readonly number[]): readonly [number, number] {
    for (let back = 1; back <= a.length; back++) {
        const [x, y] = [a.at(-back) ?? 0, b.at(-back) ?? 0];
        if (x !== y) return [x, y];
    }
    return [a[0] ?? 0, b[0] ?? 0];
}

function explainLegs(topology: Topology, route: Route): string {
    const name = (site: number): string => code(siteName(topology, site));
    const inside = route.path?.sites.slice(1, -1) ?? [];
    const passed = inside.filter((site) => !route.stops.includes(site));
    const flagged = passed.filter((site) => topology.sites[site]?.hub);
    const legs = route.legs
        .map((leg) => `${name(leg.from)} → ${name(leg.to)}`)
        .reduce((before, leg) => l10n.t('{0}, then {1}', before, leg));
    const plain = passed.filter((site) => !flagged.includes(site));
    const sentences = [legsText(route, legs), ...passedText(plain.map(name)), ...flaggedText(flagged.map(name))];
    return sentences.join(' ');
}

function legsText({ legs: { length }, stops }: Route, legs: string): string {
    switch (stops.length) {
        case 0:
            return l10n.t('**1 leg:** {0}, straight from server to server (R3.1).', legs);
        case 1:
            return l10n.t(
                '**{0} legs:** {1}. The message stops at 1 hub site on the path (R4.3); each leg is one direct connection (R3.1).',
                figure(length),
                legs,
            );
        default:
            return l10n.t(
                '**{0} legs:** {1}. The message stops at {2} hub sites on the path (R4.3); each leg is one direct connection (R3.1).',
                figure(length),
                legs,
                figure(stops.length),
            );
    }
}

/** Sites on the path that are no hub sites. */
function passedText(sites: readonly string[]): readonly string[] {
    switch (sites.length) {
        case 0:
            return [];
        case 1:
            return [l10n.t('{0} lies on the path, but is no hub site and does not handle the message.', listOf(sites))];
        default:
            return [l10n.t('{0} lie on the path, but are no hub sites and do not handle the message.', listOf(sites))];
    }
}

/** Hub sites on the path that the message does not stop at. */
function flaggedText(sites: readonly string[]): readonly string[] {
    switch (sites.length) {
        case 0:
            return [];
        case 1:
            return [
                l10n.t(
                    '{0} is a hub site without a transport server and not counted as a stop (R4.5; what Exchange does is not documented).',
                    listOf(sites),
                ),
            ];
        default:
            return [
                l10n.t(
                    '{0} are hub sites without a transport server and not counted as a stop (R4.5; what Exchange does is not documented).',
                    listOf(sites),
                ),
            ];
    }
}

function explainUnreachable(topology: Topology, routing: Routing, route: Route): string {
    const island = routing.islands.find((each) => each.includes(route.to)) ?? [];
    const name = code(siteName(topology, route.to));
    const others = island.filter((site) => site !== route.to).map((site) => code(siteName(topology, site)));
    return others.length === 0
        ? l10n.t(
              'No path leads there. {0} is joined to no other site by an IP site link. Mail for it goes to the Unreachable queue, and Exchange logs event 5007 (R2.6).',
              name,
          )
        : l10n.t(
              'No path leads there. {0} is joined only to {1}. Mail for it goes to the Unreachable queue, and Exchange logs event 5007 (R2.6).',
              name,
              listOf(others),
          );
}
