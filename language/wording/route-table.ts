import * as l10n from '@vscode/l10n';
import { messageOnRoute } from '../routing/message.js';
import type { Network } from '../routing/network.js';
import type { Route } from '../routing/route.js';
import { columnsOf, padEnd } from './columns.js';
import { messageText } from './message-line.js';
import { siteName } from './names.js';

/** Routes as lines of a table. The columns are as wide as the widest name: no line has to wait for those after it. */
export class RouteTable {
    readonly head: string;
    private readonly width: number;

    constructor(private readonly network: Network) {
        const { topology } = network;
        const [from, to] = [l10n.t('FROM'), l10n.t('TO')];
        const names = topology.sites.map((site) => siteName(topology, site.index));
        this.width = Math.max(...[from, to, ...names].map(columnsOf));
        this.head = this.line(from, to, l10n.t('ROUTE'));
    }

    /** A route's ends, and its cost, path and stops. */
    row(route: Route): string {
        const { topology } = this.network;
        const text = messageText(this.network, messageOnRoute(this.network, route));
        return this.line(siteName(topology, route.from), siteName(topology, route.to), text);
    }

    private line(from: string, to: string, route: string): string {
        return `${padEnd(from, this.width)}  ${padEnd(to, this.width)}  ${route}`;
    }
}
