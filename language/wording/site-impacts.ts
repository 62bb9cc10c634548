import type { ChangeKind } from '../routing/compare.js';

/** How many changed routes begin or end at a site, and what has become of them. */
export interface SiteImpact {
    readonly site: string;
    readonly routes: number;
    readonly altered: number;
    readonly lost: number;
    readonly gained: number;
    readonly held: number;
}

type Counts = Record<ChangeKind, number>;

/** Counts changed routes, by what has become of them and by the sites at their ends. */
export class SiteImpacts {
    readonly total: Counts = { altered: 0, lost: 0, gained: 0, held: 0 };
    private readonly bySite = new Map<string, Counts>();

    add(kind: ChangeKind, from: string, to: string): void {
        this.total[kind]++;
        for (const site of [from, to]) {
            const counts = this.bySite.get(site) ?? { altered: 0, lost: 0, gained: 0, held: 0 };
            this.bySite.set(site, counts);
            counts[kind]++;
        }
    }

    /** The most affected first; of equal ones as they came. */
    mostAffected(): readonly SiteImpact[] {
        return Array.from(this.bySite, ([site, counts]): SiteImpact => ({ site, routes: sum(counts), ...counts })).sort(
            (a, b) => b.routes - a.routes,
        );
    }
}

/** How many changed routes there are in all. */
export function sum({ altered, lost, gained, held }: Readonly<Counts>): number {
    return altered + lost + gained + held;
}
