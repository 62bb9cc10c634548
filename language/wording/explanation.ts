import type { NextBest } from '../routing/next-best.js';
import type { Route } from '../routing/route.js';
import type { Routing } from '../routing/routing.js';
import { writeSize } from '../syntax/sizes.js';
import type { SiteLink, Topology } from '../topology/topology.js';
import { code, tableRow } from './markdown.js';
import { counted, linkName, listOf, siteName } from './names.js';
import { pathText } from './route-line.js';

/** Why mail goes from one site to another as it does, as Markdown: the hops, what came next and why it lost, the legs. */
export function explainRoute(topology: Topology, routing: Routing, route: Route): string {
    const ends = [route.from, route.to].map((site) => code(siteName(topology, site))).join(' → ');
    return [`**${ends}**${figuresOf(route)}`, ...explainPath(topology, routing, route)].join('\n\n');
}

/** What a path costs, as it follows a heading; empty where there is none, or both ends are one site. */
export function figuresOf({ from, to, path }: Route, cost = path?.cost): string {
    return path === null || from === to ? '' : `: cost ${cost}, ${counted(path.links.length, 'hop')}`;
}

/** The same explanation without its heading, block by block. */
export function explainPath(topology: Topology, routing: Routing, route: Route): readonly string[] {
    if (route.path === null) return [explainUnreachable(topology, routing, route)];
    if (route.from === route.to) return ['Both ends are in the same site: the message does not leave it.'];
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
        const stop = route.stops.includes(to) ? ' (hub)' : '';
        const limit = link?.maxMessageSize == null ? '' : `, at most ${writeSize(link.maxMessageSize)}`;
        const hopText = `${code(siteName(topology, from))} → ${code(siteName(topology, to))}${stop}`;
        return tableRow([
            hopText,
            `${code(linkName(topology, index))}${limit}`,
            link === undefined ? '' : costText(link),
        ]);
    });
    return ['| hop | link | cost |', '|---|---|---:|', ...rows].join('\n');
}

/** A link's cost and where it comes from (R1.4). */
export function costText(link: SiteLink): string {
    if (link.exchangeCost !== null) return `${link.cost} (Exchange cost; AD cost ${link.adCost})`;
    return link.declaration.costs.some((each) => each.kind === 'cost') ? `${link.cost}` : `${link.cost} (default)`;
}

/** What comes next and by which rule it lost (R2.1 to R2.3), as Markdown. */
export function explainChoice(topology: Topology, route: Route, next: NextBest | null): string {
    if (next === null || route.path === null) return 'There is no other path.';
    const other = `Next best: ${code(pathText(topology, next.path))}, cost ${next.path.cost}, ${counted(next.path.links.length, 'hop')}.`;
    if (next.lostBy === 'cost')
        return `${other} It lost by cost: ${next.path.cost} is more than ${route.path.cost} (R2.1).`;
    if (next.lostBy === 'hops')
        return `${other} It lost by hops: the cost is the same, ${next.path.links.length} hops are more than ${route.path.links.length} (R2.2).`;
    const [winner, loser] = firstDifference(route.path.sites, next.path.sites);
    const names = `read backwards from the destination, ${code(siteName(topology, winner))} comes before ${code(siteName(topology, loser))}`;
    return `${other} It lost by name: cost and hops are the same, and ${names} (R2.3). Renaming a site would re-route this mail. How Exchange orders names is not documented; here they are compared letter by letter in upper case.`;
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
    const legs = route.legs.map((leg) => `${name(leg.from)} → ${name(leg.to)}`).join(', then ');
    const sentences = [
        route.stops.length === 0
            ? `**1 leg:** ${legs}, straight from server to server (R3.1).`
            : `**${counted(route.legs.length, 'leg')}:** ${legs}. The message stops at ${counted(route.stops.length, 'hub site')} on the path (R4.3); each leg is one direct connection (R3.1).`,
    ];
    const plain = passed.filter((site) => !flagged.includes(site));
    if (plain.length > 0)
        sentences.push(
            `${listOf(plain.map(name))} ${plain.length === 1 ? 'lies' : 'lie'} on the path, but ${plain.length === 1 ? 'is no hub site and does' : 'are no hub sites and do'} not handle the message.`,
        );
    if (flagged.length > 0)
        sentences.push(
            `${listOf(flagged.map(name))} ${flagged.length === 1 ? 'is a hub site' : 'are hub sites'} without a transport server and not counted as a stop (R4.5; what Exchange does is not documented).`,
        );
    return sentences.join(' ');
}

function explainUnreachable(topology: Topology, routing: Routing, route: Route): string {
    const island = routing.islands.find((each) => each.includes(route.to)) ?? [];
    const name = code(siteName(topology, route.to));
    const others = island.filter((site) => site !== route.to).map((site) => code(siteName(topology, site)));
    const cut =
        others.length === 0
            ? `${name} is joined to no other site by an IP site link.`
            : `${name} is joined only to ${listOf(others)}.`;
    return `No path leads there. ${cut} Mail for it goes to the Unreachable queue, and Exchange logs event 5007 (R2.6).`;
}
