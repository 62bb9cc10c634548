import * as l10n from '@vscode/l10n';
import type { Network } from '../routing/network.js';
import type { Route } from '../routing/route.js';
import { nameKey, writeName } from '../syntax/names.js';
import { writeSize } from '../syntax/sizes.js';
import { listOf } from './names.js';
import { outcomeWord } from './outcome.js';
import { type RouteRecord, siteRouteRecord, unreachableRecord } from './route-record.js';

/** A route of one of two topologies, with what it takes to compare it with that of the other. */
export interface ComparedRoute {
    readonly record: RouteRecord;
    /** The cost of each hop; none where the site is not reachable. */
    readonly hopCosts: readonly number[];
}

export function comparedRoute(network: Network, route: Route): ComparedRoute {
    const record = siteRouteRecord(network, route);
    const links = record.reachable ? (route.path?.links ?? []) : [];
    return { record, hopCosts: links.map((link) => network.topology.links[link]?.cost ?? 0) };
}

/** The route between two sites by their keys, in a network where either may be missing and the other one has it. */
export function comparedPair(network: Network, other: Network, from: string, to: string): ComparedRoute {
    const [a, b] = [from, to].map((key) => network.topology.siteByKey.get(key)?.index);
    if (a !== undefined && b !== undefined) return comparedRoute(network, network.routing.route(a, b));
    const name = (key: string): string =>
        (network.topology.siteByKey.get(key) ?? other.topology.siteByKey.get(key))?.name.text ?? key;
    return { record: unreachableRecord(name(from), name(to)), hopCosts: [] };
}

/**
 * Whether mail goes the same way at the same cost, and meets the same limits. By which link sites are joined makes no
 * difference, nor does how a name is capitalized (R1.9).
 */
export function isSameRoute({ record: a }: ComparedRoute, { record: b }: ComparedRoute): boolean {
    return (
        a.reachable === b.reachable &&
        a.cost === b.cost &&
        a.maxMessageSize === b.maxMessageSize &&
        a.outcome === b.outcome &&
        sameNames([a.queuesAt ?? ''], [b.queuesAt ?? '']) &&
        sameNames(a.path, b.path) &&
        sameNames(a.stops, b.stops)
    );
}

/**
 * By what two routes differ, so that routes that differ by the same are told of together: another stretch of the path,
 * other stops, other costs of hops, another limit.
 * @param bothWays whether the way back is to be told of with the way there: the stretch is then the same in both
 */
export function differencesOf(before: ComparedRoute, after: ComparedRoute, bothWays = false): readonly string[] {
    const [a, b] = [before.record, after.record];
    if (a.reachable !== b.reachable) return [b.reachable ? l10n.t('now reachable') : l10n.t('no longer reachable')];
    if (!sameNames(a.path, b.path)) return [otherStretch(a.path, b.path, bothWays)];
    const found = [...otherStops(a.stops, b.stops), ...otherCosts(before, after)];
    if (a.maxMessageSize !== b.maxMessageSize)
        found.push(l10n.t('at most {0}, before {1}', sizeText(b.maxMessageSize), sizeText(a.maxMessageSize)));
    if (a.outcome !== b.outcome || a.queuesAt !== b.queuesAt)
        found.push(l10n.t('{0}, before {1}', outcomeText(b), outcomeText(a)));
    return found;
}

/** The stretch between the last site before it and the first after it that both paths have. */
function otherStretch(before: readonly string[], after: readonly string[], bothWays: boolean): string {
    const shorter = Math.min(before.length, after.length);
    let head = 0;
    while (head < shorter && isSame(before[head], after[head])) head++;
    let tail = 0;
    while (tail < shorter - head && isSame(before.at(-1 - tail), after.at(-1 - tail))) tail++;
    const stretch = (path: readonly string[]): readonly string[] =>
        path.slice(Math.max(0, head - 1), path.length - Math.max(0, tail - 1));
    let [old, now] = [stretch(before), stretch(after)];
    // There and back are one stretch then: the end that comes first by name begins it.
    if (bothWays && nameKey(old[0] ?? '') > nameKey(old.at(-1) ?? ''))
        [old, now] = [old.toReversed(), now.toReversed()];
    return l10n.t('{0} instead of {1}', pathText(now), pathText(old));
}

function otherStops(before: readonly string[], after: readonly string[]): readonly string[] {
    const gone = before.filter((site) => !after.some((each) => isSame(site, each)));
    const come = after.filter((site) => !before.some((each) => isSame(site, each)));
    return [
        ...(come.length > 0 ? [l10n.t('now stops at {0}', listOf(sorted(come)))] : []),
        ...(gone.length > 0 ? [l10n.t('no longer stops at {0}', listOf(sorted(gone)))] : []),
    ];
}

/** For two routes of the same path. */
function otherCosts(before: ComparedRoute, after: ComparedRoute): string[] {
    const { path } = before.record;
    const changed = before.hopCosts.flatMap((cost, hop) => {
        const now = after.hopCosts[hop];
        if (now === cost) return [];
        const ends = sorted([path[hop] ?? '', path[hop + 1] ?? '']);
        return [l10n.t('{0} costs {1}, before {2}', ends.join(' – '), now ?? 0, cost)];
    });
    return changed.sort();
}

function sorted(names: readonly string[]): readonly string[] {
    return [...names].sort((a, b) => (nameKey(a) < nameKey(b) ? -1 : 1)).map(writeName);
}

function pathText(path: readonly string[]): string {
    return path.map(writeName).join(' › ');
}

function sizeText(bytes: number | null): string {
    return bytes === null ? l10n.t('any size') : writeSize(bytes);
}

function outcomeText({ outcome, queuesAt }: RouteRecord): string {
    return queuesAt === null ? outcomeWord(outcome) : l10n.t('queued at {0}', writeName(queuesAt));
}

function sameNames(a: readonly string[], b: readonly string[]): boolean {
    return a.length === b.length && a.every((name, at) => isSame(name, b[at]));
}

function isSame(a: string | undefined, b: string | undefined): boolean {
    return a === b || nameKey(a ?? '') === nameKey(b ?? '');
}
