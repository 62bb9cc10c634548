import * as l10n from '@vscode/l10n';
import type { Network } from '../routing/network.js';
import { figure } from '../syntax/figures.js';
import type { Topology } from '../topology/topology.js';
import { routesText } from './counts.js';
import { siteName } from './names.js';
import { RouteTable } from './route-table.js';

/** The routes of a table: those from some sites to some, by index, in the order of declaration. */
export interface TableSites {
    readonly from: readonly number[];
    readonly to: readonly number[];
}

/** Every site, for a table that leaves none out. */
export function allSites(topology: Topology): readonly number[] {
    return topology.sites.map(({ index }) => index);
}

/** How many routes a table has: none leads from a site to itself. */
export function routesIn({ from, to }: TableSites): number {
    const ends = new Set(to);
    return from.length * to.length - from.filter((site) => ends.has(site)).length;
}

/**
 * Routes as a document: a head, and below it the routes from each site, indented under a line of their own, so that an
 * editor folds them. The rows are those of the command (`mailtopo routes`).
 */
export class RouteTableText {
    private readonly table: RouteTable;
    private unreachable = 0;

    constructor(
        private readonly network: Network,
        private readonly sites: TableSites,
    ) {
        this.table = new RouteTable(network);
    }

    /** The lines below the head, each found when it is asked for. */
    *rows(): Generator<string> {
        const { topology, routing } = this.network;
        for (const from of this.sites.from) {
            const others = this.sites.to.filter((site) => site !== from);
            if (others.length === 0) continue;
            yield `\n${l10n.t('From {0}: {1}', siteName(topology, from), routesText(others.length))}\n`;
            for (const route of routing.routesFrom(from, others)) {
                if (route.path === null) this.unreachable++;
                yield `    ${this.table.row(route)}\n`;
            }
        }
    }

    /**
     * The head, with what was counted: asked for once the rows are there.
     * @param heading what the table is of
     */
    head(heading: string): string {
        const routes = routesText(routesIn(this.sites));
        const all =
            this.unreachable === 0 ? routes : l10n.t('{0}, {1} of them unreachable', routes, figure(this.unreachable));
        return `${heading}\n${all}\n\n    ${this.table.head}\n`;
    }
}
