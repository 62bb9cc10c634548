import type { Version } from '../topology/servers.js';
import { separatesRoles } from '../topology/servers.js';
import type { Network } from './network.js';
import type { Route } from './route.js';

/** One copy of a message, from a server in one site straight to one in another (R3.1). */
export interface Copy {
    readonly from: number;
    readonly to: number;
    /** The places, among the targets, of those it is for. */
    readonly for: readonly number[];
}

/** Why a message is split where it is. */
export type SplitReason =
    /** The paths have no site in common beyond this one (R7.1). */
    | 'paths-part'
    /** They have, but no transport server that answers is in any of them (R7.2, inferred). */
    | 'no-transport-beyond'
    /** The next stops differ, and only a stop keeps copies together from Exchange 2013 on (R7.3). */
    | 'next-stops-differ'
    /** Exchange 2003 splits at once, after the recipients are resolved (R11.5). */
    | 'at-once';

/** A site at which a message becomes more copies than one, and why there. */
export interface Split {
    readonly at: number;
    readonly why: SplitReason;
}

/** How a message to several sites is sent. */
export interface FanOut {
    /** In the order in which they are sent. */
    readonly copies: readonly Copy[];
    /** In the same order; a message to one site is never split. */
    readonly splits: readonly Split[];
}

/**
 * The copies of a message to several destinations, and where it is split (R7). All are reached by a path.
 * @param from the index of the site it is sent from
 * @param targets the indices of the sites it goes to; recipients in one site have one copy
 */
export function fanOut(network: Network, from: number, targets: readonly number[]): FanOut {
    const sender = new Sender(network);
    const places = new Map<number, number[]>();
    for (const [place, site] of targets.entries()) places.set(site, [...(places.get(site) ?? []), place]);
    sender.send(
        from,
        Array.from(places, ([site, own]) => ({ site, places: own })),
    );
    return { copies: sender.copies, splits: sender.splits };
}

/** Recipients in one site. */
interface Target {
    readonly site: number;
    readonly places: readonly number[];
}

class Sender {
    readonly copies: Copy[] = [];
    readonly splits: Split[] = [];

    constructor(private readonly network: Network) {}

    /** Sends a message on that is at a site, for targets of which some may be there. */
    send(at: number, targets: readonly Target[]): void {
        const onward = targets.filter((target) => target.site !== at);
        const [first, ...others] = onward;
        if (first === undefined) return;
        const version = this.versionAt(at);
        if (version === '2003') this.splitAtOnce(at, targets, onward);
        else if (!separatesRoles(version)) this.sendByNextStop(at, targets, onward);
        else if (others.length === 0 && onward.length === targets.length) this.sendAlone(at, first);
        else this.sendTogether(at, targets, onward);
    }

    /** Exchange 2007 and 2010: one copy as far as the paths go together (R7.1, R7.2). */
    private sendTogether(at: number, targets: readonly Target[], onward: readonly Target[]): void {
        // A recipient here ends what the paths have in common.
        const shared = onward.length < targets.length ? [at] : this.sharedSites(at, onward);
        const beyond = shared.slice(1);
        // A hub site on the shared part is a stop as ever, and the split is looked for again from there.
        const stop = beyond.find((site) => this.network.routing.graph.stops[site]);
        const next = stop ?? beyond.findLast((site) => this.canSplit(at, site));
        if (next !== undefined) {
            this.copy(at, next, onward);
            this.send(next, onward);
            return;
        }
        this.split(at, beyond.length > 0 ? 'no-transport-beyond' : 'paths-part');
        for (const group of this.parts(at, onward, shared.length)) {
            const [only, second] = group;
            if (only !== undefined && second === undefined) this.sendAlone(at, only);
            else this.sendTogether(at, group, group);
        }
    }

    /** Exchange 2013 and later: one copy only to a stop that several have next (R7.3). */
    private sendByNextStop(at: number, targets: readonly Target[], onward: readonly Target[]): void {
        const groups = new Map<string, Target[]>();
        for (const target of onward) {
            const next = this.routeTo(at, target).legs[0]?.to ?? target.site;
            // Recipients in the next stop itself are another next hop than what only stops there.
            const key = next === target.site ? `to ${next}` : `by ${next}`;
            groups.set(key, [...(groups.get(key) ?? []), target]);
        }
        if (groups.size > 1 || onward.length < targets.length) this.split(at, 'next-stops-differ');
        for (const group of groups.values()) {
            const next = group[0] && this.routeTo(at, group[0]).legs[0]?.to;
            if (next === undefined) continue;
            this.copy(at, next, group);
            this.send(next, group);
        }
    }

    private splitAtOnce(at: number, targets: readonly Target[], onward: readonly Target[]): void {
        if (targets.length > 1) this.split(at, 'at-once');
        for (const target of onward) this.sendAlone(at, target);
    }

    /** One copy by itself: leg by leg (R3, R4). */
    private sendAlone(at: number, target: Target): void {
        for (const leg of this.routeTo(at, target).legs) this.copy(leg.from, leg.to, [target]);
    }

    private copy(from: number, to: number, targets: readonly Target[]): void {
        this.copies.push({ from, to, for: targets.flatMap((target) => target.places).sort((a, b) => a - b) });
    }

    private split(at: number, why: SplitReason): void {
        if (!this.splits.some((each) => each.at === at)) this.splits.push({ at, why });
    }

    private routeTo(at: number, target: Target): Route {
        return this.network.routing.route(at, target.site);
    }

    /** The sites that all paths begin with, the one they start from first. */
    private sharedSites(at: number, targets: readonly Target[]): readonly number[] {
        const paths = targets.map((target) => this.routeTo(at, target).path?.sites ?? [at]);
        const [first = [at]] = paths;
        const end = first.findIndex((site, index) => paths.some((path) => path[index] !== site));
        return end < 0 ? first : first.slice(0, end);
    }

    private canSplit(from: number, site: number): boolean {
        return this.network.availability.answers(site) && this.network.availability.joins(from, site);
    }

    /** Those whose paths go on alike, where what all have in common ends: each such part is a copy of its own (R7.1). */
    private parts(at: number, targets: readonly Target[], shared: number): readonly (readonly Target[])[] {
        const groups = new Map<number | undefined, Target[]>();
        for (const target of targets) {
            const next = this.routeTo(at, target).path?.sites[shared];
            groups.set(next, [...(groups.get(next) ?? []), target]);
        }
        return [...groups.values()];
    }

    /** The version by whose rule a site splits: the organization's where a transport server there has it, or else the first one's. */
    private versionAt(site: number): Version {
        const { version, sites } = this.network.topology;
        const servers = sites[site]?.transportServers ?? [];
        return servers.some((server) => server.version === version) ? version : (servers[0]?.version ?? version);
    }
}
